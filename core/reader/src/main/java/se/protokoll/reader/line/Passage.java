package se.protokoll.reader.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lines read as one text: joined by a blank, and a word that was broken at the end of a line joined
 * to one word. It knows which line each place of the text came from.
 */
public final class Passage {
  private static final List<String> AFTER_A_HANGING_HYPHEN = List.of("och ", "eller ", "samt ");

  private final List<Line> lines;
  private final String text;
  private final int[] ends;

  private Passage(List<Line> lines, String text, int[] ends) {
    this.lines = lines;
    this.text = text;
    this.ends = ends;
  }

  /** Returns lines as one text; blank ones are left out. */
  public static Passage of(List<Line> lines) {
    if (lines.size() == 1 && !lines.get(0).isBlank()) {
      String words = Blanks.single(lines.get(0).words());
      return new Passage(List.of(lines.get(0)), words, new int[] {words.length()});
    }
    List<Line> kept = new ArrayList<>(lines.size());
    StringBuilder text = new StringBuilder();
    int[] ends = new int[lines.size()];
    for (Line line : lines) {
      String words = Blanks.single(line.words());
      if (words.isEmpty()) {
        continue;
      }
      join(text, words);
      ends[kept.size()] = text.length();
      kept.add(line);
    }
    return new Passage(List.copyOf(kept), text.toString(), ends);
  }

  private static void join(StringBuilder text, String words) {
    int last = text.length() - 1;
    if (last < 0) {
      text.append(words);
      return;
    }
    boolean broken =
        text.charAt(last) == '-'
            && last > 0
            && Character.isLetter(text.charAt(last - 1))
            && Character.isLowerCase(words.charAt(0))
            && AFTER_A_HANGING_HYPHEN.stream().noneMatch(words::startsWith);
    if (broken) {
      text.setLength(last);
    } else if (!isWithinANumber(text, words)) {
      text.append(' ');
    }
    text.append(words);
  }

  /** Says whether the line broke inside a case number or a range: "KS/" and "2024:12". */
  private static boolean isWithinANumber(StringBuilder text, String words) {
    char last = text.charAt(text.length() - 1);
    return last == '/' && Character.isDigit(words.charAt(0));
  }

  /** Returns the text: one line, single blanks between words. */
  public String text() {
    return text;
  }

  /** Returns the text in lower case, each letter in its place. */
  public String lowerCase() {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }

  /** Returns all the lines that are not blank. */
  public List<Line> lines() {
    return lines;
  }

  /** Returns the lines that a part of the text came from. */
  public List<Line> lines(int from, int to) {
    List<Line> found = new ArrayList<>();
    int at = Arrays.binarySearch(ends, 0, lines.size(), from + 1);
    at = at < 0 ? -at - 1 : at;
    while (at < lines.size() && (at == 0 ? 0 : ends[at - 1]) < to) {
      found.add(lines.get(at));
      at++;
    }
    return found;
  }
}
