package se.protokoll.validation.standard;

import se.protokoll.ParagraphIndex;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.rule.RuleContext;

/**
 * The numbers that paragraphs of the minutes can have.
 *
 * @param numbered from the first to the last that there is
 * @param stated those that the minutes state, else the same
 */
public record KnownNumbers(ParagraphSet numbered, ParagraphSet stated) {

  /** Returns the numbers of minutes that have a paragraph. */
  public static KnownNumbers of(RuleContext context) {
    return context.once(KnownNumbers.class, KnownNumbers::read);
  }

  private static KnownNumbers read(RuleContext context) {
    ParagraphIndex index = context.paragraphIndex();
    ParagraphSet numbered =
        ParagraphSet.range(index.get(0).number(), index.get(index.size() - 1).number());
    return new KnownNumbers(numbered, context.meeting().statedRange().orElse(numbered));
  }

  /**
   * Says whether a rule can tell that a number is none of these: not where the minutes have no
   * paragraph, or are a part that does not state which.
   */
  public static boolean areTold(RuleContext context) {
    return !context.meeting().paragraphs().isEmpty()
        && !(context.isIncomplete() && context.meeting().statedRange().isEmpty());
  }

  /** Says whether both ends of all ranges of a set are among them. */
  public boolean have(ParagraphSet set) {
    for (ParagraphSet.Range range : set.ranges()) {
      if (!has(range.from()) || !has(range.to())) {
        return false;
      }
    }
    return true;
  }

  private boolean has(int number) {
    return numbered.contains(number) || stated.contains(number);
  }
}
