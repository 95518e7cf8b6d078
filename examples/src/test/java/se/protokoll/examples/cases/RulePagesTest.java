package se.protokoll.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.fixtures.Broken;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Place;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.law.LegalFraction;
import se.protokoll.validation.law.LegalNumber;
import tools.jackson.databind.JsonNode;

/**
 * Holds docs/rules to the rules and the public cases. Run with {@code -Dprotokoll.generate=true},
 * the test writes the pages instead.
 */
class RulePagesTest {

  private static final Path FOLDER = Path.of("..", "docs", "rules");
  private static final int MOST_LINES = 45;
  private static final Place MEETING =
      new Place("", Optional.empty(), Optional.empty(), Optional.empty());
  private static final List<PublicCase> CASES = PublicCases.all();

  static List<Rule> rules() {
    return RuleBook.standard().rules().stream().map(checked -> checked.rule()).toList();
  }

  @BeforeAll
  static void writeThePages() throws IOException {
    if (Boolean.getBoolean("protokoll.generate")) {
      Files.createDirectories(FOLDER);
      for (Rule rule : rules()) {
        Files.writeString(path(rule), page(rule).text());
      }
    }
  }

  private static Path path(Rule rule) {
    return FOLDER.resolveSibling(
        new Finding(rule, rule.severity(), Optional.empty(), MEETING, "", Map.of()).page());
  }

  private static RulePage page(Rule rule) {
    return new RulePage(rule, CASES.stream().filter(one -> one.rule().equals(rule.id())).toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPageIsUpToDate(Rule rule) throws IOException {
    Path path = path(rule);
    assertThat(Files.readString(path))
        .as("%s is not what the rule and its cases say; run with -Dprotokoll.generate=true", path)
        .isEqualTo(page(rule).text());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anExampleIsShort(Rule rule) {
    for (Outcome outcome : List.of(Outcome.MET, Outcome.VIOLATED)) {
      if (!Broken.seriesRules().contains(rule.id())) {
        JsonNode example = page(rule).example(outcome).orElseThrow();
        assertThat(CompactJson.of(example).lines())
            .as("the lines of the document that is %s", outcome)
            .hasSizeLessThanOrEqualTo(MOST_LINES);
      }
    }
  }

  @Test
  void everyNumberOfLawStandsOnAPage() {
    assertThat(RulePage.NUMBERS.values().stream().flatMap(List::stream))
        .contains(LegalNumber.values());
    assertThat(RulePage.FRACTIONS.values().stream().flatMap(List::stream))
        .contains(LegalFraction.values());
    assertThat(rules().stream().map(Rule::id))
        .containsAll(RulePage.NUMBERS.keySet())
        .containsAll(RulePage.FRACTIONS.keySet());
  }

  @Test
  void everyPageIsOfARule() throws IOException {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              rules().stream().map(rule -> rule.id() + ".md").toList());
    }
  }
}
