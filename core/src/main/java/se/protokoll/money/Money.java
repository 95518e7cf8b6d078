package se.protokoll.money;

import java.math.BigDecimal;

/**
 * An amount of Swedish kronor to the öre (<i>belopp</i>).
 *
 * @param ore the amount in whole öre, of either sign
 */
public record Money(long ore) implements Comparable<Money> {

  /** No money. */
  public static final Money ZERO = new Money(0);

  /** Returns an amount in öre. */
  public static Money ofOre(long ore) {
    return new Money(ore);
  }

  /**
   * Returns an amount in whole kronor.
   *
   * @throws ArithmeticException when it is more than a {@code long} of öre holds
   */
  public static Money ofKronor(long kronor) {
    return new Money(Math.multiplyExact(kronor, 100L));
  }

  /**
   * Reads an exact decimal amount in kronor, with a point and no grouping: "6200011.00".
   *
   * @throws IllegalArgumentException when the text has another form or more than two decimals
   */
  public static Money ofDecimal(String text) {
    if (!text.matches("-?\\d{1,17}(\\.\\d{1,2})?")) {
      throw new IllegalArgumentException("\"" + text + "\" is no amount such as \"6200011.00\"");
    }
    try {
      return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("\"" + text + "\" is more than can be held", e);
    }
  }

  /** Returns the sum, refusing overflow. */
  public Money plus(Money other) {
    return new Money(Math.addExact(ore, other.ore));
  }

  /** Returns the exact decimal amount in kronor with two decimals: "6200011.00". */
  public String toDecimal() {
    return BigDecimal.valueOf(ore, 2).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(ore, other.ore);
  }
}
