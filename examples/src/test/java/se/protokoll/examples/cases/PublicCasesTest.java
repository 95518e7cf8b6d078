package se.protokoll.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.fixtures.Broken;
import se.protokoll.json.MinutesJson;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.rule.CheckedRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the rules to the public cases, which were written from the statutes. */
class PublicCasesTest {

  static List<PublicCase> cases() {
    return PublicCases.all();
  }

  static Collection<String> bases() {
    return PublicCases.bases().keySet();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void haveTheOutcomesThatTheLawGives(PublicCase one) {
    Report report = one.report();

    one.expected()
        .forEach(
            (rule, expected) ->
                assertThat(outcome(report, rule))
                    .as("%s, %s in%n%s%n%s", one, rule, one.document(), report.findings())
                    .isEqualTo(expected));
  }

  @ParameterizedTest
  @MethodSource("bases")
  void aBaseBreaksNoRule(String base) {
    JsonNode document = PublicCases.bases().get(base);
    Report report =
        MinutesValidator.standard().validate(MinutesJson.standard().read(document.toString()));

    assertThat(report.outcomes().with(Outcome.VIOLATED)).extracting(RuleOutcome::rule).isEmpty();
    assertThat(document.at("/body/kind").asString()).isEqualTo(base);
  }

  @Test
  void everyRuleIsMetInOneAndBrokenInAnother() {
    Set<String> rules =
        RuleBook.standard().rules().stream()
            .map(checked -> checked.rule().id())
            .filter(rule -> !Broken.seriesRules().contains(rule))
            .collect(Collectors.toCollection(TreeSet::new));

    for (Outcome outcome : List.of(Outcome.MET, Outcome.VIOLATED)) {
      assertThat(
              cases().stream()
                  .filter(one -> one.expectedOfItsRule() == outcome)
                  .map(PublicCase::rule))
          .as("rules with a case that is %s", outcome)
          .containsAll(rules);
    }
  }

  @Test
  void areManyAndEachHasANameOfItsOwn() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(cases()).extracting(PublicCase::toString).doesNotHaveDuplicates();
    assertThat(cases())
        .allSatisfy(one -> assertThat(one.expected()).as("%s", one).containsKey(one.rule()));
  }

  @Test
  void everyRuleOfAnOlderLawIsBrokenUnderIt() {
    List<PublicCase> old = cases().stream().filter(PublicCasesTest::isOfTheActOf1991).toList();

    assertThat(old).hasSizeGreaterThanOrEqualTo(120);
    assertThat(
            old.stream()
                .filter(one -> one.expectedOfItsRule() == Outcome.VIOLATED)
                .map(PublicCase::rule))
        .containsAll(
            RuleBook.standard().rules().stream()
                .map(CheckedRule::rule)
                .filter(PublicCasesTest::hasAnOlderStatute)
                .map(Rule::id)
                .filter(rule -> !Broken.seriesRules().contains(rule))
                .toList());
  }

  private static boolean isOfTheActOf1991(PublicCase one) {
    return one.document().at("/sittings/0/date").asString().compareTo("2018-01-01") < 0;
  }

  private static boolean hasAnOlderStatute(Rule rule) {
    return rule.sources().stream()
        .flatMap(source -> source.earlier().stream())
        .anyMatch(source -> source.section().isPresent());
  }

  @Test
  void aChangeIsAMergePatch() {
    JsonMapper mapper = JsonMapper.shared();
    JsonNode document = mapper.readTree("{\"a\": {\"b\": 1, \"c\": [1, 2]}, \"d\": 4}");
    JsonNode change = mapper.readTree("{\"a\": {\"b\": null, \"c\": [3]}, \"e\": {\"f\": 5}}");

    assertThat(PublicCases.merged(document, change))
        .isEqualTo(mapper.readTree("{\"a\": {\"c\": [3]}, \"d\": 4, \"e\": {\"f\": 5}}"));
  }

  private static Outcome outcome(Report report, String rule) {
    return report.outcomes().of(rule).orElseThrow().outcome();
  }
}
