package se.protokoll.language;

import java.math.BigDecimal;

/** Numbers as people write them, with their digits in groups of three (<i>siffror</i>). */
public final class Digits {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char MINUS = '\u2212';
  private static final int GROUP = 3;

  private Digits() {}

  /**
   * Returns a number as Swedish tables print it: 1 234,50, with a no-break space, a decimal comma
   * and a minus sign (U+2212).
   *
   * @param leastDecimals how many decimals are shown at least; the number is never rounded
   */
  public static String swedish(BigDecimal number, int leastDecimals) {
    BigDecimal shown = number.setScale(Math.max(leastDecimals, number.scale()));
    return grouped(shown.toPlainString(), Language.SV, GROUP + 1);
  }

  /**
   * Returns a plain number, such as "-1234.5", with its digits in groups.
   *
   * @param fewest how many digits before the point are grouped at least
   */
  static String grouped(String plain, Language language, int fewest) {
    boolean isSwedish = language == Language.SV;
    boolean isNegative = plain.startsWith("-");
    int start = isNegative ? 1 : 0;
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    var text = new StringBuilder(plain.length() + plain.length() / GROUP);
    if (isNegative) {
      text.append(isSwedish ? MINUS : '-');
    }
    for (int i = start; i < end; i++) {
      if (i > start && end - start >= fewest && (end - i) % GROUP == 0) {
        text.append(NO_BREAK_SPACE);
      }
      text.append(plain.charAt(i));
    }
    if (point >= 0) {
      text.append(isSwedish ? ',' : '.').append(plain, point + 1, plain.length());
    }
    return text.toString();
  }
}
