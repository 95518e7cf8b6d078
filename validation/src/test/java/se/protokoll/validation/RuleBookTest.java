package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.SourceReliability;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;

class RuleBookTest {

  private static final MessageTable TEXTS =
      MessageTable.of(
          Map.of(
              "own.demand.sv", "Platsen anges.",
              "own.demand.en", "The place is stated.",
              "own.missing.what.sv", "Platsen {place} saknas",
              "own.missing.what.en", "The place {place} is missing",
              "own.why.sv", "Så är det.",
              "own.why.en", "So it is.",
              "own.do.sv", "Ange platsen.",
              "own.do.en", "State the place."));

  private static CheckedRule.Builder own() {
    return CheckedRule.builder("own", TEXTS)
        .source(LegalSource.other("Reglemente 4 §", SourceReliability.PRACTICE));
  }

  private static CheckedRule always(CheckedRule.Builder rule) {
    return rule.checkedBy(
        context -> context.found("missing").component("place").with("place", "\"här\"").add());
  }

  private static Report check(RuleBook book, Meeting meeting) {
    return MinutesValidator.standard().withRuleBook(book).validate(meeting);
  }

  @Test
  void takesRulesOfAnApplication() {
    RuleBook book = RuleBook.empty().with(always(own()));
    Finding finding = check(book, LawfulMeetings.board()).findings().get(0);
    assertThat(finding.text(Language.EN))
        .isEqualTo(
            """
            The place "här" is missing
            Where: the meeting, /place
            Why: So it is.
            Source: Reglemente 4 §
            What to do: State the place.""");
    assertThat(finding.text(Language.SV))
        .isEqualTo(
            """
            Platsen "här" saknas
            Var: mötet, /place
            Varför: Så är det.
            Källa: Reglemente 4 §
            Gör så här: Ange platsen.""");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.bodyKind()).contains(BodyKind.BOARD);
  }

  @Test
  void holdsARuleOnce() {
    assertThatThrownBy(() -> RuleBook.empty().with(always(own())).with(always(own())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"own\"");
  }

  @Test
  void canBeNarrowedToSomeOfItsRules() {
    RuleBook few = RuleBook.standard().only(List.of("quorum-namnd", "justerare-not-chair"));
    assertThat(few.rules())
        .extracting(rule -> rule.rule().id())
        .containsExactly("quorum-namnd", "justerare-not-chair");
    assertThatThrownBy(() -> RuleBook.standard().only(List.of("quorum-namd")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The rule book has no rule \"quorum-namd\"");
  }

  @Test
  void leavesRulesOut() {
    Meeting meeting =
        LawfulMeetings.ordersChanged(LawfulMeetings.board(), orders -> orders.withSeats(18));
    assertThat(check(RuleBook.standard(), meeting).byRule("quorum-namnd")).hasSize(1);
    RuleBook without = RuleBook.standard().without("quorum-namnd");
    assertThat(check(without, meeting).byRule("quorum-namnd")).isEmpty();
    assertThat(RuleBook.standard().rule("quorum-namnd")).isPresent();
    assertThatThrownBy(() -> RuleBook.standard().without("quorum-namd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quorum-namd");
  }

  @Test
  void changesSeverities() {
    Meeting meeting =
        LawfulMeetings.ordersChanged(LawfulMeetings.board(), orders -> orders.withSeats(18));
    RuleBook mild = RuleBook.standard().withSeverity("quorum-namnd", Severity.INFO);
    assertThat(check(mild, meeting).byRule("quorum-namnd"))
        .allSatisfy(one -> assertThat(one.severity()).isEqualTo(Severity.INFO));
    Meeting unknown =
        LawfulMeetings.ordersChanged(meeting, orders -> orders.withSeats(Optional.empty()));
    RuleBook grave = RuleBook.standard().withSeverity("quorum-namnd", Severity.ERROR);
    assertThat(check(grave, unknown).byRule("quorum-namnd"))
        .singleElement()
        .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.INFO));
    assertThatThrownBy(() -> mild.withSeverity("nothing", Severity.INFO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isEqualToABookThatWasMadeAnotherWay() {
    RuleBook changed =
        RuleBook.standard()
            .withSeverity("quorum-namnd", Severity.INFO)
            .withSeverity("justerare-not-chair", Severity.INFO)
            .withParameter(Parameter.SEATS, 18);
    assertThat(changed)
        .isEqualTo(
            RuleBook.standard()
                .withParameter(Parameter.SEATS, 18)
                .withSeverity("justerare-not-chair", Severity.INFO)
                .withSeverity("quorum-namnd", Severity.INFO))
        .hasSameHashCodeAs(changed.withParameter(Parameter.SEATS, 18))
        .isNotEqualTo(changed.withParameter(Parameter.SEATS, 19))
        .isNotEqualTo(changed.withSeverity("quorum-namnd", Severity.ERROR))
        .isNotEqualTo(changed.without("person-reference"));
    assertThat(changed.severities().keySet())
        .containsExactlyInAnyOrder("quorum-namnd", "justerare-not-chair");
    assertThat(changed.parameters().stated(Parameter.SEATS)).contains(18);
    assertThat(changed.parameters().stated(Parameter.OWN_QUORUM)).isEmpty();
  }

  @Test
  void forgetsTheSeverityOfARuleThatIsTakenOut() {
    RuleBook changed = RuleBook.standard().withSeverity("quorum-namnd", Severity.INFO);
    assertThat(changed.without("quorum-namnd"))
        .isEqualTo(RuleBook.standard().without("quorum-namnd"));
    assertThat(changed.only(List.of("quorum-namnd")).severities())
        .containsExactly(Map.entry("quorum-namnd", Severity.INFO));
  }

  @Test
  void setsParametersOverTheStandingOrders() {
    RuleBook book = RuleBook.standard().withParameter(Parameter.SEATS, 18);
    assertThat(check(book, LawfulMeetings.board()).byRule("quorum-namnd")).hasSize(1);
    RuleBook again = book.withParameter(Parameter.SEATS, 11);
    assertThat(check(again, LawfulMeetings.board()).byRule("quorum-namnd")).isEmpty();
  }

  @Test
  void runsWhatBindsTheBodyAtTheStageAndOnTheDay() {
    LocalDate day = LawfulMeetings.DAY;
    assertThat(ids(BodyKind.ASSEMBLY, Stage.HELD, day))
        .contains("quorum-fullmaktige")
        .doesNotContain("quorum-namnd", "justering-deadline", "anslag-latest");
    assertThat(ids(BodyKind.BOARD, Stage.SIGNED, day))
        .contains("quorum-namnd", "justering-deadline")
        .doesNotContain("anslag-latest", "quorum-fullmaktige");
    assertThat(ids(BodyKind.BOARD, Stage.ANNOUNCED, day)).contains("anslag-latest");
    assertThat(ids(BodyKind.BOARD, Stage.SUMMONED, day)).doesNotContain("quorum-namnd");
    assertThat(ids(BodyKind.BOARD, Stage.ANNOUNCED, LocalDate.of(1991, 12, 31)))
        .doesNotContain("quorum-namnd", "anslag-latest")
        .contains("person-reference", "justerare-not-chair");
  }

  private static List<String> ids(BodyKind kind, Stage stage, LocalDate day) {
    return RuleBook.standard().rules().stream()
        .map(CheckedRule::rule)
        .filter(rule -> rule.isChecked(Optional.of(kind), stage, Optional.of(day)))
        .map(Rule::id)
        .toList();
  }

  @Test
  void judgesABodyOfUnknownKindByWhatBindsAll() {
    Meeting meeting = LawfulMeetings.board();
    Meeting unknown =
        LawfulMeetings.ordersChanged(
            meeting.withBody(meeting.body().withKind(Optional.empty())),
            orders -> orders.withSeats(18));
    Report report = MinutesValidator.standard().validate(unknown);
    assertThat(report.byRule("quorum-namnd")).isEmpty();
    assertThat(report.bodyKind()).isEmpty();
    assertThat(
            MinutesValidator.standard()
                .withBodyKind(BodyKind.BOARD)
                .validate(unknown)
                .byRule("quorum-namnd"))
        .hasSize(1);
  }

  @Test
  void takesTheStageFromTheMinutes() {
    Meeting meeting = LawfulMeetings.board();
    assertThat(Stage.of(meeting)).isEqualTo(Stage.ANNOUNCED);
    assertThat(Stage.of(meeting.withPostings())).isEqualTo(Stage.SIGNED);
    assertThat(Stage.of(meeting.withPostings().withJustering(Optional.empty())))
        .isEqualTo(Stage.HELD);
    assertThat(MinutesValidator.standard().withStage(Stage.HELD).validate(meeting).stage())
        .isEqualTo(Stage.HELD);
  }

  @Test
  void refusesARuleAboutMissingContentThatDoesNotSaySo() {
    CheckedRule rule = own().checkedBy(context -> context.missing("missing").add());
    assertThatThrownBy(() -> check(RuleBook.empty().with(rule), LawfulMeetings.board()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("\"own\"");
  }

  @Test
  void sortsFindingsByParagraphAndThenByRule() {
    Meeting meeting =
        LawfulMeetings.absent(
            LawfulMeetings.ordersChanged(LawfulMeetings.board(), o -> o.withSeats(18)), "m9");
    List<Finding> findings = MinutesValidator.standard().validate(meeting).findings();
    assertThat(findings).extracting(one -> one.place().paragraph().orElse(0)).isSorted();
    assertThat(findings).hasSizeGreaterThan(2);
    assertThat(MinutesValidator.standard().validate(meeting).hasErrors()).isTrue();
    assertThat(MinutesValidator.standard().validate(meeting).withSeverity(Severity.ERROR))
        .isNotEmpty();
  }
}
