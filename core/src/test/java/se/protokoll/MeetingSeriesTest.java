package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.people.PublicBody;

class MeetingSeriesTest {

  private static Meeting meeting(String id, String... days) {
    var meeting = Meeting.builder().id(id).body(PublicBody.of("Socialnämnden"));
    for (String day : days) {
      meeting.addSittings(Sitting.builder().date(LocalDate.parse(day)).build());
    }
    return meeting.build();
  }

  private static List<String> order(Meeting... meetings) {
    return MeetingSeries.of(List.of(meetings)).meetings().stream()
        .map(meeting -> meeting.id().orElseThrow())
        .toList();
  }

  @Test
  void isOrderedByFirstDay() {
    assertThat(
            order(
                meeting("c", "2024-03-05"),
                meeting("b", "2024-03-09", "2024-03-03"),
                meeting("a", "2024-02-01")))
        .containsExactly("a", "b", "c");
  }

  @Test
  void keepsTheOrderGivenOnTheSameDay() {
    assertThat(order(meeting("a", "2024-03-05"), meeting("b", "2024-03-05")))
        .containsExactly("a", "b");
    assertThat(order(meeting("b", "2024-03-05"), meeting("a", "2024-03-05")))
        .containsExactly("b", "a");
  }

  @Test
  void leavesAMeetingWithoutADayAfterTheOneBeforeIt() {
    assertThat(order(meeting("c", "2024-03-05"), meeting("d"), meeting("a", "2024-02-01")))
        .containsExactly("a", "c", "d");
    assertThat(order(meeting("x"), meeting("b", "2024-03-05"), meeting("a", "2024-02-01")))
        .containsExactly("x", "a", "b");
  }

  @Test
  void ordersWhatBelongsToMeetingsTheSameWay() {
    record Page(int number, Meeting meeting) {}

    List<Page> pages =
        List.of(new Page(1, meeting("b", "2024-03-05")), new Page(2, meeting("a", "2024-02-01")));

    assertThat(MeetingSeries.inOrderOfTime(pages, Page::meeting))
        .extracting(Page::number)
        .containsExactly(2, 1);
  }
}
