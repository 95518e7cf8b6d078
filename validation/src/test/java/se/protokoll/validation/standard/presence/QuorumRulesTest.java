package se.protokoll.validation.standard.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.VOTED_INDEX;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.Sitting;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.Organisation;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;

class QuorumRulesTest {

  private static Meeting seats(Meeting meeting, int seats) {
    return LawfulMeetings.ordersChanged(meeting, orders -> orders.withSeats(seats));
  }

  private static Meeting withJav(Meeting meeting, String... persons) {
    return LawfulMeetings.changed(meeting, VOTED, jav(persons));
  }

  private static UnaryOperator<Paragraph> jav(String... persons) {
    return paragraph ->
        paragraph.withDisqualifications(
            Stream.of(persons)
                .map(person -> question(person, DisqualificationState.UPHELD))
                .toList());
  }

  private static UnaryOperator<Paragraph> jav(String person, DisqualificationState state) {
    return paragraph -> paragraph.withDisqualifications(question(person, state));
  }

  private static Disqualification question(String person, DisqualificationState state) {
    return Disqualification.builder()
        .person(person)
        .ground(DisqualificationGround.AFFECTED)
        .state(state)
        .build();
  }

  private static Attendance substitute(String person, String member, String paragraphs) {
    return Attendance.builder()
        .person(person)
        .capacity(Capacity.DECIDING)
        .substitute(true)
        .substitutesFor(member)
        .paragraphs(ParagraphSet.parse(paragraphs))
        .build();
  }

  private static Meeting present(Meeting meeting, String person, String paragraphs) {
    return LawfulMeetings.attendanceChanged(
        meeting, person, entry -> entry.withParagraphs(ParagraphSet.parse(paragraphs)));
  }

  @Nested
  class QuorumNamnd {

    @ParameterizedTest(name = "9 of {0}")
    @CsvSource({"17, 0", "18, 5", "11, 0", "16, 0", "19, 5"})
    void takesMoreThanHalfOfTheSeats(int seats, int paragraphs) {
      Meeting meeting = seats(LawfulMeetings.board(), seats);
      assertThat(find("quorum-namnd", meeting)).hasSize(paragraphs);
    }

    @Test
    void saysHowManyItTakes() {
      Meeting meeting = seats(LawfulMeetings.board(), 18);
      Finding first = find("quorum-namnd", meeting).get(0);
      says(
          first,
          "9 av 18 ledamöter deltog i beslutet; det krävs 10",
          "9 of 18 members took part in deciding; it takes 10");
      assertThat(first.severity()).isEqualTo(Severity.ERROR);
      assertThat(first.place().pointer()).isEqualTo("/paragraphs/0");
      assertThat(first.place().paragraph()).contains(16);
      assertThat(first.arguments())
          .containsEntry("present", 9)
          .containsEntry("required", 10)
          .containsEntry("seats", 18);
    }

    @Test
    void countsEachParagraphByItself() {
      Meeting meeting = seats(LawfulMeetings.board(), 17);
      assertThat(find("quorum-namnd", present(meeting, "m9", "16-19")))
          .singleElement()
          .satisfies(one -> assertThat(one.place().paragraph()).contains(20));
    }

    @Test
    void isUnknownWhereSomebodyWasThereForPart() {
      Meeting meeting = seats(LawfulMeetings.board(), 17);
      Finding finding = findOne("quorum-namnd", present(meeting, "m9", "16-19, del av 20"));
      assertThat(finding.variant()).isEqualTo("cannot-judge.partial");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(find("quorum-namnd", present(LawfulMeetings.board(), "m9", "16-19, del av 20")))
          .isEmpty();
    }

    @Test
    void isUnknownWithoutSeats() {
      Meeting meeting =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.board(), orders -> orders.withSeats(Optional.empty()));
      Finding finding = findOne("quorum-namnd", meeting);
      says(
          finding,
          "Kan inte bedömas: antalet platser i organet är okänt",
          "Cannot judge: the number of seats is unknown");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void takesSeatsFromTheRuleBook() {
      var validator =
          MinutesValidator.standard()
              .withRuleBook(RuleBook.standard().withParameter(Parameter.SEATS, 18));
      assertThat(find("quorum-namnd", LawfulMeetings.board(), validator)).hasSize(5);
    }

