package se.protokoll.validation.standard;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.validation.rule.RuleContext;

/**
 * The decisions on each paragraph, also one that stands in another paragraph and holds for it too.
 */
public final class SharedDecisions {

  private final IdentityHashMap<Paragraph, List<Decision>> fromElsewhere = new IdentityHashMap<>(0);

  private SharedDecisions(RuleContext context) {
    @Nullable FreePlaces undecided = null;
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      List<Decision> decisions = paragraph.decisions();
      for (int i = 0; i < decisions.size(); i++) {
        Decision decision = decisions.get(i);
        if (decision.alsoFor().isPresent()) {
          ParagraphIndex index = context.paragraphIndex();
          if (undecided == null) {
            undecided = FreePlaces.where(index, one -> one.decisions().isEmpty());
          }
          for (Paragraph other : undecided.take(index.in(decision.alsoFor().get()))) {
            fromElsewhere.put(other, List.of(decision));
          }
        }
      }
    }
  }

  /** Returns the decisions on the paragraphs of a meeting. */
  public static SharedDecisions of(RuleContext context) {
    return context.once(SharedDecisions.class, SharedDecisions::new);
  }

  /** Returns the decisions on a paragraph: its own, else the first elsewhere that holds for it. */
  public List<Decision> decisionsOn(Paragraph paragraph) {
    return paragraph.decisions().isEmpty()
        ? fromElsewhere.getOrDefault(paragraph, List.of())
        : paragraph.decisions();
  }
}
