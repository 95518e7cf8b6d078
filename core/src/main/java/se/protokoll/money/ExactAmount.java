package se.protokoll.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An amount that is not rounded (<i>oavrundat belopp</i>): any fraction of an öre, of either sign
 * and of any size.
 *
 * <p>It starts from an amount, {@link Money#exactly()}, and becomes one again by a rounding that is
 * named: 1 234 567,89 kr raised by the factor 1,023 is 1 262 962,95147 kr exactly, and 1 262 962,95
 * kr rounded to the nearest öre. The amount before 25 percent VAT is {@code
 * price.exactly().dividedBy(Ratio.parse("1.25"))}.
 */
public final class ExactAmount implements Comparable<ExactAmount> {
  /** The öre, in lowest terms; the denominator is 1 or more. */
  private final BigInteger numerator;

  private final BigInteger denominator;

  private ExactAmount(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    this.numerator = numerator.divide(common);
    this.denominator = denominator.divide(common);
  }

  /** Returns an amount as it is. */
  public static ExactAmount of(Money amount) {
    return new ExactAmount(BigInteger.valueOf(amount.ore()), BigInteger.ONE);
  }

  /** Returns any number of öre. */
  public static ExactAmount ofOre(Ratio ore) {
    return new ExactAmount(ore.numerator(), ore.denominator());
  }

  /** Returns this and another together. */
  public ExactAmount plus(ExactAmount other) {
    return new ExactAmount(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns this less another. */
  public ExactAmount minus(ExactAmount other) {
    return plus(other.times(Ratio.of(-1)));
  }

  /** Returns this times a number, such as the factor of an index. */
  public ExactAmount times(Ratio factor) {
    return new ExactAmount(
        numerator.multiply(factor.numerator()), denominator.multiply(factor.denominator()));
  }

  /**
   * Returns this divided by a number.
   *
   * @throws ArithmeticException when the number is zero
   */
  public ExactAmount dividedBy(Ratio divisor) {
    if (divisor.signum() == 0) {
      throw new ArithmeticException("An amount cannot be divided by zero");
    }
    BigInteger sign = BigInteger.valueOf(divisor.signum());
    return new ExactAmount(
        numerator.multiply(divisor.denominator()).multiply(sign),
        denominator.multiply(divisor.numerator().abs()));
  }

  /** Returns the öre as a fraction in lowest terms. */
  public Ratio ore() {
    return new Ratio(numerator, denominator, false);
  }

  /** Returns -1, 0 or 1 as it is negative, zero or positive. */
  public int signum() {
    return numerator.signum();
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
    BigInteger ore = BigInteger.valueOf(unit.ore());
    BigInteger rounded =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator.multiply(ore)), 0, rounding.mode())
            .toBigIntegerExact()
            .multiply(ore);
    if (rounded.bitLength() >= Long.SIZE) {
      throw new ArithmeticException(
          Money.toSwedish(rounded)
              + " is more than an amount can hold (92233720368547758.07 kronor)");
    }
    return Money.ofOre(rounded.longValueExact());
  }

  @Override
  public int compareTo(ExactAmount other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExactAmount that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** Returns the öre as a fraction in a form for debugging: "126296295147/1000 öre". */
  @Override
  public String toString() {
    return numerator + (denominator.equals(BigInteger.ONE) ? "" : "/" + denominator) + " öre";
  }
}