    @Test
    void isAWarningForACooperationBody() {
      Finding finding = find("quorum-namnd", seats(LawfulMeetings.cooperationBody(), 18)).get(0);
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void isOnlyLeftOutOfAWebView() {
      Finding finding = findOne("quorum-namnd", LawfulMeetings.webViewOf(LawfulMeetings.board()));
      assertThat(finding.variant()).isEqualTo("cannot-judge.left-out");
      assertThat(finding.arguments()).containsEntry(Finding.LEFT_OUT, "attendance");
      says(
          finding,
          "Kan inte bedömas: publiceringen utelämnar vilka som var närvarande",
          "Cannot judge: this publication leaves out who was present");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void isUnknownInFullMinutesWithoutAttendance() {
      Finding finding = findOne("quorum-namnd", LawfulMeetings.board().withAttendance(List.of()));
      assertThat(finding.variant()).isEqualTo("cannot-judge.attendance");
    }

    @Test
    void isSilentOnAnAssembly() {
      assertThat(find("quorum-namnd", seats(LawfulMeetings.assembly(), 45))).isEmpty();
      assertThat(find("quorum-fullmaktige", seats(LawfulMeetings.board(), 45))).isEmpty();
    }

    @Test
    void didNotRunBeforeTheStatuteWasInForce() {
      Meeting meeting = seats(LawfulMeetings.board(), 18);
      assertThat(find("quorum-namnd", on(meeting, LocalDate.of(2018, 1, 1)))).hasSize(5);
      assertThat(find("quorum-namnd", on(meeting, LocalDate.of(2017, 12, 31)))).isEmpty();
      assertThat(find("quorum-namnd", meeting.withSittings(List.of()))).hasSize(5);
    }

    private Meeting on(Meeting meeting, LocalDate day) {
      return meeting.withSittings(Sitting.builder().date(day).build());
    }
  }

  @Nested
  class QuorumFullmaktige {

    @Test
    void takesSixteenOfThirtyOne() {
      Meeting meeting = LawfulMeetings.assembly();
      Meeting sixteen = LawfulMeetings.absent(meeting, "m17", "m18", "m19", "m20", "m21");
      assertThat(find("quorum-fullmaktige", sixteen)).isEmpty();
      Meeting fifteen = LawfulMeetings.absent(sixteen, "m16");
      assertThat(find("quorum-fullmaktige", fifteen)).hasSize(5);
      says(
          find("quorum-fullmaktige", fifteen).get(0),
          "15 av 31 ledamöter deltog i beslutet; det krävs 16",
          "15 of 31 members took part in deciding; it takes 16");
    }

    @Test
    void countsThoseWithJav() {
      Meeting meeting = seats(LawfulMeetings.assembly(), 41);
      assertThat(find("quorum-fullmaktige", withJav(meeting, "m19", "m20", "m21"))).isEmpty();
      var strict =
          MinutesValidator.standard()
              .withRuleBook(
                  RuleBook.standard()
                      .withParameter(Parameter.DISQUALIFIED_COUNT_IN_ASSEMBLY, false));
      assertThat(find("quorum-fullmaktige", withJav(meeting, "m21"), strict)).isEmpty();
    }

    @Test
    void letsAnswersBeGivenWithFewerWhenTheAssemblyHasSaidSo() {
      Meeting meeting =
          LawfulMeetings.changed(
              seats(LawfulMeetings.assembly(), 45),
              VOTED,
              paragraph -> paragraph.withKind(ParagraphKind.INTERPELLATION));
      assertThat(find("quorum-fullmaktige", meeting)).hasSize(5);
      var lenient =
          MinutesValidator.standard()
              .withRuleBook(
                  RuleBook.standard().withParameter(Parameter.ANSWERS_WITHOUT_QUORUM, true));
      assertThat(find("quorum-fullmaktige", meeting, lenient))
          .hasSize(4)
          .noneSatisfy(one -> assertThat(one.place().paragraph()).contains(VOTED));
    }
  }

  @Nested
  class QuorumJavNamndNoException {

    @Test
    void firesOnlyWhenJavMakesTheDifference() {
      Meeting meeting = seats(LawfulMeetings.board(), 17);
      Finding finding = findOne("quorum-jav-namnd-no-exception", withJav(meeting, "m9"));
      says(
          finding,
          "Sedan 1 jävig räknats bort deltog 8 av 17 ledamöter; det krävs 9",
          "With 1 out for jäv, 8 of 17 members took part; it takes 9");
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/" + VOTED_INDEX);
      assertThat(find("quorum-namnd", withJav(meeting, "m9"))).isEmpty();
      assertThat(find("quorum-jav-namnd-no-exception", withJav(seats(meeting, 16), "m9")))
          .hasSize(1);
      assertThat(find("quorum-jav-namnd-no-exception", withJav(seats(meeting, 15), "m9")))
          .isEmpty();
      assertThat(find("quorum-jav-namnd-no-exception", withJav(seats(meeting, 18), "m9")))
          .isEmpty();
      assertThat(find("quorum-namnd", withJav(seats(meeting, 18), "m9"))).hasSize(5);
    }

    @Test
    void isSilentWhenASubstituteStepsIn() {
      Meeting meeting = withJav(seats(LawfulMeetings.board(), 17), "m9");
      Meeting helped = LawfulMeetings.with(meeting, substitute("e1", "m9", "19"));
      assertThat(find("quorum-jav-namnd-no-exception", helped)).isEmpty();
    }
  }

  @Nested
  class QuorumErsattareCountOnce {

    @Test
    void refusesTheSameSeatTwice() {
      Meeting meeting = LawfulMeetings.withPerson(LawfulMeetings.board(), "m10");
      Meeting one = LawfulMeetings.with(meeting, substitute("e1", "m10", "16-20"));
      assertThat(find("quorum-ersattare-count-once", one)).isEmpty();
      Meeting two = LawfulMeetings.with(one, substitute("e2", "m10", "20"));
      Finding finding = findOne("quorum-ersattare-count-once", two);
      says(
          finding,
          "Person e2 tjänstgör för Person m10 i § 20, men den platsen är redan tagen",
          "Person e2 serves for Person m10 in § 20, but that seat is already taken");
      assertThat(finding.place().paragraph()).contains(20);
      assertThat(finding.place().person()).contains("e2");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void refusesASeatWhoseMemberIsThere() {
      Meeting meeting = LawfulMeetings.board();
      assertThat(
              find(
                  "quorum-ersattare-count-once",
                  LawfulMeetings.with(meeting, substitute("e1", "m9", "all"))))
          .hasSize(1);
      assertThat(
              find(
                  "quorum-ersattare-count-once",
                  LawfulMeetings.with(
                      present(meeting, "m9", "16-18"), substitute("e1", "m9", "19-20"))))
          .isEmpty();
    }

    @Test
    void refusesMoreThanThereAreSeats() {
      Meeting meeting = LawfulMeetings.board();
      assertThat(find("quorum-ersattare-count-once", seats(meeting, 9))).isEmpty();
      Finding finding = findOne("quorum-ersattare-count-once", seats(meeting, 8));
      says(
          finding,
          "9 deltog i besluten i § 16-20, men organet har 8 platser",
          "9 took part in deciding § 16-20, but the body has 8 seats");
    }

    @Test
    void doesNotCountTheSeatTwiceForTheQuorum() {
      Meeting meeting =
          LawfulMeetings.with(seats(LawfulMeetings.board(), 18), substitute("e1", "m9", "all"));
      assertThat(find("quorum-namnd", meeting)).hasSize(5);
    }
  }

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
          "Person m4 took part from a distance, which the body may not");
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
          "Närvaron \"16-21\" ligger utanför protokollets paragrafer 16-20",
          "The presence \"16-21\" lies outside the paragraphs of the minutes, 16-20");
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
      Finding finding =
          findOne(
              "attendance-one-role-per-paragraph",
              LawfulMeetings.with(meeting, listening("18-20")));
      says(
          finding,
          "Person m9 är upptagen i två olika egenskaper i samma paragraf: \"16-18\" och \"18-20\"",
          "Person m9 is listed in two different capacities in the same paragraph: \"16-18\" and"
              + " \"18-20\"");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().paragraph()).contains(18);
      assertThat(finding.place().person()).contains("m9");
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
  class ErsattareCountGemensam {

