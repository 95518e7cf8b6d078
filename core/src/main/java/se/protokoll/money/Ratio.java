package se.protokoll.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;

/**
 * An exact number as minutes and splits state it (<i>tal</i>): "70", "33.3", "1/3".
 *
 * <p>It is kept as written, so 33.30 is not 33.3, because the decimals tell how exact a published
 * percentage is. {@link #compareTo} compares values and is therefore not consistent with {@code
 * equals}.
 *
 * @param numerator the digits above the line, of either sign
 * @param denominator the digits below the line, 1 or more; a power of ten for a decimal
 * @param decimal whether it is written as a decimal and not as a fraction
 */
public record Ratio(BigInteger numerator, BigInteger denominator, boolean decimal)
    implements Comparable<Ratio>, Serializable {

  /** The most digits that a number may have above or below the line. */
  public static final int MAX_DIGITS = 50;

  private static final Pattern DECIMAL = Pattern.compile("(-?[0-9]+)(?:\\.([0-9]+))?");
  private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)/([0-9]+)");

  public Ratio {
    Objects.requireNonNull(numerator, "numerator");
    Objects.requireNonNull(denominator, "denominator");
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("A denominator is 1 or more, not " + denominator);
    }
    if (decimal && !denominator.equals(BigInteger.TEN.pow(zeros(denominator)))) {
      throw new IllegalArgumentException(
          "A decimal is over a power of ten, not over " + denominator);
    }
  }

  /** Returns a whole number. */
  public static Ratio of(long number) {
    return new Ratio(BigInteger.valueOf(number), BigInteger.ONE, true);
  }

  /**
   * Returns a fraction, as written and not reduced.
   *
   * @throws IllegalArgumentException when the denominator is not 1 or more
   */
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), false);
  }

  /**
   * Returns a decimal with its decimals as they are.
   *
   * @throws IllegalArgumentException when it has more than {@link #MAX_DIGITS} digits, written out
   */
  public static Ratio of(BigDecimal number) {
    if (Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS) {
      BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
      if (Math.max(plain.precision(), plain.scale() + 1) <= MAX_DIGITS) {
        return new Ratio(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()), true);
      }
    }
    throw new IllegalArgumentException(
        "A number has at most "
            + MAX_DIGITS
            + " digits, and this one has precision "
            + number.precision()
            + " and scale "
            + number.scale());
  }

  /**
   * Reads a number as JSON holds it: {@code -?\d+(\.\d+)?} or {@code -?\d+/\d+}; there is no
   * exponent and no grouping.
   *
   * @throws IllegalArgumentException when the text has another form, is over zero, or has more than
   *     {@link #MAX_DIGITS} digits above or below the line; a decimal is all above it
   */
  @JsonCreator
  public static Ratio parse(String text) {
    if (text.length() > 2 * MAX_DIGITS + 2) {
      throw tooLong(text);
    }
    Matcher decimal = DECIMAL.matcher(text);
    if (decimal.matches()) {
      String decimals = decimal.group(2) == null ? "" : decimal.group(2);
      BigInteger digits = digits(text, decimal.group(1) + decimals);
      return new Ratio(digits, BigInteger.TEN.pow(decimals.length()), true);
    }
    Matcher fraction = FRACTION.matcher(text);
    if (!fraction.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a number such as \"70\", \"33.3\" or \"1/3\"");
    }
    BigInteger denominator = digits(text, fraction.group(2));
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("\"" + text + "\" is over zero");
    }
    return new Ratio(digits(text, fraction.group(1)), denominator, false);
  }

  /**
   * Reads the same as {@link #parse}; frameworks look for a method of this name to convert request
   * parameters, settings and the keys of maps.
   *
   * @throws IllegalArgumentException as {@link #parse} does
   */
  public static Ratio valueOf(String text) {
    return parse(text);
  }

  private static BigInteger digits(String text, String digits) {
    int sign = digits.startsWith("-") ? 1 : 0;
    if (digits.length() - sign > MAX_DIGITS) {
      throw tooLong(text);
    }
    return new BigInteger(digits);
  }

  private static IllegalArgumentException tooLong(String text) {
    return new IllegalArgumentException(
        "\"" + Text.abbreviated(text) + "\" is longer than a number of " + MAX_DIGITS + " digits");
  }

  private static int zeros(BigInteger denominator) {
    return denominator.toString().length() - 1;
  }

  /**
   * Returns the number as people write it in a language: "12 000,5" in Swedish, and a fraction as
   * it is, "1/3".
   */
  public String text(Language language) {
    return decimal
        ? MessageTable.fill("{n}", Map.of("n", new BigDecimal(toString())), language)
        : toString();
  }

  /** Returns the same number as a fraction in lowest terms. */
  public Ratio reduced() {
    return reduced(numerator, denominator);
  }

  private static Ratio reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    return new Ratio(numerator.divide(common), denominator.divide(common), false);
  }

  /** Returns this and another together, exactly and in lowest terms. */
  public Ratio plus(Ratio other) {
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns this less another, exactly and in lowest terms. */
  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator, false));
  }

  /** Returns this times another, exactly and in lowest terms. */
  public Ratio times(Ratio other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns this divided by another, exactly and in lowest terms.
   *
   * @throws ArithmeticException when the other is zero
   */
  public Ratio dividedBy(Ratio divisor) {
    if (divisor.signum() == 0) {
      throw new ArithmeticException("A number cannot be divided by zero");
    }
    BigInteger sign = BigInteger.valueOf(divisor.signum());
    return reduced(
        numerator.multiply(divisor.denominator).multiply(sign),
        denominator.multiply(divisor.numerator.abs()));
  }

  /** Returns -1, 0 or 1 as the number is negative, zero or positive. */
  public int signum() {
    return numerator.signum();
  }

  /** Compares values: 33.30 and 33.3 are the same, and so are 1/2 and 2/4. */
  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /**
   * Returns the number as written; {@link #parse} reads it back, unless it has more than {@link
   * #MAX_DIGITS} digits above or below the line, as what is calculated can.
   */
  @Override
  @JsonValue
  public String toString() {
    return decimal
        ? new BigDecimal(numerator, zeros(denominator)).toPlainString()
        : numerator + "/" + denominator;
  }
}
