package se.protokoll.validation.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import se.protokoll.Deciders;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.Presence;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.text.ParagraphSet;

/**
 * Who may certify which paragraphs of a meeting, and why the others may not (<i>val av
 * justerare</i>).
 *
 * <p>A <i>justerare</i> took part in deciding the paragraph and is neither its chair nor the
 * secretary. The law leaves the form to the body: this is practice, and the body's own standing
 * orders go before it. Source: kommunallagen (2017:725) 5 kap. 69 §, 6 kap. 35 §, as read
 * 2025-09-01; Göteborg, Val av justerare.
 */
public final class JusterareSelection implements HasNoJsonForm {

  private final Meeting meeting;
  private final LegalContext context;
  private final Presence presence;
  private final ParagraphIndex index;
  private final List<String> candidates;

  private JusterareSelection(Meeting meeting, LegalContext context, Presence presence) {
    this.meeting = meeting;
    this.context = context;
    this.presence = presence;
    this.index = ParagraphIndex.of(meeting.paragraphs());
    var people = new LinkedHashSet<String>();
    for (Attendance entry : meeting.attendance()) {
      if (entry.mayBeDeciding()) {
        entry.person().ifPresent(people::add);
      }
    }
    this.candidates = List.copyOf(people);
  }

  /** Returns who may certify, by what the minutes themselves say about the body. */
  public static JusterareSelection of(Meeting meeting) {
    return of(meeting, LegalContext.of(meeting));
  }

  /** Returns who may certify. */
  public static JusterareSelection of(Meeting meeting, LegalContext context) {
    return new JusterareSelection(meeting, context, Presence.of(meeting));
  }

  /**
   * Returns who may certify, from presence already worked out.
   *
   * @param presence that of the meeting
   */
  public static JusterareSelection of(Meeting meeting, LegalContext context, Presence presence) {
    return new JusterareSelection(meeting, context, presence);
  }

  /**
   * Returns how many <i>justerare</i> it takes in addition to the chair: the number in the body's
   * own standing orders, else by practice two in an assembly and one elsewhere.
   */
  public static int required(LegalContext context) {
    return context.stated(Parameter.JUSTERARE).orElse(context.isAssembly() ? 2 : 1);
  }

  /** Returns everybody who decided in some paragraph, in the order of the list of attendance. */
  public List<String> candidates() {
    return candidates;
  }

  /**
   * Returns whether a person may certify a paragraph, and if not, why.
   *
   * @throws IllegalArgumentException when the paragraph is not one of the meeting's
   */
  public JusterareReason reason(String person, Paragraph paragraph) {
    if (!meeting.paragraphs().contains(paragraph)) {
      throw new IllegalArgumentException(
          paragraph.section() + " is not a paragraph of this meeting");
    }
    return reasonIn(paragraph, person);
  }

  private JusterareReason reasonIn(Paragraph paragraph, String person) {
    Deciders deciders = presence.in(paragraph);
    if (deciders.isDisqualified(person)) {
      return JusterareReason.DISQUALIFIED;
    }
    boolean there = false;
    for (Attendance entry : presence.entriesOf(person)) {
      if (!entry.isAbsent() && paragraph.isIn(entry.paragraphs())) {
        there = true;
        if (entry.capacity().filter(Capacity.SECRETARY::equals).isPresent()) {
          return JusterareReason.SECRETARY;
        }
        if ((entry.substitute() || entry.substitutesFor().isPresent())
            && deciders.contains(person)
            && context
                .get(Parameter.JUSTERARE_ELIGIBILITY)
                .filter(JusterareEligibility.MEMBERS::equals)
                .isPresent()) {
          return JusterareReason.SUBSTITUTE;
        }
      }
    }
    if (deciders.contains(person)) {
      return meeting.isPresidedOverBy(person, paragraph)
          ? JusterareReason.PRESIDED
          : JusterareReason.MAY;
    }
    if (deciders.mayContain(person)) {
      return JusterareReason.PARTLY;
    }
    return there ? JusterareReason.NOT_DECIDING : JusterareReason.ABSENT;
  }

  /** Returns the paragraphs a person may certify, in order of their numbers. */
  public List<Paragraph> paragraphsOf(String person) {
    return paragraphs(mask(person));
  }

  /**
   * Returns the paragraphs that too few of some people may certify, in order of their numbers;
   * empty when they cover every paragraph.
   *
   * @param people the keys of those elected
   */
  public List<Paragraph> uncoveredBy(Collection<String> people) {
    int[] lacking = lacking();
    for (String person : new LinkedHashSet<>(people)) {
      BitSet mask = mask(person);
      mask.stream().forEach(p -> lacking[p]--);
    }
    var uncovered = new BitSet();
    for (int p = 0; p < lacking.length; p++) {
      uncovered.set(p, lacking[p] > 0);
    }
    return paragraphs(uncovered);
  }

  /** Returns the paragraphs that too few of those the minutes name as elected may certify. */
  public List<Paragraph> uncovered() {
    return uncoveredBy(
        meeting.justering().map(Justering::justerare).orElse(List.of()).stream()
            .map(Justerare::person)
            .toList());
  }

