package se.protokoll.validation.standard.jav;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;
import se.protokoll.validation.rule.RuleContext;

/**
 * Where the attendance names who presided: those that it says presided, else the chair where it
 * says so of nobody.
 */
final class NamedChairs {
  private final ParagraphIndex index;
  private final ParagraphSpans named;

  private NamedChairs(RuleContext context) {
    index = context.paragraphIndex();
    List<ParagraphSpans> presiding = new ArrayList<>();
    List<ParagraphSpans> presidingByName = new ArrayList<>();
    List<ParagraphSpans> chairsByName = new ArrayList<>();
    for (Attendance entry : context.meeting().attendance()) {
      if (entry.presiding() || entry.isChair()) {
        ParagraphSpans spans = index.in(entry.paragraphs());
        boolean byName = entry.person().isPresent();
        if (entry.presiding()) {
          presiding.add(spans);
        }
        if (byName) {
          (entry.presiding() ? presidingByName : chairsByName).add(spans);
        }
      }
    }
    named =
        ParagraphSpans.union(presidingByName)
            .or(ParagraphSpans.union(chairsByName).minus(ParagraphSpans.union(presiding)));
  }

  /** Returns where chairs are named, looked at once and only when a rule asks. */
  static NamedChairs of(RuleContext context) {
    return context.once(NamedChairs.class, NamedChairs::new);
  }

  /** Says whether it is known who presided over a paragraph or part of it. */
  boolean areKnownFor(Paragraph paragraph) {
    return named.contains(index.placeOf(paragraph));
  }
}
