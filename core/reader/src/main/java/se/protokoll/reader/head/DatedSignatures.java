package se.protokoll.reader.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;

/**
 * Finds signatures with their day in the last column, as those given electronically are shown:
 * "Asta Berg, ordförande 2024-05-06", or in three columns with the time after the day.
 */
final class DatedSignatures {
  private static final int LONGEST = 160;
  private static final int LONGEST_TIME = 12;

  private DatedSignatures() {}

  /** Finds signatures in lines and takes the lines that they stand in out of them. */
  static List<SignatureRows.Found> take(List<Line> lines) {
    List<SignatureRows.Found> found = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Optional<SignatureRows.Found> signature = signature(lines.get(at));
      if (signature.isPresent()) {
        found.add(signature.get());
        lines.set(at, lines.get(at).withContent(""));
      }
    }
    return found;
  }

  private static Optional<SignatureRows.Found> signature(Line line) {
    Optional<LocalDate> day = dayAtEnd(line);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    List<Segment> parts = line.segments();
    String name = parts.get(0).text();
    String title = parts.size() == 3 ? parts.get(1).text() : "";
    int comma = name.indexOf(", ");
    if (parts.size() == 2 && comma > 0) {
      title = name.substring(comma + 2);
      name = name.substring(0, comma);
    }
    Optional<SignatoryRole> role = title.isEmpty() ? Optional.empty() : SignatureRows.role(title);
    return role.isPresent() && SignatureRows.isName(name)
        ? Optional.of(new SignatureRows.Found(name, role.get(), title, List.of(line), day))
        : Optional.empty();
  }

  /** Returns the day in the last of two or three columns, a time may follow. */
  static Optional<LocalDate> dayAtEnd(Line line) {
    String words = line.words();
    if (words.isEmpty()
        || words.length() > LONGEST
        || !Character.isDigit(words.charAt(words.length() - 1))
        || !Character.isUpperCase(words.charAt(0))) {
      return Optional.empty();
    }
    List<Segment> parts = line.segments();
    if (parts.size() != 2 && parts.size() != 3) {
      return Optional.empty();
    }
    String last = parts.get(parts.size() - 1).text();
    List<PrintedDays.Found> days = PrintedDays.in(last, OptionalInt.empty());
    return days.size() == 1 && days.get(0).from() == 0 && isTime(last.substring(days.get(0).to()))
        ? Optional.of(days.get(0).date())
        : Optional.empty();
  }

  /** Says whether no more than a time follows a day. */
  private static boolean isTime(String rest) {
    return rest.length() <= LONGEST_TIME
        && rest.chars().allMatch(c -> Character.isDigit(c) || " ,.:kl".indexOf(c) >= 0);
  }
}
