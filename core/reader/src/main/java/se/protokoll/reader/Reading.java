package se.protokoll.reader;

import java.util.List;
import java.util.Objects;
import se.protokoll.Meeting;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * What was read of published minutes (<i>inläsning</i>).
 *
 * @param meeting the meeting; what was inferred, and what was not taken over, stands in its {@code
 *     source}
 * @param facts each fact with the lines it came from, in the order in which they were read
 * @param lines all lines of the text, and what became of each
 * @param problems what could not be read for sure
 * @param layout the name of the layout that the minutes were read by, such as "general"
 * @param certainty how sure it is that this is their layout
 */
public record Reading(
    Meeting meeting,
    List<ReadFact> facts,
    List<ReadLine> lines,
    List<ReadingProblem> problems,
    String layout,
    LayoutCertainty certainty)
    implements HasNoJsonForm {
  public Reading {
    Objects.requireNonNull(meeting, "meeting");
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(certainty, "certainty");
  }

  /** Returns the lines not understood, in order. */
  public List<ReadLine> notUnderstood() {
    return lines(LineUse.NOT_UNDERSTOOD);
  }

  /** Returns the lines that one thing became of, in order. */
  public List<ReadLine> lines(LineUse use) {
    return lines.stream().filter(line -> line.use() == use).toList();
  }
}
