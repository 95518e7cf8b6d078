package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Map;
import se.protokoll.money.Money;

/**
 * What has been paid, as floors for all leaves and groups while the pot grows and as caps when it
 * shrinks. It binds together with the floors and caps of the split itself; fixed amounts need none.
 *
 * @param paid what each leaf has been paid, by key; all of one sign
 * @param grows whether the pot is no smaller than what has been paid
 */
record PaidBounds(Map<String, Money> paid, boolean grows) {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  /** Returns a part between its own bounds and what has been paid. */
  Part on(Part part) {
    if (part.fixed().isPresent()) {
      return part;
    }
    long paid = paidIn(part).min(MOST).longValueExact();
    return grows
        ? part.withFloor(Money.ofOre(Math.max(paid, part.floor().map(Money::ore).orElse(0L))))
        : part.withCap(
            Money.ofOre(Math.min(paid, part.cap().map(Money::ore).orElse(Long.MAX_VALUE))));
  }

  /** Returns what a leaf or all in a group have been paid; a fixed amount inside counts in full. */
  private BigInteger paidIn(Part part) {
    if (part.fixed().isPresent()) {
      return BigInteger.valueOf(part.fixed().get().ore());
    }
    if (part.split().isEmpty()) {
      Money before = paid.getOrDefault(part.holder().key(), Money.ZERO);
      return BigInteger.valueOf(before.ore()).abs();
    }
    return part.split().get().parts().stream()
        .map(this::paidIn)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
