package se.protokoll.examples.cli.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines, counted in code points.
 *
 * <p>Lines end where the text has a line break, and otherwise between words; a no-break space holds
 * its neighbours together. A word longer than a line is cut, after a slash or hyphen where it has
 * one.
 */
public final class Wrap {

  private Wrap() {}

  /**
   * Returns the lines of a text, at least one.
   *
   * @param text the text
   * @param width the most code points on a line, 1 or more
   */
  public static List<String> lines(String text, int width) {
    if (width < 1) {
      throw new IllegalArgumentException("width is 1 or more, not " + width);
    }
    var lines = new ArrayList<String>();
    text.strip().lines().forEach(one -> wrap(Steering.blanked(one).strip(), width, lines));
    if (lines.isEmpty()) {
      lines.add("");
    }
    return lines;
  }

  private static void wrap(String text, int width, List<String> lines) {
    var line = new StringBuilder();
    for (String word : text.split(" +", -1)) {
      String rest = word;
      if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int cut = cut(rest, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
  }

  /** Returns how many code points a text has. */
  public static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  private static int cut(String word, int width) {
    int end = word.offsetByCodePoints(0, width);
    for (int i = end; i > end - width / 2; i--) {
      if (word.charAt(i - 1) == '/' || word.charAt(i - 1) == '-') {
        return i;
      }
    }
    return end;
  }
}
