package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.reader.line.Line;

/** Parts lines where blank lines stand. */
final class Parts {
  private Parts() {}

  /** Returns the parts, none of them empty. */
  static List<List<Line>> of(List<Line> lines) {
    List<List<Line>> parts = new ArrayList<>();
    List<Line> part = new ArrayList<>();
    for (Line line : lines) {
      if (!line.isBlank()) {
        part.add(line);
      } else if (!part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }
}
