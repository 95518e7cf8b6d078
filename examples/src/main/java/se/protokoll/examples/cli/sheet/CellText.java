package se.protokoll.examples.cli.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells: what spreadsheets put around them, and what they would make of them. */
public final class CellText {
  private static final String SPACES = "[ \u00a0\u2007\u2009\u202f]";
  private static final String AROUND = " \t\n\u000b\f\r\u00a0";
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern GROUPED =
      Pattern.compile("(-?[0-9]{1,3}(?:" + SPACES + "[0-9]{3})+)([.,][0-9]+)?");
  private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");
  private static final String MONTH =
      "(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\\.?";

  /** What Excel opens as a formula, a date, a time or a power of ten and not as the text it is. */
  private static final Pattern TAKEN_FOR_ANOTHER =
      Pattern.compile(
          "[=+@\\-\t\r].*"
              + "|[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?"
              + "|[0-9]{1,2}[ -]?"
              + MONTH
              + "(?:[ -]?[0-9]{2,4})?|"
              + MONTH
              + "[ -]?[0-9]{1,4}"
              + "|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
              + "|[0-9]+e[0-9]+",
          Pattern.DOTALL);

  private CellText() {}

  /** Returns a text without the space around it, and without what kept it a text in Excel. */
  public static String of(String cell) {
    String text = withoutSpaceAround(cell);
    Matcher kept = KEPT_AS_TEXT.matcher(text);
    if (kept.matches()) {
      return kept.group(1);
    }
    return text.startsWith("'") && isTakenForAnother(text.substring(1)) ? text.substring(1) : text;
  }

  private static String withoutSpaceAround(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && (isSpace(cell.charAt(from)) || cell.charAt(from) == BYTE_ORDER_MARK)) {
      from++;
    }
    while (to > from && isSpace(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isSpace(char character) {
    return AROUND.indexOf(character) >= 0;
  }

  /**
   * Returns a text that Excel opens as the text it is: an apostrophe goes before what it would take
   * for a formula or a date. {@link #of} takes it away.
   */
  public static String guarded(String text) {
    return isTakenForAnother(text) ? "'" + text : text;
  }

  private static boolean isTakenForAnother(String text) {
    return TAKEN_FOR_ANOTHER.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Returns a number as programs write it: without the spaces between thousands, a point for the
   * comma, a hyphen for the minus. Other text is returned as it is.
   */
  public static String number(String text) {
    String plain = text.replace('\u2212', '-');
    Matcher grouped = GROUPED.matcher(plain);
    if (grouped.matches()) {
      plain = plain.replaceAll(SPACES, "");
    }
    return plain.replace(',', '.');
  }

  /** Returns a heading as it is compared: one space for any space, no case. */
  static String heading(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the letters of a column, A for 0. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** Returns the column of one or two letters, -1 for another text. */
  static int column(String letters) {
    if (!letters.matches("[A-Za-z]{1,2}")) {
      return -1;
    }
    int column = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
