package se.protokoll.validation.standard.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.MinutesVariants.jav;
import static se.protokoll.validation.MinutesVariants.present;
import static se.protokoll.validation.MinutesVariants.substitute;
import static se.protokoll.validation.MinutesVariants.withJav;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Sitting;
import se.protokoll.Source;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.DisqualificationState;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class AttendanceRulesTest {

  @Nested
  class DistansPresent {

    private Meeting allowed(Meeting meeting, Optional<Boolean> allowed) {
      return LawfulMeetings.ordersChanged(
          meeting, orders -> orders.withRemoteParticipation(allowed));
    }

    private Meeting remote(Meeting meeting, String person) {
      return LawfulMeetings.attendanceChanged(meeting, person, entry -> entry.withRemote(true));
    }

    @Test
    void refusesMembersAtADistanceWhereTheyMayNotBe() {
      Meeting meeting = remote(LawfulMeetings.board(), "m4");
      assertThat(find("distans-present", meeting)).isEmpty();
      Finding finding = findOne("distans-present", allowed(meeting, Optional.of(false)));
      says(
          finding,
          "Person m4 deltog på distans, vilket organet inte får",
          "Person m4 took part from a distance, but the body may not meet from a distance");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/attendance/3/remote");
    }

    @Test
    void cannotJudgeWhereNothingIsSaid() {
      Meeting meeting = remote(LawfulMeetings.board(), "m4");
      assertThat(findOne("distans-present", allowed(meeting, Optional.empty())).variant())
          .isEqualTo("cannot-judge.remote");
    }

    @Test
    void refusesAMeetingWhollyAtADistance() {
      Meeting meeting = LawfulMeetings.board().withMode(MeetingMode.REMOTE);
      assertThat(find("distans-present", meeting)).isEmpty();
      assertThat(findOne("distans-present", allowed(meeting, Optional.of(false))).variant())
          .isEqualTo("meeting");
    }

    @Test
    void letsOfficialsBeAnywhere() {
      Meeting meeting = remote(LawfulMeetings.board(), "off");
      assertThat(find("distans-present", allowed(meeting, Optional.of(false)))).isEmpty();
    }
  }

  @Nested
  class AttendanceIntervalValid {

    @Test
    void keepsToTheParagraphsOfTheMinutes() {
      Meeting meeting = LawfulMeetings.board();
      assertThat(find("attendance-interval-valid", present(meeting, "m9", "16-20"))).isEmpty();
      Finding finding = findOne("attendance-interval-valid", present(meeting, "m9", "16-21"));
      says(
          finding,
          "Närvaron i §§ 16–21 ligger utanför protokollets paragrafer, §§ 16–20",
          "The presence in §§ 16–21 lies outside the paragraphs of the minutes, §§ 16–20");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/attendance/8/paragraphs");
      assertThat(find("attendance-interval-valid", present(meeting, "m9", "15-20"))).hasSize(1);
      assertThat(find("attendance-interval-valid", present(meeting, "m9", "ej 21"))).hasSize(1);
      assertThat(find("attendance-interval-valid", present(meeting, "m9", "ej 20"))).isEmpty();
    }

    @Test
    void goesByTheParagraphsWhereNoRangeIsStated() {
      Meeting meeting = LawfulMeetings.board().withStatedRange(Optional.empty());
      assertThat(find("attendance-interval-valid", present(meeting, "m9", "16-20"))).isEmpty();
      Finding finding = findOne("attendance-interval-valid", present(meeting, "m9", "20-21"));
      assertThat(finding.place().person()).contains("m9");
      Meeting view = meeting.withSource(LawfulMeetings.webViewOf(meeting).source().orElseThrow());
      assertThat(find("attendance-interval-valid", present(view, "m9", "20-21"))).isEmpty();
      Meeting ranged = view.withStatedRange(ParagraphSet.range(16, 20));
      assertThat(find("attendance-interval-valid", present(ranged, "m9", "20-21"))).hasSize(1);
      assertThat(
              find("attendance-interval-valid", present(meeting.withParagraphs(), "m9", "20-21")))
          .isEmpty();
    }

    @Test
    void isAnErrorForEveryBody() {
      Meeting meeting = present(LawfulMeetings.cooperationBody(), "m9", "16-21");
      assertThat(findOne("attendance-interval-valid", meeting).severity())
          .isEqualTo(Severity.ERROR);
      assertThat(findAs(BodyKind.OTHER, "attendance-interval-valid", meeting)).hasSize(1);
    }
  }

  @Nested
  class AttendanceOneRolePerParagraph {

    private Attendance listening(String paragraphs) {
      return Attendance.builder()
          .person("m9")
          .capacity(Capacity.PRESENT)
          .paragraphs(ParagraphSet.parse(paragraphs))
          .build();
    }

    @Test
    void allowsTheSameRoleTwiceButNotForTwoMembers() {
      Meeting twice =
          LawfulMeetings.with(
              LawfulMeetings.board(),
              Attendance.builder().person("m9").capacity(Capacity.DECIDING).build());
      assertThat(find("attendance-one-role-per-paragraph", twice)).isEmpty();
      Meeting forTwo =
          LawfulMeetings.with(
              LawfulMeetings.with(LawfulMeetings.board(), substitute("e1", "m10", "16-20")),
              substitute("e1", "m11", "19"));
      assertThat(find("attendance-one-role-per-paragraph", forTwo))
          .singleElement()
          .satisfies(one -> assertThat(one.place().paragraph()).contains(19));
    }

    @Test
    void allowsTwoRolesOneAfterTheOther() {
      Meeting meeting = present(LawfulMeetings.board(), "m9", "16-18");
      assertThat(
              find(
                  "attendance-one-role-per-paragraph",
                  LawfulMeetings.with(meeting, listening("19-20"))))
          .isEmpty();
      Attendance official = listening("18-20").withCapacity(Capacity.OFFICIAL);
      Finding finding =
          findOne("attendance-one-role-per-paragraph", LawfulMeetings.with(meeting, official));
      says(
          finding,
          "Person m9 är upptagen både som beslutande och som tjänsteperson i § 18",
          "Person m9 is listed both as deciding and as official in § 18");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().paragraph()).contains(18);
      assertThat(finding.place().person()).contains("m9");
    }

    @Test
    void takesAListOfThosePresentAsWiderThanThatOfThoseServing() {
      Meeting serving =
          LawfulMeetings.with(LawfulMeetings.board(), substitute("e1", "m10", "16-18"));
      Attendance present =
          Attendance.builder().person("e1").capacity(Capacity.PRESENT).substitute(true).build();
      assertThat(find("attendance-one-role-per-paragraph", LawfulMeetings.with(serving, present)))
          .isEmpty();
      Meeting listedFirst = serving.withAttendance(present);
      for (Attendance entry : serving.attendance()) {
        listedFirst = LawfulMeetings.with(listedFirst, entry);
      }
      assertThat(find("attendance-one-role-per-paragraph", listedFirst)).isEmpty();
    }

    @Test
    void namesAllParagraphs() {
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.board(), listening("17, 19-20").withCapacity(Capacity.GUEST));
      Finding finding = findOne("attendance-one-role-per-paragraph", meeting);
      says(
          finding,
          "Person m9 är upptagen både som beslutande och som gäst i §§ 17, 19–20",
          "Person m9 is listed both as deciding and as guest in §§ 17, 19–20");
      assertThat(finding.place().paragraph()).isEmpty();
    }

    @Test
    void isOneSeatInOneParagraph() {
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.with(
                  LawfulMeetings.absent(LawfulMeetings.board(), "m8", "m9"),
                  substitute("e1", "m8", "16-18")),
              substitute("e1", "m9", "18-20"));
      says(
          findOne("attendance-one-role-per-paragraph", meeting),
          "Person e1 tjänstgör både för Person m8 och för Person m9 i § 18",
          "Person e1 serves both for Person m8 and for Person m9 in § 18");
    }

    @Test
    void allowsTwoPartsOfOneParagraph() {
      Meeting meeting = present(LawfulMeetings.board(), "m9", "16-17, del av 18");
      assertThat(
              find(
                  "attendance-one-role-per-paragraph",
                  LawfulMeetings.with(meeting, listening("del av 18, 19-20"))))
          .isEmpty();
    }
  }

  @Nested
  class AttendanceNoRejoin {

    @Test
    void looksOnlyAtThoseServedForInTheParagraph() {
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.with(LawfulMeetings.assembly(), substitute("e1", "m30", "16, 18")),
              substitute("e1", "m31", "20"));
      Finding finding =
          findOne("attendance-no-rejoin", LawfulMeetings.changed(meeting, 16, jav("m31")));
      assertThat(finding.place().paragraph()).contains(18);
    }

    @Test
    void refusesServiceInTurnsInAnAssembly() {
      Meeting meeting = LawfulMeetings.assembly();
      assertThat(find("attendance-no-rejoin", present(meeting, "m9", "16-17"))).isEmpty();
      assertThat(find("attendance-no-rejoin", present(meeting, "m9", "18-20"))).isEmpty();
      Finding finding = findOne("attendance-no-rejoin", present(meeting, "m9", "16, 18-20"));
      says(
          finding,
          "Person m9 avbröt tjänstgöringen och tjänstgör åter från § 18",
          "Person m9 stopped serving and serves again from § 18");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void namesALetteredParagraphInFull() {
      Meeting meeting =
          LawfulMeetings.changed(LawfulMeetings.assembly(), 18, one -> one.withSuffix("A"));
      says(
          findOne("attendance-no-rejoin", present(meeting, "m9", "16, 18-20")),
          "Person m9 avbröt tjänstgöringen och tjänstgör åter från § 18 A",
          "Person m9 stopped serving and serves again from § 18 A");
    }

    @Test
    void allowsABreakForJav() {
      Meeting meeting = present(LawfulMeetings.assembly(), "m9", "16-18, 20");
      assertThat(find("attendance-no-rejoin", meeting)).hasSize(1);
      assertThat(find("attendance-no-rejoin", withJav(meeting, "m9"))).isEmpty();
    }

    @Test
    void letsASubstituteServeAgainForTheDisqualified() {
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.with(LawfulMeetings.assembly(), substitute("e1", "m9", "17")),
              substitute("e1", "m9", "19"));
      assertThat(find("attendance-no-rejoin", meeting)).hasSize(1);
      Meeting disqualifiedOnce = LawfulMeetings.changed(meeting, 17, jav("m9"));
      Meeting disqualifiedLater = LawfulMeetings.changed(meeting, 19, jav("m9"));
      assertThat(find("attendance-no-rejoin", disqualifiedOnce)).isEmpty();
      assertThat(
              find("attendance-no-rejoin", LawfulMeetings.changed(disqualifiedOnce, 19, jav("m9"))))
          .isEmpty();
      says(
          findOne("attendance-no-rejoin", disqualifiedLater),
          "Person e1 avbröt tjänstgöringen och tjänstgör åter från § 19",
          "Person e1 stopped serving and serves again from § 19");
    }

    @Test
    void letsASubstituteServeAgainWhoMadeRoomForTheMember() {
      Meeting came = present(LawfulMeetings.assembly(), "m9", "18-20");
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.with(present(came, "m8", "16-18"), substitute("e1", "m9", "16-17")),
              substitute("e1", "m8", "19-20"));
      assertThat(find("attendance-no-rejoin", meeting)).isEmpty();
      Meeting nobodyCame = LawfulMeetings.absent(meeting, "m9");
      assertThat(findOne("attendance-no-rejoin", nobodyCame).place().person()).contains("e1");
    }

    @Test
    void cannotJudgeASubstituteWhereAMemberWhoIsNotListedMayHaveCome() {
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.with(
                  present(LawfulMeetings.assembly(), "m8", "16-18"),
                  substitute("e1", "m9", "16-17")),
              substitute("e1", "m8", "19-20"));
      Meeting unlisted =
          meeting
              .withAttendance(
                  meeting.attendance().stream().filter(entry -> !entry.isOf("m9")).toList())
              .withAttendanceExtent(AttendanceExtent.PARTIAL);
      Finding finding = findOne("attendance-no-rejoin", unlisted);
      assertThat(finding.isCannotJudge()).isTrue();
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.place().pointer()).isEqualTo("/attendance");
      Meeting away = LawfulMeetings.absent(meeting, "m9");
      assertThat(
              findOne(
                      "attendance-no-rejoin",
                      LawfulMeetings.with(
                              away,
                              Attendance.builder().person("m9").capacity(Capacity.ABSENT).build())
                          .withAttendanceExtent(AttendanceExtent.ALL_EXCEPT_ABSENT))
                  .severity())
          .isEqualTo(Severity.ERROR);
    }

    @Test
    void cannotJudgeWhereTheRecordLeavesOutSomeOfThoseWhoWereNotAbsent() {
      Meeting meeting =
          present(LawfulMeetings.assembly(), "m9", "16, 18-20")
              .withAttendanceExtent(AttendanceExtent.ALL_EXCEPT_ABSENT);
      assertThat(findOne("attendance-no-rejoin", meeting).severity()).isEqualTo(Severity.ERROR);
      Source source = Source.builder().addLeftOut(Omission.of(MinutesPart.ATTENDANCE)).build();
      assertThat(findOne("attendance-no-rejoin", meeting.withSource(source)).isCannotJudge())
          .isTrue();
    }

    @Test
    void cannotJudgeAMemberWhereAPartialListMayLeaveOutAnotherEntry() {
      Meeting partial =
          present(LawfulMeetings.assembly(), "m9", "16, 18-20")
              .withAttendanceExtent(AttendanceExtent.PARTIAL);
      assertThat(findOne("attendance-no-rejoin", partial).isCannotJudge()).isTrue();
      Meeting listened =
          LawfulMeetings.with(
              partial,
              Attendance.builder()
                  .person("m9")
                  .capacity(Capacity.PRESENT)
                  .paragraphs(ParagraphSet.parse("17"))
                  .build());
      assertThat(findOne("attendance-no-rejoin", listened).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void doesNotTakeTheJavOfAnotherMemberForAReason() {
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.with(LawfulMeetings.assembly(), substitute("e1", "m9", "17")),
              substitute("e1", "m9", "19"));
      assertThat(find("attendance-no-rejoin", LawfulMeetings.changed(meeting, 17, jav("m8"))))
          .hasSize(1);
      assertThat(
              find(
                  "attendance-no-rejoin",
                  LawfulMeetings.changed(meeting, 17, jav("m9", DisqualificationState.REJECTED))))
          .hasSize(1);
    }

    @Test
    void startsAnewOnTheNextDay() {
      Meeting meeting = present(LawfulMeetings.assembly(), "m9", "16, 18-20");
      LocalDate next = LawfulMeetings.DAY.plusDays(1);
      assertThat(
              find(
                  "attendance-no-rejoin",
                  meeting.withSittings(
                      meeting.sittings().get(0), Sitting.builder().date(next).build())))
          .isEmpty();
    }

    @Test
    void bindsABoardOnlyByItsOwnOrders() {
      Meeting meeting = present(LawfulMeetings.board(), "m9", "16, 18-20");
      assertThat(find("attendance-no-rejoin", meeting)).isEmpty();
      Meeting forbidden =
          LawfulMeetings.ordersChanged(meeting, orders -> orders.withReturnAfterLeaving(false));
      assertThat(findOne("attendance-no-rejoin", forbidden).severity()).isEqualTo(Severity.WARNING);
    }
  }

  @Nested
  class AttendanceLatecomerRight {

    @Test
    void isNotUsedByAMemberWhoLeftBeforeOrOnlyListens() {
      Meeting board = LawfulMeetings.board();
      Meeting before =
          LawfulMeetings.with(
              present(board, "m9", "16-18, del av 19"), substitute("e1", "m9", "20"));
      assertThat(find("attendance-latecomer-right", before)).isEmpty();
      Meeting within =
          LawfulMeetings.with(
              present(board, "m9", "16-18, del av 19"), substitute("e1", "m9", "19-20"));
      Finding finding = findOne("attendance-latecomer-right", within);
      assertThat(finding.place().paragraph()).contains(19);
      assertThat(finding.place().person()).contains("e1");
      Meeting listening =
          LawfulMeetings.attendanceChanged(
              within, "m9", entry -> entry.withCapacity(Capacity.PRESENT));
      assertThat(find("attendance-latecomer-right", listening)).isEmpty();
    }

    @Test
    void refusesASwitchWithinOneParagraph() {
      Meeting meeting = LawfulMeetings.board();
      Meeting between =
          LawfulMeetings.with(present(meeting, "m9", "18-20"), substitute("e1", "m9", "16-17"));
      assertThat(find("attendance-latecomer-right", between)).isEmpty();
      Meeting within =
          LawfulMeetings.with(
              present(meeting, "m9", "del av 18, 19-20"), substitute("e1", "m9", "16-18"));
      Finding finding = findOne("attendance-latecomer-right", within);
      says(
          finding,
          "Person e1 och Person m9 byttes av inom samma paragraf",
          "Person e1 and Person m9 changed places within the same paragraph");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().paragraph()).contains(18);
    }
  }

  @Nested
  class SubstituteNotCalled {

    private final Attendance listening =
        Attendance.builder().person("e1").capacity(Capacity.PRESENT).substitute(true).build();

    private Meeting withParties(Meeting meeting, String substitute) {
      return meeting.withPeople(
          meeting.people().stream()
              .map(one -> one.withParty(one.key().equals("e1") ? substitute : "S"))
              .toList());
    }

    @Test
    void isAskedWhereAMemberLeft() {
      Meeting meeting =
          withParties(
              LawfulMeetings.with(present(LawfulMeetings.board(), "m9", "16-18"), listening), "S");
      Finding finding = findOne("substitute-not-called", meeting);
      says(
          finding,
          "En plats är tom i §§ 19–20 medan en ersättare är närvarande utan att tjänstgöra",
          "A seat is empty in §§ 19–20 while a substitute is present without serving");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void isNotAskedOfAnotherParty() {
      Meeting meeting =
          withParties(
              LawfulMeetings.with(present(LawfulMeetings.board(), "m9", "16-18"), listening), "M");
      assertThat(find("substitute-not-called", meeting)).isEmpty();
    }

    @Test
    void isNotAskedWhereTheSubstituteServesOrEverybodyIsThere() {
      Meeting left = present(LawfulMeetings.board(), "m9", "16-18");
      Meeting serving = LawfulMeetings.with(left, substitute("e1", "m9", "19-20"));
      assertThat(
              find(
                  "substitute-not-called",
                  withParties(LawfulMeetings.with(serving, listening), "S")))
          .isEmpty();
      Meeting full =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.with(LawfulMeetings.board(), listening), one -> one.withSeats(9));
      assertThat(find("substitute-not-called", full)).isEmpty();
    }

    @Test
    void isAskedOfTheNumberOfSeatsWhereNobodyHasAParty() {
      Meeting meeting = LawfulMeetings.with(LawfulMeetings.board(), listening);
      assertThat(findOne("substitute-not-called", meeting).arguments())
          .containsEntry("paragraphs", ParagraphSet.range(16, 20));
      assertThat(find("substitute-not-called", withParties(meeting, "S"))).isEmpty();
    }

    @Test
    void isNotAskedWhereJavEmptiedTheSeat() {
      Meeting meeting =
          LawfulMeetings.with(
              LawfulMeetings.ordersChanged(
                  present(LawfulMeetings.board(), "m9", "16-18, 20"), one -> one.withSeats(9)),
              listening);
      assertThat(find("substitute-not-called", meeting)).hasSize(1);
      assertThat(find("substitute-not-called", LawfulMeetings.changed(meeting, 19, jav("m9"))))
          .isEmpty();
    }
  }
}
