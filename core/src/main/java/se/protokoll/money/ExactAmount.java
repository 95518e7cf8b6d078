package se.protokoll.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * An amount that is not rounded (<i>oavrundat belopp</i>): any fraction of an öre, of either sign
 * and of any size.
 *
 * <p>It starts from an amount, {@link Money#exactly()}, and becomes one again by a rounding that is
 * named: 1 234 567,89 kr raised by the factor 1,023 is 1 262 962,95147 kr exactly, and 1 262 962,95
 * kr rounded to the nearest öre. The amount before 25 percent VAT is {@code
 * price.exactly().dividedBy(Ratio.parse("1.25"))}.
 */
public final class ExactAmount implements HasNoJsonForm, Comparable<ExactAmount> {
  private final Ratio ore;

  private ExactAmount(Ratio ore) {
    this.ore = ore;
  }

  /** Returns an amount as it is. */
  public static ExactAmount of(Money amount) {
    return ofOre(Ratio.of(amount.ore()));
  }

  /** Returns any number of öre. */
  public static ExactAmount ofOre(Ratio ore) {
    return new ExactAmount(ore.reduced());
  }

  /** Returns this and another together. */
  public ExactAmount plus(ExactAmount other) {
    return new ExactAmount(ore.plus(other.ore));
  }

  /** Returns this less another. */
  public ExactAmount minus(ExactAmount other) {
    return new ExactAmount(ore.minus(other.ore));
  }

  /** Returns this times a number, such as the factor of an index. */
  public ExactAmount times(Ratio factor) {
    return new ExactAmount(ore.times(factor));
  }

  /**
   * Returns this divided by a number.
   *
   * @throws ArithmeticException when the number is zero
   */
  public ExactAmount dividedBy(Ratio divisor) {
    return new ExactAmount(ore.dividedBy(divisor));
  }

  /** Returns the öre as a fraction in lowest terms. */
  public Ratio ore() {
    return ore;
  }

  /** Returns -1, 0 or 1 as it is negative, zero or positive. */
  public int signum() {
    return ore.signum();
  }

  /**
   * Returns the amount rounded to whole öre.
   *
   * @throws ArithmeticException when the amount is more than can be held
   */
  public Money rounded(AmountRounding rounding) {
    return rounded(rounding, MoneyUnit.ORE);
  }

  /**
   * Returns the amount rounded to whole units, such as whole kronor or 0,1 mkr.
   *
   * @throws ArithmeticException when the amount is more than can be held
   */
  public Money rounded(AmountRounding rounding, MoneyUnit unit) {
    BigInteger step = BigInteger.valueOf(unit.ore());
    BigInteger rounded =
        new BigDecimal(ore.numerator())
            .divide(new BigDecimal(ore.denominator().multiply(step)), 0, rounding.mode())
            .toBigIntegerExact()
            .multiply(step);
    if (rounded.bitLength() >= Long.SIZE) {
      throw new ArithmeticException(
          Money.toSwedish(rounded)
              + " is more than an amount can hold (92233720368547758.07 kronor)");
    }
    return Money.ofOre(rounded.longValueExact());
  }

  @Override
  public int compareTo(ExactAmount other) {
    return ore.compareTo(other.ore);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExactAmount that && ore.equals(that.ore);
  }

  @Override
  public int hashCode() {
    return ore.hashCode();
  }

  /** Returns the öre as a fraction in a form for debugging: "126296295147/1000 öre". */
  @Override
  public String toString() {
    return (ore.denominator().equals(BigInteger.ONE) ? ore.numerator() : ore) + " öre";
  }
}
