package se.protokoll.validation.standard.series;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.cooperationBody;
import static se.protokoll.validation.LawfulMeetings.ordersChanged;
import static se.protokoll.validation.LawfulMeetings.webViewOf;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.AgendaItem;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Source;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.SeriesOf;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class NumberingRulesTest {

  private static final String NUMBERS = "paragraph-numbering";
  private static final String AGENDA = "agenda-vs-paragraph";

  private static Meeting unstated(Meeting meeting) {
    return ordersChanged(meeting, one -> one.withNumbering(Optional.empty()))
        .withStatedRange(Optional.empty());
  }

  private static Meeting numbered(int number, int to) {
    return changed(unstated(board()), number, one -> one.withNumber(to));
  }

  @Nested
  class InOneMeeting {

    @Test
    void isSilentAboutConsecutiveNumbers() {
      assertThat(RuleRun.find(NUMBERS, board())).isEmpty();
    }

    @Test
    void findsAGap() {
      Finding finding = RuleRun.findOne(NUMBERS, numbered(20, 21));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/4/number");
      says(finding, "Efter § 19 kommer § 21", "§ 19 is followed by § 21");
    }

    @Test
    void isAnErrorWhereTheStandingOrdersSayHowToNumber() {
      Meeting meeting =
          changed(board(), 20, one -> one.withNumber(21)).withStatedRange(Optional.empty());
      assertThat(RuleRun.findOne(NUMBERS, meeting).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void isInformationForACooperationBody() {
      Meeting meeting = changed(unstated(cooperationBody()), 20, one -> one.withNumber(21));
      assertThat(RuleRun.findOne(NUMBERS, meeting).severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void findsAFall() {
      assertThat(RuleRun.findOne(NUMBERS, numbered(20, 3)).variant()).isEqualTo("falls");
    }

    @Test
    void findsANumberThatIsThereTwice() {
      assertThat(RuleRun.findOne(NUMBERS, numbered(20, 19)).variant()).isEqualTo("twice");
    }

    @Test
    void takesLettersForParagraphsOfTheirOwn() {
      Meeting lettered = changed(unstated(board()), 20, one -> one.withNumber(19).withSuffix("A"));
      assertThat(RuleRun.find(NUMBERS, lettered)).isEmpty();
      Meeting years = changed(unstated(board()), 20, one -> one.withNumber(19).withSuffix("/24"));
      says(RuleRun.findOne(NUMBERS, years), "§ 19/24 finns två gånger", "§ 19/24 is there twice");
    }

    @Test
    void takesLettersInTheirOrder() {
      assertThat(RuleRun.find(NUMBERS, lettered("A", "B"))).isEmpty();
      assertThat(RuleRun.findOne(NUMBERS, lettered("A", "A")).variant()).isEqualTo("twice");
      assertThat(RuleRun.findOne(NUMBERS, lettered("B", "A")).variant()).isEqualTo("twice");
    }

    private Meeting lettered(String first, String second) {
      Meeting one = changed(unstated(board()), 19, p -> p.withNumber(18).withSuffix(first));
      return changed(one, 20, p -> p.withNumber(18).withSuffix(second));
    }

    @Test
    void knowsWhatAWebViewMayHaveLeftOutOfTheStatedRange() {
      assertThat(stated(16, 20)).isEmpty();
      for (List<Finding> wider : List.of(stated(15, 20), stated(16, 21), stated(15, 21))) {
        assertThat(wider).hasSize(1);
        assertThat(wider.get(0).isCannotJudge()).isTrue();
      }
      for (List<Finding> other : List.of(stated(17, 20), stated(16, 19), stated(17, 21))) {
        assertThat(other).extracting(Finding::variant).containsExactly("range");
      }
    }

    private List<Finding> stated(int from, int to) {
      return RuleRun.find(
          NUMBERS, webViewOf(board()).withStatedRange(ParagraphSet.range(from, to)));
    }

    @Test
    void findsThatTheStatedRangeIsAnother() {
      Finding finding =
          RuleRun.findOne(NUMBERS, board().withStatedRange(ParagraphSet.range(16, 21)));
      assertThat(finding.place().pointer()).isEqualTo("/statedRange");
      assertThat(finding.variant()).isEqualTo("range");
    }

    @Test
    void beginsAtOneWhereEachMeetingDoes() {
      Meeting own = ordersChanged(board(), one -> one.withNumbering(ParagraphNumbering.MEETING));
      assertThat(RuleRun.findOne(NUMBERS, own).variant()).isEqualTo("not-first");
      assertThat(RuleRun.find(NUMBERS, SeriesOf.later(own, LocalDate.of(2024, 4, 8), 1))).isEmpty();
    }

    @Test
    void cannotJudgeWhereTheRecordLeavesParagraphsOut() {
      Source source = Source.builder().addLeftOut(Omission.of(MinutesPart.PARAGRAPHS)).build();
      for (Meeting one :
          List.of(numbered(20, 23), board().withStatedRange(ParagraphSet.range(16, 21)))) {
        assertThat(RuleRun.findOne(NUMBERS, one).isCannotJudge()).isFalse();
        assertThat(RuleRun.findOne(NUMBERS, one.withSource(source)).isCannotJudge()).isTrue();
      }
    }

    @Test
    void doesNotTakeWhatAWebViewLeavesOutForAGap() {
      Finding finding = RuleRun.findOne(NUMBERS, webViewOf(numbered(20, 23)));
      assertThat(finding.isCannotJudge()).isTrue();
    }
  }

  @Nested
  class FromMeetingToMeeting {

    private final Meeting march = board();

    private Meeting next(LocalDate day, int first) {
      return SeriesOf.later(board(), day, first);
    }

    private Meeting withNumbering(Meeting meeting, ParagraphNumbering numbering) {
      return ordersChanged(meeting, one -> one.withNumbering(numbering));
    }

    @Test
    void runsOnInTheSameYear() {
      assertThat(SeriesOf.find(NUMBERS, march, next(LocalDate.of(2024, 4, 8), 21))).isEmpty();
    }

    @Test
    void findsThatItDoesNot() {
      List<Finding> found = SeriesOf.find(NUMBERS, march, next(LocalDate.of(2024, 4, 8), 22));
      assertThat(found).hasSize(1);
      // minutes may be missing in between
      assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
      List<Finding> again = SeriesOf.find(NUMBERS, march, next(LocalDate.of(2024, 4, 8), 20));
      assertThat(again.get(0).severity()).isEqualTo(Severity.ERROR);
      says(
          found.get(0),
          "Mötet 2024-03-04 slutade på § 20; detta börjar på § 22 och väntades börja på § 21",
          "The meeting of 2024-03-04 ended at § 20; this one begins at § 22 and was to begin at § 21");
    }

    @Test
    void beginsAgainInJanuary() {
      assertThat(SeriesOf.find(NUMBERS, march, next(LocalDate.of(2025, 1, 13), 1))).isEmpty();
      assertThat(SeriesOf.find(NUMBERS, march, next(LocalDate.of(2025, 1, 13), 21))).hasSize(1);
      assertThat(SeriesOf.find(NUMBERS, march, next(LocalDate.of(2024, 12, 30), 1))).hasSize(1);
    }

    @Test
    void runsOnOverTheTerm() {
      Meeting january = withNumbering(next(LocalDate.of(2025, 1, 13), 21), ParagraphNumbering.TERM);
      assertThat(SeriesOf.find(NUMBERS, march, january)).isEmpty();
    }

    @Test
    void takesMeetingsInOrderOfTime() {
      assertThat(SeriesOf.find(NUMBERS, next(LocalDate.of(2024, 4, 8), 21), march)).isEmpty();
    }

    @Test
    void cannotJudgeWhatIsRightUnderSomeNumberingOnly() {
      Meeting january = unstated(next(LocalDate.of(2025, 1, 13), 21));
      assertThat(SeriesOf.find(NUMBERS, march, january))
          .extracting(Finding::variant)
          .containsExactly("cannot-judge.numbering");
      Meeting odd = unstated(next(LocalDate.of(2025, 1, 13), 30));
      assertThat(SeriesOf.find(NUMBERS, march, odd))
          .extracting(Finding::variant)
          .containsExactly("not-continued");
    }

    @Test
    void acceptsEitherWhereADayIsUnknown() {
      Meeting undated = next(LocalDate.of(2024, 4, 8), 1).withSittings();
      assertThat(SeriesOf.find(NUMBERS, march, undated)).isEmpty();
    }
  }

  @Nested
  class AgainstTheAgenda {

    @Test
    void isSilentWhenTheyGoInStep() {
      assertThat(RuleRun.find(AGENDA, board())).isEmpty();
    }

    @Test
    void findsAMatterAdded() {
      Meeting meeting = changed(board(), 19, one -> one.withAgendaItem(Optional.empty()));
      assertThat(RuleRun.find(AGENDA, meeting))
          .extracting(Finding::variant)
          .containsExactlyInAnyOrder("dropped", "added");
      Finding finding = RuleRun.find(AGENDA, meeting).get(1);
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      says(
          finding,
          "Paragrafen hör inte till någon punkt på dagordningen",
          "The paragraph belongs to no item of the agenda");
    }

    @Test
    void findsAnItemDropped() {
      var agenda = new ArrayList<AgendaItem>(board().agenda());
      agenda.add(AgendaItem.builder().number("6").build());
      agenda.add(AgendaItem.builder().number("7").build());
      Finding finding = RuleRun.findOne(AGENDA, board().withAgenda(agenda));
      assertThat(finding.arguments()).containsEntry("items", "6, 7");
      assertThat(finding.place().pointer()).isEqualTo("/agenda");
    }

    @Test
    void findsAnItemMoved() {
      Meeting meeting =
          changed(
              changed(board(), 18, one -> one.withAgendaItem("4")),
              19,
              one -> one.withAgendaItem("3"));
      Finding finding = RuleRun.findOne(AGENDA, meeting);
      assertThat(finding.variant()).isEqualTo("moved");
      assertThat(finding.place().paragraph()).contains(19);
    }

    @Test
    void twoParagraphsOnOneItemAreNotMoved() {
      Meeting meeting = changed(board(), 19, one -> one.withAgendaItem("3"));
      assertThat(RuleRun.find(AGENDA, meeting))
          .extracting(Finding::variant)
          .containsExactly("dropped");
    }

    @Test
    void isSilentWhereNoParagraphNamesItsItem() {
      Meeting meeting = board();
      for (int number = 16; number <= 20; number++) {
        meeting = changed(meeting, number, one -> one.withAgendaItem(Optional.empty()));
      }
      assertThat(meeting.paragraphs()).allMatch(one -> one.agendaItem().isEmpty());
      assertThat(RuleRun.find(AGENDA, meeting)).isEmpty();
    }

    @Test
    void findsAnItemThatTheAgendaDoesNotHave() {
      Meeting meeting = changed(board(), 20, one -> one.withAgendaItem("9"));
      assertThat(RuleRun.find(AGENDA, meeting))
          .extracting(Finding::variant)
          .contains("not-on-agenda");
    }

    @Test
    void looksAtTheDistanceWhereTheAgendaHasNoNumbers() {
      Meeting meeting = board().withAgenda(List.of());
      assertThat(RuleRun.find(AGENDA, meeting)).isEmpty();
      Meeting inserted = changed(meeting, 20, one -> one.withAgendaItem("4"));
      Finding finding = RuleRun.findOne(AGENDA, inserted);
      assertThat(finding.variant()).isEqualTo("offset");
      assertThat(finding.arguments()).containsEntry("item", 4).containsEntry("expected", 19);
    }

    @Test
    void looksAtTheDistanceWhereAnItemHasNoNumber() {
      var agenda = new ArrayList<AgendaItem>(board().agenda());
      agenda.set(0, agenda.get(0).withNumber(Optional.empty()));
      Meeting inserted = changed(board().withAgenda(agenda), 20, one -> one.withAgendaItem("4"));
      assertThat(RuleRun.findOne(AGENDA, inserted).variant()).isEqualTo("offset");
    }

    @Test
    void findsThatNothingIsInStep() {
      var agenda = new ArrayList<AgendaItem>(board().agenda());
      agenda.replaceAll(item -> item.withNumber("1" + item.number().orElseThrow()));
      assertThat(RuleRun.find(AGENDA, board().withAgenda(agenda)))
          .extracting(Finding::variant)
          .containsOnly("not-on-agenda", "dropped")
          .hasSize(6);
    }

    @Test
    void comparesNumbersAndNothingElse() {
      assertThat(offset("7", "9")).containsExactly(9);
      assertThat(offset("8", "10")).containsExactly(10);
      assertThat(offset("99999", "100001")).containsExactly(100_001);
      assertThat(offset("1", "1000000")).isEmpty();
      assertThat(offset("1", "")).isEmpty();
      for (String none : List.of("3b", "b3", "3/", "3:", "-")) {
        assertThat(offset("1", none)).as(none).isEmpty();
      }
    }

    /** The items found at another distance, of §§ 16 and 17 with these. */
    private List<Object> offset(String first, String second) {
      Meeting meeting =
          board()
              .withAgenda()
              .withParagraphs(
                  board().paragraphs().get(0).withAgendaItem(first),
                  board().paragraphs().get(1).withAgendaItem(second));
      return RuleRun.find(AGENDA, meeting).stream()
          .map(finding -> finding.arguments().get("item"))
          .toList();
    }
  }
}
