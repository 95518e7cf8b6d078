package se.protokoll.validation.standard.series;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.DAY;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.webViewOf;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.PreviousMinutes;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.SeriesOf;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class CitationRulesTest {

  private static final String RULE = "paragraph-reference";
  private static final LocalDate NEXT = LocalDate.of(2024, 4, 8);

  private static ParagraphRef reference(String body, When when, int number) {
    return ParagraphRef.builder()
        .body(body)
        .when(when)
        .number(number)
        .text("nämnden § " + number)
        .build();
  }

  private static Meeting citing(Meeting meeting, int paragraph, ParagraphRef reference) {
    return changed(meeting, paragraph, one -> one.withPrecedents(reference));
  }

  @Nested
  class InOneMeeting {

    @Test
    void isSilentAboutAnEarlierDayAndTheSameDay() {
      assertThat(RuleRun.find(RULE, citing(board(), VOTED, reference("KS", When.on(DAY), 5))))
          .isEmpty();
      assertThat(RuleRun.find(RULE, citing(board(), VOTED, reference("body", When.on(DAY), 18))))
          .isEmpty();
    }

    @Test
    void findsAParagraphThatTheseMinutesDoNotHave() {
      ParagraphRef own = reference("body", When.on(DAY), 19);
      Finding finding = RuleRun.findOne(RULE, citing(board(), 20, own.withNumber(21)));
      assertThat(finding.variant()).isEqualTo("no-paragraph");
      ParagraphRef absent = own.withNumber(21).withSuffix("A");
      assertThat(RuleRun.findOne(RULE, citing(board(), 20, absent)).arguments())
          .containsEntry("section", "§ 21 A");
      assertThat(RuleRun.find(RULE, citing(board(), 20, own.withNumber(Optional.empty()))))
          .isEmpty();
      assertThat(RuleRun.find(RULE, citing(board(), 20, own.withSuffix("A")))).hasSize(1);
      assertThat(RuleRun.find(RULE, citing(board(), 20, own.withSuffix("/24")))).isEmpty();
      Meeting lettered = changed(board(), VOTED, one -> one.withSuffix("A"));
      assertThat(RuleRun.find(RULE, citing(lettered, 20, own.withSuffix("A")))).isEmpty();
      assertThat(RuleRun.find(RULE, citing(lettered, 20, own.withSuffix("B")))).hasSize(1);
      assertThat(RuleRun.find(RULE, citing(lettered, 20, own))).isEmpty();
    }

    @Test
    void findsAReferenceToALaterDay() {
      Finding finding =
          RuleRun.findOne(
              RULE, citing(board(), VOTED, reference("KS", When.on(DAY.plusDays(1)), 5)));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/precedents/0");
      says(
          finding,
          "\"nämnden § 5\" hänvisar till 2024-03-05, som inte ligger före mötet 2024-03-04",
          "\"nämnden § 5\" refers to 2024-03-05, which is not before the meeting of 2024-03-04");
    }

    @Test
    void findsAParagraphThatTheSameMinutesDoNotHave() {
      assertThat(
              RuleRun.findOne(RULE, citing(board(), VOTED, reference("body", When.on(DAY), 21)))
                  .variant())
          .isEqualTo("no-paragraph");
    }

    @Test
    void findsThatThePreviousMinutesAreOfTheSameDay() {
      Meeting meeting =
          board()
              .withPreviousMinutes(
                  PreviousMinutes.builder().reference(reference("body", When.on(DAY), 1)).build());
      assertThat(RuleRun.findOne(RULE, meeting).variant()).isEqualTo("later");
    }
  }

  @Nested
  class InASeries {

    private Meeting next(ParagraphRef reference) {
      return citing(SeriesOf.later(board(), NEXT, 21), 24, reference);
    }

    @Test
    void isSilentWhenItResolves() {
      assertThat(SeriesOf.find(RULE, board(), next(reference("body", When.on(DAY), 20)))).isEmpty();
    }

    @Test
    void findsAParagraphThatIsNotThere() {
      List<Finding> found = SeriesOf.find(RULE, board(), next(reference("body", When.on(DAY), 21)));
      assertThat(found).hasSize(1);
      assertThat(found.get(0).place().paragraph()).contains(24);
      says(
          found.get(0),
          "\"nämnden § 21\" hänvisar till § 21, som inte finns i protokollet 2024-03-04",
          "\"nämnden § 21\" refers to § 21, which the minutes of 2024-03-04 do not have");
    }

    @Test
    void findsADayWithoutAMeeting() {
      assertThat(
              SeriesOf.find(RULE, board(), next(reference("body", When.on(DAY.plusDays(1)), 20))))
          .extracting(Finding::variant)
          .containsExactly("no-meeting");
    }

    @Test
    void doesNotJudgeDaysBeforeTheSeriesOtherBodiesOrWholeYears() {
      When year = When.between(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 4, 8));
      assertThat(
              SeriesOf.find(RULE, board(), next(reference("body", When.on(DAY.minusDays(1)), 99))))
          .isEmpty();
      assertThat(SeriesOf.find(RULE, board(), next(reference("KS", When.on(DAY), 99)))).isEmpty();
      assertThat(SeriesOf.find(RULE, board(), next(reference("body", year, 99)))).isEmpty();
    }

    @Test
    void cannotJudgeAgainstAWebView() {
      assertThat(SeriesOf.find(RULE, webViewOf(board()), next(reference("body", When.on(DAY), 21))))
          .extracting(Finding::isCannotJudge)
          .containsExactly(true);
    }
  }

  @Nested
  class PreviousMinutesInTime {

    private static final String ADJUSTED = "previous-minutes-adjusted";

    private Meeting next(LocalDate day) {
      return SeriesOf.later(board(), day, 21);
    }

    @Test
    void areCertifiedOnTheDayOfTheNextMeetingAtTheLatest() {
      assertThat(SeriesOf.find(ADJUSTED, board(), next(LocalDate.of(2024, 3, 14)))).isEmpty();
      List<Finding> found = SeriesOf.find(ADJUSTED, board(), next(LocalDate.of(2024, 3, 13)));
      assertThat(found).hasSize(1);
      says(
          found.get(0),
          "Protokollet från 2024-03-04 justerades 2024-03-14, efter att detta möte 2024-03-13 hade"
              + " hållits",
          "The minutes of 2024-03-04 were certified on 2024-03-14, after this meeting of 2024-03-13"
              + " had been held");
    }

    @Test
    void areNotAskedForByAMeetingThatDoesNotDealWithThem() {
      Meeting silent = next(LocalDate.of(2024, 3, 13)).withPreviousMinutes(Optional.empty());
      assertThat(SeriesOf.find(ADJUSTED, board(), silent)).isEmpty();
    }

    @Test
    void areNotFoundTwiceWhenTheMinutesSayIt() {
      Meeting honest =
          next(LocalDate.of(2024, 3, 13))
              .withPreviousMinutes(PreviousMinutes.builder().certified(false).build());
      assertThat(SeriesOf.find(ADJUSTED, board(), honest))
          .extracting(Finding::variant)
          .containsExactly("not-certified");
    }
  }
}
