package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.reader.line.Line;

/**
 * An appendix.
 *
 * @param heading the line of its heading, such as "Bilaga 1"
 * @param lines the lines under it
 */
public record AppendixBlock(Line heading, List<Line> lines) {
  public AppendixBlock {
    lines = List.copyOf(lines);
  }

  /** Returns the heading and the lines under it. */
  public List<Line> allLines() {
    List<Line> all = new ArrayList<>(lines.size() + 1);
    all.add(heading);
    all.addAll(lines);
    return all;
  }

  /** Returns those of them that have any words. */
  public List<Line> writtenLines() {
    return allLines().stream().filter(line -> !line.isBlank()).toList();
  }
}
