package se.protokoll.reader.line;

import java.util.Objects;

/**
 * A line of the text.
 *
 * @param number its number in the text, from 1
 * @param text the line as it was given
 * @param content what is left to read of it: without tags, marks of Markdown and what stands in a
 *     running column at the side; with its indentation
 */
public record Line(int number, String text, String content) {
  public Line {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(content, "content");
  }

  /** Returns the same line with less to read. */
  public Line withContent(String rest) {
    return rest.equals(content) ? this : new Line(number, text, rest);
  }

  /** Says whether nothing is to be read in it. */
  public boolean isBlank() {
    return content.isBlank();
  }

  /** Returns what is to be read, without blanks around it. */
  public String words() {
    return content.strip();
  }

  /** Returns how many blanks stand before the first word. */
  public int indent() {
    return content.length() - content.stripLeading().length();
  }
}
