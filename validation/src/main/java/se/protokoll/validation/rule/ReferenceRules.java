package se.protokoll.validation.rule;

import java.util.List;
import se.protokoll.language.MessageTable;

/** References inside the minutes, to other minutes, and the numbers of paragraphs. */
public final class ReferenceRules {

  private static final MessageTable TEXTS = Texts.of("reference");

  private ReferenceRules() {}

  public static List<CheckedRule> rules() {
    return List.of(PERSON_REFERENCE);
  }

  /** Every key of a person is the key of somebody the minutes name. Source: logic. */
  static final CheckedRule PERSON_REFERENCE =
      CheckedRule.builder("person-reference", TEXTS)
          .logical()
          .checkedBy(ReferenceRules::personReference);

  private static void personReference(RuleContext context) {
    for (Perusal.Hit hit : Perusal.of(context).unknownKeys()) {
      FindingBuilder draft = context.found("nobody").at(hit.pointer()).with("key", hit.key());
      if (hit.paragraph() != null) {
        draft.in(hit.paragraph());
      }
      draft.add();
    }
  }
}
