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
          Money::ofDecimal,
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

  private static Ratio ratio(String text) {
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

  private static String text(Ratio ratio) {
    if (!ratio.decimal()) {
      return ratio.numerator() + "/" + ratio.denominator();
    }
    return new BigDecimal(ratio.numerator(), ratio.denominator().toString().length() - 1)
        .toPlainString();
  }
}
