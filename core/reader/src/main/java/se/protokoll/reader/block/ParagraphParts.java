package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.HeadingAt;
import se.protokoll.reader.vocabulary.Vocabulary;

/** Parts a paragraph into its title, the numbers of its cases, and its sections. */
final class ParagraphParts {
  private static final Set<HeadingKind> MAY_BE_TITLES =
      EnumSet.of(HeadingKind.TEXT, HeadingKind.CERTIFICATION, HeadingKind.DISQUALIFICATION);
  private static final int LONGEST_TITLE = 600;
  private static final int LINES_OF_TITLE = 12;
  private static final int LINES_BEFORE_CASE = 2;
  private static final int MUCH_WIDER = 15;
  private static final GuardedPattern GAP = GuardedPattern.compile("\\s{3,}");

  /** The paragraph of the body that prepared the matter: "Ks § 71". */
  private static final GuardedPattern EARLIER =
      GuardedPattern.compile("\\p{Lu}[\\p{L}]{1,7}\\s?§\\s?\\d{1,4}(?:/\\d{2,4})?");

  /** A title has no sentences: a line that ends one, or has the end of one in it, is text. */
  private static final GuardedPattern SENTENCES =
      GuardedPattern.compile("\\p{Ll}{2,}\\.(?:$|\\s+\\p{Lu})");

  private static final GuardedPattern MARKED =
      GuardedPattern.compile("(?:[a-zA-Z\\d]{1,2}[.)]\\s|[-–•]\\s+(?:\\p{Lu}|att ))");
  private static final GuardedPattern LABELLED =
      GuardedPattern.compile("\\p{Lu}\\p{L}{2,20}(?: \\p{L}{2,20})?: ");

  private ParagraphParts() {}

