package se.protokoll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.DayCount.Covering;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.text.ParagraphSet;

/**
 * The day each paragraph of some minutes was certified (<i>dagen för justering</i>), worked out
 * once for all of them; immutable.
 *
 * <p>It is found from signatures and, where one is missing or undated, from what postings state.
 * {@link Meeting#dayOfJustering(Paragraph)} answers for one paragraph. To ask for many, make this
 * once: it takes time in line with the paragraphs, signatures and postings, not with their product.
 */
public final class DaysOfJustering implements HasNoJsonForm {

  private final Meeting meeting;

  /** Whether all paragraphs were signed and posted together, so that the first tells for all. */
  private final boolean together;

  private final ParagraphIndex index;

  /** How many are elected for each paragraph, without substitutes. */
  private final int[] elected;

  /** The signatures that certify each paragraph. */
  private final DayCount signed;

  /** Those of them that name the paragraph by number. */
  private final DayCount signedByNumber;

  /** The same signatures by the last day they tell, of signing or of approval. */
  private final DayCount told;

  private final DayCount toldByNumber;

  /** The postings that name each paragraph. */
  private final DayCount posted;

  /** Those of them that name it by number. */
  private final DayCount postedByNumber;

  /** The same postings by the first day that any of them states. */
  private final DayCount postedFirst;

  /** The latest day of justering in a posting that names no paragraphs. */
  private final Optional<LocalDate> postedForAll;

  private DaysOfJustering(Meeting meeting, List<Paragraph> paragraphs, boolean together) {
    this.meeting = meeting;
    this.together = together;
    this.index = ParagraphIndex.of(paragraphs);
    List<ParagraphSpans> ordinary = List.of();
    List<Covering> signatures = List.of();
    List<Covering> tellings = List.of();
    boolean approvals = false;
    if (meeting.justering().isPresent()) {
      Justering justering = meeting.justering().get();
      ordinary = ordinary(justering.justerare());
      signatures = signatures(justering.signatures(), Signature::signedOn);
      approvals = tellApprovals(justering.signatures());
      if (approvals) {
        tellings =
            signatures(justering.signatures(), one -> later(one.signedOn(), one.approvedOn()));
      }
    }
    List<Covering> postings = List.of();
    Optional<LocalDate> general = Optional.empty();
    for (Posting one : meeting.postings()) {
      if (one.paragraphs().isEmpty()) {
        general = later(general, one.certifiedOn());
      } else {
        postings = postings.isEmpty() ? new ArrayList<>() : postings;
        postings.add(covering(one.paragraphs().get(), one.certifiedOn()));
      }
    }
    int size = index.size();
    this.elected = index.counts(ordinary);
    this.signed = DayCount.latest(size, signatures);
    this.signedByNumber = DayCount.latest(size, byNumber(signatures));
    this.told = approvals ? DayCount.latest(size, tellings) : signed;
    this.toldByNumber = approvals ? DayCount.latest(size, byNumber(tellings)) : signedByNumber;
    this.posted = DayCount.latest(size, postings);
    this.postedFirst = DayCount.first(size, postings);
    this.postedByNumber = DayCount.latest(size, byNumber(postings));
    this.postedForAll = general;
  }

  private List<ParagraphSpans> ordinary(List<Justerare> justerare) {
    List<ParagraphSpans> ordinary = new ArrayList<>(justerare.size());
    for (Justerare one : justerare) {
      if (!one.substitute()) {
        ordinary.add(index.in(one.paragraphs()));
      }
    }
    return ordinary;
  }

  /** Returns what the signatures of all but secretaries cover. */
  private List<Covering> signatures(
      List<Signature> signatures, Function<Signature, Optional<LocalDate>> day) {
    List<Covering> those = new ArrayList<>(signatures.size());
    for (Signature one : signatures) {
      if (one.role().orElse(SignatoryRole.JUSTERARE) != SignatoryRole.SECRETARY) {
        those.add(covering(one.paragraphs(), day.apply(one)));
      }
    }
    return those;
  }

