package se.protokoll.reader.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.language.MessageTable;
import se.protokoll.reader.ReadFact;
import se.protokoll.reader.ReadingProblem;
import se.protokoll.reader.line.Line;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Range;

/** Takes down, while minutes are read, which fact came from which lines. */
public final class Trace {
  private static final int ALL = 0;

  private final List<ReadFact> facts = new ArrayList<>();
  private final List<ReadingProblem> problems = new ArrayList<>();
  private final Map<MinutesPart, TreeSet<Integer>> omissions = new EnumMap<>(MinutesPart.class);
  private final TreeSet<Integer> sections = new TreeSet<>();

  /**
   * Takes down a fact that the lines state; without any line, it follows from another fact.
   *
   * @param paragraph the number of the paragraph, empty for what is of the whole meeting
   * @param component the record component, or a path of them: "attendance.person"
   */
  public void stated(Optional<Integer> paragraph, String component, Collection<Line> lines) {
    Optional<String> basis = lines.isEmpty() ? Optional.of("another fact") : Optional.empty();
    facts.add(new ReadFact(paragraph, component, numbers(lines), basis));
  }

  /** Takes down a fact that no line states, and what it was inferred from. */
  public void inferred(
      Optional<Integer> paragraph, String component, String basis, Collection<Line> lines) {
    facts.add(new ReadFact(paragraph, component, numbers(lines), Optional.of(basis)));
  }

  /** Takes down that lines are text under a known heading of a paragraph. */
  public void section(Collection<Line> lines) {
    lines.forEach(line -> sections.add(line.number()));
  }

  /**
   * Takes down that something could not be read for sure.
   *
   * @param namesAndValues the arguments of the text: a name, its value, the next name and so on
   */
  public void problem(
      String code, Optional<Integer> paragraph, Collection<Line> lines, Object... namesAndValues) {
    problems.add(
        new ReadingProblem(
            code, paragraph, MessageTable.arguments(namesAndValues), numbers(lines)));
  }

  /** Takes down that a part of the minutes is not taken over, of one paragraph or of all. */
  public void leftOut(MinutesPart part, Optional<Integer> paragraph) {
    omissions.computeIfAbsent(part, none -> new TreeSet<>()).add(paragraph.orElse(ALL));
  }

  /** Returns what was not taken over. */
  public List<Omission> leftOut() {
    List<Omission> found = new ArrayList<>();
    omissions.forEach(
        (part, paragraphs) ->
            found.add(
                paragraphs.contains(ALL)
                    ? Omission.of(part)
                    : new Omission(part, setOf(paragraphs))));
    return found;
  }

  private static ParagraphSet setOf(Collection<Integer> numbers) {
    List<Range> ranges =
        numbers.stream().map(number -> new Range(number, number, Optional.empty(), false)).toList();
    return new ParagraphSet(Optional.empty(), false, ranges, Optional.empty());
  }

  /** Returns the facts in the order in which they were taken down. */
  public List<ReadFact> facts() {
    return List.copyOf(facts);
  }

  /** Returns the problems in the order in which they were taken down. */
  public List<ReadingProblem> problems() {
    return List.copyOf(problems);
  }

  /** Says whether a line is text under a known heading. */
  public boolean isSection(int line) {
    return sections.contains(line);
  }

  private static List<Integer> numbers(Collection<Line> lines) {
    List<Integer> numbers = new ArrayList<>(lines.size());
    int last = 0;
    boolean ascends = true;
    for (Line line : lines) {
      if (line.number() != last) {
        ascends &= line.number() > last;
        last = line.number();
        numbers.add(last);
      }
    }
    return ascends ? numbers : numbers.stream().distinct().sorted().toList();
  }
}
