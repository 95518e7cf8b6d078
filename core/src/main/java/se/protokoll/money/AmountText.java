package se.protokoll.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Digits;

/** Reads and writes amounts the way Swedish minutes print them. */
final class AmountText {
  /** Longer than any amount that fits; what is longer is not looked into. */
  private static final int LONGEST = 60;

  /** More digits than these are left to {@code BigDecimal}. */
  private static final int MOST_DIGITS = 15;

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char MINUS = '\u2212';

  /** Sign, digits with spaces inside, decimals, a space or none, and the unit. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([-\u2212]?)( ?)([0-9](?:[0-9 ]*[0-9])?)(?:,([0-9]+))?( *)(\\p{L}[\\p{L} ]*)?");

  private static final Pattern GROUPED = Pattern.compile("[0-9]+|[0-9]{1,3}(?: [0-9]{3})+");

  private static final Pattern DECIMAL_POINT = Pattern.compile("-?[0-9]+\\.[0-9]{1,2}");

  /** How many decimals an öre has in each unit: 2 in kronor, 5 in tkr, 8 in mkr. */
  private static final Map<String, Integer> DECIMALS =
      Map.ofEntries(
          Map.entry("", 2),
          Map.entry("kr", 2),
          Map.entry("krona", 2),
          Map.entry("kronor", 2),
          Map.entry("sek", 2),
          Map.entry("öre", 0),
          Map.entry("tkr", 5),
          Map.entry("kkr", 5),
          Map.entry("tusen", 5),
          Map.entry("tusen kr", 5),
          Map.entry("tusen kronor", 5),
          Map.entry("mkr", 8),
          Map.entry("mnkr", 8),
          Map.entry("miljon", 8),
          Map.entry("miljoner", 8),
          Map.entry("miljon kr", 8),
          Map.entry("miljoner kr", 8),
          Map.entry("miljon kronor", 8),
          Map.entry("miljoner kronor", 8),
          Map.entry("mdkr", 11),
          Map.entry("mdr kr", 11),
          Map.entry("miljard", 11),
          Map.entry("miljarder", 11),
          Map.entry("miljard kr", 11),
          Map.entry("miljarder kr", 11),
          Map.entry("miljard kronor", 11),
          Map.entry("miljarder kronor", 11));

  /** Words that say of an amount, wherever they stand, that it is not exact. */
  private static final List<String> HEDGES =
      List.of(
          "drygt",
          "knappt",
          "ca",
          "c:a",
          "cirka",
          "circa",
          "omkring",
          "ungefär",
          "runt",
          "närmare",
          "nästan",
          "uppskattningsvis",
          "approximately",
          "about");

  /** Words that say so at the beginning of the text only. */
  private static final List<String> LEADING_HEDGES =
      List.of("nära", "över", "under", "minst", "högst", "max");

  private AmountText() {}

  static Money parse(String text, boolean tolerant) {
    if (text.length() > LONGEST) {
      throw new AmountTextException("too-long", Map.of("text", text, "length", text.length()));
    }
    String plain = plainSpaces(text).strip();
    long ore = ore(plain);
    if (ore >= 0) {
      return Money.ofOre(ore);
    }
    String hedge = hedge(plain);
    if (hedge != null) {
      throw new AmountTextException("approximate", Map.of("text", text, "word", hedge));
    }
    Matcher amount = AMOUNT.matcher(tolerant ? plain.replace('\u2013', MINUS) : plain);
    if (!amount.matches()) {
      throw notAnAmount(text);
    }
    String unit = amount.group(6) == null ? "" : amount.group(6);
    Integer decimals = DECIMALS.get(unit.replaceAll(" +", " ").toLowerCase(Locale.ROOT));
    if (decimals == null) {
      throw notAnAmount(text);
    }
    if (!tolerant) {
      requireGoodSpacing(text, amount, unit);
    }
    return scaled(text, amount, decimals);
  }

  /** Says whether a text reads as an amount. */
  static boolean isOf(String text, Money amount) {
    long ore = ore(text);
    if (ore >= 0) {
      return ore == amount.ore();
    }
    try {
      return parse(text, true).equals(amount);
    } catch (AmountTextException notAnAmount) {
      return false;
    }
  }

