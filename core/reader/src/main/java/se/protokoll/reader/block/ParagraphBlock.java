package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;

/**
 * A paragraph: its head, its title and its sections.
 *
 * @param head the first line
 * @param title the title, empty when it has none
 * @param titleLines the lines of the title, empty when it is inferred from the agenda
 * @param caseNumbers the numbers of its cases
 * @param caseLines the lines that they stand in
 * @param group the line above that tells what kind of matters follow, such as "Beslutsärenden"
 * @param sections its sections, first what stands before any heading
 */
public record ParagraphBlock(
    ParagraphHead head,
    Optional<String> title,
    List<Line> titleLines,
    List<String> caseNumbers,
    List<Line> caseLines,
    Optional<Line> group,
    List<SectionBlock> sections) {
  public ParagraphBlock {
    titleLines = List.copyOf(titleLines);
    caseNumbers = List.copyOf(caseNumbers);
    caseLines = List.copyOf(caseLines);
    sections = List.copyOf(sections);
  }

  /** Returns the same paragraph with a title that its own lines do not state. */
  ParagraphBlock withTitle(String inferred) {
    return new ParagraphBlock(
        head, Optional.of(inferred), List.of(), caseNumbers, caseLines, group, sections);
  }

  /** Returns the same paragraph under a line that tells what kind of matter it is. */
  ParagraphBlock withGroup(Optional<Line> line) {
    return new ParagraphBlock(head, title, titleLines, caseNumbers, caseLines, line, sections);
  }

  /** Returns the same paragraph with the numbers of a line above its head. */
  ParagraphBlock withCases(CaseNumbers.Found above, Line line) {
    List<String> numbers = new ArrayList<>(above.numbers());
    numbers.addAll(caseNumbers);
    List<Line> lines = new ArrayList<>(List.of(line));
    lines.addAll(caseLines);
    return new ParagraphBlock(head, title, titleLines, numbers, lines, group, sections);
  }

  /** Says whether the title is inferred. */
  public boolean isTitleInferred() {
    return title.isPresent() && titleLines.isEmpty();
  }

  /** Returns the number of the paragraph, as facts name it. */
  public Optional<Integer> number() {
    return Optional.of(head.number());
  }
}
