package se.protokoll.validation.law;

/**
 * Finds Swedish personal identity numbers in texts (<i>personnummer, samordningsnummer</i>).
 *
 * <p>A number counts when its day exists and its check digit is right: "19121212-1212",
 * "121212-1212", "191212121212". The day of a coordination number is 60 higher. An organisation
 * number has a month of 20 or more and never counts; ten digits in a row that begin with 0 are
 * taken for a telephone number.
 */
public final class PersonalNumbers {

  private static final int SHORTEST = 10;
  private static final int RUN = 6;
  private static final String MASK = "XXXX";

  private PersonalNumbers() {}

  /** Says whether a text has a personal identity number in it. */
  public static boolean isIn(String text) {
    return text.length() >= SHORTEST && endAfter(text, 0) >= 0;
  }

  /** Returns the text with XXXX for the last four digits of each number in it. */
  public static String masked(String text) {
    int end = text.length() < SHORTEST ? -1 : endAfter(text, 0);
    if (end < 0) {
      return text;
    }
    var masked = new StringBuilder(text);
    for (; end >= 0; end = endAfter(text, end)) {
      masked.replace(end - MASK.length(), end, MASK);
    }
    return masked.toString();
  }

  /**
   * Returns where the first number that begins at a place or later ends, or -1. It looks at every
   * sixth character only: a number has at least six digits in a row, so that one of them is always
   * met.
   */
  private static int endAfter(String text, int start) {
    int length = text.length();
    for (int i = start + RUN - 1; i < length; i += RUN) {
      if (!isDigit(text, i)) {
        continue;
      }
      int from = i;
      while (from > start && isDigit(text, from - 1)) {
        from--;
      }
      int to = i;
      while (isDigit(text, to)) {
        to++;
      }
      int end = endAt(text, from, to);
      if (end >= 0) {
        return end;
      }
      i = to;
    }
    return -1;
  }

  /**
   * Returns where a number ends that is a run of digits, or a run and four more after a hyphen or
   * plus; -1 when it is none.
   */
  private static int endAt(String text, int from, int to) {
    int digits = to - from;
    if (digits == 12) {
      return isCentury(text, from) && isNumber(text, from + 2, to - 4) ? to : -1;
    }
    if (digits == 10) {
      return text.charAt(from) != '0' && isNumber(text, from, to - 4) ? to : -1;
    }
    if ((digits != 6 && digits != 8) || to == text.length()) {
      return -1;
    }
    char sign = text.charAt(to);
    if (sign != '-' && sign != '+' && sign != '\u2010' && sign != '\u2011' && sign != '\u2013') {
      return -1;
    }
    for (int i = to + 1; i <= to + 4; i++) {
      if (!isDigit(text, i)) {
        return -1;
      }
    }
    boolean number =
        !isDigit(text, to + 5)
            && (digits == 6 || isCentury(text, from))
            && isNumber(text, to - 6, to + 1);
    return number ? to + 5 : -1;
  }

  private static boolean isCentury(String text, int at) {
    int century = 10 * digit(text, at) + digit(text, at + 1);
    return century >= 18 && century <= 20;
  }

  /** Says whether six digits from one place and four from another make a number. */
  private static boolean isNumber(String text, int date, int serial) {
    int month = 10 * digit(text, date + 2) + digit(text, date + 3);
    int day = 10 * digit(text, date + 4) + digit(text, date + 5);
    if (day > 60) {
      day -= 60;
    }
    if (month < 1 || month > 12 || day < 1 || day > daysIn(month)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int digit = i < 6 ? digit(text, date + i) : digit(text, serial + i - 6);
      int product = i % 2 == 0 ? 2 * digit : digit;
      sum += product > 9 ? product - 9 : product;
    }
    return sum % 10 == 0;
  }

  private static int daysIn(int month) {
    return switch (month) {
      case 2 -> 29;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static int digit(String text, int i) {
    return text.charAt(i) - '0';
  }
}
