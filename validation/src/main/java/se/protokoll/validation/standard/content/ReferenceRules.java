package se.protokoll.validation.standard.content;

import java.util.List;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.RuleContext;

/** References inside the minutes. */
public final class ReferenceRules {

  private static final MessageTable TEXTS =
      MessageTable.read(ReferenceRules.class.getResourceAsStream("reference.properties"));

  private ReferenceRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(PERSON_REFERENCE);
  }

  /** Every key of a person is the key of somebody the minutes name. Source: logic. */
  static final CheckedRule PERSON_REFERENCE =
      CheckedRule.builder("person-reference", TEXTS)
          .logical()
          .checkedBy(ReferenceRules::personReference);

  private static void personReference(RuleContext context) {
    for (MinutesScan.Hit hit : MinutesScan.of(context).unknownKeys()) {
      hit.found(context, "nobody").with("key", hit.key()).add();
    }
  }
}
