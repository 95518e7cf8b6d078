package se.protokoll.reader.block;

import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;

/**
 * Finds the numbers of cases that stand above the heads of paragraphs: right above a head, or with
 * a blank line between where most heads have one there.
 */
final class CasesAbove {
  private static final int LINES_TO_CASE = 3;
  private static final int FURTHEST = 6;

  private final List<Line> lines;
  private final List<HeadChain.PossibleHead> heads;
  private final boolean mayStandApart;

  CasesAbove(List<Line> lines, List<HeadChain.PossibleHead> heads) {
    this.lines = lines;
    this.heads = heads;
    long apart = heads.stream().filter(head -> read(head.place() - 2).isPresent()).count();
    this.mayStandApart = apart > 1 && apart * 2 > heads.size();
  }

  /**
   * The numbers above a head.
   *
   * @param found the numbers
   * @param place the place of their line
   */
  record Above(CaseNumbers.Found found, int place) {}

  /** Returns the place where a paragraph begins: its head, or the line with its case above it. */
  int begin(int head) {
    return above(head).map(Above::place).orElse(heads.get(head).place());
  }

  /** Returns the numbers above a head, where none stand in the head or below it. */
  Optional<Above> above(int head) {
    int place = heads.get(head).place();
    boolean apart = mayStandApart && place > 1 && lines.get(place - 1).text().isBlank();
    int at = apart ? place - 2 : place - 1;
    Optional<CaseNumbers.Found> found = read(at);
    if (found.isEmpty()
        || CaseNumbers.in(heads.get(head).head().rest()).isPresent()
        || hasCasesBelow(head)) {
      return Optional.empty();
    }
    return Optional.of(new Above(found.get(), at));
  }

  /** Reads a line that is numbers of cases and nothing else, after a blank line. */
  private Optional<CaseNumbers.Found> read(int at) {
    if (at < 1 || !lines.get(at - 1).isBlank()) {
      return Optional.empty();
    }
    return CaseNumbers.in(printed(lines.get(at)))
        .filter(found -> !found.numbers().isEmpty() && found.rest().isEmpty());
  }

  /** What stands at the right edge alone may have been set aside as a part of the page. */
  private static String printed(Line line) {
    return line.isBlank() ? line.text().strip() : line.words();
  }

  /** Looks for the number of a case soon after a head, not right above the next one. */
  private boolean hasCasesBelow(int head) {
    int next = head + 1 < heads.size() ? heads.get(head + 1).place() : lines.size() + 2;
    int from = heads.get(head).place() + 1;
    int to = Math.min(next - (mayStandApart ? 2 : 1), from + FURTHEST);
    int written = 0;
    for (int at = from; at < Math.min(to, lines.size()) && written < LINES_TO_CASE; at++) {
      if (!lines.get(at).isBlank()) {
        written++;
        if (CaseNumbers.in(lines.get(at).words())
            .filter(found -> found.rest().isEmpty())
            .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
