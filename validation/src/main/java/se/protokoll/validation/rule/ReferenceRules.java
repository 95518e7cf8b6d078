package se.protokoll.validation.rule;

import java.util.List;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Rule;

/** References inside the minutes, to other minutes, and the numbers of paragraphs. */
final class ReferenceRules {

  private static final MessageTable TEXTS = Texts.of("reference");

  /** Every key of a person is the key of somebody the minutes name. Source: logic. */
  static final Rule PERSON_REFERENCE = Rule.builder("person-reference", TEXTS).logical().build();

  private ReferenceRules() {}

  static List<BookRule> rules() {
    return List.of(BookRule.of(PERSON_REFERENCE, ReferenceRules::everybodyIsNamed));
  }

  private static void everybodyIsNamed(Examination examination) {
    for (Perusal.Hit hit : examination.perusal().unknownKeys()) {
      Draft draft = examination.found("nobody").at(hit.pointer()).with("key", hit.key());
      if (hit.paragraph() != null) {
        draft.in(hit.paragraph());
      }
      draft.add();
    }
  }
}
