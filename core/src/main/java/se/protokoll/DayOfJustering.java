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
      if (paragraph.justeredImmediately()) {
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

  static Optional<LocalDate> of(Meeting meeting, Paragraph paragraph) {
    List<Signature> signatures =
        meeting.justering().map(Justering::signatures).orElse(List.of()).stream()
            .filter(signature -> counts(signature) && covers(signature.paragraphs(), paragraph))
            .toList();
    if (paragraph.justeredImmediately()) {
      List<Signature> own =
          signatures.stream().filter(signature -> !signature.paragraphs().complement()).toList();
      if (!own.isEmpty() || stated(meeting, paragraph).isPresent()) {
        signatures = own;
      }
    }
    if (signatures.isEmpty()) {
      return stated(meeting, paragraph);
    }
    long elected =
        meeting.justering().map(Justering::justerare).orElse(List.of()).stream()
            .filter(justerare -> !justerare.substitute())
            .map(Justerare::paragraphs)
            .filter(paragraphs -> covers(paragraphs, paragraph))
            .count();
    boolean complete =
        signatures.size() > elected
            && signatures.stream().allMatch(signature -> signature.signedOn().isPresent());
    return complete
        ? signatures.stream()
            .flatMap(signature -> signature.signedOn().stream())
            .max(LocalDate::compareTo)
        : Optional.empty();
  }

  private static boolean counts(Signature signature) {
    return signature.role().orElse(SignatoryRole.JUSTERARE) != SignatoryRole.SECRETARY;
  }

  private static boolean covers(ParagraphSet paragraphs, Paragraph paragraph) {
    return paragraphs.coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
  }

  private static Optional<LocalDate> stated(Meeting meeting, Paragraph paragraph) {
    return postingsOf(meeting, paragraph).stream()
        .flatMap(posting -> posting.justeredOn().stream())
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
