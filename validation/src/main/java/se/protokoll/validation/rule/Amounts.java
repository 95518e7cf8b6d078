package se.protokoll.validation.rule;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes sums of money that may be more than can be held, for the sentences of findings. */
final class Amounts {

  private Amounts() {}

  /** Returns an amount in kronor with two decimals, from öre. */
  static String kronor(BigInteger ore) {
    return new BigDecimal(ore, 2).toPlainString();
  }
}
