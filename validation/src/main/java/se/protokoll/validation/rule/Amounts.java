package se.protokoll.validation.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import se.protokoll.money.Money;

/** Sums of money that may be more than can be held, for the sentences of findings. */
final class Amounts {

  private Amounts() {}

  /** Returns öre as money, and as text where they are more than money can be. */
  static Object of(BigInteger ore) {
    return ore.bitLength() < Long.SIZE
        ? Money.ofOre(ore.longValueExact())
        : new BigDecimal(ore, 2).toPlainString() + " kr";
  }
}
