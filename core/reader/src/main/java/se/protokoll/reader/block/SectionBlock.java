package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.line.Line;

/**
 * A heading within a paragraph, and the lines under it.
 *
 * @param heading the line of the heading, empty for what stands before the first one
 * @param kind what stands under it
 * @param lines the lines under it, blank ones too
 */
public record SectionBlock(Optional<Line> heading, HeadingKind kind, List<Line> lines) {
  public SectionBlock {
    lines = List.copyOf(lines);
  }

  /** Returns the lines that are not blank. */
  public List<Line> written() {
    List<Line> written = new ArrayList<>(lines.size());
    for (Line line : lines) {
      if (!line.isBlank()) {
        written.add(line);
      }
    }
    return written;
  }
}
