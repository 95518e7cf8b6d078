package se.protokoll.validation.standard.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.VOTED_INDEX;
import static se.protokoll.validation.MinutesVariants.present;
import static se.protokoll.validation.MinutesVariants.substitute;
import static se.protokoll.validation.MinutesVariants.withJav;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.ParagraphKind;
import se.protokoll.Sitting;
import se.protokoll.Source;
import se.protokoll.language.Language;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Capacity;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;

class QuorumRulesTest {

  private static Meeting seats(Meeting meeting, int seats) {
    return LawfulMeetings.ordersChanged(meeting, orders -> orders.withSeats(seats));
  }

  @Nested
  class QuorumNamnd {

    @ParameterizedTest(name = "9 of {0}")
    @CsvSource({"17, 0", "18, 1", "11, 0", "16, 0", "19, 1"})
    void takesMoreThanHalfOfTheSeats(int seats, int findings) {
      Meeting meeting = seats(LawfulMeetings.board(), seats);
      assertThat(find("quorum-namnd", meeting)).hasSize(findings);
    }

    @Test
    void isSaidOnceWithAllItsParagraphs() {
      Meeting meeting = seats(LawfulMeetings.board(), 18);
      Finding finding = findOne("quorum-namnd", meeting);
      says(
          finding,
          "9 av 18 ledamöter var närvarande i §§ 16–20; det krävs 10",
          "9 of 18 members were present in §§ 16–20; it takes 10");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/attendance");
      assertThat(finding.place().paragraph()).isEmpty();
      assertThat(finding.arguments())
          .containsEntry("present", 9)
          .containsEntry("required", 10)
          .containsEntry("seats", 18)
          .containsEntry("paragraphs", ParagraphSet.range(16, 20));
    }

    @Test
    void saysTheMostThatWereThereWhereTheyBecameFewer() {
      Meeting meeting = present(seats(LawfulMeetings.board(), 18), "m9", "16-18");
      says(
          findOne("quorum-namnd", meeting),
          "Högst 9 av 18 ledamöter var närvarande i §§ 16–20; det krävs 10",
          "At most 9 of 18 members were present in §§ 16–20; it takes 10");
    }

    @Test
    void isMetByThoseWhoAreNotAmongTheAbsent() {
      Meeting meeting =
          seats(LawfulMeetings.board(), 9)
              .withAttendance(
                  LawfulMeetings.board().attendance().get(1).withCapacity(Capacity.ABSENT))
              .withAttendanceExtent(AttendanceExtent.ALL_EXCEPT_ABSENT);
      MinutesValidator validator = MinutesValidator.standard().explaining();
      Met met =
          validator
              .withRuleBook(validator.ruleBook().only(List.of("quorum-namnd")))
              .validate(meeting)
              .outcomes()
              .all()
              .get(0)
              .met()
              .get(0);
      assertThat(met.text(Language.EN)).isEqualTo("8 were present and took part, and 5 are needed");
      assertThat(met.text(Language.SV)).isEqualTo("8 närvarande deltog; det krävs 5");
    }

    @Test
    void isUnknownWhereTheRecordMayLeaveOutWhoWasAbsent() {
      Meeting meeting =
          seats(LawfulMeetings.board(), 9)
              .withAttendance(
                  LawfulMeetings.board().attendance().get(1).withCapacity(Capacity.ABSENT))
              .withAttendanceExtent(AttendanceExtent.ALL_EXCEPT_ABSENT);
      assertThat(find("quorum-namnd", meeting)).isEmpty();
      Source source = Source.builder().addLeftOut(Omission.of(MinutesPart.ATTENDANCE)).build();
      assertThat(findOne("quorum-namnd", meeting.withSource(source)).isCannotJudge()).isTrue();
    }

    @Test
    void isNotProvenByAnExtractThatNamesFew() {
      Meeting meeting =
          LawfulMeetings.assembly()
              .withAttendance(LawfulMeetings.assembly().attendance().subList(0, 4))
              .withSource(Source.builder().extent(Extent.EXTRACT).build());
      Finding finding = findOne("quorum-fullmaktige", meeting);
      assertThat(finding.variant()).isEqualTo("cannot-judge.left-out");
      assertThat(finding.arguments()).containsEntry(Finding.LEFT_OUT, "attendance");
      Meeting whole = meeting.withSource(Optional.empty());
      assertThat(findOne("quorum-fullmaktige", whole).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void countsEachParagraphByItself() {
      Meeting meeting = seats(LawfulMeetings.board(), 17);
      assertThat(find("quorum-namnd", present(meeting, "m9", "16-19")))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.place().paragraph()).contains(20);
                assertThat(one.place().pointer()).isEqualTo("/paragraphs/4");
              });
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
    void restsOnTheBodysOwnOrdersWhereTheseAskForMore() {
      Meeting own =
          LawfulMeetings.ordersChanged(LawfulMeetings.board(), orders -> orders.withQuorum(10));
      assertThat(findOne("quorum-namnd", own).source(Language.SV))
          .isEqualTo("organets reglemente eller arbetsordning");
      Meeting statute = seats(own, 18);
      assertThat(findOne("quorum-namnd", statute).source(Language.SV)).isEqualTo("KL 6 kap. 27 §");
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
      assertThat(find("quorum-namnd", LawfulMeetings.board(), validator)).hasSize(1);
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
      assertThat(find("quorum-namnd", on(meeting, LocalDate.of(1992, 1, 1)))).hasSize(1);
      assertThat(find("quorum-namnd", on(meeting, LocalDate.of(1991, 12, 31)))).isEmpty();
      assertThat(find("quorum-namnd", meeting.withSittings(List.of()))).hasSize(1);
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
      says(
          findOne("quorum-fullmaktige", fifteen),
          "15 av 31 ledamöter var närvarande i §§ 16–20; det krävs 16",
          "15 of 31 members were present in §§ 16–20; it takes 16");
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
      assertThat(find("quorum-fullmaktige", withJav(meeting, "m21"), strict)).hasSize(1);
    }

