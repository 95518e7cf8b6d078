package se.protokoll.validation.standard.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.VOTED_INDEX;
import static se.protokoll.validation.RuleRun.find;
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
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.Sitting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
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
}
