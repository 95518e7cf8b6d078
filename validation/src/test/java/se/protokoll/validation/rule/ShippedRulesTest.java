package se.protokoll.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.finding.Severity.ERROR;
import static se.protokoll.validation.finding.Severity.INFO;
import static se.protokoll.validation.finding.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;

/** Holds the rules that come with the library to the catalogue, by id and severity. */
class ShippedRulesTest {

  private static final List<String> QUORUM_AND_PRESENCE =
      List.of(
          "quorum-fullmaktige",
          "quorum-namnd",
          "quorum-ersattare-count-once",
          "quorum-jav-namnd-no-exception",
          "distans-present",
          "attendance-interval-valid",
          "attendance-one-role-per-paragraph",
          "attendance-no-rejoin",
          "attendance-latecomer-right",
          "ersattare-count-gemensam",
          "styrelse-min-size");

  private static final List<String> JAV =
      List.of(
          "jav-no-participation",
          "jav-not-present-namnd",
          "jav-grounds-namnd",
          "jav-grounds-fullmaktige",
          "jav-justerare",
          "jav-chair",
          "jav-bortse");

  private static final List<String> JUSTERING =
      List.of(
          "justerare-count",
          "justerare-present-and-deciding",
          "justerare-not-chair",
          "justerare-not-secretary",
          "justerare-elected-recorded",
          "justerare-alternate",
          "justering-deadline",
          "justering-not-before-meeting",
          "omedelbar-justering",
          "justering-disagreement",
          "previous-minutes-adjusted",
          "sign-electronic");

  private static final List<String> ANNOUNCEMENT =
      List.of(
          "anslag-latest",
          "anslag-content",
          "anslag-removal",
          "overklagande-last-day",
          "overklagande-gemensam",
          "overklagande-route",
          "overklagande-per-paragraph",
          "only-announced-matters");

  /** The other rules, with the severity they have for a body that statute binds. */
  private static final Map<String, Severity> OTHERS =
      Map.ofEntries(
          Map.entry("content-attendance", ERROR),
          Map.entry("content-per-matter", ERROR),
          Map.entry("content-interpellations", ERROR),
          Map.entry("reasons", WARNING),
          Map.entry("previous-minutes", INFO),
          Map.entry("proposal-right", ERROR),
          Map.entry("proposal-withdrawn", ERROR),
          Map.entry("counterproposition", WARNING),
          Map.entry("vote-open", ERROR),
          Map.entry("vote-majority", ERROR),
          Map.entry("vote-tie-chair", ERROR),
          Map.entry("vote-tie-lot", ERROR),
          Map.entry("vote-one-each", ERROR),
          Map.entry("vote-abstain", ERROR),
          Map.entry("reservation-eligible", ERROR),
          Map.entry("reservation-without-dissent", INFO),
          Map.entry("qualified-majority", ERROR),
          Map.entry("proportional-election-request", ERROR),
          Map.entry("aterremiss-minority-fullmaktige", ERROR),
          Map.entry("aterremiss-majority-namnd", ERROR),
          Map.entry("bordlagt-next-meeting", WARNING),
          Map.entry("paragraph-numbering", WARNING),
          Map.entry("agenda-vs-paragraph", INFO),
          Map.entry("paragraph-reference", WARNING),
          Map.entry("closed-doors", WARNING),
          Map.entry("publish-personnummer", WARNING),
          Map.entry("informal-recommendation", WARNING),
          Map.entry("informal-joint-decision", WARNING),
          Map.entry("informal-followup", INFO),
          Map.entry("allocation-sums", ERROR),
          Map.entry("allocation-key-sums", ERROR),
          Map.entry("finsam-key", INFO),
          Map.entry("grant-approximate", WARNING),
          Map.entry("informal-body-disposes-of-money", WARNING),
          Map.entry("decision-differs-from-proposal", INFO),
          Map.entry("share-without-payee", WARNING),
          Map.entry("grants-exceed-stated-frame", WARNING),
          Map.entry("split-rounding-undeclared", INFO),
          Map.entry("one-presiding-chair-per-paragraph", WARNING),
          Map.entry("person-reference", ERROR));

  static List<Rule> rules() {
    return RuleBook.standard().rules().stream().map(BookRule::rule).toList();
  }

  @Test
  void areTheRulesOfTheCatalogueAndNoOthers() {
    assertThat(rules())
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(QUORUM_AND_PRESENCE, JAV, JUSTERING, ANNOUNCEMENT, OTHERS.keySet())
                .flatMap(ids -> ids.stream())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void areAsSevereAsTheCatalogueSays(Rule rule) {
    Severity expected = OTHERS.get(rule.id());
    if (expected != null) {
      assertThat(rule.severityFor(BodyKind.BOARD, false)).isEqualTo(expected);
      assertThat(rule.severityFor(BodyKind.COOPERATION_BODY, false))
          .isEqualTo(rule.weight() == Rule.Weight.BY_SOURCE ? expected.oneStepLower() : expected);
    } else {
      assertThat(rule.severity()).isNotNull();
    }
  }
}
