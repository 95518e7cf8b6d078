package se.protokoll.reader.line;

/** Takes the marks of Markdown and the special blanks out of a line. */
final class Plain {
  private static final int TAB = 8;

  private Plain() {}

  /** Returns a line in plain words: blanks are blanks, a tab reaches to the next eighth column. */
  static String of(String line) {
    StringBuilder plain = new StringBuilder(line.length() + TAB);
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\t') {
        plain.append(" ".repeat(TAB - plain.length() % TAB));
      } else if (c == '<' && line.regionMatches(true, at, "<br", 0, 3)) {
        int end = line.indexOf('>', at);
        if (end >= 0 && end - at < TAB) {
          plain.append("  ");
          at = end;
        } else {
          plain.append(c);
        }
      } else if (c == '*' && at + 1 < line.length() && line.charAt(at + 1) == '*') {
        at++;
      } else if (isBlank(c)) {
        plain.append(' ');
      } else if (!isInvisible(c)) {
        plain.append(c);
      }
      at++;
    }
    return withoutMarks(plain.toString().stripTrailing());
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
    }
    return line;
  }

  /** Says whether a row of a table only divides it: "|---|---|". */
  private static boolean isRuler(String row) {
    return row.indexOf('-') >= 0 && row.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
  }

  private static boolean isBlank(char c) {
    return c == '\f' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || c == '\ufeff'
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
