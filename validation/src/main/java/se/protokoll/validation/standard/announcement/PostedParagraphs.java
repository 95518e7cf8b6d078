package se.protokoll.validation.standard.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Posting;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;

/** Which paragraphs each posting is about: those it names, or those that no posting names. */
final class PostedParagraphs {

  /** So many notices are compared with what they are about; no real minutes have as many. */
  static final int MOST = 200;

  private final ParagraphIndex index;

  /** What those postings cover that say so, null where none does. */
  private @Nullable IdentityHashMap<Posting, ParagraphSpans> named;

  private Map<Integer, Optional<LocalDate>> announced = Map.of();
  private final ParagraphSpans unnamed;

  /** What no posting on a notice board names, by the board, where each has its own notices. */
  private Map<String, ParagraphSpans> unnamedOn = Map.of();

  private final boolean joint;
  private final boolean[] undated;

  /** The last day on which any party posted each paragraph, {@code MIN} where none did. */
  private final LocalDate[] lastPosted;

  private @Nullable ParagraphSpans byNumber;
  private final CertifiedParagraphs certifiedUnnamed;

  private PostedParagraphs(RuleContext context) {
    this.index = context.paragraphIndex();
    this.joint = context.law().isOf(BodyKind.JOINT_BOARD);
    for (Posting posting : context.meeting().postings()) {
      if (posting.paragraphs().isPresent()) {
        named = named == null ? new IdentityHashMap<>() : named;
        named.put(posting, index.in(posting.paragraphs().get()));
      }
    }
    this.unnamed =
        named == null ? index.all() : index.all().minus(ParagraphSpans.union(named.values()));
    this.certifiedUnnamed = CertifiedParagraphs.of(context, index.at(unnamed));
    this.undated = new boolean[joint ? index.size() : 0];
    this.lastPosted = new LocalDate[undated.length];
    Arrays.fill(lastPosted, LocalDate.MIN);
    if (joint) {
      byBoard(context);
    }
  }

  /** Works out what each party's notices cover, and the last day on which any party has each. */
  private void byBoard(RuleContext context) {
    Map<String, List<ParagraphSpans>> namedOn = new HashMap<>();
    for (Posting posting : context.meeting().postings()) {
      List<ParagraphSpans> own =
          namedOn.computeIfAbsent(Deadlines.boardOf(posting), key -> new ArrayList<>(1));
      ParagraphSpans spans = namedBy(posting);
      if (spans != null) {
        own.add(spans);
      }
    }
    unnamedOn = new HashMap<>();
    namedOn.forEach(
        (board, spans) -> unnamedOn.put(board, index.all().minus(ParagraphSpans.union(spans))));
    for (Located<Posting> one : compared(context)) {
      ParagraphSpans spans = spansOf(one.value());
      Optional<LocalDate> day = one.value().postedOn();
      for (int i = 0; i < spans.count(); i++) {
        for (int place = spans.from(i); place < spans.to(i); place++) {
          undated[place] |= day.isEmpty();
          if (day.isPresent() && day.get().isAfter(lastPosted[place])) {
            lastPosted[place] = day.get();
          }
        }
      }
    }
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
          named == null
              ? ParagraphSpans.NONE
              : ParagraphSpans.union(
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
    ParagraphSpans spans = namedBy(posting);
    if (spans != null) {
      return spans;
    }
    return joint ? unnamedOn.getOrDefault(Deadlines.boardOf(posting), unnamed) : unnamed;
  }

  /** Returns what a posting says that it covers, null where it does not. */
  private @Nullable ParagraphSpans namedBy(Posting posting) {
    return named == null ? null : named.get(posting);
  }

  /** Says whether some postings are about everything that another is about. */
  boolean cover(List<Posting> some, List<Paragraph> paragraphs) {
    ParagraphSpans covered = ParagraphSpans.union(some.stream().map(this::spansOf).toList());
    return paragraphs.stream().allMatch(one -> covered.contains(index.placeOf(one)));
  }

  /** Says whether two postings are about some of the same paragraphs. */
  boolean overlap(Posting one, Posting other) {
    return index.size() == 0 || !spansOf(one).and(spansOf(other)).isEmpty();
  }

  /** Returns when what a posting is about was certified; known at once for those without a set. */
  CertifiedParagraphs certified(RuleContext context, Posting posting) {
    return namedBy(posting) != null || joint
        ? CertifiedParagraphs.of(context, of(posting))
        : certifiedUnnamed;
  }

  /**
   * Returns the days from which the time for appeal of what a posting of a joint board covers runs,
   * the last day on which any party has each of its paragraphs; none where one is unknown.
   */
  private Set<LocalDate> lastDays(ParagraphSpans spans) {
    Set<LocalDate> days = new HashSet<>(2);
    for (int i = 0; i < spans.count(); i++) {
      for (int place = spans.from(i); place < spans.to(i); place++) {
        if (undated[place] || lastPosted[place].equals(LocalDate.MIN)) {
          return Set.of();
        }
        days.add(lastPosted[place]);
      }
    }
    return days;
  }

  /** Says whether the time for appeal of some of what a posting covers ends on a day. */
  boolean endsOn(Posting posting, LocalDate lastDay) {
    return joint
        && lastDays(spansOf(posting)).stream()
            .anyMatch(day -> Deadlines.lastDayOfAppeal(day).equals(lastDay));
  }

  /**
   * Returns the day from which the time for appeal of what a posting covers runs, so that its other
   * days can be judged; where it is not known, reports that the day of the posting is missing.
   */
  Optional<LocalDate> dayToJudgeBy(RuleContext context, Located<Posting> posting) {
    Optional<LocalDate> day = announced(context, posting.value());
    if (day.isEmpty()) {
      context.missingToJudge("posting-day", posting).component("postedOn").add();
    }
    return day;
  }

  /**
   * Begins a finding about the time for appeal at a posting. One that covers nothing here may be
   * about paragraphs that are left out, so it is judged only by complete minutes.
   */
  FindingBuilder found(RuleContext context, String variant, Located<Posting> posting) {
    FindingBuilder finding = context.found(variant, posting);
    return of(posting.value()).isEmpty()
        ? finding.needsThroughout(MinutesPart.POSTINGS, MinutesPart.PARAGRAPHS)
        : finding;
  }

  /** Returns the day from which the time for appeal of what a posting covers runs, if known. */
  Optional<LocalDate> announced(RuleContext context, Posting posting) {
    ParagraphSpans spans = spansOf(posting);
    if (spans.isEmpty()) {
      return posting.postedOn();
    }
    if (joint) {
      return lastDays(spans).stream().max(LocalDate::compareTo);
    }
    if (announced.isEmpty()) {
      announced = new HashMap<>(4);
    }
    return announced.computeIfAbsent(
        spans.from(0),
        first -> Deadlines.announced(context.meeting(), index.get(first), context.law()));
  }
}
