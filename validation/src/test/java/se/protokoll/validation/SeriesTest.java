package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.people.BodyKind;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Report;

class SeriesTest {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  /**
   * Meetings of a cooperation body on consecutive days. Every one has the same titles, asks for a
   * report the next day, tables a matter, and refers to the meeting before.
   */
  private static List<Meeting> meetings(int count) {
    PublicBody body =
        PublicBody.builder()
            .key("grupp")
            .name("Samverkansgruppen")
            .kind(BodyKind.COOPERATION_BODY)
            .standingOrders(
                StandingOrders.builder().numbering(ParagraphNumbering.CALENDAR_YEAR).build())
            .build();
    var meetings = new ArrayList<Meeting>();
    int number = 1;
    for (int i = 0; i < count; i++) {
      LocalDate day = FIRST.plusDays(i);
      if (day.getDayOfYear() == 1) {
        number = 1;
      }
      Paragraph.Builder matter = Paragraph.builder();
      matter
          .number(number)
          .title("Ärendet")
          .addDecisions(
              Decision.builder()
                  .kind(DecisionKind.TABLED)
                  .addFollowUps(FollowUp.builder().due(When.on(day.plusDays(1))).build())
                  .addFollowUps(FollowUp.builder().recurs("varje möte").build())
                  .build());
      if (number > 1) {
        matter.addPrecedents(
            ParagraphRef.builder()
                .body("grupp")
                .when(When.on(day.minusDays(1)))
                .number(number - 1)
                .text("§ " + (number - 1))
                .build());
      }
      meetings.add(
          Meeting.builder()
              .body(body)
              .addSittings(Sitting.builder().date(day).build())
              .addParagraphs(
                  matter.build(), Paragraph.builder().number(number + 1).title("Annat").build())
              .build());
      number += 2;
    }
    return meetings;
  }

  @Test
  void numbersRunOnAndReferencesResolveThroughTenThousandMeetings() {
    List<Meeting> meetings = meetings(10_000); // how the time grows is measured in SeriesBenchmark
    for (Report report : MinutesValidator.standard().validateSeries(meetings)) {
      assertThat(report.byRule("paragraph-numbering")).isEmpty();
      assertThat(report.byRule("informal-followup")).isEmpty();
    }
  }

  @Test
  void reportsComeInTheOrderGivenAndDoNotDependOnIt() {
    List<Meeting> meetings = meetings(20);
    List<Meeting> shuffled = new ArrayList<>(meetings);
    Collections.reverse(shuffled);
    List<Report> reversed = new ArrayList<>(MinutesValidator.standard().validateSeries(shuffled));
    Collections.reverse(reversed);
    assertThat(reversed).isEqualTo(MinutesValidator.standard().validateSeries(meetings));
  }

  @Test
  void saysNothingAboutASeriesOfLawfulMeetings() {
    assertThat(
            MinutesValidator.standard()
                .validateSeries(List.of(LawfulMeetings.board()))
                .get(0)
                .findings())
        .isEmpty();
  }
}