  static ParagraphBlock of(ParagraphHead head, List<Line> lines, Vocabulary vocabulary) {
    List<Line> title = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<Line> numberLines = new ArrayList<>();
    String rest = head.rest();
    Optional<CaseNumbers.Found> inHead = CaseNumbers.in(rest);
    if (inHead.isPresent()) {
      numbers.addAll(inHead.get().numbers());
      numberLines.add(head.line());
      rest = inHead.get().rest();
    }
    rest = withoutRightCells(rest, head.line(), numbers, numberLines);
    if (!rest.isBlank()) {
      title.add(head.line().withContent(rest));
    }
    int at = 0;
    while (at < lines.size()) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        if (!title.isEmpty()) {
          break;
        }
        at++;
        continue;
      }
      if (vocabulary.headingAt(line, HeadingKind.TEXT).isPresent()
          && !isTitle(title, line, vocabulary)) {
        break;
      }
      Optional<CaseNumbers.Found> found =
          endsInOpenBracket(title) ? Optional.empty() : CaseNumbers.in(line.words());
      if (found.isPresent()) {
        numbers.addAll(found.get().numbers());
        numberLines.add(line);
        if (!found.get().rest().isEmpty()) {
          title.add(line.withContent(found.get().rest()));
        }
      } else {
        List<String> beside = new ArrayList<>();
        List<Line> besideLines = new ArrayList<>();
        Line left = withoutRightCells(line, beside, besideLines);
        if (title.size() >= LINES_OF_TITLE || (!left.isBlank() && isText(title, left))) {
          break;
        }
        numbers.addAll(beside);
        numberLines.addAll(besideLines);
        if (!left.isBlank()) {
          title.add(left);
        }
      }
      at++;
    }
    List<Line> after =
        withoutCases(lines.subList(at, lines.size()), numbers, numberLines, vocabulary);
    Passage passage = Passage.of(title);
    boolean isTitle = !passage.text().isEmpty() && passage.text().length() <= LONGEST_TITLE;
    List<Line> untitled = isTitle ? List.of() : title;
    return new ParagraphBlock(
        head,
        isTitle
            ? Optional.of(titleOf(passage.text(), numbers, numberLines, title))
            : Optional.empty(),
        isTitle ? title : List.of(),
        numbers,
        numberLines,
        Optional.empty(),
        sections(untitled, after, vocabulary));
  }

  /** A bracket with the numbers of cases can go on in the next line: "Budget (KS/2021:402,". */
  private static boolean endsInOpenBracket(List<Line> title) {
    if (title.isEmpty()) {
      return false;
    }
    String last = title.get(title.size() - 1).words();
    return last.lastIndexOf('(') > last.lastIndexOf(')') && last.endsWith(",");
  }

  /** Parts a paragraph that has no title. */
  static ParagraphBlock untitled(ParagraphHead head, List<Line> lines, Vocabulary vocabulary) {
    return new ParagraphBlock(
        head,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        sections(List.of(), lines, vocabulary));
  }

  /**
   * The first words of a paragraph are its title, also where they could be a heading: "Justering",
   * "Information". What was decided has a heading of its own.
   */
  private static boolean isTitle(List<Line> title, Line line, Vocabulary vocabulary) {
    return title.isEmpty() && vocabulary.heading(line).filter(MAY_BE_TITLES::contains).isPresent();
  }

  /** A title that was broken over lines may have its case number in brackets at its end. */
  private static String titleOf(
      String text, List<String> numbers, List<Line> numberLines, List<Line> title) {
    Optional<CaseNumbers.Found> found = numbers.isEmpty() ? CaseNumbers.in(text) : Optional.empty();
    if (found.isEmpty() || found.get().rest().isEmpty()) {
      return text;
    }
    numbers.addAll(found.get().numbers());
    numberLines.addAll(title);
    return found.get().rest();
  }

  /** Numbers of cases may follow after blank lines, or after a line about the matter. */
  private static List<Line> withoutCases(
      List<Line> lines, List<String> numbers, List<Line> numberLines, Vocabulary vocabulary) {
    List<Line> rest = new ArrayList<>();
    int at = 0;
    int others = 0;
    while (at < lines.size() && others < LINES_BEFORE_CASE) {
      Line line = lines.get(at);
      if (vocabulary.headingAt(line, HeadingKind.TEXT).isPresent()) {
        break;
      }
      Optional<CaseNumbers.Found> found = CaseNumbers.in(line.words());
      if (found.isPresent() && found.get().rest().isEmpty()) {
        numbers.addAll(found.get().numbers());
        numberLines.add(line);
      } else {
        rest.add(line);
        others += line.isBlank() ? 0 : 1;
      }
      at++;
    }
    rest.addAll(lines.subList(at, lines.size()));
    return rest;
  }

  private static Line withoutRightCells(Line line, List<String> numbers, List<Line> numberLines) {
    List<String> found = new ArrayList<>();
    String rest = withoutRightCells(line.words(), line, found, numberLines);
    numbers.addAll(found);
    return found.isEmpty() ? line : line.withContent(rest);
  }

  /**
   * What stands to the right of a title is the number of the case, or what kind of matter it is.
   */
  private static String withoutRightCells(
      String rest, Line line, List<String> numbers, List<Line> numberLines) {
    if (!rest.contains("   ")) {
      return EARLIER.isAll(rest) ? "" : rest.strip();
    }
    String[] cells = GAP.split(rest);
    StringBuilder title = new StringBuilder(EARLIER.isAll(cells[0]) ? "" : cells[0]);
    for (int cell = 1; cell < cells.length; cell++) {
      Optional<CaseNumbers.Found> found = CaseNumbers.in(cells[cell]);
      if (found.isPresent() && found.get().rest().isEmpty()) {
        numbers.addAll(found.get().numbers());
        numberLines.add(line);
      } else if (!Vocabulary.isKindOfMatter(cells[cell]) && !EARLIER.isAll(cells[cell])) {
        title.append(' ').append(cells[cell]);
      }
    }
    return title.toString().strip();
  }

  /** Says whether a line that follows a title without a blank one is text already. */
  private static boolean isText(List<Line> title, Line line) {
    if (title.isEmpty()) {
      return false;
    }
    if (title.get(title.size() - 1).number() == line.number()) {
      return true;
    }
    String words = line.words();
    if (MARKED.isAtStart(words)) {
      return true;
    }
    String last = title.get(title.size() - 1).words();
    if (!Character.isUpperCase(words.charAt(0)) || last.endsWith("-") || last.endsWith(",")) {
      return false;
    }
    if (words.endsWith(":")) {
      return true;
    }
    int widest = title.stream().mapToInt(one -> one.words().length()).max().orElse(0);
    return words.length() > widest + MUCH_WIDER
        || SENTENCES.isIn(words)
        || LABELLED.isAtStart(words);
  }

  private static List<SectionBlock> sections(
      List<Line> before, List<Line> lines, Vocabulary vocabulary) {
    List<SectionBlock> sections = new ArrayList<>();
    Optional<Line> heading = Optional.empty();
    HeadingKind kind = HeadingKind.TEXT;
    List<Line> under = new ArrayList<>(before);
    boolean afterEnd = true;
    for (Line line : lines) {
      Optional<HeadingAt> next =
          line.isBlank() ? Optional.empty() : vocabulary.headingAt(line, kind);
      if (next.isEmpty() && afterEnd && !line.isBlank()) {
        next = Vocabulary.headingBeforeText(line);
      }
      afterEnd = line.isBlank() || line.words().endsWith(".");
      if (next.isPresent()) {
        add(sections, heading, kind, under);
        heading = Optional.of(line.withContent(next.get().heading()));
        kind = next.get().kind();
        under = new ArrayList<>();
        if (!next.get().rest().isEmpty()) {
          under.add(line.withContent(next.get().rest()));
        }
      } else {
        under.add(line);
      }
    }
    add(sections, heading, kind, under);
    return sections;
  }

  private static void add(
      List<SectionBlock> sections, Optional<Line> heading, HeadingKind kind, List<Line> under) {
    SectionBlock section = new SectionBlock(heading, kind, under);
    if (heading.isPresent() || !section.written().isEmpty()) {
      sections.add(section);
    }
  }
}
