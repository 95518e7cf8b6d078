package se.protokoll;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;

/**
 * Finds the day of <i>justering</i> from signatures and, failing those, from what postings state.
 */
final class DayOfJustering {

  private DayOfJustering() {}

  static Optional<LocalDate> of(Meeting meeting) {
    Optional<LocalDate> latest = Optional.empty();
    for (Paragraph paragraph : meeting.paragraphs()) {
      if (paragraph.certifiedImmediately()) {
        continue;
      }
      Optional<LocalDate> day = of(meeting, paragraph);
      if (day.isEmpty()) {
        return Optional.empty();
      }
      latest = latest.filter(before -> !before.isBefore(day.get())).or(() -> day);
    }
    return latest;
  }

  // Every rule book asks for every paragraph, so nothing is allocated on the way.
  static Optional<LocalDate> of(Meeting meeting, Paragraph paragraph) {
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
    for (int i = 0; i < signatures.size(); i++) {
      if (counts(signatures.get(i), paragraph, own)) {
        Optional<LocalDate> day = signatures.get(i).signedOn();
        if (day.isEmpty()) {
          return day;
        }
        signed++;
        latest = latest.isEmpty() || day.get().isAfter(latest.get()) ? day : latest;
      }
    }
    return signed > elected(meeting.justering().get(), paragraph) ? latest : Optional.empty();
  }

  private static boolean isSigned(List<Signature> signatures, Paragraph paragraph, boolean own) {
    for (int i = 0; i < signatures.size(); i++) {
      if (counts(signatures.get(i), paragraph, own)) {
        return true;
      }
    }
    return false;
  }

  private static int elected(Justering justering, Paragraph paragraph) {
    List<Justerare> all = justering.justerare();
    int elected = 0;
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).substitute() && covers(all.get(i).paragraphs(), paragraph)) {
        elected++;
      }
    }
    return elected;
  }

  /** Says whether a signature counts for a paragraph; own means that it names the paragraph. */
  private static boolean counts(Signature signature, Paragraph paragraph, boolean own) {
    return counts(signature)
        && covers(signature.paragraphs(), paragraph)
        && !(own && signature.paragraphs().complement());
  }

  private static boolean counts(Signature signature) {
    return signature.role().orElse(SignatoryRole.JUSTERARE) != SignatoryRole.SECRETARY;
  }

  private static boolean covers(ParagraphSet paragraphs, Paragraph paragraph) {
    return paragraphs.coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
  }

  private static Optional<LocalDate> stated(Meeting meeting, Paragraph paragraph) {
    return postingsOf(meeting, paragraph).stream()
        .flatMap(posting -> posting.certifiedOn().stream())
        .max(LocalDate::compareTo);
  }

  static List<Posting> postingsOf(Meeting meeting, Paragraph paragraph) {
    List<Posting> explicit =
        meeting.postings().stream()
            .filter(
                posting -> posting.paragraphs().filter(set -> covers(set, paragraph)).isPresent())
            .toList();
    if (!explicit.isEmpty()) {
      return explicit;
    }
    return meeting.postings().stream().filter(posting -> posting.paragraphs().isEmpty()).toList();
  }
}
