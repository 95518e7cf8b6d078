package se.protokoll.validation.standard.announcement;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Posting;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.rule.RuleContext;

/** Which paragraphs each posting is about: those it names, or those that no posting names. */
final class PostedParagraphs {

  private final ParagraphIndex index;
  private final IdentityHashMap<Posting, ParagraphSpans> named = new IdentityHashMap<>();
  private final ParagraphSpans unnamed;

  private PostedParagraphs(RuleContext context) {
    this.index = context.paragraphIndex();
    for (Posting posting : context.meeting().postings()) {
      posting.paragraphs().ifPresent(set -> named.put(posting, index.in(set)));
    }
    this.unnamed = index.all().minus(ParagraphSpans.union(List.copyOf(named.values())));
  }

  static PostedParagraphs of(RuleContext context) {
    return context.once(PostedParagraphs.class, PostedParagraphs::new);
  }

  /** Returns where the paragraphs stand that a posting is about. */
  ParagraphSpans spansOf(Posting posting) {
    return named.getOrDefault(posting, unnamed);
  }

  /** Returns the paragraphs that a posting is about, in order of their numbers. */
  List<Paragraph> of(Posting posting) {
    return index.at(spansOf(posting));
  }

  /** Returns the day from which the time for appeal of what a posting covers runs, if known. */
  Optional<LocalDate> announced(RuleContext context, Posting posting) {
    ParagraphSpans spans = spansOf(posting);
    // boards post the same paragraphs, so that the first of them tells for all
    return spans.isEmpty()
        ? posting.postedOn()
        : Deadlines.announced(context.meeting(), index.get(spans.from(0)), context.law());
  }
}