    private Meeting parties(Optional<Integer> seats, Optional<Integer> substitutes) {
      return LawfulMeetings.ordersChanged(
          LawfulMeetings.jointBoard(),
          orders ->
              orders.withSeatsPerPrincipal(
                  orders.seatsPerPrincipal().get(0).withSeats(seats).withSubstitutes(substitutes),
                  orders.seatsPerPrincipal().get(1)));
    }

    @Test
    void takesTheWholeWhereAPartyIsUnknown() {
      String rule = "ersattare-count-gemensam";
      assertThat(find(rule, parties(Optional.of(5), Optional.of(5)))).isEmpty();
      assertThat(findOne(rule, parties(Optional.of(6), Optional.of(5))).arguments())
          .containsEntry("seats", 11)
          .containsEntry("substitutes", 10);
      assertThat(find(rule, parties(Optional.empty(), Optional.of(5)))).isEmpty();
      assertThat(find(rule, parties(Optional.of(5), Optional.empty()))).isEmpty();
      Meeting unequal =
          LawfulMeetings.ordersChanged(
              parties(Optional.empty(), Optional.of(5)), orders -> orders.withSubstitutes(9));
      assertThat(findOne(rule, unequal).arguments())
          .containsEntry("seats", 10)
          .containsEntry("substitutes", 9);
      Meeting unknown =
          LawfulMeetings.ordersChanged(unequal, orders -> orders.withSubstitutes(Optional.empty()));
      assertThat(findOne(rule, unknown).variant()).isEqualTo("cannot-judge.size");
      Meeting seatless =
          LawfulMeetings.ordersChanged(unequal, orders -> orders.withSeats(Optional.empty()));
      assertThat(findOne(rule, seatless).variant()).isEqualTo("cannot-judge.size");
    }

