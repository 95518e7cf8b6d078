package se.protokoll.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Text;

/**
 * An amount of Swedish kronor to the öre (<i>belopp</i>).
 *
 * <p>It is whole öre in a {@code long}, of either sign, up to 92 233 720 368 547 758,07 kr. All
 * arithmetic is exact: what cannot be held is an {@link ArithmeticException} that names both
 * operands, never a wrapped number, and no floating point is involved anywhere.
 *
 * <p>Every JSON mapper of Jackson 2 and 3 reads and writes it as <code>
 * {"amount": "6200011.00", "currency": "SEK"}</code>, also without the modules of this library.
 */
public final class Money implements Comparable<Money>, Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** No money. */
  public static final Money ZERO = ofOre(0);

  /** What {@link #toDecimal} gives; no text that {@link #parse} reads has a point there. */
  private static final Pattern EXACT = Pattern.compile("-?[0-9]{1,17}\\.[0-9]{2}");

  private static final String AMOUNT = "amount";
  private static final String CURRENCY = "currency";
  private static final String SEK = "SEK";

  private final long ore;

  // Not of one argument, because Jackson 2 takes such a constructor for a creator.
  private Money(long amount, MoneyUnit unit) {
    this.ore = Math.multiplyExact(amount, unit.ore());
  }

  /** Returns an amount in öre. */
  public static Money ofOre(long ore) {
    return new Money(ore, MoneyUnit.ORE);
  }

  /**
   * Returns an amount in whole kronor.
   *
   * @throws ArithmeticException when it is more than a {@code long} of öre holds
   */
  public static Money ofKronor(long kronor) {
    try {
      return new Money(kronor, MoneyUnit.KRONA);
    } catch (ArithmeticException e) {
      throw tooLarge(kronor + " kronor", e);
    }
  }

  /**
   * Reads an exact decimal amount in kronor, with a point and no grouping: "6200011.00".
   *
   * @throws IllegalArgumentException when the text has another form or more than two decimals
   * @throws AmountTextException when it is more than can be held in öre
   */
  public static Money ofDecimal(String text) {
    if (!text.matches("-?[0-9]{1,17}(\\.[0-9]{1,2})?")) {
      throw new IllegalArgumentException(
          "\""
              + Text.abbreviated(text)
              + "\" is not a valid amount such as \"6200011.00\"; Money.parse reads amounts as"
              + " minutes print them");
    }
    try {
      return ofOre(new BigDecimal(text).movePointRight(2).longValueExact());
    } catch (ArithmeticException e) {
      throw new AmountTextException("too-large", Map.of("text", text));
    }
  }

  /**
   * Reads an amount as Swedish minutes print it: "6 200 011", "1 000 000,00", "200 000 kronor",
   * "1,5 tkr", "182,8 mkr", "−81,9 mnkr", "60,5 miljoner", "10 mdkr".
   *
   * <p>Spaces may be plain, no-break, narrow or thin; the minus sign a hyphen or U+2212. A number
   * without a unit is kronor.
   *
   * @throws AmountTextException when the text is approximate ("drygt", "ca"), is not grouped in
   *     threes, has no space before the unit, is finer than an öre, or is not an amount
   */
  public static Money parse(String text) {
    return AmountText.parse(text, false);
  }

  /**
   * Reads the same as {@link #parse}, and the exact decimal of {@link #toDecimal} that names an
   * amount in JSON; frameworks look for a method of this name to convert request parameters,
   * settings and the keys of maps.
   *
   * @throws AmountTextException as {@link #parse} does
   */
  public static Money valueOf(String text) {
    return EXACT.matcher(text).matches() ? ofDecimal(text) : parse(text);
  }

  /**
   * Reads an amount from the properties of its JSON object; mappers call it.
   *
   * @param json the properties "amount", an exact decimal in kronor as text, and "currency", SEK
   * @throws IllegalArgumentException when one of them is missing or has another form, or when there
   *     are others
   */
  @JsonCreator
  public static Money ofJson(Map<String, ?> json) {
    if (json.size() == 2
        && SEK.equals(json.get(CURRENCY))
        && json.get(AMOUNT) instanceof String amount) {
      return ofDecimal(amount);
    }
    throw new IllegalArgumentException(
        "An amount is {\"amount\": \"6200011.00\", \"currency\": \"SEK\"} in JSON, not an object with "
            + Text.abbreviated(json.toString()));
  }

  /**
   * Returns whether a text says that its amount is not exact: "drygt 24 miljoner", "5 mkr,
   * ungefär", "högst 5 mkr".
   */
  public static boolean isApproximate(String text) {
    return AmountText.isApproximate(text);
  }

  /**
   * Reads what {@link #parse} reads and also amounts that are set carelessly: "42 045981", "5
   * 573kronor", a space after the sign, an en dash as minus sign.
   *
   * @throws AmountTextException when the text is approximate, finer than an öre or not an amount
   */
  public static Money parseTolerant(String text) {
    return AmountText.parse(text, true);
  }

  /** Says whether a text reads as this amount, in any of the ways of {@link #parseTolerant}. */
  public boolean isPrintedAs(String text) {
    return AmountText.isOf(text, this);
  }

  /**
   * Returns the sum of the amounts, {@link #ZERO} of none.
   *
   * @throws ArithmeticException when a partial sum is more than can be held
   */
  public static Money sum(Collection<Money> amounts) {
    Money sum = ZERO;
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  /**
   * Returns this amount and another together.
   *
   * @throws ArithmeticException when the sum is more than can be held
   */
  public Money plus(Money other) {
    try {
      return ofOre(Math.addExact(ore, other.ore));
    } catch (ArithmeticException e) {
      throw tooLarge(toDecimal() + " + " + other.toDecimal() + " kronor", e);
    }
  }

  /**
   * Returns this amount less another.
   *
   * @throws ArithmeticException when the difference is more than can be held
   */
  public Money minus(Money other) {
    try {
      return ofOre(Math.subtractExact(ore, other.ore));
    } catch (ArithmeticException e) {
      throw tooLarge(toDecimal() + " - " + other.toDecimal() + " kronor", e);
    }
  }

  /**
   * Returns this amount a number of times.
   *
   * @throws ArithmeticException when the product is more than can be held
   */
  public Money times(long factor) {
    try {
      return ofOre(Math.multiplyExact(ore, factor));
    } catch (ArithmeticException e) {
      throw tooLarge(toDecimal() + " kronor * " + factor, e);
    }
  }

  /**
   * Returns this amount times a number, rounded to whole öre: 1 234 567,89 kr times 1,023 to the
   * nearest is 1 262 962,95 kr.
   *
   * @throws ArithmeticException when the product is more than can be held
   */
  public Money times(Ratio factor, AmountRounding rounding) {
    return exactly().times(factor).rounded(rounding);
  }

  /** Returns this amount to calculate with, exactly until it is rounded. */
  public ExactAmount exactly() {
    return ExactAmount.of(this);
  }

  /**
   * Returns the same amount with the other sign.
   *
   * @throws ArithmeticException for the most negative amount, which has no counterpart
   */
  public Money negated() {
    try {
      return ofOre(Math.negateExact(ore));
    } catch (ArithmeticException e) {
      throw tooLarge("-(" + toDecimal() + ") kronor", e);
    }
  }

  /** Returns the amount in whole öre, of either sign. */
  public long ore() {
    return ore;
  }

  /** Returns whether it is less than nothing. */
  public boolean isNegative() {
    return ore < 0;
  }

  /** Returns whether it is nothing. */
  public boolean isZero() {
    return ore == 0;
  }

  /**
   * Returns the exact decimal amount in kronor with two decimals, "6200011.00", which is also the
   * key of a map in JSON.
   */
  @JsonKey
  public String toDecimal() {
    return BigDecimal.valueOf(ore, 2).toPlainString();
  }

  /**
   * Returns the amount as Swedish text, "6 200 011,00 kr", with no-break spaces (U+00A0) between
   * groups and before the unit, and U+2212 as minus sign; {@link #parse} reads it back.
   */
  public String toSwedish() {
    return AmountText.swedish(BigInteger.valueOf(ore));
  }

  /** Returns öre as {@link #toSwedish()} does, also where they are more than money can be. */
  public static String toSwedish(BigInteger ore) {
    return AmountText.swedish(ore);
  }

  /** Returns the properties of its JSON object, "amount" and "currency"; mappers call it. */
  @JsonValue
  public Map<String, String> toJson() {
    Map<String, String> json = new LinkedHashMap<>();
    json.put(AMOUNT, toDecimal());
    json.put(CURRENCY, SEK);
    return json;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(ore, other.ore);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money money && money.ore == ore;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ore);
  }

  /** Returns {@link #toSwedish()}. */
  @Override
  public String toString() {
    return toSwedish();
  }

  private static ArithmeticException tooLarge(String operation, ArithmeticException cause) {
    ArithmeticException failure =
        new ArithmeticException(
            operation + " is more than an amount can hold (92233720368547758.07 kronor)");
    failure.initCause(cause);
    return failure;
  }
}
