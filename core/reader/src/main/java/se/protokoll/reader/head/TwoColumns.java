package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;

/** Gives people a line each who stand in two columns of a list, without brackets about a party. */
final class TwoColumns {
  private static final int FEWEST_WITH_COMMAS = 2;
  private static final int FEWEST_NAMES = 2;

  private TwoColumns() {}

  /** Returns the lines of a list, with those set apart that have somebody in each column. */
  static List<Line> apart(List<Line> lines) {
    int wide = 0;
    int withCommas = 0;
    Set<String> names = new HashSet<>();
    for (Line line : lines) {
      List<Segment> cells = line.segments();
      if (cells.size() > 1) {
        wide++;
        int second = second(cells);
        if (second > 0 && hasComma(cells, 0, second) && hasComma(cells, second, cells.size())) {
          withCommas++;
        } else if (cells.size() == 2 && second == 1 && isName(cells.get(1).text())) {
          names.add(cells.get(1).text());
        }
      }
    }
    boolean areColumns =
        (withCommas >= FEWEST_WITH_COMMAS && withCommas * 2 >= wide)
            || (names.size() >= FEWEST_NAMES && names.size() * 5 >= wide * 4);
    return areColumns ? setApart(lines) : lines;
  }

  /** Returns where somebody stands next to the first of a line, 0 when nobody does. */
  private static int second(List<Segment> cells) {
    boolean hasBrackets = cells.stream().anyMatch(cell -> cell.text().indexOf('(') >= 0);
    if (hasBrackets || !PeopleLines.begins(cells.get(0).text())) {
      return 0;
    }
    for (int at = 1; at < cells.size(); at++) {
      if (PeopleLines.begins(cells.get(at).text())) {
        return at;
      }
    }
    return 0;
  }

  private static boolean hasComma(List<Segment> cells, int from, int to) {
    return cells.subList(from, to).stream().anyMatch(cell -> cell.text().indexOf(',') > 0);
  }

  /** Says whether words are a name and nothing else, and not the name of an organisation. */
  private static boolean isName(String words) {
    if (NameWords.isOrganisation(words)) {
      return false;
    }
    for (String word : words.split(" ", -1)) {
      boolean isName = word.length() > 1 && Character.isUpperCase(word.charAt(0));
      if (NameWords.isTitle(word) || !(isName || NameWords.isParticle(word))) {
        return false;
      }
    }
    return true;
  }

  private static List<Line> setApart(List<Line> lines) {
    List<Line> apart = new ArrayList<>();
    for (Line line : lines) {
      List<Segment> cells = line.segments();
      int second = cells.size() > 1 ? second(cells) : 0;
      if (second == 0) {
        apart.add(line);
      } else {
        apart.add(line.withContent(joined(cells.subList(0, second))));
        apart.add(line.withContent(joined(cells.subList(second, cells.size()))));
      }
    }
    return apart;
  }

  private static String joined(List<Segment> cells) {
    return String.join("  ", cells.stream().map(Segment::text).toList());
  }
}
