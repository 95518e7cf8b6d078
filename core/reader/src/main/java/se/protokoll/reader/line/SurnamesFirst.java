package se.protokoll.reader.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the names of lists that have the surname first, "Ek Ada" and "Ek, Ada", as the sentences of
 * the minutes have them, "Ada Ek". The columns of a list stay where they are.
 */
public final class SurnamesFirst {
  private static final int FEWEST_NAMES = 4;
  private static final int FEWEST_KNOWN = 2;
  private static final int MOST_WORDS = 4;
  private static final int FURTHEST = 6;

  private final List<Line> lines;
  private final Set<String> names = new HashSet<>();

  private SurnamesFirst(List<Line> lines) {
    this.lines = new ArrayList<>(lines);
  }

  /**
   * Returns the lines with such names turned.
   *
   * @param isLabel whether a line is a label or a heading, and no name
   */
  public static List<Line> turned(List<Line> lines, Predicate<Line> isLabel) {
    List<List<Cell>> lists = new ArrayList<>();
    List<Cell> list = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Cell cell = Cell.at(lines.get(at).content(), lines.get(at).indent(), at);
      if (cell == null) {
        continue;
      }
      if (!list.isEmpty() && at - list.get(list.size() - 1).line() > FURTHEST) {
        lists.add(list);
        list = new ArrayList<>();
      }
      list.add(cell);
    }
    lists.add(list);
    lists.removeIf(one -> one.size() < FEWEST_NAMES);
    return lists.isEmpty() ? lines : new SurnamesFirst(lines).turnedLists(lists, isLabel);
  }

  private List<Line> turnedLists(List<List<Cell>> lists, Predicate<Line> isLabel) {
    Map<String, List<Cell>> asTheyStand = new HashMap<>();
    for (List<Cell> list : lists) {
      for (Cell cell : list) {
        if (!isSentence(lines.get(cell.line()).words())) {
          asTheyStand.put(cell.name(0), list);
        }
      }
    }
    Set<List<Cell>> open = Collections.newSetFromMap(new IdentityHashMap<>());
    open.addAll(lists);
    for (int at = 0; at < lines.size() && !open.isEmpty(); at++) {
      for (String name : namesIn(lines.get(at).words())) {
        open.remove(asTheyStand.get(name)); // somebody of it is known by the name as it stands
        names.add(name);
      }
    }
    for (List<Cell> list : open) {
      list.removeIf(cell -> isLabel.test(lines.get(cell.line())));
      turn(list);
    }
    return lines;
  }

  /** Turns a list when several people of it are known by the name turned. */
  private void turn(List<Cell> list) {
    int listed = 0;
    int turned = 0;
    for (Cell cell : list) {
      if (!isSentence(lines.get(cell.line()).words())) {
        listed++;
        turned += given(cell) > 0 ? 1 : 0;
      }
    }
    if (listed < FEWEST_NAMES || turned < FEWEST_KNOWN) {
      return;
    }
    for (Cell cell : list) {
      Line line = lines.get(cell.line());
      int known = given(cell);
      if (known == 0 && !isSentence(line.words())) {
        known = cell.comma() > 0 ? cell.comma() : cell.words().size() - 1;
      }
      if (known > 0) {
        lines.set(cell.line(), line.withContent(turned(line.content(), cell, known)));
      }
    }
  }

  /** Returns a line with its first name turned, and those of known people in other columns. */
  private String turned(String content, Cell name, int firstName) {
    var turned = new StringBuilder(content.length());
    int done = name.appendTurned(firstName, content, 0, turned);
    int gap = content.indexOf("  ", name.to());
    while (gap >= 0) {
      int from = gap;
      while (from < content.length() && content.charAt(from) == ' ') {
        from++;
      }
      Cell cell = Cell.at(content, from, name.line());
      if (cell != null && !names.contains(cell.name(0)) && given(cell) > 0) {
        done = cell.appendTurned(given(cell), content, done, turned);
      }
      gap = content.indexOf("  ", from);
    }
    return turned.append(content, done, content.length()).toString();
  }

  /** Returns the word with which the first name begins, 0 when the name is not known turned. */
  private int given(Cell cell) {
    for (int first = cell.words().size() - 1; first > 0; first--) {
      if (names.contains(cell.name(first))) {
        return first;
      }
    }
    return 0;
  }

  /** Returns the names that stand before a party in a sentence. */
  private static List<String> namesIn(String words) {
    int bracket = words.indexOf(" (");
    if (bracket < 0 || !isSentence(words)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    while (bracket >= 0) {
      int from = bracket;
      for (int count = 1; count <= MOST_WORDS && from > 0; count++) {
        int blank = words.lastIndexOf(' ', from - 1);
        if (!isNameWord(words.substring(blank + 1, from))) {
          break;
        }
        if (count > 1) {
          names.add(words.substring(blank + 1, bracket));
        }
        from = blank;
      }
      bracket = words.indexOf(" (", bracket + 1);
    }
    return names;
  }

  /** Says whether a line is of running text: several words in lower case, and no columns. */
  private static boolean isSentence(String words) {
    int lower = 0;
    for (int at = 0; at < words.length(); at++) {
      if (Character.isLowerCase(words.charAt(at)) && (at == 0 || words.charAt(at - 1) == ' ')) {
        lower++;
      }
    }
    return lower > 1 && !words.contains("   ");
  }

  private static boolean isNameWord(String word) {
    if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    boolean lower = false;
    for (int at = 1; at < word.length(); at++) {
      char c = word.charAt(at);
      lower |= Character.isLowerCase(c);
      if (!Character.isLetter(c) && c != '-' && c != '\'' && c != '’') {
        return false;
      }
    }
    return lower;
  }

  /**
   * Words that may be a name, at the beginning of a line or of a column.
   *
   * @param line the place of the line
   * @param words the words
   * @param from where they begin
   * @param to where they end
   * @param comma the word after the comma, 0 where there is none
   */
  private record Cell(int line, List<String> words, int from, int to, int comma) {

    /** Returns the words at a place, or nothing where no name stands. */
    static @Nullable Cell at(String content, int from, int line) {
      if (from >= content.length() || !Character.isUpperCase(content.charAt(from))) {
        return null;
      }
      List<String> words = new ArrayList<>();
      int comma = 0;
      int at = from;
      while (at < content.length() && words.size() <= MOST_WORDS) {
        int end = content.indexOf(' ', at);
        String word = content.substring(at, end < 0 ? content.length() : end);
        if (word.startsWith("(") && !words.isEmpty()) {
          break;
        }
        if (word.endsWith(",") && comma == 0) {
          comma = words.size() + 1;
          word = word.substring(0, word.length() - 1);
        }
        if (!isNameWord(word)) {
          return null;
        }
        words.add(word);
        at = end < 0 ? content.length() : end + 1;
        if (at < content.length() && content.charAt(at) == ' ') {
          break;
        }
      }
      boolean isName = words.size() > 1 && words.size() <= MOST_WORDS && comma < words.size();
      int to = at < content.length() ? at - 1 : at;
      return isName ? new Cell(line, words, from, to, comma) : null;
    }

    /** Returns the name, beginning with one of the words. */
    String name(int first) {
      String end = String.join(" ", words.subList(first, words.size()));
      return first == 0 ? end : end + " " + String.join(" ", words.subList(0, first));
    }

    /**
     * Appends what a line has from a place on to the end of the name, with the name turned.
     *
     * @return where the name ends in the line
     */
    int appendTurned(int first, String content, int done, StringBuilder turned) {
      String name = name(first);
      turned.append(content, done, from).append(name);
      if (to < content.length()) {
        turned.append(" ".repeat(to - from - name.length()));
      }
      return to;
    }
  }
}
