package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;

/**
 * What rounding down gives: whole units for each, and the remainders by rank.
 *
 * <p>A rank orders remainders and tells equal ones; zero means without a remainder. Where weights
 * fit {@code long}s the rank is the numerator of the remainder over the sum of weights, otherwise
 * its position among the distinct remainders.
 */
final class Quotas {
  /** Below this sum, remainder times weight fits a {@code long} whatever the total. */
  private static final long LARGEST_DIRECT_SUM = 3_037_000_499L;

  /** The whole units of each, which a policy goes on from. */
  final long[] units;

  /** The rank of the remainder of each. */
  final long[] rank;

  /** No rank is as high as this. */
  final long rankLimit;

  /** The lowest rank of a remainder of a half or more. */
  final long halfRank;

  /** The lowest rank of a remainder of more than a half. */
  final long aboveHalfRank;

  /** The units that rounding down leaves. */
  final long left;

  private Quotas(
      long[] units, long[] rank, long rankLimit, long halfRank, long aboveHalfRank, long left) {
    this.units = units;
    this.rank = rank;
    this.rankLimit = rankLimit;
    this.halfRank = halfRank;
    this.aboveHalfRank = aboveHalfRank;
    this.left = left;
  }

  /** Divides units by weights whose sum is not zero, rounding down, into an array. */
  static Quotas of(long total, Weights weights, long[] units) {
    long[] small = weights.small();
    if (small == null) {
      return big(total, weights, units);
    }
    long sum = weights.sum().longValueExact();
    long[] rank = new long[units.length];
    long given =
        sum <= LARGEST_DIRECT_SUM
            ? direct(total, small, sum, units, rank)
            : wide(total, small, sum, units, rank);
    return new Quotas(units, rank, sum, sum - sum / 2, sum / 2 + 1, total - given);
  }

  /**
   * Multiplies by a reciprocal, which takes a fraction of the time of a division. It is cut off, so
   * the high half of a product can be one less than the quotient, and never more: a product is
   * below 2<sup>63</sup>, so what was cut off makes less than a half.
   */
  private static long direct(long total, long[] weights, long sum, long[] units, long[] rank) {
    long whole = total / sum;
    long rest = total - whole * sum;
    long reciprocal = Long.divideUnsigned(-1, sum);
    long given = 0;
    for (int i = 0; i < units.length; i++) {
      long weight = weights[i];
      long product = rest * weight;
      long quotient = Math.multiplyHigh(product, reciprocal);
      long remainder = product - quotient * sum;
      long isOneLess = (sum - 1 - remainder) >>> (Long.SIZE - 1); // 1 or 0, without a branch
      quotient += isOneLess;
      rank[i] = remainder - sum * isOneLess;
      long share = whole * weight + quotient;
      units[i] = share;
      given += share;
    }
    return given;
  }

  private static long wide(long total, long[] weights, long sum, long[] units, long[] rank) {
    long whole = total / sum;
    long rest = total - whole * sum;
    long given = 0;
    for (int i = 0; i < units.length; i++) {
      long weight = weights[i];
      long quotient = Math128.multiplyDivide(rest, weight, sum);
      rank[i] = rest * weight - quotient * sum;
      long share = whole * weight + quotient;
      units[i] = share;
      given += share;
    }
    return given;
  }

  private static Quotas big(long total, Weights weights, long[] units) {
    BigInteger amount = BigInteger.valueOf(total);
    BigInteger sum = weights.sum();
    BigInteger[] remainders = new BigInteger[units.length];
    long given = 0;
    for (int i = 0; i < units.length; i++) {
      BigInteger[] parts = amount.multiply(weights.get(i)).divideAndRemainder(sum);
      units[i] = parts[0].longValueExact();
      given += units[i];
      remainders[i] = parts[1];
    }
    BigInteger half = sum.add(BigInteger.ONE).shiftRight(1);
    BigInteger aboveHalf = sum.shiftRight(1).add(BigInteger.ONE);
    return ranked(units, remainders, BigInteger.ZERO, half, aboveHalf, total - given);
  }

  /** Returns the quotas of exact shares whose sum is a whole number of units. */
  static Quotas of(Fraction[] shares, long total, long[] units) {
    Fraction[] remainders = new Fraction[shares.length];
    long given = 0;
    for (int i = 0; i < shares.length; i++) {
      units[i] = shares[i].floor().longValueExact();
      given += units[i];
      remainders[i] = shares[i].remainder();
    }
    return ranked(units, remainders, Fraction.ZERO, Fraction.HALF, Fraction.HALF, total - given);
  }

  private static <T extends Comparable<? super T>> Quotas ranked(
      long[] units, T[] remainders, T zero, T half, T aboveHalf, long left) {
    T[] sorted = Arrays.copyOf(remainders, remainders.length + 1);
    sorted[remainders.length] = zero;
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i].compareTo(sorted[distinct - 1]) != 0) {
        sorted[distinct++] = sorted[i];
      }
    }
    long[] rank = new long[remainders.length];
    for (int i = 0; i < rank.length; i++) {
      rank[i] = Arrays.binarySearch(sorted, 0, distinct, Objects.requireNonNull(remainders[i]));
    }
    return new Quotas(
        units,
        rank,
        distinct,
        firstFrom(sorted, distinct, half),
        firstFrom(sorted, distinct, aboveHalf),
        left);
  }

  private static <T> int firstFrom(T[] sorted, int size, T bound) {
    int found = Arrays.binarySearch(sorted, 0, size, bound);
    return Math.max(found, ~found);
  }
}
