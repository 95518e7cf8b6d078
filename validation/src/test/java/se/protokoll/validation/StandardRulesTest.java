package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.SourceReliability;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.rule.CheckedRule;

class StandardRulesTest {

  private static final Set<String> IMPOSSIBLE =
      Set.of(
          "attendance-interval-valid",
          "attendance-one-role-per-paragraph",
          "justering-not-before-meeting",
          "notice-not-before-meeting",
          "vote-one-each",
          "allocation-sums",
          "allocation-key-sums",
          "person-reference",
          "adopts-known");

  /** What follows from logic too, but need not be wrong. */
  private static final Set<String> ODD =
      Set.of("acclamation-without-votes", "amount-as-printed", "references-agree");

  /** Where two statements of the minutes contradict each other, and one may be a misprint. */
  private static final Set<String> CONTRADICTIONS = Set.of("notice-day-agrees");

  private static final Set<String> SETTLED =
      Set.of(
          "informal-body-disposes-of-money",
          "decision-differs-from-proposal",
          "share-without-payee",
          "grants-exceed-stated-frame",
          "split-rounding-undeclared",
          "one-presiding-chair-per-paragraph",
          "informal-recommendation",
          "informal-joint-decision",
          "informal-followup");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}|]*)[^}]*\\}");

  static List<Rule> rules() {
    return RuleBook.standard().rules().stream().map(CheckedRule::rule).toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void areErrorsForEveryBodyWhenImpossible(Rule rule) {
    boolean impossible = IMPOSSIBLE.contains(rule.id());
    boolean logical = impossible || ODD.contains(rule.id()) || CONTRADICTIONS.contains(rule.id());
    assertThat(rule.severityBasis() == Rule.SeverityBasis.LOGICAL).isEqualTo(logical);
    if (impossible || CONTRADICTIONS.contains(rule.id())) {
      assertThat(rule.severityFor(Optional.of(BodyKind.COOPERATION_BODY), false, Severity.ERROR))
          .isEqualTo(impossible ? Severity.ERROR : Severity.WARNING);
      assertThat(rule.binds()).hasSize(BodyKind.values().length);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void areSettledOnlyWhereTheCatalogueSaysSo(Rule rule) {
    assertThat(rule.severityBasis() == Rule.SeverityBasis.SETTLED)
        .isEqualTo(SETTLED.contains(rule.id()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void areNeverGraverThanTheirBestSourceAllows(Rule rule) {
    if (rule.severityBasis() == Rule.SeverityBasis.BY_SOURCE) {
      Severity ceiling =
          rule.sources().stream()
              .map(LegalSource::reliability)
              .map(SourceReliability::ceiling)
              .min(Severity::compareTo)
              .orElse(Severity.INFO);
      assertThat(rule.severity()).isGreaterThanOrEqualTo(ceiling);
      assertThat(rule.severityFor(Optional.of(BodyKind.COOPERATION_BODY), false, Severity.ERROR))
          .isEqualTo(rule.severity().oneStepLower());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void citeStatutesWithTheDayTheyCameIntoForce(Rule rule) {
    for (LegalSource source : rule.sources()) {
      boolean statute = source.reliability() == SourceReliability.STATUTE;
      assertThat(source.from().isPresent() && source.section().isPresent()).isEqualTo(statute);
      boolean inferredFromKl = source.title().startsWith("KL ");
      assertThat(source.sfs().isPresent()).isEqualTo(statute || inferredFromKl);
    }
  }

  /** What a board is bound by of chapter 5: by reference, in KL 6 kap. 33 and 35 §§. */
  private static final Set<String> OF_BOARDS_TOO =
      Set.of("53", "54", "55", "56", "65", "66", "67", "69");

  @ParameterizedTest
  @MethodSource("rules")
  void nameOnlyStatutesThatBindTheBody(Rule rule) {
    assertThat(chaptersOf(rule, BodyKind.ASSEMBLY)).doesNotContain("6", "9");
    assertThat(chaptersOf(rule, BodyKind.BOARD)).doesNotContain("9");
    for (LegalSource source : rule.sourcesFor(Optional.of(BodyKind.BOARD))) {
      if (rule.binds().contains(BodyKind.BOARD) && source.chapter().equals(Optional.of("5"))) {
        assertThat(OF_BOARDS_TOO).contains(source.section().orElseThrow());
      }
    }
  }

  private static List<String> chaptersOf(Rule rule, BodyKind kind) {
    return rule.binds().contains(kind)
        ? rule.sourcesFor(Optional.of(kind)).stream()
            .flatMap(source -> source.chapter().stream())
            .toList()
        : List.of();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void speakTwoLanguagesWithTheSameArguments(Rule rule) {
    for (Language language : Language.values()) {
      assertThat(rule.demand(language)).endsWith(".");
      assertThat(rule.why(language)).endsWith(".");
    }
    List<String> own =
        rule.texts().keys().stream().filter(key -> key.startsWith(rule.id() + ".")).toList();
    var parts = new TreeSet<String>();
    for (String key : own) {
      parts.add(key.substring(0, key.lastIndexOf('.')));
    }
    assertThat(parts).contains(rule.id() + ".do").anyMatch(part -> part.endsWith(".what"));
    for (String part : parts) {
      String swedish = rule.texts().find(part, Language.SV).orElseThrow();
      String english = rule.texts().find(part, Language.EN).orElseThrow();
      assertThat(swedish).isNotBlank();
      if (!swedish.equals("{what}")) { // a text, which speaks both languages itself
        assertThat(swedish).isNotEqualTo(english);
      }
      assertThat(placeholders(swedish)).isEqualTo(placeholders(english));
      boolean fragment =
          part.endsWith(".what") || part.contains(".left-out.") || (part + ".").contains(".met.");
      assertThat(swedish.endsWith(".")).isEqualTo(!fragment);
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void leaveNoTextWithoutARule() {
    Set<String> ids = rules().stream().map(Rule::id).collect(Collectors.toSet());
    var strays = new ArrayList<String>();
    for (Rule one : rules()) {
      for (String key : one.texts().keys()) {
        String id = key.substring(0, key.indexOf('.'));
        if (!ids.contains(id)) {
          strays.add(key);
        }
      }
    }
    assertThat(strays).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(BodyKind.class)
  void giveEveryKindOfBodyItsBook(BodyKind kind) {
    List<Rule> book =
        RuleBook.standard().rules().stream()
            .map(CheckedRule::rule)
            .filter(
                rule ->
                    rule.isChecked(
                        Optional.of(kind), Stage.ANNOUNCED, Optional.of(LawfulMeetings.DAY)))
            .toList();
    assertThat(book).isNotEmpty().allSatisfy(rule -> assertThat(rule.binds()).contains(kind));
    assertThat(book).extracting(Rule::id).contains("person-reference", "justerare-not-chair");
  }
}
