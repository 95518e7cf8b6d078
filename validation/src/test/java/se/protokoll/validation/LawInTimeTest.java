package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;

/** Holds each rule to the section of the day, on both sides of each day that changed something. */
class LawInTimeTest {

  private static Rule rule(String id) {
    return rules().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  static Stream<Rule> rules() {
    return RuleBook.standard().rules().stream().map(CheckedRule::rule);
  }

  /** A dash for the ceiling says that the rule was not in force. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          anslag-content | ASSEMBLY | 1991-12-31 | - |
          anslag-content | ASSEMBLY | 1992-01-01 | ERROR | KL (1991:900) 5 kap. 62 §
          anslag-content | ASSEMBLY | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 62 §
          anslag-content | ASSEMBLY | 2018-01-01 | ERROR | KL 8 kap. 12 §
          anslag-content | BOARD | 1997-07-31 | INFO | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §
          anslag-content | BOARD | 1997-08-01 | ERROR | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §
          anslag-content | BOARD | 2018-01-01 | ERROR | KL 8 kap. 12 §, 6 kap. 35 §
          anslag-content | FEDERATION | 1997-12-31 | - |
          anslag-content | FEDERATION | 1998-01-01 | INFO | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §
          anslag-content | FEDERATION | 2002-12-31 | INFO | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §
          anslag-content | FEDERATION | 2003-01-01 | ERROR | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §
          anslag-content | FEDERATION | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §
          anslag-latest | ASSEMBLY | 1992-01-01 | ERROR | KL (1991:900) 5 kap. 62 §; Lag (1930:173) 2 §
          anslag-latest | BOARD | 1997-07-31 | INFO | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §; Lag (1930:173) 2 §
          anslag-latest | BOARD | 1997-08-01 | ERROR | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §; Lag (1930:173) 2 §
          anslag-latest | JOINT_BOARD | 1997-07-31 | - |
          anslag-latest | JOINT_BOARD | 1997-08-01 | ERROR | KL (1991:900) 5 kap. 62 §, 6 kap. 30 §, 6 kap. 30 §; Lag (1930:173) 2 §
          anslag-latest | JOINT_BOARD | 2018-01-01 | ERROR | KL 8 kap. 12 §, 6 kap. 35 §, 9 kap. 32 §; Lag (1930:173) 2 §
          anslag-removal | ASSEMBLY | 1995-03-31 | ERROR | KL (1991:900) 5 kap. 62 §, 10 kap. 6 §
          anslag-removal | ASSEMBLY | 2018-01-01 | ERROR | KL 8 kap. 12 §, 13 kap. 5 §
          aterremiss-majority-namnd | BOARD | 1991-12-31 | - |
          aterremiss-majority-namnd | BOARD | 1992-01-01 | ERROR | KL (1991:900) 6 kap. 29 §
          aterremiss-majority-namnd | BOARD | 2017-12-31 | ERROR | KL (1991:900) 6 kap. 29 §
          aterremiss-majority-namnd | BOARD | 2018-01-01 | ERROR | KL 6 kap. 33 §
          aterremiss-minority-fullmaktige | ASSEMBLY | 2002-06-30 | WARNING | KL (1991:900) 5 kap. 36 §
          aterremiss-minority-fullmaktige | ASSEMBLY | 2002-07-01 | ERROR | KL (1991:900) 5 kap. 36 §
          aterremiss-minority-fullmaktige | ASSEMBLY | 2010-12-31 | ERROR | KL (1991:900) 5 kap. 36 §
          aterremiss-minority-fullmaktige | ASSEMBLY | 2011-01-01 | WARNING | KL (1991:900) 5 kap. 36 §
          aterremiss-minority-fullmaktige | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 50 §
          attendance-latecomer-right | ASSEMBLY | 1991-12-31 | - |
          attendance-latecomer-right | ASSEMBLY | 1992-01-01 | ERROR | KL (1991:900) 5 kap. 14 §
          attendance-latecomer-right | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 19 §
          attendance-no-rejoin | ASSEMBLY | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 15 §, 5 kap. 13 §
          attendance-no-rejoin | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 20 §, 5 kap. 18 §
          attendance-no-rejoin | BOARD | 1991-12-31 | - |
          attendance-no-rejoin | BOARD | 1992-01-01 | ERROR |
          bordlagt-next-meeting | ASSEMBLY | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 37 §
          bordlagt-next-meeting | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 51 §
          closed-doors | BOARD | 1994-06-30 | - |
          closed-doors | BOARD | 1994-07-01 | WARNING | KL (1991:900) 6 kap. 19 a §, 6 kap. 19 §
          closed-doors | BOARD | 2007-06-30 | ERROR | KL (1991:900) 6 kap. 19 a §, 6 kap. 19 §
          closed-doors | BOARD | 2007-07-01 | ERROR | KL (1991:900) 6 kap. 19 a §, 6 kap. 19 §
          closed-doors | BOARD | 2018-01-01 | ERROR | KL 6 kap. 25 §, 6 kap. 26 §
          content-attendance | ASSEMBLY | 1992-01-01 | ERROR | KL (1991:900) 5 kap. 58 §
          content-attendance | BOARD | 1997-07-31 | INFO | KL (1991:900) 5 kap. 58 §, 6 kap. 30 §
          content-attendance | BOARD | 1997-08-01 | ERROR | KL (1991:900) 5 kap. 58 §, 6 kap. 30 §
          content-attendance | BOARD | 2018-01-01 | ERROR | KL 5 kap. 66 §, 6 kap. 35 §
          content-interpellations | ASSEMBLY | 1991-12-31 | - |
          content-interpellations | ASSEMBLY | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 60 §
          content-interpellations | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 68 §
          content-per-matter | ASSEMBLY | 1992-01-01 | ERROR | KL (1991:900) 5 kap. 59 §
          content-per-matter | BOARD | 1997-07-31 | INFO | KL (1991:900) 5 kap. 59 §, 6 kap. 30 §
          content-per-matter | BOARD | 1997-08-01 | ERROR | KL (1991:900) 5 kap. 59 §, 6 kap. 30 §
          content-per-matter | BOARD | 2018-01-01 | ERROR | KL 5 kap. 67 §, 6 kap. 35 §
          distans-present | ASSEMBLY | 2014-01-31 | - |
          distans-present | ASSEMBLY | 2014-02-01 | WARNING | KL (1991:900) 5 kap. 38 a §
          distans-present | BOARD | 2014-01-31 | - |
          distans-present | BOARD | 2014-02-01 | WARNING | KL (1991:900) 6 kap. 32 §
          distans-present | BOARD | 2017-12-31 | WARNING | KL (1991:900) 6 kap. 32 §
          distans-present | BOARD | 2018-01-01 | ERROR | KL 6 kap. 24 §
          ersattare-count-gemensam | JOINT_BOARD | 1997-07-31 | - |
          ersattare-count-gemensam | JOINT_BOARD | 1997-08-01 | ERROR | KL (1991:900) 6 kap. 9 §
          ersattare-count-gemensam | JOINT_BOARD | 2018-01-01 | ERROR | KL 9 kap. 24 §
          jav-bortse | BOARD | 1991-12-31 | - |
          jav-bortse | BOARD | 1992-01-01 | ERROR | KL (1991:900) 6 kap. 26 §, 6 kap. 24 §, 6 kap. 24 §
          jav-bortse | BOARD | 2018-01-01 | ERROR | KL 6 kap. 29 §, 6 kap. 30 §, 6 kap. 32 §
          jav-grounds-fullmaktige | ASSEMBLY | 1994-06-30 | INFO | KL (1991:900) 5 kap. 20 §
          jav-grounds-fullmaktige | ASSEMBLY | 1994-07-01 | ERROR | KL (1991:900) 5 kap. 20 §
          jav-grounds-fullmaktige | ASSEMBLY | 1999-12-31 | ERROR | KL (1991:900) 5 kap. 20 §
          jav-grounds-fullmaktige | ASSEMBLY | 2000-01-01 | ERROR | KL (1991:900) 5 kap. 20 §, 5 kap. 20 a §
          jav-grounds-fullmaktige | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 47 §, 5 kap. 48 §
          jav-grounds-namnd | BOARD | 2003-08-31 | INFO | KL (1991:900) 6 kap. 25 §
          jav-grounds-namnd | BOARD | 2003-09-01 | ERROR | KL (1991:900) 6 kap. 25 §
          jav-grounds-namnd | BOARD | 2017-12-31 | ERROR | KL (1991:900) 6 kap. 25 §
          jav-grounds-namnd | BOARD | 2018-01-01 | WARNING | KL 6 kap. 28 §
          jav-grounds-namnd | BOARD | 2022-06-30 | WARNING | KL 6 kap. 28 §
          jav-grounds-namnd | BOARD | 2022-07-01 | ERROR | KL 6 kap. 28 §
          jav-no-participation | ASSEMBLY | 1994-06-30 | INFO | KL (1991:900) 5 kap. 20 §
          jav-no-participation | ASSEMBLY | 1994-07-01 | ERROR | KL (1991:900) 5 kap. 20 §
          jav-no-participation | BOARD | 1994-06-30 | INFO | KL (1991:900) 6 kap. 24 §
          jav-no-participation | BOARD | 1994-07-01 | ERROR | KL (1991:900) 6 kap. 24 §
          jav-no-participation | BOARD | 2018-01-01 | ERROR | KL 6 kap. 30 §
          jav-not-present-namnd | BOARD | 1994-06-30 | - |
          jav-not-present-namnd | BOARD | 1994-07-01 | ERROR | KL (1991:900) 6 kap. 24 §
          jav-not-present-namnd | BOARD | 2018-01-01 | ERROR | KL 6 kap. 30 §
          justering-deadline | ASSEMBLY | 1992-01-01 | ERROR | KL (1991:900) 5 kap. 61 §; Lag (1930:173) 2 §
          justering-deadline | BOARD | 1997-07-31 | INFO | KL (1991:900) 5 kap. 61 §, 6 kap. 30 §; Lag (1930:173) 2 §
          justering-deadline | BOARD | 1997-08-01 | ERROR | KL (1991:900) 5 kap. 61 §, 6 kap. 30 §; Lag (1930:173) 2 §
          justering-deadline | BOARD | 2018-01-01 | ERROR | KL 5 kap. 69 §, 6 kap. 35 §; Lag (1930:173) 2 §
          only-announced-matters | ASSEMBLY | 1991-12-31 | - |
          only-announced-matters | ASSEMBLY | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 40 §, 5 kap. 32 §
          only-announced-matters | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 52 §, 5 kap. 33 §
          overklagande-gemensam | JOINT_BOARD | 1997-07-31 | - |
          overklagande-gemensam | JOINT_BOARD | 1997-08-01 | ERROR | KL (1991:900) 6 kap. 30 §, 10 kap. 6 §
          overklagande-gemensam | JOINT_BOARD | 2018-01-01 | ERROR | KL 9 kap. 32 §, 13 kap. 5 §
          overklagande-last-day | BOARD | 1995-03-31 | INFO | KL (1991:900) 10 kap. 6 §; Lag (1930:173) 1 §, 2 §
          overklagande-last-day | BOARD | 1995-04-01 | ERROR | KL (1991:900) 10 kap. 6 §; Lag (1930:173) 1 §, 2 §
          overklagande-last-day | BOARD | 2018-01-01 | ERROR | KL 13 kap. 5 §; Lag (1930:173) 1 §, 2 §
          overklagande-route | BOARD | 1991-12-31 | - |
          overklagande-route | BOARD | 2017-12-31 | ERROR | KL (1991:900) 10 kap. 3 §
          overklagande-route | BOARD | 2018-01-01 | ERROR | KL 13 kap. 3 §
          proportional-election-request | ASSEMBLY | 1992-12-31 | - |
          proportional-election-request | ASSEMBLY | 1993-01-01 | ERROR | Lag (1992:339) 2 §; KL (1991:900) 5 kap. 46 §
          proportional-election-request | BOARD | 2017-12-31 | ERROR | Lag (1992:339) 2 §; KL (1991:900) 6 kap. 22 §
          proportional-election-request | BOARD | 2018-01-01 | ERROR | Lag (1992:339) 2 §; KL 6 kap. 42 §
          proportional-election-request | BOARD | 2022-06-30 | ERROR | Lag (1992:339) 2 §; KL 6 kap. 42 §
          proportional-election-request | BOARD | 2022-07-01 | ERROR | Lag (2022:629) 2 §; KL 6 kap. 42 §
          proposal-right | ASSEMBLY | 1994-06-30 | ERROR | KL (1991:900) 4 kap. 17 §, 4 kap. 18 §, 4 kap. 33 §
          proposal-right | ASSEMBLY | 1994-07-01 | ERROR | KL (1991:900) 4 kap. 17 §, 4 kap. 18 §, 4 kap. 28 §
          proposal-right | BOARD | 2017-12-31 | ERROR | KL (1991:900) 4 kap. 17 §, 4 kap. 18 §, 6 kap. 10 §, 6 kap. 19 §
          proposal-right | BOARD | 2018-01-01 | ERROR | KL 4 kap. 20 §, 4 kap. 22 §, 6 kap. 17 §, 6 kap. 26 §
          proposal-withdrawn | BOARD | 1997-07-31 | INFO | KL (1991:900) 5 kap. 59 §, 6 kap. 30 §
          proposal-withdrawn | BOARD | 1997-08-01 | ERROR | KL (1991:900) 5 kap. 59 §, 6 kap. 30 §
          proposal-withdrawn | BOARD | 2018-01-01 | ERROR | KL 5 kap. 67 §, 6 kap. 35 §
          qualified-majority | ASSEMBLY | 2010-12-31 | ERROR | KL (1991:900) 5 kap. 32 §, 5 kap. 40 §, 5 kap. 43 §
          qualified-majority | ASSEMBLY | 2011-01-01 | ERROR | KL (1991:900) 5 kap. 5 a §, 5 kap. 32 §, 5 kap. 34 a §, 5 kap. 40 §, 5 kap. 43 §
          qualified-majority | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 10 §, 5 kap. 33 §, 5 kap. 37 §, 5 kap. 52 §, 5 kap. 55 §
          quorum-ersattare-count-once | ASSEMBLY | 2017-12-31 | ERROR | KL (1991:900) 4 kap. 18 §, 5 kap. 12 §
          quorum-ersattare-count-once | BOARD | 2017-12-31 | ERROR | KL (1991:900) 4 kap. 18 §, 6 kap. 10 §
          quorum-ersattare-count-once | BOARD | 2018-01-01 | ERROR | KL 4 kap. 22 §, 6 kap. 17 §
          quorum-fullmaktige | ASSEMBLY | 1991-12-31 | - |
          quorum-fullmaktige | ASSEMBLY | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 18 §, 5 kap. 19 §
          quorum-fullmaktige | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 45 §, 5 kap. 46 §
          quorum-jav-namnd-no-exception | BOARD | 2017-12-31 | ERROR | KL (1991:900) 6 kap. 23 §, 6 kap. 24 §
          quorum-jav-namnd-no-exception | BOARD | 2018-01-01 | ERROR | KL 6 kap. 27 §, 6 kap. 30 §
          quorum-namnd | BOARD | 1991-12-31 | - |
          quorum-namnd | BOARD | 2017-12-31 | ERROR | KL (1991:900) 6 kap. 23 §
          quorum-namnd | JOINT_BOARD | 1997-07-31 | - |
          quorum-namnd | JOINT_BOARD | 1997-08-01 | ERROR | KL (1991:900) 6 kap. 23 §, 3 kap. 3 b §
          quorum-namnd | BOARD | 2018-01-01 | ERROR | KL 6 kap. 27 §
          reasons | BOARD | 2003-12-31 | ERROR | FL (1986:223) 20 §, 31 §
          reasons | BOARD | 2018-06-30 | ERROR | FL (1986:223) 20 §, 31 §
          reasons | BOARD | 2018-07-01 | ERROR | FL 32 §, 2 §
          reservation-eligible | BOARD | 2017-12-31 | ERROR | KL (1991:900) 4 kap. 22 §
          reservation-eligible | BOARD | 2018-01-01 | ERROR | KL 4 kap. 27 §
          styrelse-min-size | EXECUTIVE_BOARD | 1997-07-31 | INFO | KL (1991:900) 6 kap. 9 §
          styrelse-min-size | EXECUTIVE_BOARD | 1997-08-01 | ERROR | KL (1991:900) 6 kap. 9 §
          styrelse-min-size | EXECUTIVE_BOARD | 2018-01-01 | ERROR | KL 6 kap. 16 §
          vote-abstain | BOARD | 2017-12-31 | ERROR | KL (1991:900) 4 kap. 21 §, 4 kap. 20 §
          vote-abstain | BOARD | 2018-01-01 | ERROR | KL 4 kap. 26 §, 4 kap. 25 §
          vote-majority | BOARD | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 43 §, 6 kap. 28 §
          vote-majority | BOARD | 2018-01-01 | ERROR | KL 5 kap. 55 §, 6 kap. 33 §
          vote-open | BOARD | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 42 §, 6 kap. 28 §, 5 kap. 59 §, 6 kap. 30 §
          vote-open | BOARD | 2018-01-01 | ERROR | KL 5 kap. 54 §, 6 kap. 33 §, 5 kap. 67 §, 6 kap. 35 §
          vote-tie-chair | BOARD | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 44 §, 6 kap. 28 §
          vote-tie-chair | BOARD | 2018-01-01 | ERROR | KL 5 kap. 56 §, 6 kap. 33 §
          vote-tie-lot | ASSEMBLY | 1991-12-31 | - |
          vote-tie-lot | ASSEMBLY | 2017-12-31 | ERROR | KL (1991:900) 5 kap. 44 §
          vote-tie-lot | ASSEMBLY | 2018-01-01 | ERROR | KL 5 kap. 56 §
          """)
  void isTheSectionOfTheDay(
      String id, BodyKind kind, LocalDate day, String ceiling, String citation) {
    Rule rule = rule(id);
    Optional<BodyKind> of = Optional.of(kind);
    assertThat(rule.binds()).contains(kind);
    assertThat(rule.inForceOn(of, day)).isEqualTo(!ceiling.equals("-"));
    if (!ceiling.equals("-")) {
      List<LegalSource> sections =
          rule.sourcesFor(of, Optional.of(day)).stream()
              .filter(source -> source.section().isPresent())
              .toList();
      assertThat(LegalSource.citation(sections)).isEqualTo(citation == null ? "" : citation);
      assertThat(rule.severityFor(of, Optional.of(day), rule.sources(), false, Severity.ERROR))
          .isEqualTo(rule.baseSeverity().atMost(Severity.valueOf(ceiling)));
    }
  }

  private static final Set<String> OF_2018 =
      Set.of("assembly-size", "discharge-order", "federation-composition", "spending-financed");

  @Test
  void beginsIn1992ForAllThatHaveACounterpart() {
    Set<String> later = new TreeSet<>();
    rules()
        .filter(rule -> rule.since().isPresent())
        .filter(rule -> rule.since().get().isAfter(LocalDate.of(2014, 12, 31)))
        .forEach(rule -> later.add(rule.id()));
    assertThat(later).containsExactlyInAnyOrderElementsOf(OF_2018);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isNeverALaterStatute(Rule rule) {
    for (BodyKind kind : BodyKind.values()) {
      for (int year = 1990; year < 2026; year++) {
        LocalDate day = LocalDate.of(year, 12, 31);
        for (LegalSource source : rule.sourcesFor(Optional.of(kind), Optional.of(day))) {
          assertThat(source.inForceOn(day)).isTrue();
          if (year < 2018) {
            assertThat(source.citation()).doesNotStartWith("KL ".concat("5 kap."));
            assertThat(source.sfs().orElse("")).isNotIn("2017:725", "2017:900", "2022:629");
          }
        }
      }
    }
  }
}
