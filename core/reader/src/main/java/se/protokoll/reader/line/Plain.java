package se.protokoll.reader.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes the marks of Markdown and the special blanks out of a line. */
final class Plain {
  private static final int TAB = 8;
  private static final int LONGEST_BEFORE_BOLD = 300;
  private static final char REPLACEMENT = '\ufffd';

  private Plain() {}

  /**
   * Returns a line in plain words: blanks are blanks, a tab reaches to the next eighth column. It
   * has several parts where a tag breaks it, or where words in bold begin or end.
   */
  static List<String> parts(String line) {
    if (isPlain(line)) {
      return List.of(withoutMarks(line.stripTrailing()));
    }
    List<String> parts = new ArrayList<>(1);
    StringBuilder plain = new StringBuilder(line.length() + TAB);
    int written = line.stripTrailing().length();
    boolean heading = line.startsWith("#");
    boolean bold = false;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\t') {
        plain.append(" ".repeat(TAB - plain.length() % TAB));
      } else if (c == '<' && isBreak(line, at)) {
        add(parts, plain);
        at = line.indexOf('>', at);
      } else if (c == '*' && at + 1 < line.length() && line.charAt(at + 1) == '*') {
        bold = !bold;
        if (bold && isAtAGap(plain, heading)) {
          add(parts, plain);
        } else if (!bold && at + 2 < written && !line.startsWith("|")) {
          add(parts, plain);
        }
        at++;
      } else if (isBlank(c)) {
        plain.append(' ');
      } else if (!isInvisible(c)) {
        plain.append(isHalf(line, at) ? REPLACEMENT : c);
      }
      at++;
    }
    add(parts, plain);
    return parts;
  }

  /** Says whether a line has only letters, digits, signs and blanks that stay as they are. */
  private static boolean isPlain(String line) {
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      boolean stays = (c >= ' ' && c <= '~' && c != '<' && c != '*') || (c >= 'À' && c <= 'ÿ');
      if (!stays) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBreak(String line, int at) {
    if (!line.regionMatches(true, at, "<br", 0, 3)) {
      return false;
    }
    int end = at;
    while (end < line.length() && end - at < TAB && line.charAt(end) != '>') {
      end++;
    }
    return end < line.length() && end - at < TAB;
  }

  /** Words in bold after words in capitals, or after a heading, are a heading of their own. */
  private static boolean isAtAGap(StringBuilder plain, boolean heading) {
    if (plain.length() > LONGEST_BEFORE_BOLD) {
      return false;
    }
    String before = plain.toString().strip();
    return !before.isEmpty()
        && !before.chars().allMatch(c -> "#|>-• ".indexOf(c) >= 0)
        && (heading || before.equals(before.toUpperCase(Locale.ROOT)));
  }

  private static void add(List<String> parts, StringBuilder plain) {
    parts.add(withoutMarks(plain.toString().stripTrailing()));
    plain.setLength(0);
  }

  private static String withoutMarks(String line) {
    String words = line.stripLeading();
    if (words.startsWith("#")) {
      int at = 0;
      while (at < words.length() && words.charAt(at) == '#') {
        at++;
      }
      if (at < words.length() && words.charAt(at) == ' ') {
        return words.substring(at).strip();
      }
    } else if (words.startsWith("> ")) {
      return words.substring(2).strip();
    } else if (words.startsWith("|")) {
      return isRuler(words) ? "" : words.replace("|", "  ").strip();
    } else if (isEmphasis(words)) {
      return words.substring(1, words.length() - 1);
    } else if (words.startsWith("_")
        && words.endsWith("_")
        && words.length() > 2
        && words.charAt(1) != '_') {
      return words.substring(1, words.length() - 1);
    }
    return line;
  }

  /** Says whether a line is set in italics as a whole: "*Ordförande*". */
  private static boolean isEmphasis(String words) {
    return words.length() > 2
        && words.startsWith("*")
        && Character.isLetter(words.charAt(1))
        && words.indexOf('*', 1) == words.length() - 1;
  }

  /** Says whether a row of a table only divides it: "|---|---|". */
  private static boolean isRuler(String row) {
    return row.indexOf('-') >= 0 && row.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
  }

  private static boolean isBlank(char c) {
    return c == '\f' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Says whether half of a surrogate pair stands alone, which no file can hold. */
  private static boolean isHalf(String line, int at) {
    char c = line.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == line.length() || !Character.isLowSurrogate(line.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(line.charAt(at - 1)));
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || c == '\ufeff'
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
