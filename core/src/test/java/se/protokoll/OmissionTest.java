package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Capacity;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;

/** What a record does not take over from the minutes, and how complete its attendance is. */
class OmissionTest {

  private static final Paragraph FIRST = Paragraph.builder().number(1).build();
  private static final Paragraph SECOND = Paragraph.builder().number(2).build();
  private static final Meeting WHOLE =
      Meeting.builder()
          .body(PublicBody.of("Socialnämnden"))
          .addAttendance(Attendance.builder().person("m1").capacity(Capacity.DECIDING).build())
          .addParagraphs(FIRST, SECOND)
          .build();

  private static Meeting without(Omission... omissions) {
    return WHOLE.withSource(Source.builder().addLeftOut(omissions).build());
  }

  private static Meeting of(Extent extent) {
    return WHOLE.withSource(Source.builder().extent(extent).build());
  }

  @ParameterizedTest
  @EnumSource(MinutesPart.class)
  void nothingIsLeftOutUnlessSaid(MinutesPart part) {
    assertThat(WHOLE.leavesOut(part)).isFalse();
    assertThat(WHOLE.leavesOut(part, FIRST)).isFalse();
    assertThat(without().leavesOut(part)).isFalse();
    assertThat(without(Omission.of(part)).leavesOut(part)).isTrue();
    assertThat(without(Omission.of(part)).leavesOut(part, FIRST)).isTrue();
  }

  @Test
  void aPartIsLeftOutOfTheParagraphsNamed() {
    Meeting meeting =
        without(
            Omission.builder().part(MinutesPart.VOTES).paragraphs(ParagraphSet.of(2)).build(),
            Omission.of(MinutesPart.AGENDA));

    assertThat(meeting.leavesOut(MinutesPart.VOTES)).isTrue();
    assertThat(meeting.leavesOut(MinutesPart.VOTES, FIRST)).isFalse();
    assertThat(meeting.leavesOut(MinutesPart.VOTES, SECOND)).isTrue();
    assertThat(meeting.leavesOut(MinutesPart.PROPOSALS)).isFalse();
  }

  @Test
  void whatLiesWithinAPartIsLeftOutWithIt() {
    Meeting meeting = without(Omission.of(MinutesPart.DECISIONS));

    assertThat(meeting.leavesOut(MinutesPart.BALLOTS, FIRST)).isTrue();
    assertThat(meeting.leavesOut(MinutesPart.PROPOSITIONS)).isTrue();
    assertThat(meeting.leavesOut(MinutesPart.PROPOSALS)).isFalse();
    assertThat(meeting.leavesOut(MinutesPart.PARAGRAPHS)).isFalse();
    assertThat(MinutesPart.BALLOTS.isWithin(MinutesPart.PARAGRAPHS)).isTrue();
    assertThat(MinutesPart.SIGNATURES.isWithin(MinutesPart.JUSTERING)).isTrue();
    assertThat(MinutesPart.JUSTERING.isWithin(MinutesPart.SIGNATURES)).isFalse();
    assertThat(MinutesPart.ATTENDANCE.isWithin(MinutesPart.PARAGRAPHS)).isFalse();
  }

  @Test
  void attendanceIsCompleteUnlessSomethingSaysOtherwise() {
    assertThat(WHOLE.isAttendanceComplete()).isTrue();
    assertThat(of(Extent.FULL_PROTOCOL).isAttendanceComplete()).isTrue();
    assertThat(without(Omission.of(MinutesPart.BALLOTS)).isAttendanceComplete()).isTrue();

    assertThat(WHOLE.withAttendance(List.of()).isAttendanceComplete()).isFalse();
    assertThat(of(Extent.EXTRACT).isAttendanceComplete()).isFalse();
    assertThat(of(Extent.WEB_VIEW).isAttendanceComplete()).isFalse();
    assertThat(without(Omission.of(MinutesPart.ATTENDANCE)).isAttendanceComplete()).isFalse();
  }

  @Test
  void attendanceIsCompleteWhereStated() {
    for (AttendanceExtent extent : AttendanceExtent.values()) {
      boolean complete = extent == AttendanceExtent.COMPLETE;
      Meeting stated = WHOLE.withAttendanceExtent(extent);

      assertThat(stated.isAttendanceComplete()).isEqualTo(complete);
      assertThat(stated.withSource(of(Extent.EXTRACT).source()).isAttendanceComplete())
          .isEqualTo(complete);
    }
    assertThat(
            without(Omission.of(MinutesPart.ATTENDANCE))
                .withAttendanceExtent(Optional.of(AttendanceExtent.COMPLETE))
                .isAttendanceComplete())
        .isFalse();
  }
}
