package se.protokoll.validation.rule;

import java.util.List;
import se.protokoll.fund.Refusal;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Rule;

/** Whether the splits of grants can be divided by at all, which the splits themselves know. */
final class MoneyRules {

  private static final MessageTable TEXTS = Texts.of("money");

  /**
   * The parts of a split make a whole that can be paid out. Source: logic; 50/50 and 70/30 in SVOM
   * § 43-44. Percentages that are rounded in print, such as 33.3 three times, are a warning.
   */
  static final Rule ALLOCATION_KEY_SUMS =
      Rule.builder("allocation-key-sums", TEXTS).logical().build();

  private MoneyRules() {}

  static List<BookRule> rules() {
    return List.of(BookRule.of(ALLOCATION_KEY_SUMS, MoneyRules::everySplitIsWhole));
  }

  private static void everySplitIsWhole(Examination examination) {
    for (PlacedGrant placed : examination.grants()) {
      if (placed.grant().split().isPresent()) {
        for (Refusal problem : placed.grant().split().get().problems()) {
          placed.refused(examination, problem).add();
        }
      }
    }
  }
}
