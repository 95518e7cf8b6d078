package se.protokoll.json.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.fund.Ratio;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.money.Money;

/** The tables of amounts and of the numbers they are divided by. */
final class MoneyShapes {
  private static final int DECIMALS = 2;

  /** So long that its öre certainly fit in a {@code long}. */
  private static final int LONGEST_PLAIN = 18;

  private static final String RATIO_FORM = "-?[0-9]{1,1000}(\\.[0-9]{1,1000}|/[0-9]{1,1000})?";
  private static final Pattern RATIO_PATTERN = Pattern.compile(RATIO_FORM);

  /** Numbers of a split, as text so that no reader makes them floating point. */
  static final Codec<Ratio> RATIO =
      Scalars.parsed(
          MoneyShapes::ratio,
          MoneyShapes::text,
          "number as text",
          "a number as text, such as \"70\", \"33.3\" or \"1/3\"",
          RATIO_FORM);

  private static final Codec<Money> AMOUNT =
      Scalars.parsed(
          MoneyShapes::amount,
          Money::toDecimal,
          "amount as text",
          "an amount as text, such as \"6200011.00\"",
          "-?[0-9]{1,17}(\\.[0-9]{1,2})?");

  static final Shape<Money> MONEY =
      Shape.of(
          Money.class,
          "An amount of Swedish kronor to the öre (belopp).",
          table -> {
            var amount =
                table.required(
                    "amount",
                    AMOUNT,
                    Function.identity(),
                    "the amount in kronor with two decimals (none and one are read too)");
            table.always("currency", "SEK", "the currency");
            return in -> in.get(amount);
          });

  private MoneyShapes() {}

  /** Reads the canonical form without detours, and leaves any other to {@link Money#ofDecimal}. */
  private static Money amount(String text) {
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    int point = length - DECIMALS - 1;
    int first = negative ? 1 : 0;
    if (point <= first || length > LONGEST_PLAIN || text.charAt(point) != '.') {
      return Money.ofDecimal(text);
    }
    long ore = 0;
    for (int i = first; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (i != point) {
        if (digit < 0 || digit > 9) {
          return Money.ofDecimal(text);
        }
        ore = ore * 10 + digit;
      }
    }
    return Money.ofOre(negative ? -ore : ore);
  }

  private static Ratio ratio(String text) {
    if (!text.isEmpty() && text.length() < LONGEST_PLAIN && isDigits(text)) {
      return new Ratio(BigInteger.valueOf(Long.parseLong(text)), BigInteger.ONE, true);
    }
    Matcher matcher = RATIO_PATTERN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is no number such as \"70\"");
    }
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return new Ratio(
          new BigInteger(text.substring(0, slash)),
          new BigInteger(text.substring(slash + 1)),
          false);
    }
    var decimal = new BigDecimal(text);
    return new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()), true);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String text(Ratio ratio) {
    if (ratio.decimal() && ratio.denominator().equals(BigInteger.ONE)) {
      return ratio.numerator().toString();
    }
    if (!ratio.decimal()) {
      return ratio.numerator() + "/" + ratio.denominator();
    }
    return new BigDecimal(ratio.numerator(), ratio.denominator().toString().length() - 1)
        .toPlainString();
  }
}
