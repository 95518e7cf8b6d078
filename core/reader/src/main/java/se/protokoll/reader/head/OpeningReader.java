package se.protokoll.reader.head;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.Sitting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.PresidiumRole;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.fact.NamedPeople;
import se.protokoll.reader.fact.NamedPeople.Named;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * Reads who opens the meeting as its chair, who keeps the minutes and when the meeting ends, from
 * the sentences of its first and last paragraphs, where the head does not tell it.
 */
final class OpeningReader {
  private static final int LONGEST = 400;

  private static final GuardedPattern OPENS =
      GuardedPattern.compile(
          "^(.{5,120}?) (?:hälsar (?:alla |deltagarna |ledamöterna )?välkomn[ae]\\b|hälsar välkommen|öppnar (?:mötet|sammanträdet|dagens)|förklarar (?:mötet|sammanträdet) öppnat).*");

  private static final GuardedPattern ENDS =
      GuardedPattern.compile(
          "\\b(?:avslutar|avslutas|avslutade|avslutades|avslutat|upplöser) ?(?:mötet|sammanträdet)?,? ?(ca\\.? |cirka )?(?:kl\\.?|klockan) ?(ca\\.? |cirka )?(\\d{1,2})[.:](\\d{2})\\b");

  private static final GuardedPattern SECRETARY =
      GuardedPattern.compile("^(\\p{Lu}[^,(]{4,60}), (?:sekreterare|mötessekreterare), .*");

  private final Roster roster;
  private final Trace trace;

  OpeningReader(Roster roster, Trace trace) {
    this.roster = roster;
    this.trace = trace;
  }

  /** Adds the chair who opens the meeting, when nobody is known to have been present. */
  void addChair(List<ParagraphBlock> paragraphs, AttendanceReader attendance) {
    if (!attendance.entries().isEmpty() || paragraphs.isEmpty()) {
      return;
    }
    for (Line line : lines(paragraphs.get(0))) {
      Matcher opens = OPENS.matcher(line.words());
      List<Named> named =
          line.words().length() <= LONGEST && opens.matches()
              ? NamedPeople.of(opens.group(1))
              : List.of();
      if (named.size() == 1 && named.get(0).chair() && named.get(0).name().isPresent()) {
        List<Line> lines = List.of(line);
        attendance.add(
            Attendance.builder()
                .person(roster.person(named.get(0), lines))
                .office("Ordförande")
                .presidiumRole(PresidiumRole.CHAIR)
                .presiding(true)
                .build(),
            lines);
        trace.stated(Optional.empty(), "attendance.office", lines);
        trace.inferred(
            Optional.empty(),
            "attendance.presiding",
            "the chair who opens the meeting presides where nothing else is said",
            lines);
        return;
      }
    }
  }

  /** Adds a secretary whom a sentence names with that title, when no list does. */
  void addSecretary(List<ParagraphBlock> paragraphs, AttendanceReader attendance) {
    boolean known =
        attendance.entries().stream()
            .anyMatch(
                one ->
                    one.attendance().capacity().equals(Optional.of(Capacity.SECRETARY))
                        || one.attendance().isDeciding());
    if (known) {
      return;
    }
    for (ParagraphBlock paragraph : paragraphs) {
      for (Line line : lines(paragraph)) {
        Matcher secretary = SECRETARY.matcher(line.words());
        List<Named> named =
            line.words().contains("sekreterare, ") && secretary.matches()
                ? NamedPeople.of(secretary.group(1))
                : List.of();
        if (named.size() == 1 && named.get(0).name().isPresent()) {
          List<Line> lines = List.of(line);
          String key = roster.person(named.get(0), lines);
          roster.entitle(key, "sekreterare");
          attendance.add(
              Attendance.builder().person(key).capacity(Capacity.SECRETARY).build(), lines);
          return;
        }
      }
    }
  }

  /** Returns the sittings with the end that the last paragraph tells. */
  List<Sitting> withEnd(List<Sitting> sittings, List<ParagraphBlock> paragraphs) {
    if (paragraphs.isEmpty() || sittings.size() > 1) {
      return sittings;
    }
    for (Line line : lines(paragraphs.get(paragraphs.size() - 1))) {
      Matcher ends = ENDS.matcher(line.words());
      if (line.words().length() > LONGEST || !ends.find()) {
        continue;
      }
      Optional<LocalTime> time = time(ends.group(3), ends.group(4));
      if (time.isEmpty() || ends.find()) {
        return sittings;
      }
      ends.reset().find();
      boolean about = ends.group(1) != null || ends.group(2) != null;
      Sitting sitting = sittings.isEmpty() ? Sitting.builder().build() : sittings.get(0);
      if (sitting.closes().isPresent() && !sitting.closes().equals(time)) {
        return sittings;
      }
      trace.stated(Optional.empty(), "sittings.closes", List.of(line));
      return List.of(sitting.withCloses(time).withClosesApproximately(about));
    }
    return sittings;
  }

  private static Optional<LocalTime> time(String hours, String minutes) {
    try {
      return Optional.of(LocalTime.of(Integer.parseInt(hours), Integer.parseInt(minutes)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Line> lines(ParagraphBlock paragraph) {
    List<Line> lines = new ArrayList<>();
    for (SectionBlock section : paragraph.sections()) {
      lines.addAll(section.written());
    }
    return lines;
  }
}
