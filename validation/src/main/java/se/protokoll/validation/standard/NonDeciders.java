package se.protokoll.validation.standard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;
import se.protokoll.validation.rule.RuleContext;

/**
 * Those who took no part in deciding a paragraph, as far as the list of attendance proves it. Where
 * somebody may have decided without being listed, the rule cannot judge, and says so once.
 *
 * <p>One belongs to one run of a rule.
 */
public final class NonDeciders {

  private final RuleContext context;
  private @Nullable ParagraphSpans unnamedIn;
  private boolean saidSo;

  /** Begins to ask about a meeting. */
  public NonDeciders(RuleContext context) {
    this.context = context;
  }

  /**
   * Says whether the record proves that a person took no part in deciding a paragraph. Somebody who
   * is listed nowhere may have, where the list is not complete, where an entry of the list names
   * nobody, and where somebody listed has nearly the same name. A list that is not complete may
   * leave out one of several entries too, see {@link LeftOut}. Where a name stands in the place of
   * a key, here or in the list, person-reference says so, and nothing is proven.
   */
  public boolean contains(Paragraph paragraph, String person) {
    if (!context.presence().isKnown()
        || context.presence().in(paragraph).mayContain(person)
        || WrittenNames.isSpeltOut(context, person)) {
      return false;
    }
    List<Attendance> entries = context.presence().entriesOf(person);
    if (entries.isEmpty()) {
      return isEveryoneNamed(paragraph)
          && (!SimilarNames.of(context).hasLike(context.nameOf(person)) || say("similar-name"));
    }
    return context.meeting().isAttendanceComplete()
        || !LeftOut.of(context).mayHaveServed(person, context.paragraphIndex().placeOf(paragraph))
        || isEveryoneListed();
  }

  private boolean isEveryoneNamed(Paragraph paragraph) {
    if (!isEveryoneListed()) {
      return false;
    }
    return !unnamedIn().contains(context.paragraphIndex().placeOf(paragraph)) || say("unnamed");
  }

  /** Returns where somebody decided or may have whom the list does not name. */
  private ParagraphSpans unnamedIn() {
    ParagraphSpans known = unnamedIn;
    if (known == null) {
      List<ParagraphSpans> all = new ArrayList<>(0);
      for (Attendance entry : context.meeting().attendance()) {
        if (entry.person().isEmpty() && entry.mayBeDeciding()) {
          all.add(context.paragraphIndex().in(entry.paragraphs()));
        }
      }
      known = ParagraphSpans.union(all);
      unnamedIn = known;
    }
    return known;
  }

  /** Says whether everyone who decided is in the list of attendance, with a name or without. */
  public boolean isEveryoneListed() {
    return context.meeting().isAttendanceComplete()
        || say(context.isIncomplete() ? "left-out" : "attendance-incomplete");
  }

  /** Says once that the rule cannot judge. */
  private boolean say(String reason) {
    if (!saidSo) {
      context.cannotJudge(reason).component("attendance").add();
      saidSo = true;
    }
    return false;
  }
}
