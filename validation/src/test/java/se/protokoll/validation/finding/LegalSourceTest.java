package se.protokoll.validation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.rule.CheckedRule;

/** Sources, places, severities and findings as data. */
class LegalSourceTest {

  private static Rule rule(CheckedRule.Builder builder) {
    return builder.checkedBy(context -> {}).rule();
  }

  private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
  private static final MessageTable TEXTS = MessageTable.of(Map.of());

  private static LegalSource kl(String chapter, String section) {
    return LegalSource.statute("KL", "2017:725", Optional.of(chapter), section, SINCE);
  }

  @Test
  void isCitedAsLawyersDo() {
    assertThat(kl("5", "69").citation()).isEqualTo("KL 5 kap. 69 §");
    assertThat(kl("5", "69")).hasToString("KL 5 kap. 69 §");
    LegalSource without = LegalSource.statute("FL", "2017:900", Optional.empty(), "16", SINCE);
    assertThat(
            LegalSource.citation(
                List.of(
                    kl("5", "69"),
                    kl("6", "35"),
                    without,
                    LegalSource.other("Göteborg, jäv", SourceReliability.PRACTICE))))
        .isEqualTo("KL 5 kap. 69 §, 6 kap. 35 §; FL 16 §; Göteborg, jäv");
    assertThat(
            LegalSource.citation(
                List.of(
                    LegalSource.other("A", SourceReliability.PRACTICE),
                    LegalSource.other("A", SourceReliability.PRACTICE))))
        .isEqualTo("A; A");
  }

  @Test
  void isInForceFromItsFirstDayToItsLast() {
    LegalSource repealed =
        new LegalSource(
            "KL",
            Optional.empty(),
            Optional.empty(),
            Optional.of("1"),
            Optional.of(SINCE),
            Optional.of(LocalDate.of(2022, 6, 30)),
            SourceReliability.STATUTE);
    assertThat(repealed.inForceOn(SINCE.minusDays(1))).isFalse();
    assertThat(repealed.inForceOn(SINCE)).isTrue();
    assertThat(repealed.inForceOn(LocalDate.of(2022, 6, 30))).isTrue();
    assertThat(repealed.inForceOn(LocalDate.of(2022, 7, 1))).isFalse();
    Rule rule =
        rule(
            CheckedRule.builder("a", TEXTS)
                .source(repealed)
                .source(LegalSource.other("B", SourceReliability.PRACTICE)));
    assertThat(rule.inForceOn(Optional.empty(), LocalDate.of(2022, 7, 1))).isFalse();
    assertThat(rule.inForceOn(Optional.empty(), SINCE)).isTrue();
    assertThat(rule.since()).contains(SINCE);
    assertThat(rule(CheckedRule.builder("a", TEXTS)).inForceOn(Optional.empty(), LocalDate.MIN))
        .isTrue();
    LegalSource counting =
        LegalSource.statute(
            "Lag (1930:173)", "1930:173", Optional.empty(), "2", LocalDate.of(1931, 1, 1));
    Rule counted = rule(CheckedRule.builder("a", TEXTS).source(kl("5", "69")).source(counting));
    assertThat(counted.inForceOn(Optional.empty(), SINCE.minusDays(1))).isFalse();
    assertThat(counted.since()).contains(SINCE);
    Rule logical = rule(CheckedRule.builder("a", TEXTS).logical().source(kl("5", "66")));
    assertThat(logical.inForceOn(Optional.empty(), LocalDate.MIN)).isTrue();
    assertThat(logical.since()).isEmpty();
  }

