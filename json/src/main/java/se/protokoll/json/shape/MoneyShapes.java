package se.protokoll.json.shape;

import java.math.BigInteger;
import java.util.function.Function;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.json.problem.Phrase;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** The tables of amounts and of the numbers they are divided by. */
final class MoneyShapes {
  private static final int DECIMALS = 2;

  /** So long that its öre certainly fit in a {@code long}. */
  private static final int LONGEST_PLAIN = 18;

  /** What {@link Ratio#parse} reads: the looks ahead count digits, and leave out zero below. */
  private static final String RATIO_FORM =
      "-?(?=([0-9]\\.?){1,D}$)[0-9]+(\\.[0-9]+)?|-?[0-9]{1,D}/(?=[0-9]{1,D}$)0*[1-9][0-9]*"
          .replace("D", Integer.toString(Ratio.MAX_DIGITS));

  /** Numbers of a split, as text so that no reader makes them floating point. */
  static final Codec<Ratio> RATIO =
      Scalars.parsed(
          MoneyShapes::ratio,
          MoneyShapes::text,
          "number as text",
          Phrase.of("number-as-text"),
          RATIO_FORM);

  private static final Codec<Money> AMOUNT =
      Scalars.parsed(
          MoneyShapes::amount,
          Money::toDecimal,
          "amount as text",
          Phrase.of("amount"),
          "-?[0-9]{1,17}(\\.[0-9]{1,2})?");

  /** A word or an amount; the pattern is wider than {@link MoneyUnit#parse}. */
  static final Codec<MoneyUnit> UNIT =
      Scalars.parsed(
          MoneyUnit::parse,
          MoneyUnit::word,
          "\"ore\", \"krona\", \"hundred\", \"thousand\" or an amount such as \"5 kr\"",
          Phrase.of("money-unit"),
          "[0-9][0-9 ,]*[A-Za-z\u00f6 ]*|[A-Za-z\u00f6]+");

  static final Shape<Money> MONEY = Shape.of(Money.class, MoneyShapes::money);

  private MoneyShapes() {}

  private static Function<FieldValues, Money> money(Table<Money> table) {
    var amount = table.required("amount", AMOUNT, Function.identity());
    amount.meaning("the amount in kronor with two decimals (none and one are read too)");
    table.always("currency", "SEK").meaning("the currency");
    return in -> in.get(amount);
  }

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
    return Ratio.parse(text);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Returns the text of a number, and refuses one that could not be read back. */
  private static String text(Ratio ratio) {
    String text = ratio.toString();
    boolean plain = text.length() <= LONGEST_PLAIN && text.charAt(0) != '-';
    return plain ? text : Ratio.parse(text).toString();
  }
}