    @Test
    void forgivesThoseWithJavWhomTheListLeavesOut() {
      Meeting away = seats(LawfulMeetings.assembly(), 41);
      for (String person : List.of("m18", "m19", "m20", "m21")) {
        away = present(away, person, "all except 19");
      }
      assertThat(find("quorum-fullmaktige", away)).hasSize(1);
      assertThat(find("quorum-fullmaktige", withJav(away, "m18", "m19", "m20", "m21"))).isEmpty();
      assertThat(find("quorum-fullmaktige", withJav(away, "m19", "m20", "m21"))).hasSize(1);
    }

    @Test
    void doesNotForgiveASeatThatASubstituteTook() {
      Meeting meeting = withJav(seats(LawfulMeetings.assembly(), 41), "m21");
      assertThat(find("quorum-fullmaktige", meeting)).isEmpty();
      Meeting taken =
          LawfulMeetings.with(
              LawfulMeetings.absent(meeting, "m20"), substitute("e1", "m21", "all except 16-18"));
      // 20 in § 19 with the substitute; the member's own seat does not count a second time
      assertThat(find("quorum-fullmaktige", taken))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.arguments())
                      .containsEntry("paragraphs", ParagraphSet.range(16, 20)));
    }

    @Test
    void letsAnswersBeGivenWithFewerWhenTheAssemblyHasSaidSo() {
      Meeting meeting =
          LawfulMeetings.changed(
              seats(LawfulMeetings.assembly(), 45),
              VOTED,
              paragraph -> paragraph.withKind(ParagraphKind.INTERPELLATION));
      RuleBook book = RuleBook.standard();
      for (boolean lenient : List.of(true, false)) {
        var validator =
            MinutesValidator.standard()
                .withRuleBook(book.withParameter(Parameter.ANSWERS_WITHOUT_QUORUM, lenient));
        assertThat(find("quorum-fullmaktige", meeting, validator))
            .singleElement()
            .satisfies(
                one ->
                    assertThat(((ParagraphSet) one.arguments().get("paragraphs")).contains(VOTED))
                        .isEqualTo(!lenient));
      }
    }

    @Test
    void cannotJudgeAnAnswerWhereNothingSaysWhetherFewerAreEnough() {
      Meeting meeting =
          LawfulMeetings.absent(
              LawfulMeetings.changed(
                  LawfulMeetings.assembly(),
                  VOTED,
                  paragraph -> paragraph.withKind(ParagraphKind.QUESTION)),
              "m16",
              "m17",
              "m18",
              "m19",
              "m20",
              "m21");
      List<Finding> findings = find("quorum-fullmaktige", meeting);
      assertThat(findings)
          .extracting(Finding::variant)
          .containsExactly("broken", "cannot-judge.answer");
      says(
          findings.get(1),
          "Kan inte bedömas: det är okänt om fullmäktige låter interpellationer och frågor besvaras"
              + " med färre närvarande",
          "Cannot judge: it is unknown whether the assembly lets interpellations and questions be"
              + " answered with fewer present");
      assertThat(findings.get(1).place().paragraph()).contains(VOTED);
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
          "Sedan 1 jävig räknats bort var 8 av 17 ledamöter närvarande i § 19; det krävs 9",
          "With 1 out for a conflict of interest (jäv), 8 of 17 members were present in § 19; it"
              + " takes 9");
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/" + VOTED_INDEX);
      assertThat(find("quorum-namnd", withJav(meeting, "m9"))).isEmpty();
      assertThat(find("quorum-jav-namnd-no-exception", withJav(seats(meeting, 16), "m9")))
          .hasSize(1);
      assertThat(find("quorum-jav-namnd-no-exception", withJav(seats(meeting, 15), "m9")))
          .isEmpty();
      assertThat(find("quorum-jav-namnd-no-exception", withJav(seats(meeting, 18), "m9")))
          .isEmpty();
      assertThat(find("quorum-namnd", withJav(seats(meeting, 18), "m9"))).hasSize(1);
    }

    @Test
    void isFoundTooWhereTheListLeavesOutTheOneWithJav() {
      Meeting away = present(seats(LawfulMeetings.board(), 17), "m9", "all except 19");
      assertThat(findOne("quorum-namnd", away).variant()).isEqualTo("broken");
      assertThat(find("quorum-namnd", withJav(away, "m9"))).isEmpty();
      assertThat(findOne("quorum-jav-namnd-no-exception", withJav(away, "m9")).severity())
          .isEqualTo(Severity.ERROR);
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
          "9 deltog i besluten i §§ 16–20, men organet har 8 platser",
          "9 took part in deciding §§ 16–20, but the body has 8 seats");
    }

    @Test
    void doesNotCountTheSeatTwiceForTheQuorum() {
      Meeting meeting =
          LawfulMeetings.with(seats(LawfulMeetings.board(), 18), substitute("e1", "m9", "all"));
      assertThat(find("quorum-namnd", meeting)).hasSize(1);
    }
  }
}
