package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;

/**
 * Reads lists that have the party in a column before the name: each row is told with the party
 * after the name, as "Asta Berg (S), ordförande".
 */
final class PartyColumn {
  private static final int FEWEST_CLOSE = 2;
  private static final int LONGEST_NAME = 6;

  private PartyColumn() {}

  /**
   * A row of a list.
   *
   * @param line its line
   * @param words what it says, with the party after the name where it stood before it
   * @param turned whether the party stood before the name
   * @param known whether the party is well known
   * @param wide whether wide blanks stand after it
   */
  private record Row(Line line, String words, boolean turned, boolean known, boolean wide) {}

  /** Returns the lines of a list, with each party after the name. */
  static List<Line> afterNames(List<Line> lines) {
    if (lines.stream().noneMatch(PartyColumn::mayBegin)) {
      return lines;
    }
    List<Row> rows = new ArrayList<>();
    int turned = 0;
    int known = 0;
    int at = 0;
    while (at < lines.size()) {
      Line line = lines.get(at);
      List<Segment> cells = new ArrayList<>();
      while (at < lines.size() && lines.get(at).number() == line.number()) {
        cells.addAll(lines.get(at).segments());
        at++;
      }
      Row row = row(line, cells);
      rows.add(row);
      turned += row.turned() ? 1 : 0;
      known += row.known() ? 1 : 0;
    }
    boolean isColumn =
        known > 0
            && known * 2 >= turned
            && turned * 2 >= rows.size()
            && (turned >= FEWEST_CLOSE || rows.stream().anyMatch(Row::wide));
    return isColumn
        ? rows.stream().map(row -> row.line().withContent(row.words())).toList()
        : lines;
  }

  private static boolean mayBegin(Line line) {
    String words = line.words();
    int blank = words.indexOf(' ');
    return isParty(blank < 0 ? words : words.substring(0, blank));
  }

  private static boolean isParty(String code) {
    return NameWords.mayBeParty(code) && Character.isUpperCase(code.charAt(0));
  }

  private static Row row(Line line, List<Segment> cells) {
    String code = cells.isEmpty() ? "" : cells.get(0).text();
    List<String> rest = new ArrayList<>();
    boolean wide = cells.size() > 1 && isParty(code);
    if (!wide) {
      int blank = code.indexOf(' ');
      if (blank > 0) {
        rest.add(code.substring(blank + 1).strip());
        code = code.substring(0, blank);
      }
    }
    cells.stream().skip(1).forEach(cell -> rest.add(cell.text()));
    boolean known = NameWords.isKnownParty(code) && isParty(code);
    if ((wide || known) && !rest.isEmpty()) {
      Optional<String> named = withParty(rest.get(0), code);
      if (named.isPresent()) {
        rest.set(0, named.get());
        return new Row(line, String.join("  ", rest), true, known, wide);
      }
    }
    String words = String.join("  ", cells.stream().map(Segment::text).toList());
    return new Row(line, words, false, false, false);
  }

  /** Puts a party after the name that words begin with; empty when they begin with none. */
  private static Optional<String> withParty(String words, String party) {
    int names = 0;
    int end = 0;
    int at = 0;
    while (at < words.length() && names < LONGEST_NAME) {
      int blank = words.indexOf(' ', at);
      int to = blank < 0 ? words.length() : blank;
      String word = words.substring(at, to);
      boolean last = word.endsWith(",") || word.endsWith(";");
      String plain = last ? word.substring(0, word.length() - 1) : word;
      if (isName(plain)) {
        names++;
        end = at + plain.length();
      } else if (names == 0 || !NameWords.isParticle(plain)) {
        break;
      }
      if (last) {
        break;
      }
      at = to + 1;
    }
    String name = words.substring(0, end);
    String rest = words.substring(end);
    if (names < 2 && !"Vakant".equals(name)) {
      return Optional.empty();
    }
    return Optional.of(
        rest.startsWith(" (" + party + ")") ? words : name + " (" + party + ")" + rest);
  }

  private static boolean isName(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && (Character.isLowerCase(word.charAt(1)) || ".-'’".indexOf(word.charAt(1)) >= 0)
        && !NameWords.isOffice(word)
        && !NameWords.isTitle(word);
  }
}