    private Meeting parties(int seats, int substitutes) {
      return LawfulMeetings.ordersChanged(
          LawfulMeetings.jointBoard(),
          orders ->
              orders.withSeatsPerPrincipal(
                  orders.seatsPerPrincipal().get(0),
                  PrincipalSeats.builder()
                      .principal(Organisation.of("Björkby kommun"))
                      .seats(seats)
                      .substitutes(substitutes)
                      .build()));
    }

    @Test
    void takesAsManySubstitutesAsMembers() {
      assertThat(find("ersattare-count-gemensam", parties(2, 2))).isEmpty();
      Finding finding = findOne("ersattare-count-gemensam", parties(2, 1));
      says(
          finding,
          "Nämnden har 7 ledamöter och 6 ersättare",
          "The board has 7 members and 6 substitutes");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void takesOneOfEachFromEveryParty() {
      assertThat(find("ersattare-count-gemensam", parties(1, 1))).isEmpty();
      Finding finding = findOne("ersattare-count-gemensam", parties(0, 0));
      says(
          finding,
          "Björkby kommun saknar ledamot eller ersättare i nämnden",
          "Björkby kommun has no member or no substitute in the board");
    }

    @Test
    void cannotJudgeUnknownNumbers() {
      Meeting meeting =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.jointBoard(),
              orders -> orders.withSeatsPerPrincipal().withSubstitutes(Optional.empty()));
      assertThat(findOne("ersattare-count-gemensam", meeting).variant())
          .isEqualTo("cannot-judge.size");
    }
  }

  @Nested
  class StyrelseMinSize {

    private List<Finding> of(int seats, int substitutes) {
      Meeting meeting =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.board(),
              orders -> orders.withSeats(seats).withSubstitutes(substitutes));
      return findAs(BodyKind.EXECUTIVE_BOARD, "styrelse-min-size", meeting);
    }

    @Test
    void takesFiveAndFive() {
      assertThat(of(5, 5)).isEmpty();
      says(
          of(4, 5).get(0),
          "Styrelsen har 4 ledamöter; det krävs minst 5",
          "The executive board has 4 members; it takes at least 5");
      says(
          of(5, 4).get(0),
          "Styrelsen har 4 ersättare; det krävs minst 5",
          "The executive board has 4 substitutes; it takes at least 5");
      assertThat(of(4, 4)).singleElement();
      assertThat(of(4, 5).get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void cannotJudgeUnknownNumbers() {
      Meeting meeting =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.board(), orders -> orders.withSubstitutes(Optional.empty()));
      assertThat(findAs(BodyKind.EXECUTIVE_BOARD, "styrelse-min-size", meeting))
          .singleElement()
          .satisfies(one -> assertThat(one.variant()).isEqualTo("cannot-judge.size"));
      assertThat(find("styrelse-min-size", meeting)).isEmpty();
    }
  }
}
