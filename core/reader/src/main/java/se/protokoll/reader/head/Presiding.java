package se.protokoll.reader.head;

import java.util.List;
import java.util.Optional;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.people.Attendance;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.text.ParagraphSet;

/** Infers who presided: the chair, where nothing else is said. */
final class Presiding {
  private static final GuardedPattern OTHER_CHAIR =
      GuardedPattern.compile(
          "(?iu).{0,80}\\b(?:ordförande under|ordförande i (?:detta )?ärendet|ordförande vid|tjänstgör som ordförande|inträder som ordförande|träder in som ordförande|går in som ordförande|övertar ordförandeskapet|tar över (?:som ordförande|ordförandeskapet)|leder (?:sammanträdet|mötet|förhandlingarna) under)\\b.*");

  private final Trace trace;

  Presiding(Trace trace) {
    this.trace = trace;
  }

  /**
   * Takes down that the chair presided over all paragraphs that the chair was there for. Where
   * somebody else presided over one of them, nothing is taken down.
   */
  void add(
      AttendanceReader attendance, List<Signature> signatures, List<ParagraphBlock> paragraphs) {
    Optional<Integer> chair = attendance.chair();
    List<Signature> asChair =
        signatures.stream()
            .filter(one -> one.role().equals(Optional.of(SignatoryRole.CHAIR)))
            .toList();
    if (chair.isEmpty() && asChair.size() == 1) {
      for (int at = 0; at < attendance.entries().size(); at++) {
        Attendance entry = attendance.entries().get(at).attendance();
        if (entry.isDeciding() && entry.person().equals(asChair.get(0).person())) {
          chair = Optional.of(at);
        }
      }
    }
    if (chair.isEmpty()) {
      return;
    }
    AttendanceReader.ReadAttendance entry = attendance.entries().get(chair.get());
    Attendance presiding = entry.attendance();
    boolean another =
        paragraphs.stream()
                .anyMatch(block -> isThere(presiding.paragraphs(), block) && hasOtherChair(block))
            || asChair.stream()
                .filter(one -> !one.person().equals(presiding.person()))
                .anyMatch(one -> signsWith(one, presiding.paragraphs(), paragraphs));
    if (another) {
      return;
    }
    attendance.replace(chair.get(), presiding.withPresiding(true));
    trace.inferred(
        Optional.empty(),
        "attendance.presiding",
        "the chair presides where nothing else is said",
        entry.lines());
  }

  private static boolean isThere(ParagraphSet there, ParagraphBlock block) {
    return there.coverage(block.head().number(), block.head().suffix())
        != ParagraphSet.Coverage.NONE;
  }

  /** Says whether another chair signed for a paragraph that the chair was there for. */
  private static boolean signsWith(
      Signature other, ParagraphSet there, List<ParagraphBlock> paragraphs) {
    return other.paragraphs().isAll()
        || paragraphs.stream()
            .anyMatch(block -> isThere(other.paragraphs(), block) && isThere(there, block));
  }

  private static boolean hasOtherChair(ParagraphBlock block) {
    for (SectionBlock section : block.sections()) {
      for (Line line : section.lines()) {
        if (line.content().contains("rdförande") && OTHER_CHAIR.isAll(line.words())) {
          return true;
        }
      }
    }
    return false;
  }
}
