package se.protokoll.reader.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a line that wide blanks set apart from the others.
 *
 * @param text the part
 * @param column where it begins
 */
public record Segment(String text, int column) {

  /** Parts a line where two blanks or more stand. */
  static List<Segment> of(String content) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    int length = content.length();
    while (at < length) {
      while (at < length && content.charAt(at) == ' ') {
        at++;
      }
      int from = at;
      while (at < length
          && !(content.charAt(at) == ' ' && (at + 1 == length || content.charAt(at + 1) == ' '))) {
        at++;
      }
      if (at > from) {
        segments.add(new Segment(content.substring(from, at), from));
      }
    }
    return List.copyOf(segments);
  }

  /** Returns the part from a place in it, without blanks before it. */
  public Segment from(int offset) {
    int begin = offset;
    while (begin < text.length() && text.charAt(begin) == ' ') {
      begin++;
    }
    return new Segment(text.substring(begin), column + begin);
  }

  /** Returns the part before a place in it. */
  public Segment to(int offset) {
    return new Segment(text.substring(0, offset).strip(), column);
  }
}
