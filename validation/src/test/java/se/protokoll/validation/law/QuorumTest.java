package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Deciders;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Source;
import se.protokoll.language.Language;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;

class QuorumTest {

  private static Quorum of(Meeting meeting) {
    return Quorum.of(meeting, meeting.paragraphs().get(0));
  }

  private static Meeting seats(Meeting meeting, int seats) {
    return LawfulMeetings.ordersChanged(meeting, orders -> orders.withSeats(seats));
  }

  @ParameterizedTest(name = "{0} seats take {1}")
  @CsvSource({"1, 1", "2, 2", "9, 5", "10, 6", "11, 6", "31, 16", "0, 1"})
  void takesMoreThanHalf(int seats, int required) {
    assertThat(of(seats(LawfulMeetings.board(), seats)).required()).contains(required);
  }

  @Test
  void answersWithItsNumbers() {
    assertThat(of(LawfulMeetings.board()))
        .isEqualTo(new Quorum(9, 0, 0, Optional.of(6), Optional.of(11), QuorumReason.ENOUGH));
  }

  @Test
  void ownOrdersMayAskForMoreOfAStatutoryBodyAndForLessOfACooperationBody() {
    Meeting board =
        LawfulMeetings.ordersChanged(LawfulMeetings.board(), orders -> orders.withQuorum(10));
    assertThat(of(board).isMet()).isFalse();
    assertThat(of(board).isUnknown()).isFalse();
    Meeting less =
        LawfulMeetings.ordersChanged(LawfulMeetings.board(), orders -> orders.withQuorum(3));
    assertThat(of(less).required()).contains(6);
    LegalContext cooperation = LegalContext.of(less).withKind(BodyKind.COOPERATION_BODY);
    assertThat(Quorum.required(cooperation)).contains(3);
    Meeting unknown =
        LawfulMeetings.ordersChanged(less, orders -> orders.withSeats(Optional.empty()));
    assertThat(of(unknown).reason()).isEqualTo(QuorumReason.SEATS_UNKNOWN);
    assertThat(of(unknown).isUnknown()).isTrue();
    assertThat(of(unknown).isMet()).isFalse();
  }

  @Test
  void forgivesJavInAnAssemblyOnly() {
    Meeting meeting =
        LawfulMeetings.changed(
            seats(LawfulMeetings.assembly(), 41),
            16,
            paragraph ->
                paragraph.withDisqualifications(
                    Disqualification.builder()
                        .person("m21")
                        .state(DisqualificationState.UPHELD)
                        .build()));
    assertThat(of(meeting).reason()).isEqualTo(QuorumReason.JAV_FORGIVEN);
    assertThat(of(meeting).isMet()).isTrue();
    LegalContext board = LegalContext.of(meeting).withKind(BodyKind.BOARD);
    Quorum asBoard = Quorum.of(meeting, meeting.paragraphs().get(0), board);
    assertThat(asBoard.reason()).isEqualTo(QuorumReason.TOO_FEW_FOR_JAV);
    assertThat(asBoard.isMet()).isFalse();
    LegalContext strict =
        LegalContext.of(meeting).with(Parameter.DISQUALIFIED_COUNT_IN_ASSEMBLY, false);
    assertThat(Quorum.of(meeting, meeting.paragraphs().get(0), strict).isMet()).isFalse();
  }

  @Test
  void isUnknownWhereItDependsOnSomebodyPresentForPart() {
    Meeting meeting =
        LawfulMeetings.attendanceChanged(
            seats(LawfulMeetings.board(), 17),
            "m9",
            entry -> entry.withParagraphs(ParagraphSet.parse("del av 16, 17-20")));
    Quorum quorum = of(meeting);
    assertThat(quorum.present()).isEqualTo(8);
    assertThat(quorum.possible()).isEqualTo(1);
    assertThat(quorum.reason()).isEqualTo(QuorumReason.PRESENCE_UNCERTAIN);
    assertThat(of(seats(meeting, 15)).isMet()).isTrue();
    assertThat(of(seats(meeting, 18)).reason()).isEqualTo(QuorumReason.TOO_FEW);
  }

  @Test
  void isUnknownWithoutAttendance() {
    assertThat(of(LawfulMeetings.board().withAttendance(List.of())).reason())
        .isEqualTo(QuorumReason.ATTENDANCE_UNKNOWN);
  }

  @Test
  void isUnknownWhereTooFewAreListedInAnExtract() {
    Meeting extract =
        LawfulMeetings.board().withSource(Source.builder().extent(Extent.EXTRACT).build());
    assertThat(of(extract).reason()).isEqualTo(QuorumReason.ENOUGH);
    assertThat(of(seats(extract, 18)).reason()).isEqualTo(QuorumReason.ATTENDANCE_INCOMPLETE);
  }

