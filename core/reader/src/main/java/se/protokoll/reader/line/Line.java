package se.protokoll.reader.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the text. */
public final class Line {
  private final int number;
  private final String text;
  private final String content;
  private final String words;

  /** The parts of the content, found when they are asked for the first time. */
  private @Nullable List<Segment> segments;

  /**
   * Makes a line.
   *
   * @param number its number in the text, from 1
   * @param text the line as it was given
   * @param content what is left to read of it: without tags, marks of Markdown and what stands in a
   *     running column at the side; with its indentation
   */
  public Line(int number, String text, String content) {
    this.number = number;
    this.text = text;
    this.content = content;
    this.words = content.strip();
  }

  /** Returns its number in the text, from 1. */
  public int number() {
    return number;
  }

  /** Returns the line as it was given. */
  public String text() {
    return text;
  }

  /** Returns what is left to read of it, with its indentation. */
  public String content() {
    return content;
  }

  /** Returns what is to be read, without blanks around it. */
  public String words() {
    return words;
  }

  /** Returns the parts of what is left to read that wide blanks set apart. */
  public List<Segment> segments() {
    List<Segment> found = segments;
    if (found == null) {
      found = Segment.of(content);
      segments = found;
    }
    return found;
  }

  /** Returns the same line with less to read. */
  public Line withContent(String rest) {
    return rest.equals(content) ? this : new Line(number, text, rest);
  }

  /** Says whether nothing is to be read in it. */
  public boolean isBlank() {
    return words.isEmpty();
  }

  /** Returns how many blanks stand before the first word. */
  public int indent() {
    return content.length() - content.stripLeading().length();
  }
}
