package se.protokoll.fund;

import java.math.BigInteger;
import se.protokoll.money.Ratio;

/**
 * An exact fraction in lowest terms.
 *
 * @param denominator positive; nothing here ever divides by less
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
  static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

  Fraction {
    BigInteger common = numerator.gcd(denominator);
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Fraction of(Ratio ratio) {
    return new Fraction(ratio.numerator(), ratio.denominator());
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction dividedBy(long divisor) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  Fraction dividedBy(Fraction divisor) {
    return new Fraction(
        numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  Fraction abs() {
    return signum() < 0 ? negated() : this;
  }

  Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  int signum() {
    return numerator.signum();
  }

  /** Returns the largest whole number that is not larger, for a fraction that is not negative. */
  BigInteger floor() {
    return numerator.divide(denominator);
  }

  /** Returns what is left above {@link #floor}. */
  Fraction remainder() {
    return new Fraction(numerator.mod(denominator), denominator);
  }

  Ratio toRatio() {
    return new Ratio(numerator, denominator, false);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