  /**
   * Returns a choice of people that covers every paragraph, preferring those first on the list of
   * attendance.
   *
   * @see #proposal(List)
   */
  public Optional<JusterareProposal> proposal() {
    return proposal(candidates);
  }

  /**
   * Returns a choice of people that covers every paragraph, as many to each as it takes.
   *
   * <p>Those who may certify most come first, as ordinary <i>justerare</i>; where one of them left
   * early, came late or was disqualified, others follow as substitutes for exactly those
   * paragraphs. It is a smallest choice for up to 12 people and 12 paragraphs, and mostly for more;
   * among those of the same size it is the first found when people are tried in the order of
   * preference. When there is too much to try it is at most 1 + ln(number of paragraphs) times the
   * smallest, and says so.
   *
   * @param preference the keys of those to choose from, the most wanted first
   * @return those to elect; empty when no choice covers every paragraph
   */
  public Optional<JusterareProposal> proposal(List<String> preference) {
    List<String> people = List.copyOf(new LinkedHashSet<>(preference));
    List<BitSet> masks = people.stream().map(this::mask).toList();
    var cover = new JusterareCover(masks, index.size(), required(context));
    if (!cover.isPossible()) {
      return Optional.empty();
    }
    BitSet smallest = cover.smallest();
    BitSet chosen = smallest == null ? cover.greedy() : smallest;
    return Optional.of(new JusterareProposal(assigned(people, masks, chosen), smallest != null));
  }

  private List<Justerare> assigned(List<String> people, List<BitSet> masks, BitSet chosen) {
    List<Integer> order =
        chosen.stream()
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> -masks.get(i).cardinality())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int ordinary = Math.min(required(context), order.size());
    int[] lacking = lacking();
    var elected = new ArrayList<Justerare>();
    for (int n = 0; n < order.size(); n++) {
      var mask = (BitSet) masks.get(order.get(n)).clone();
      if (n >= ordinary) {
        for (int p = 0; p < lacking.length; p++) {
          mask.set(p, mask.get(p) && lacking[p] > 0);
        }
      }
      if (mask.isEmpty()) {
        continue; // the others cover all: a choice that is not the smallest can have one too many
      }
      mask.stream().forEach(p -> lacking[p]--);
      elected.add(
          Justerare.builder()
              .person(people.get(order.get(n)))
              .substitute(n >= ordinary)
              .substituteFor(
                  n >= ordinary
                      ? stoodInFor(people, masks, order.subList(0, ordinary), mask)
                      : Optional.empty())
              .paragraphs(setOf(mask))
              .build());
    }
    return List.copyOf(elected);
  }

  /** Returns the one ordinary justerare who may not certify any of the paragraphs, if just one. */
  private static Optional<String> stoodInFor(
      List<String> people, List<BitSet> masks, List<Integer> ordinary, BitSet paragraphs) {
    List<Integer> unable =
        ordinary.stream().filter(i -> !masks.get(i).intersects(paragraphs)).toList();
    return unable.size() == 1 ? Optional.of(people.get(unable.get(0))) : Optional.empty();
  }

  private ParagraphSet setOf(BitSet mask) {
    if (mask.cardinality() == index.size()) {
      return ParagraphSet.ALL;
    }
    return Paragraph.setOf(paragraphs(mask));
  }

  private int[] lacking() {
    var lacking = new int[index.size()];
    Arrays.fill(lacking, required(context));
    return lacking;
  }

  /** Returns the places of the paragraphs that a person may certify. */
  private BitSet mask(String person) {
    var mask = new BitSet();
    List<ParagraphSpans> decided = new ArrayList<>(1);
    for (Attendance entry : presence.entriesOf(person)) {
      if (entry.isDeciding() && !entry.isByTheClock()) {
        decided.add(index.whollyIn(entry.paragraphs()));
      }
    }
    ParagraphSpans spans = ParagraphSpans.union(decided);
    boolean alike = presence.entriesOf(person).size() == 1 && !presence.mayHavePresided(person);
    for (int i = 0; i < spans.count(); i++) {
      JusterareReason plain = null; // of the paragraphs without jäv of this person
      for (int place = spans.from(i); place < spans.to(i); place++) {
        Paragraph paragraph = index.get(place);
        boolean isPlain = alike && !isQuestioned(person, paragraph);
        JusterareReason reason = isPlain && plain != null ? plain : reasonIn(paragraph, person);
        mask.set(place, reason == JusterareReason.MAY);
        plain = isPlain ? reason : plain;
      }
    }
    return mask;
  }

  private static boolean isQuestioned(String person, Paragraph paragraph) {
    for (Disqualification question : paragraph.disqualifications()) {
      if (question.person().equals(person)) {
        return true;
      }
    }
    return false;
  }

  private List<Paragraph> paragraphs(BitSet mask) {
    return mask.stream().mapToObj(index::get).toList();
  }
}
