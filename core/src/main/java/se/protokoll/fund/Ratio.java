package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact number as a split states it (<i>tal</i>): "70", "33.3", "1/3".
 *
 * <p>It is kept as written, so 33.30 is not 33.3, because the decimals tell how exact a published
 * percentage is. {@link #compareTo} compares values.
 *
 * @param numerator the digits above the line, of either sign
 * @param denominator the digits below the line, 1 or more; a power of ten for a decimal
 * @param decimal whether it is written as a decimal and not as a fraction
 */
public record Ratio(BigInteger numerator, BigInteger denominator, boolean decimal)
    implements Comparable<Ratio> {
  public Ratio {
    Objects.requireNonNull(numerator, "numerator");
    Objects.requireNonNull(denominator, "denominator");
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("A denominator is 1 or more, not " + denominator);
    }
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
