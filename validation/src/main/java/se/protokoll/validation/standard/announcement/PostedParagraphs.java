package se.protokoll.validation.standard.announcement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Posting;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;

/** Which paragraphs each posting is about: those it names, or those that no posting names. */
final class PostedParagraphs {

  /** So many notices are compared with what they are about; no real minutes have as many. */
  static final int MOST = 200;

  private final ParagraphIndex index;
  private final IdentityHashMap<Posting, ParagraphSpans> named = new IdentityHashMap<>();
  private final Map<Integer, Optional<LocalDate>> announced = new HashMap<>();
  private final ParagraphSpans unnamed;
  private @Nullable ParagraphSpans byNumber;
  private final CertifiedParagraphs certifiedUnnamed;

  private PostedParagraphs(RuleContext context) {
    this.index = context.paragraphIndex();
    for (Posting posting : context.meeting().postings()) {
      posting.paragraphs().ifPresent(set -> named.put(posting, index.in(set)));
    }
    this.unnamed = index.all().minus(ParagraphSpans.union(List.copyOf(named.values())));
    this.certifiedUnnamed = CertifiedParagraphs.of(context.daysOfJustering(), index.at(unnamed));
  }

  static PostedParagraphs of(RuleContext context) {
    return context.once(PostedParagraphs.class, PostedParagraphs::new);
  }

  /**
   * Returns the postings that rules compare with what they are about, one by one: all, unless there
   * are more than {@value #MOST}, which anslag-content says.
   */
  static List<Located<Posting>> compared(RuleContext context) {
    List<Located<Posting>> all = context.postings();
    return all.size() > MOST ? all.subList(0, MOST) : all;
  }

  /** Says whether a posting names a paragraph by its number. */
  boolean isNamed(Paragraph paragraph) {
    ParagraphSpans known = byNumber;
    if (known == null) {
      known =
          ParagraphSpans.union(
              named.entrySet().stream()
                  .filter(one -> !one.getKey().paragraphs().orElseThrow().complement())
                  .map(Map.Entry::getValue)
                  .toList());
      byNumber = known;
    }
    return known.contains(index.placeOf(paragraph));
  }

  /** Returns the paragraphs that a posting is about, in order of their numbers. */
  List<Paragraph> of(Posting posting) {
    return index.at(spansOf(posting));
  }

  private ParagraphSpans spansOf(Posting posting) {
    return named.getOrDefault(posting, unnamed);
  }

  /** Says whether two postings are about some of the same paragraphs. */
  boolean overlap(Posting one, Posting other) {
    return index.size() == 0 || !spansOf(one).and(spansOf(other)).isEmpty();
  }

  /** Returns when what a posting is about was certified; known at once for those without a set. */
  CertifiedParagraphs certified(RuleContext context, Posting posting) {
    return named.containsKey(posting)
        ? CertifiedParagraphs.of(context.daysOfJustering(), of(posting))
        : certifiedUnnamed;
  }

  /** Returns the day from which the time for appeal of what a posting covers runs, if known. */
  Optional<LocalDate> announced(RuleContext context, Posting posting) {
    ParagraphSpans spans = spansOf(posting);
    if (spans.isEmpty()) {
      return posting.postedOn();
    }
    // boards post the same paragraphs, so that the first of them tells for all
    return announced.computeIfAbsent(
        spans.from(0),
        first -> Deadlines.announced(context.meeting(), index.get(first), context.law()));
  }
}