  /**
   * Returns the öre of a text such as "1 234,50 kr", as nearly all are, -1 when it has another
   * form: a pattern takes twenty times as long.
   */
  private static long ore(String plain) {
    long kronor = 0;
    int digits = 0;
    int group = 0;
    int at = 0;
    for (; at < plain.length() && digits <= MOST_DIGITS; at++) {
      char c = plain.charAt(at);
      if (isDigit(c)) {
        kronor = 10 * kronor + (c - '0');
        digits++;
        group++;
      } else if (c == ' ' && at + 1 < plain.length() && isDigit(plain.charAt(at + 1))) {
        if (digits > group ? group != 3 : group < 1 || group > 3) {
          return -1;
        }
        group = 0;
      } else {
        break;
      }
    }
    boolean whole = digits == group || group == 3;
    if (digits == 0 || digits > MOST_DIGITS || !whole) {
      return -1;
    }
    int ore = 0;
    if (at + 2 < plain.length() && plain.charAt(at) == ',') {
      char tens = plain.charAt(at + 1);
      char ones = plain.charAt(at + 2);
      if (!isDigit(tens) || !isDigit(ones)) {
        return -1;
      }
      ore = 10 * (tens - '0') + (ones - '0');
      at += 3;
    }
    return at == plain.length() || endsWith(" kr", plain, at) || endsWith(" kronor", plain, at)
        ? 100 * kronor + ore
        : -1;
  }

  private static boolean endsWith(String unit, String plain, int at) {
    return plain.length() - at == unit.length() && plain.endsWith(unit);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isApproximate(String text) {
    if (ore(text) >= 0) {
      return false;
    }
    String plain = plainSpaces(text).strip();
    return ore(plain) < 0 && hedge(plain) != null;
  }

  /** Returns the word that says that an amount is not exact, null when there is none. */
  private static @Nullable String hedge(String plain) {
    String found = plain.isEmpty() ? null : wordAt(0, plain, LEADING_HEDGES);
    for (int i = 0; i < plain.length() && found == null; i++) {
      if (Character.isLetter(plain.charAt(i))
          && (i == 0 || !Character.isLetter(plain.charAt(i - 1)))) {
        found = wordAt(i, plain, HEDGES);
      }
    }
    return found;
  }

  private static @Nullable String wordAt(int start, String text, List<String> words) {
    char first = Character.toLowerCase(text.charAt(start));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int end = start + word.length();
      if (word.charAt(0) == first // which spares nearly all comparisons
          && text.regionMatches(true, start, word, 0, word.length())
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return word;
      }
    }
    return null;
  }

  private static void requireGoodSpacing(String text, Matcher amount, String unit) {
    if (!amount.group(2).isEmpty() || !GROUPED.matcher(amount.group(3)).matches()) {
      throw new AmountTextException("broken-grouping", Map.of("text", text));
    }
    if (!unit.isEmpty() && amount.group(5).isEmpty()) {
      throw new AmountTextException("missing-space", Map.of("text", text, "unit", unit));
    }
  }

  private static Money scaled(String text, Matcher amount, int decimals) {
    String fraction = amount.group(4) == null ? "" : amount.group(4);
    String sign = amount.group(1).isEmpty() ? "" : "-";
    BigDecimal ore =
        new BigDecimal(sign + amount.group(3).replace(" ", "") + "." + fraction + "0")
            .movePointRight(decimals)
            .stripTrailingZeros();
    if (ore.scale() > 0) {
      throw new AmountTextException("fraction-of-an-ore", Map.of("text", text));
    }
    try {
      return Money.ofOre(ore.longValueExact());
    } catch (ArithmeticException e) {
      throw new AmountTextException("too-large", Map.of("text", text));
    }
  }

  private static AmountTextException notAnAmount(String text) {
    String code = DECIMAL_POINT.matcher(text).matches() ? "decimal-point" : "not-an-amount";
    return new AmountTextException(code, Map.of("text", text));
  }

  /** Returns the text with no-break, narrow no-break and thin spaces as plain spaces. */
  private static String plainSpaces(String text) {
    return text.replace(NO_BREAK_SPACE, ' ').replace('\u202f', ' ').replace('\u2009', ' ');
  }

  /** Returns "6 200 011 kr", with plain spaces, and with öre only where there are any. */
  static String plain(Money amount) {
    String swedish = swedish(BigInteger.valueOf(amount.ore()));
    return swedish.replace(NO_BREAK_SPACE, ' ').replace(",00 ", " ");
  }

  /** Returns "−6 200 011,00 kr" with no-break spaces. */
  static String swedish(BigInteger ore) {
    return Digits.swedish(new BigDecimal(ore, 2), 2) + NO_BREAK_SPACE + "kr";
  }
}