  /** Says whether any signature tells when the text was approved for it. */
  private static boolean tellApprovals(List<Signature> signatures) {
    for (Signature one : signatures) {
      if (one.approvedOn().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Covering covering(ParagraphSet set, Optional<LocalDate> day) {
    return new Covering(index.in(set), day, !set.complement());
  }

  private static List<Covering> byNumber(List<Covering> all) {
    for (Covering one : all) {
      if (one.byNumber()) {
        return all.stream().filter(Covering::byNumber).toList();
      }
    }
    return List.of();
  }

  /** Returns the days of a meeting's paragraphs. */
  public static DaysOfJustering of(Meeting meeting) {
    List<Paragraph> paragraphs = meeting.paragraphs();
    return !paragraphs.isEmpty() && isCertifiedTogether(meeting)
        ? new DaysOfJustering(meeting, paragraphs.subList(0, 1), true)
        : new DaysOfJustering(meeting, paragraphs, false);
  }

  /** Returns the day of one paragraph, without a look at the others. */
  static DaysOfJustering of(Meeting meeting, Paragraph paragraph) {
    return new DaysOfJustering(meeting, List.of(paragraph), false);
  }

  /**
   * Returns the day a paragraph was certified, empty when it is unknown.
   *
   * @see Meeting#dayOfJustering(Paragraph)
   */
  public Optional<LocalDate> dayOf(Paragraph paragraph) {
    int place = placeOf(paragraph);
    if (place < 0) {
      return of(meeting, paragraph).dayOf(paragraph);
    }
    DayCount signatures = isOwn(paragraph, place) ? signedByNumber : signed;
    Optional<LocalDate> complete =
        signatures.at(place) > elected[place] ? signatures.dayOfAllAt(place) : Optional.empty();
    Optional<LocalDate> stated = statedAt(place);
    return complete.isPresent() || stated.isEmpty()
        ? complete
        : later(stated, signatures.dayAt(place));
  }

  /**
   * Says whether the chair and everybody elected signed a paragraph, each on a stated day, so that
   * the last of their days is that of the justering.
   */
  public boolean isSigned(Paragraph paragraph) {
    int place = placeOf(paragraph);
    if (place < 0) {
      return of(meeting, paragraph).isSigned(paragraph);
    }
    DayCount signatures = isOwn(paragraph, place) ? signedByNumber : signed;
    return signatures.at(place) > elected[place] && signatures.dayOfAllAt(place).isPresent();
  }

  /** Returns the latest day of a paragraph's signatures, empty when none has a day. */
  public Optional<LocalDate> latestSignatureOf(Paragraph paragraph) {
    int place = placeOf(paragraph);
    if (place < 0) {
      return of(meeting, paragraph).latestSignatureOf(paragraph);
    }
    return (isOwn(paragraph, place) ? signedByNumber : signed).dayAt(place);
  }

  /** Returns the latest day of a signature of any of some paragraphs, empty when none has a day. */
  public Optional<LocalDate> latestSignatureOf(List<Paragraph> paragraphs) {
    Optional<LocalDate> latest = Optional.empty();
    for (Paragraph paragraph : differing(paragraphs)) {
      latest = later(latest, latestSignatureOf(paragraph));
    }
    return latest;
  }

  /**
   * Returns the earliest day on which a paragraph can have been certified: the latest day that any
   * of its signatures was given, or its text approved for one; empty when none tells a day.
   */
  public Optional<LocalDate> earliestOf(Paragraph paragraph) {
    int place = placeOf(paragraph);
    if (place < 0) {
      return of(meeting, paragraph).earliestOf(paragraph);
    }
    return (isOwn(paragraph, place) ? toldByNumber : told).dayAt(place);
  }

  /** Returns the earliest day on which the last of some paragraphs can have been certified. */
  public Optional<LocalDate> earliestOf(List<Paragraph> paragraphs) {
    Optional<LocalDate> latest = Optional.empty();
    for (Paragraph paragraph : differing(paragraphs)) {
      latest = later(later(latest, earliestOf(paragraph)), dayOf(paragraph));
    }
    return latest;
  }

  /** Returns those paragraphs whose days can differ: of those certified together the first. */
  private List<Paragraph> differing(List<Paragraph> paragraphs) {
    if (!together || paragraphs.isEmpty()) {
      return paragraphs;
    }
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.certifiedImmediately()) {
        return paragraphs; // not one of the meeting
      }
    }
    return paragraphs.subList(0, 1);
  }

  /** Says whether a paragraph certified immediately has signatures or a posting of its own. */
  private boolean isOwn(Paragraph paragraph, int place) {
    return paragraph.certifiedImmediately()
        && (signedByNumber.at(place) > 0 || statedAt(place).isPresent());
  }

  private int placeOf(Paragraph paragraph) {
    return together && !paragraph.certifiedImmediately() ? 0 : index.placeOf(paragraph);
  }

  /** Returns the latest day that postings state: those that name the paragraph, else the others. */
  private Optional<LocalDate> statedAt(int place) {
    return posted.at(place) > 0 ? posted.dayAt(place) : postedForAll;
  }

  /**
   * Returns the last day on which any of some paragraphs was certified, empty when one is unknown.
   */
  public Optional<LocalDate> lastOf(List<Paragraph> paragraphs) {
    Optional<LocalDate> latest = Optional.empty();
    for (Paragraph paragraph : differing(paragraphs)) {
      Optional<LocalDate> day = dayOf(paragraph);
      if (day.isEmpty()) {
        return day;
      }
      latest = later(latest, day);
    }
    return latest;
  }

  /**
   * Returns the day of the signatures, or else of the postings, that name a paragraph by its
   * number; empty when none is dated.
   */
  public Optional<LocalDate> ownDayOf(Paragraph paragraph) {
    int place = index.placeOf(paragraph);
    if (place < 0) {
      return together ? Optional.empty() : of(meeting, paragraph).ownDayOf(paragraph);
    }
    return signedByNumber.dayAt(place).or(() -> postedByNumber.dayAt(place));
  }

  /**
   * Returns the first day of justering that a posting of a paragraph states, where no signature
   * tells another; empty when none names the paragraph and has one. A later notice of all
   * paragraphs often repeats one that was certified at the meeting with their day.
   */
  public Optional<LocalDate> firstStatedOf(Paragraph paragraph) {
    int place = index.placeOf(paragraph);
    if (place < 0) {
      return together ? Optional.empty() : of(meeting, paragraph).firstStatedOf(paragraph);
    }
    return latestSignatureOf(paragraph).isPresent() ? Optional.empty() : postedFirst.dayAt(place);
  }

  /** Says whether all paragraphs were signed and posted together. */
  private static boolean isCertifiedTogether(Meeting meeting) {
    for (Paragraph paragraph : meeting.paragraphs()) {
      if (paragraph.certifiedImmediately()) {
        return false;
      }
    }
    for (Posting posting : meeting.postings()) {
      if (posting.paragraphs().isPresent()) {
        return false;
      }
    }
    return meeting.justering().isEmpty() || isOfAll(meeting.justering().get());
  }

  private static boolean isOfAll(Justering justering) {
    for (Signature signature : justering.signatures()) {
      if (!signature.paragraphs().isAll()) {
        return false;
      }
    }
    for (Justerare one : justering.justerare()) {
      if (!one.paragraphs().isAll()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    boolean isLater = other.isPresent() && (one.isEmpty() || other.get().isAfter(one.get()));
    return isLater ? other : one;
  }
}
