package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one level as whole numbers over a common denominator, in {@code long}s where their
 * sum fits, which it does for everything real.
 */
final class Weights {
  private static final int LARGEST_DENOMINATOR_BITS = 1 << 16;

  private final long @Nullable [] small;
  private final BigInteger @Nullable [] big;
  private final BigInteger sum;

  private Weights(long @Nullable [] small, BigInteger @Nullable [] big, BigInteger sum) {
    this.small = small;
    this.big = big;
    this.sum = sum;
  }

  /** Returns weights that are whole already and whose sum fits a {@code long}; keeps the array. */
  static Weights of(long[] weights) {
    long divisor = commonDivisor(weights);
    long[] reduced = divisor > 1 ? new long[weights.length] : weights;
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (divisor > 1) {
        reduced[i] = weights[i] / divisor;
      }
      sum += reduced[i];
    }
    return new Weights(reduced, null, BigInteger.valueOf(sum));
  }

  private static long commonDivisor(long[] weights) {
    long common = 0;
    for (int i = 0; i < weights.length && common != 1; i++) {
      common = gcd(common, weights[i]);
    }
    return common;
  }

  /**
   * Returns the weights over their common denominator.
   *
   * @throws ArithmeticException when that denominator has more than 65 536 bits
   */
  static Weights of(Fraction[] weights) {
    BigInteger denominator = BigInteger.ONE;
    for (Fraction weight : weights) {
      BigInteger other = weight.denominator();
      if (!other.equals(BigInteger.ONE)) {
        denominator = denominator.divide(denominator.gcd(other)).multiply(other);
        if (denominator.bitLength() > LARGEST_DENOMINATOR_BITS) {
          throw new ArithmeticException("The weights have no common denominator of a sane size");
        }
      }
    }
    BigInteger[] whole = new BigInteger[weights.length];
    BigInteger common = BigInteger.ZERO;
    for (int i = 0; i < whole.length; i++) {
      whole[i] = weights[i].numerator().multiply(denominator.divide(weights[i].denominator()));
      common = common.gcd(whole[i]);
    }
    BigInteger divisor = common.max(BigInteger.ONE);
    Arrays.setAll(whole, i -> whole[i].divide(divisor));
    return ofWhole(whole);
  }

  private static Weights ofWhole(BigInteger[] whole) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger weight : whole) {
      sum = sum.add(weight);
    }
    if (sum.bitLength() > Long.SIZE - 1) {
      return new Weights(null, whole, sum);
    }
    long[] small = new long[whole.length];
    for (int i = 0; i < small.length; i++) {
      small[i] = whole[i].longValueExact();
    }
    return new Weights(small, null, sum);
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  /** Returns the weights in {@code long}s, or null when their sum does not fit one. */
  long @Nullable [] small() {
    return small;
  }

  int size() {
    return small != null ? small.length : Objects.requireNonNull(big).length;
  }

  BigInteger sum() {
    return sum;
  }

  BigInteger get(int i) {
    return small != null ? BigInteger.valueOf(small[i]) : Objects.requireNonNull(big)[i];
  }

  boolean isZero(int i) {
    return small != null ? small[i] == 0 : Objects.requireNonNull(big)[i].signum() == 0;
  }

  int compare(int i, int j) {
    return small != null ? Long.compare(small[i], small[j]) : get(i).compareTo(get(j));
  }

  /** Returns the same weights, with zero for those that are pinned. */
  Weights without(boolean[] pinned) {
    if (small != null) {
      long[] free = small.clone();
      long rest = 0;
      for (int i = 0; i < free.length; i++) {
        free[i] = pinned[i] ? 0 : free[i];
        rest += free[i];
      }
      return new Weights(free, null, BigInteger.valueOf(rest));
    }
    BigInteger[] free = Objects.requireNonNull(big).clone();
    for (int i = 0; i < free.length; i++) {
      if (pinned[i]) {
        free[i] = BigInteger.ZERO;
      }
    }
    return ofWhole(free);
  }
}
