package se.protokoll;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;

/**
 * The day each paragraph of some minutes was certified (<i>dagen för justering</i>), worked out
 * once for all of them; immutable.
 *
 * <p>It is found from signatures and, without those, from what postings state. {@link
 * Meeting#dayOfJustering(Paragraph)} answers for one paragraph. To ask for many, make this once.
 */
public final class DaysOfJustering {

  private final Meeting meeting;
  private final boolean together;
  private final Optional<LocalDate> ofAll;
  private final IdentityHashMap<Paragraph, Optional<LocalDate>> byParagraph =
      new IdentityHashMap<>(0);

  private DaysOfJustering(Meeting meeting) {
    this.meeting = meeting;
    this.together = !meeting.paragraphs().isEmpty() && isCertifiedTogether(meeting);
    this.ofAll = together ? dayOf(meeting, meeting.paragraphs().get(0)) : Optional.empty();
    if (!together) {
      for (Paragraph paragraph : meeting.paragraphs()) {
        byParagraph.put(paragraph, dayOf(meeting, paragraph));
      }
    }
  }

  /** Returns the days of a meeting's paragraphs. */
  public static DaysOfJustering of(Meeting meeting) {
    return new DaysOfJustering(meeting);
  }

  /**
   * Returns the day a paragraph was certified, empty when it is unknown.
   *
   * @see Meeting#dayOfJustering(Paragraph)
   */
  public Optional<LocalDate> dayOf(Paragraph paragraph) {
    if (together && !paragraph.certifiedImmediately()) {
      return ofAll;
    }
    Optional<LocalDate> known = byParagraph.get(paragraph);
    return known == null ? dayOf(meeting, paragraph) : known;
  }

  /**
   * Returns the last day on which any of some paragraphs was certified, empty when one is unknown.
   */
  public Optional<LocalDate> lastOf(List<Paragraph> paragraphs) {
    Optional<LocalDate> latest = Optional.empty();
    for (Paragraph paragraph : paragraphs) {
      Optional<LocalDate> day = dayOf(paragraph);
      if (day.isEmpty()) {
        return day;
      }
      latest = later(latest, day);
    }
    return latest;
  }

  /**
   * Returns the day of the signatures, or else of the posting, that name a paragraph by its number;
   * empty when none is dated.
   */
  public Optional<LocalDate> ownDayOf(Paragraph paragraph) {
    Optional<LocalDate> latest = Optional.empty();
    for (Signature signature : meeting.justering().map(Justering::signatures).orElse(List.of())) {
      if (counts(signature, paragraph, true) && signature.signedOn().isPresent()) {
        latest = later(latest, signature.signedOn());
      }
    }
    for (Posting posting : meeting.postings()) {
      if (latest.isEmpty()
          && posting.paragraphs().isPresent()
          && paragraph.isNamedIn(posting.paragraphs().get())) {
        latest = posting.certifiedOn();
      }
    }
    return latest;
  }

  static Optional<LocalDate> dayOf(Meeting meeting, Paragraph paragraph) {
    if (meeting.justering().isEmpty()) {
      return stated(meeting, paragraph);
    }
    List<Signature> signatures = meeting.justering().get().signatures();
    boolean own = false;
    if (paragraph.certifiedImmediately()) {
      own = isSigned(signatures, paragraph, true) || stated(meeting, paragraph).isPresent();
    }
    if (!isSigned(signatures, paragraph, own)) {
      return stated(meeting, paragraph);
    }
    int signed = 0;
    Optional<LocalDate> latest = Optional.empty();
    for (Signature signature : signatures) {
      if (counts(signature, paragraph, own)) {
        if (signature.signedOn().isEmpty()) {
          return Optional.empty();
        }
        signed++;
        latest = later(latest, signature.signedOn());
      }
    }
    return signed > elected(meeting.justering().get(), paragraph) ? latest : Optional.empty();
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

  private static boolean isSigned(List<Signature> signatures, Paragraph paragraph, boolean own) {
    for (Signature signature : signatures) {
      if (counts(signature, paragraph, own)) {
        return true;
      }
    }
    return false;
  }

  private static int elected(Justering justering, Paragraph paragraph) {
    int elected = 0;
    for (Justerare one : justering.justerare()) {
      if (!one.substitute() && paragraph.isIn(one.paragraphs())) {
        elected++;
      }
    }
    return elected;
  }

  /** Says whether a signature counts for a paragraph; own means that it names the paragraph. */
  private static boolean counts(Signature signature, Paragraph paragraph, boolean own) {
    return signature.role().orElse(SignatoryRole.JUSTERARE) != SignatoryRole.SECRETARY
        && (own
            ? paragraph.isNamedIn(signature.paragraphs())
            : paragraph.isIn(signature.paragraphs()));
  }

  private static Optional<LocalDate> stated(Meeting meeting, Paragraph paragraph) {
    Optional<LocalDate> latest = Optional.empty();
    for (Posting posting : meeting.postingsOf(paragraph)) {
      if (posting.certifiedOn().isPresent()) {
        latest = later(latest, posting.certifiedOn());
      }
    }
    return latest;
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || other.get().isAfter(one.get()) ? other : one;
  }
}