  @Test
  void setsTheCeilingOfARule() {
    CheckedRule.Builder practice =
        CheckedRule.builder("a", TEXTS).source(LegalSource.other("P", SourceReliability.PRACTICE));
    assertThat(rule(practice).severity()).isEqualTo(Severity.WARNING);
    assertThat(rule(practice).severityFor(Optional.empty(), true, Severity.ERROR))
        .isEqualTo(Severity.ERROR);
    assertThat(
            rule(practice)
                .severityFor(Optional.of(BodyKind.COOPERATION_BODY), false, Severity.ERROR))
        .isEqualTo(Severity.INFO);
    assertThat(
            rule(practice)
                .severityFor(Optional.of(BodyKind.COOPERATION_BODY), true, Severity.ERROR))
        .isEqualTo(Severity.WARNING);
    assertThat(rule(practice).severityFor(Optional.of(BodyKind.BOARD), true, Severity.WARNING))
        .isEqualTo(Severity.WARNING);
    assertThat(
            rule(practice)
                .severityFor(Optional.of(BodyKind.COOPERATION_BODY), true, Severity.WARNING))
        .isEqualTo(Severity.INFO);
    Rule byStatute = rule(practice.source(kl("1", "1")));
    assertThat(byStatute.severity()).isEqualTo(Severity.ERROR);
    assertThat(
            byStatute.severityFor(
                Optional.of(BodyKind.COORDINATION_FEDERATION), false, Severity.ERROR))
        .isEqualTo(Severity.WARNING);
    assertThat(
            byStatute.severityFor(
                Optional.of(BodyKind.COORDINATION_FEDERATION), false, Severity.INFO))
        .isEqualTo(Severity.INFO);
    assertThat(byStatute.severityFor(Optional.of(BodyKind.FEDERATION), false, Severity.ERROR))
        .isEqualTo(Severity.ERROR);
    assertThat(
            rule(CheckedRule.builder("a", TEXTS)
                    .source(LegalSource.other("I", SourceReliability.INFERRED)))
                .severity())
        .isEqualTo(Severity.INFO);
    assertThat(rule(CheckedRule.builder("a", TEXTS).logical()).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(
            rule(CheckedRule.builder("a", TEXTS).baseSeverity(Severity.WARNING).settled())
                .severityFor(Optional.of(BodyKind.COOPERATION_BODY), false, Severity.ERROR))
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void severitiesHaveAnOrder() {
    assertThat(Severity.ERROR.atMost(Severity.WARNING)).isEqualTo(Severity.WARNING);
    assertThat(Severity.INFO.atMost(Severity.WARNING)).isEqualTo(Severity.INFO);
    assertThat(Severity.INFO.oneStepLower()).isEqualTo(Severity.INFO);
    assertThat(Severity.ERROR.oneStepLower()).isEqualTo(Severity.WARNING);
    assertThat(Severity.WARNING.oneStepLower()).isEqualTo(Severity.INFO);
  }

  @Test
  void idsAreWordsJoinedByHyphens() {
    for (String id : List.of("", "A", "a_b", "-a", "a-", "å")) {
      assertThatThrownBy(() -> rule(CheckedRule.builder(id, TEXTS)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(rule(CheckedRule.builder("a-1", TEXTS)))
        .isEqualTo(rule(CheckedRule.builder("a-1", TEXTS)));
  }

  @Test
  void placesHavePointersAndSections() {
    Place place = new Place("/paragraphs/0", Optional.of(12), Optional.of("A"), Optional.empty());
    assertThat(place.section()).contains("§ 12 A");
    assertThat(new Place("", Optional.of(63), Optional.of("/20"), Optional.empty()).section())
        .contains("§ 63/20");
    assertThat(new Place("", Optional.empty(), Optional.empty(), Optional.empty()).section())
        .isEmpty();
    assertThatThrownBy(
            () -> new Place("paragraphs", Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRuleSaysWhichTextItLacks() {
    MessageTable table = MessageTable.of(Map.of("a.demand.sv", "Åäö {x}"));
    Rule rule = rule(CheckedRule.builder("a", table));
    assertThatThrownBy(() -> rule.demand(Language.EN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("\"a\"")
        .hasMessageContaining("demand");
  }

  @Test
  void findingsHoldOnlyPlainArguments() {
    Rule rule = rule(CheckedRule.builder("a", TEXTS));
    Place place = new Place("", Optional.empty(), Optional.empty(), Optional.empty());
    assertThatThrownBy(
            () ->
                new Finding(
                    rule,
                    Severity.INFO,
                    Optional.empty(),
                    place,
                    "m",
                    Map.of("x", new StringBuilder())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"x\"");
  }

  @Test
  void languagesGoByLocale() {
    assertThat(Language.of(Locale.forLanguageTag("sv-FI"))).isEqualTo(Language.SV);
    assertThat(Language.of(Locale.GERMAN)).isEqualTo(Language.EN);
  }

  private static String source(Rule rule, BodyKind kind, Language language) {
    Place place = new Place("", Optional.empty(), Optional.empty(), Optional.empty());
    return new Finding(rule, Severity.INFO, Optional.of(kind), place, "m", Map.of())
        .source(language);
  }

  @Test
  void isCitedForTheBodiesItAppliesTo() {
    Rule rule =
        rule(
            CheckedRule.builder("a", TEXTS)
                .source(kl("5", "17").forBodies(Set.of(BodyKind.ASSEMBLY)))
                .source(kl("6", "17").forBodies(Set.of(BodyKind.BOARD, BodyKind.COOPERATION_BODY)))
                .source(LegalSource.practiceOfOthers("Hultsfred")));
    assertThat(source(rule, BodyKind.ASSEMBLY, Language.SV)).isEqualTo("KL 5 kap. 17 §");
    assertThat(source(rule, BodyKind.BOARD, Language.SV)).isEqualTo("KL 6 kap. 17 §");
    assertThat(source(rule, BodyKind.COOPERATION_BODY, Language.SV))
        .isEqualTo("KL 6 kap. 17 § (analogt)");
    assertThat(source(rule, BodyKind.COOPERATION_BODY, Language.EN))
        .isEqualTo("KL 6 kap. 17 § (by analogy)");
    assertThat(source(rule, BodyKind.OTHER, Language.SV)).isEqualTo("praxis (ingen lagregel)");
    assertThat(source(rule, BodyKind.OTHER, Language.EN)).isEqualTo("practice (no statute)");
  }

  @Test
  void ofKommunallagenAppliesByAnalogyToACoordinationFederation() {
    Rule ofKl = rule(CheckedRule.builder("a", TEXTS).source(kl("6", "27")));
    assertThat(source(ofKl, BodyKind.COORDINATION_FEDERATION, Language.SV))
        .isEqualTo("KL 6 kap. 27 § (analogt)");
    assertThat(source(ofKl, BodyKind.COORDINATION_FEDERATION, Language.EN))
        .isEqualTo("KL 6 kap. 27 § (by analogy)");
    LegalSource before =
        LegalSource.statute("KL (1991:900)", "1991:900", Optional.of("6"), "23", SINCE);
    assertThat(
            source(
                rule(CheckedRule.builder("b", TEXTS).source(before)),
                BodyKind.COORDINATION_FEDERATION,
                Language.SV))
        .isEqualTo("KL (1991:900) 6 kap. 23 § (analogt)");
  }

  @Test
  void ofItsOwnActBindsACoordinationFederationDirectly() {
    Rule ofItsAct =
        rule(
            CheckedRule.builder("a", TEXTS)
                .source(
                    LegalSource.statute(
                        "Lag (2003:1210)", "2003:1210", Optional.empty(), "5", SINCE)));
    assertThat(source(ofItsAct, BodyKind.COORDINATION_FEDERATION, Language.SV))
        .isEqualTo("Lag (2003:1210) 5 §");
  }

  @Test
  void isWhatAnInferenceStartsFrom() {
    Rule rule =
        rule(
            CheckedRule.builder("a", TEXTS)
                .source(LegalSource.other("KL 13 kap. 5 §", SourceReliability.INFERRED)));
    assertThat(source(rule, BodyKind.BOARD, Language.SV)).isEqualTo("härlett ur KL 13 kap. 5 §");
    assertThat(source(rule, BodyKind.BOARD, Language.EN)).isEqualTo("inferred from KL 13 kap. 5 §");
    Rule fromMinutes =
        rule(CheckedRule.builder("b", TEXTS).source(LegalSource.inferredFromOthers("SVOM § 10")));
    assertThat(source(fromMinutes, BodyKind.BOARD, Language.SV))
        .isEqualTo("praxis (ingen lagregel)");
  }
}
