package se.protokoll.pages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import se.protokoll.validation.law.PersonalNumbers;

/**
 * Writes HTML: elements that are closed in order, and texts in which nothing is markup.
 *
 * <p>In every text the last four digits of personal identity numbers are masked, and a character
 * that HTML does not allow is written as the replacement character U+FFFD. A text with marks of
 * direction stands in a {@code bdi} element, so that they end where it ends.
 */
final class Html {
  private static final char REPLACEMENT = '\uFFFD';

  /** Longer than words and amounts are, so that these stay whole. */
  private static final int LONG_WORD = 31;

  private static final char NO_BREAK_SPACE = '\u00a0';

  /** The spaces that keep the sign of a paragraph and its number apart: "§ 12 A", "3 a §". */
  private static final Pattern AT_SIGN =
      Pattern.compile(
          "(?<=§) (?=\\d)|(?<=§ \\d{1,9}) (?=\\p{Lu}(?!\\p{L}))"
              + "|(?<=\\d) (?=(?:\\p{L} )?§)|(?<=\\d ?\\p{L}) (?=§)");

  private static final char END_OF_ISOLATE = '\u2069';

  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    attributes(attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element that was opened last and begins a new line of the source. */
  Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** Writes an element that holds nothing and is not closed, such as {@code br}. */
  Html empty(String tag, String... attributes) {
    out.append('<').append(tag);
    attributes(attributes);
    out.append('>');
    return this;
  }

  /** Writes an element with a text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Writes an element with a text on a line of its own. */
  Html line(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).closeLine();
  }

  /** Writes an element that can hold a text only and no element, such as {@code title}. */
  Html plain(String tag, String text) {
    open(tag);
    escape(PersonalNumbers.masked(text), true);
    return close();
  }

  /** Writes a text; a line does not end between the sign of a paragraph and its number. */
  Html text(String text) {
    String shown = PersonalNumbers.masked(text);
    if (shown.indexOf('§') >= 0) {
      shown = AT_SIGN.matcher(shown).replaceAll(Character.toString(NO_BREAK_SPACE));
    }
    if (hasDirectionMark(shown)) {
      out.append("<bdi>");
      words(closed(shown));
      out.append("</bdi>");
    } else {
      words(shown);
    }
    return this;
  }

  /** Writes a text; in a table its long words can be divided, which would make it wide else. */
  private void words(String text) {
    if (text.length() < LONG_WORD || !(open.contains("td") || open.contains("th"))) {
      escape(text, false);
      return;
    }
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) <= ' ') {
        boolean isLong = i - from >= LONG_WORD;
        out.append(isLong ? "<span class=\"long\">" : "");
        escape(text.substring(from, i), false);
        out.append(isLong ? "</span>" : "");
        if (i < text.length()) {
          escape(text.substring(i, i + 1), false);
        }
        from = i + 1;
      }
    }
  }

  /**
   * Writes a text of several lines as {@code p} elements: an empty line ends a paragraph, and any
   * other end of a line is a {@code br}.
   */
  Html paragraphs(String text, String... attributes) {
    boolean inside = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isBlank()) {
        if (inside) {
          closeLine();
          inside = false;
        }
        continue;
      }
      if (inside) {
        empty("br");
      } else {
        open("p", attributes);
        inside = true;
      }
      text(line);
    }
    if (inside) {
      closeLine();
    }
    return this;
  }

  /** Writes what another writer has written. */
  Html append(Html other) {
    if (!other.open.isEmpty()) {
      throw new IllegalStateException("Elements are open: " + other.open);
    }
    out.append(other.out);
    return this;
  }

  /** Writes markup of the library's own as it is. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  private void attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(PersonalNumbers.masked(attributes[i + 1]), true);
      out.append('"');
    }
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        default -> {
          if (c < ' ' || c >= '\u007F') {
            i = special(text, i, attribute);
          } else {
            out.append(c);
          }
        }
      }
    }
  }

  /** Writes a character beyond ASCII, and returns where its last char stands. */
  private int special(String text, int i, boolean attribute) {
    int character = text.codePointAt(i);
    boolean mark = attribute && isDirectionMark((char) character);
    out.appendCodePoint(isAllowed(character) && !mark ? character : REPLACEMENT);
    return i + Character.charCount(character) - 1;
  }

  /** Says whether HTML allows a character: no control, surrogate or noncharacter. */
  private static boolean isAllowed(int character) {
    if (character == '\t' || character == '\n' || character == '\r') {
      return true;
    }
    return !Character.isISOControl(character)
        && !(character >= 0xD800 && character <= 0xDFFF)
        && !(character >= 0xFDD0 && character <= 0xFDEF)
        && (character & 0xFFFE) != 0xFFFE;
  }

  private static boolean hasDirectionMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDirectionMark(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a text whose isolates end within it: an open one would take the end of the element as
   * its own, and an end too many would end the element's.
   */
  private static String closed(String text) {
    var closed = new StringBuilder(text);
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2066' && c <= '\u2068') {
        open++;
      } else if (c == END_OF_ISOLATE && open > 0) {
        open--;
      } else if (c == END_OF_ISOLATE) {
        closed.setCharAt(i, REPLACEMENT);
      }
    }
    return closed.append(Character.toString(END_OF_ISOLATE).repeat(open)).toString();
  }

  /** Says whether a character begins or ends a run of another direction. */
  private static boolean isDirectionMark(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Elements are open: " + open);
    }
    return out.toString();
  }
}
