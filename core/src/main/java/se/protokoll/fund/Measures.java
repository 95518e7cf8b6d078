package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Ratio;

/**
 * What the parts of one level are measured by: in {@code long}s while all of them and their sum are
 * whole and fit, and otherwise in fractions. Nothing is smaller than zero in it, or it is refused.
 */
final class Measures {
  private final long[] whole;
  private long wholeSum;
  private Fraction @Nullable [] exact;

  Measures(int size) {
    this.whole = new long[size];
  }

  int size() {
    return whole.length;
  }

  /** Sets the measure of a part, which has none yet. */
  void set(int i, Ratio measure) {
    boolean isWhole = measure.denominator().equals(BigInteger.ONE);
    if (exact == null && isWhole && measure.numerator().bitLength() < Long.SIZE - 1) {
      set(i, measure.numerator().longValue());
    } else {
      set(i, Fraction.of(measure));
    }
  }

  /** Sets the measure of a part, which has none yet. */
  void set(int i, long measure) {
    long sum = wholeSum + measure;
    if (exact != null || (measure > 0 && sum < wholeSum)) {
      set(i, Fraction.of(measure));
    } else {
      whole[i] = measure;
      wholeSum = sum;
    }
  }

  /** Sets the measure of a part, whatever it was. */
  void set(int i, Fraction measure) {
    if (exact == null) {
      exact = Arrays.stream(whole).mapToObj(Fraction::of).toArray(Fraction[]::new);
    }
    exact[i] = measure;
  }

  Fraction get(int i) {
    return exact == null ? Fraction.of(whole[i]) : exact[i];
  }

  /** Returns the sum, made over a common denominator and reduced once: reducing is what costs. */
  Fraction sum() {
    if (exact == null) {
      return Fraction.of(wholeSum);
    }
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Fraction measure : exact) {
      BigInteger factor = measure.denominator().divide(denominator.gcd(measure.denominator()));
      denominator = denominator.multiply(factor);
      numerator =
          numerator
              .multiply(factor)
              .add(measure.numerator().multiply(denominator.divide(measure.denominator())));
    }
    return new Fraction(numerator, denominator);
  }

  /** Returns whether the sum is a whole number, without adding fractions. */
  boolean isSum(long sum) {
    return exact == null ? wholeSum == sum : sum().equals(Fraction.of(sum));
  }

  /**
   * Returns the measures as weights over their common denominator.
   *
   * @throws ArithmeticException when that denominator has more than 65 536 bits
   */
  Weights weights() {
    return exact == null ? Weights.of(whole) : Weights.of(exact);
  }
}
