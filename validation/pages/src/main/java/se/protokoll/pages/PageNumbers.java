package se.protokoll.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.protokoll.language.Digits;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Numbers as Swedish tables print them: 1 234,50. */
final class PageNumbers {
  private static final int MOST_DECIMALS = 4;
  private static final int REMAINDER_DECIMALS = 5;

  private PageNumbers() {}

  /** Returns an amount in kronor, with two decimals. */
  static String kronor(Money amount) {
    return Digits.swedish(BigDecimal.valueOf(amount.ore(), 2), 2);
  }

  /** Returns an exact number of units in kronor, as {@link #number} shows it. */
  static String kronor(Ratio units, MoneyUnit unit) {
    return number(units.times(Ratio.of(unit.ore(), MoneyUnit.KRONA.ore())), 2);
  }

  /** Returns a number with at most four decimals; the others are cut off, which "…" tells. */
  static String number(Ratio number, int leastDecimals) {
    var above = new BigDecimal(number.numerator());
    var below = new BigDecimal(number.denominator());
    BigDecimal cut = above.divide(below, MOST_DECIMALS, RoundingMode.DOWN);
    boolean isWhole = cut.multiply(below).compareTo(above) == 0;
    return Digits.swedish(cut.stripTrailingZeros(), leastDecimals) + (isWhole ? "" : "\u2026");
  }

  /** Returns a weight or percentage as it is: a decimal, or a fraction where no decimal ends. */
  static String measure(Ratio number) {
    try {
      BigDecimal exact =
          new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()));
      return Digits.swedish(exact.stripTrailingZeros(), 0);
    } catch (ArithmeticException endless) {
      return number.numerator() + "/" + number.denominator();
    }
  }

  /**
   * Returns what is left of an exact share after the first round, with five decimals as the
   * Election Authority prints it; nothing for zero.
   */
  static String remainder(Ratio remainder) {
    if (remainder.signum() == 0) {
      return "";
    }
    var above = new BigDecimal(remainder.numerator().abs());
    var below = new BigDecimal(remainder.denominator());
    BigDecimal nearest = above.divide(below, REMAINDER_DECIMALS, RoundingMode.HALF_UP);
    // a remainder is less than one, and one that is very near is not shown as a whole
    BigDecimal shown =
        nearest.compareTo(BigDecimal.ONE) < 0
            ? nearest
            : above.divide(below, REMAINDER_DECIMALS, RoundingMode.DOWN);
    return Digits.swedish(shown.stripTrailingZeros(), 0);
  }

  /** Returns an amount with its sign, "+" too; nothing for zero. */
  static String signed(Money amount) {
    return amount.isZero() ? "" : (amount.isNegative() ? "" : "+") + kronor(amount);
  }

  /** Returns how much of a whole a part is, in percent to the nearest tenth; 0,0 % of zero. */
  static String percent(Money part, Money whole) {
    BigDecimal percent =
        whole.isZero()
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(part.ore())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole.ore()), 1, RoundingMode.HALF_UP);
    return Digits.swedish(percent, 1) + "\u00a0%";
  }

  /** Returns a change of an amount in percent of it, with its sign; the amount is not zero. */
  static String signedPercent(Money change, Money amount) {
    Money size = amount.isNegative() ? amount.negated() : amount;
    return (change.compareTo(Money.ZERO) > 0 ? "+" : "") + percent(change, size);
  }
}
