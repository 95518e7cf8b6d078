package se.protokoll.validation.rule;

import java.util.List;
import se.protokoll.fund.Refusal;
import se.protokoll.language.MessageTable;

/** Whether the splits of grants can be divided by at all, which the splits themselves know. */
public final class MoneyRules {

  private static final MessageTable TEXTS = Texts.of("money");

  private MoneyRules() {}

  public static List<CheckedRule> rules() {
    return List.of(ALLOCATION_KEY_SUMS);
  }

  /**
   * The parts of a split make a whole that can be paid out. Source: logic; 50/50 and 70/30 in SVOM
   * § 43-44. Percentages that are rounded in print, such as 33.3 three times, are a warning.
   */
  static final CheckedRule ALLOCATION_KEY_SUMS =
      CheckedRule.builder("allocation-key-sums", TEXTS)
          .logical()
          .checkedBy(MoneyRules::allocationKeySums);

  private static void allocationKeySums(RuleContext context) {
    for (PlacedGrant placed : PlacedGrant.in(context)) {
      if (placed.grant().split().isPresent()) {
        for (Refusal problem : placed.grant().split().get().problems()) {
          placed.refused(context, problem).add();
        }
      }
    }
  }
}
