package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;

/**
 * An item of the agenda.
 *
 * @param number its number
 * @param title its title, the first words after the number
 * @param lines the lines of both
 */
public record AgendaBlock(String number, Optional<String> title, List<Line> lines) {
  public AgendaBlock {
    lines = List.copyOf(lines);
  }

  /** Reads an item whose first line is its number. */
  static AgendaBlock of(String number, List<Line> own) {
    List<Line> title = new ArrayList<>();
    List<Line> used = new ArrayList<>();
    used.add(own.get(0));
    for (Line line : own.subList(1, own.size())) {
      if (!line.isBlank()) {
        title.add(line);
        used.add(line);
      } else if (!title.isEmpty()) {
        break;
      }
    }
    String words = Passage.of(title).text();
    return new AgendaBlock(number, words.isEmpty() ? Optional.empty() : Optional.of(words), used);
  }
}
