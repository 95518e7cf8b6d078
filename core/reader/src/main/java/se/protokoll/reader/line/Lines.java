package se.protokoll.reader.line;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into lines. */
public final class Lines {
  private Lines() {}

  /**
   * Returns the lines of a text, numbered from 1. A line ends with a line feed, with a carriage
   * return or both; a form feed begins a page, and counts as a blank. A line of a web page or of
   * Markdown that holds several lines gives several with one number.
   */
  public static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    int from = 0;
    int length = text.length();
    while (from < length) {
      int to = from;
      while (to < length && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
        to++;
      }
      String line = text.substring(from, to);
      number++;
      for (String part : Plain.parts(line)) {
        lines.add(new Line(number, line, part));
      }
      boolean both = to + 1 < length && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n';
      from = to + (both ? 2 : 1);
    }
    return List.copyOf(lines);
  }
}
