package se.protokoll.reader.block;

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
}