  @Test
  void isUnknownWhereTheListIsStatedToBePartial() {
    Meeting few = seats(LawfulMeetings.board(), 18);
    for (AttendanceExtent extent :
        List.of(AttendanceExtent.PARTIAL, AttendanceExtent.IN_APPENDIX)) {
      assertThat(of(few.withAttendanceExtent(extent)).reason())
          .isEqualTo(QuorumReason.ATTENDANCE_INCOMPLETE);
    }
    Meeting extract = few.withSource(Source.builder().extent(Extent.EXTRACT).build());
    assertThat(of(extract.withAttendanceExtent(AttendanceExtent.COMPLETE)).reason())
        .isEqualTo(QuorumReason.TOO_FEW);
  }

  @Test
  void countsAllButTheAbsentWhereTheMinutesSaySo() {
    Attendance absent = Attendance.builder().capacity(Capacity.ABSENT).person("m10").build();
    Meeting all =
        LawfulMeetings.board()
            .withAttendanceExtent(AttendanceExtent.ALL_EXCEPT_ABSENT)
            .withAttendance(absent);
    assertThat(of(all).present()).isEqualTo(10);
    assertThat(of(all).reason()).isEqualTo(QuorumReason.ENOUGH);
    Meeting few = all.withAttendance(Collections.nCopies(6, absent.withPerson(Optional.empty())));
    assertThat(of(few).reason()).isEqualTo(QuorumReason.ATTENDANCE_INCOMPLETE);
  }

  @Test
  void countsNobodyBeyondTheSeats() {
    assertThat(of(seats(LawfulMeetings.board(), 5)).present()).isEqualTo(5);
  }

  @Test
  void isRefusedForAForeignParagraph() {
    assertThatThrownBy(
            () -> Quorum.of(LawfulMeetings.board(), Paragraph.builder().number(99).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("§ 99");
  }

  @Test
  void isAMessageWithAllItKnows() {
    Quorum quorum = of(LawfulMeetings.board());

    assertThat(quorum.code()).isEqualTo("enough");
    assertThat(quorum.arguments())
        .isEqualTo(
            Map.of("present", 9, "possible", 0, "disqualified", 0, "required", 6, "seats", 11));
    assertThat(quorum.text(Language.SV)).isEqualTo("tillräckligt många var närvarande");
    assertThat(quorum.text(Language.EN)).isEqualTo("enough were present");
  }

  @Test
  void isMetByThoseWithASeatOfTheirOwn() {
    Meeting meeting = LawfulMeetings.board();
    assertThat(Quorum.isFilled(deciders(meeting), 9)).isTrue();
    assertThat(Quorum.isFilled(deciders(meeting), 10)).isFalse();
    Meeting withSubstitute =
        LawfulMeetings.with(
            meeting,
            Attendance.builder()
                .person("e1")
                .capacity(Capacity.DECIDING)
                .substitutesFor("m9")
                .build());
    assertThat(deciders(withSubstitute).certain()).hasSize(10);
    assertThat(Quorum.isFilled(deciders(withSubstitute), 9)).isTrue();
    assertThat(Quorum.isFilled(deciders(withSubstitute), 10)).isFalse();
  }

  private static Deciders deciders(Meeting meeting) {
    return meeting.decidersOf(meeting.paragraphs().get(0));
  }

  @Test
  void saysWhyInTwoLanguages() {
    for (QuorumReason reason : QuorumReason.values()) {
      Quorum quorum = new Quorum(0, 0, 0, Optional.empty(), Optional.empty(), reason);
      assertThat(quorum.text(Language.SV)).isNotBlank().isNotEqualTo(quorum.text(Language.EN));
      assertThat(quorum.isMet() && quorum.isUnknown()).isFalse();
    }
  }

  @Test
  void countsThoseWhoMayHaveBeenThereBeforeItBlamesJav() {
    Meeting meeting =
        LawfulMeetings.changed(
            LawfulMeetings.attendanceChanged(
                seats(LawfulMeetings.board(), 17),
                "m8",
                one -> one.withParagraphs(ParagraphSet.parse("del av 19"))),
            LawfulMeetings.VOTED,
            paragraph ->
                paragraph.withDisqualifications(
                    Disqualification.builder()
                        .person("m9")
                        .state(DisqualificationState.UPHELD)
                        .build()));
    assertThat(Quorum.of(meeting, meeting.paragraph(LawfulMeetings.VOTED).orElseThrow()).reason())
        .isEqualTo(QuorumReason.TOO_FEW_FOR_JAV);
  }
}
