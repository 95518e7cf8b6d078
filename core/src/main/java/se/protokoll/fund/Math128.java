package se.protokoll.fund;

/**
 * Arithmetic on products of two {@code long}s, 128 bits wide, for numbers that are not negative.
 */
final class Math128 {
  private static final long LOW = 0xffff_ffffL;

  private Math128() {}

  /** Compares {@code a * b} with {@code c * d}. */
  static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /**
   * Returns {@code a * b / divisor}, rounded down, where {@code b <= divisor}, so that the quotient
   * fits.
   *
   * <p>It is schoolbook division with 32-bit digits (Knuth, The Art of Computer Programming, volume
   * 2, algorithm D, for a quotient of two digits).
   */
  static long multiplyDivide(long a, long b, long divisor) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if (high == 0) {
      return Long.divideUnsigned(low, divisor);
    }
    int shift = Long.numberOfLeadingZeros(divisor);
    long d = divisor << shift;
    long dHigh = d >>> 32;
    long dLow = d & LOW;
    long top = (high << shift) | (low >>> 1 >>> (63 - shift));
    long bottom = low << shift;
    long first = digit(top, bottom >>> 32, dHigh, dLow);
    long rest = (top << 32) + (bottom >>> 32) - first * d;
    long second = digit(rest, bottom & LOW, dHigh, dLow);
    return (first << 32) + second;
  }

  /** Returns one 32-bit digit of a quotient: (high, next) by (dHigh, dLow). */
  private static long digit(long high, long next, long dHigh, long dLow) {
    long digit = Long.divideUnsigned(high, dHigh);
    long rest = high - digit * dHigh;
    while (digit > LOW || Long.compareUnsigned(digit * dLow, (rest << 32) | next) > 0) {
      digit--;
      rest += dHigh;
      if (rest > LOW) {
        break;
      }
    }
    return digit;
  }
}
