package se.protokoll.fund;

import java.math.BigInteger;
import java.util.List;
import se.protokoll.money.Money;

/**
 * What has been paid, as floors for all leaves and groups while the pot grows and as caps when it
 * shrinks. It binds together with the floors and caps of the split itself; fixed amounts need none.
 *
 * @param paid what each leaf of the whole split has been paid, in öre, none negative
 * @param grows whether what has been paid is the least and not the most
 */
record PaidBounds(List<BigInteger> paid, boolean grows) {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  /**
   * Returns a part between its own bounds and what has been paid.
   *
   * @param leaf which leaf of the whole split the part is, or begins at
   */
  Part on(Part part, int leaf) {
    if (part.fixed().isPresent()) {
      return part;
    }
    long paid = paidIn(part, leaf).min(MOST).longValueExact();
    return grows
        ? part.withFloor(Money.ofOre(Math.max(paid, part.floor().map(Money::ore).orElse(0L))))
        : part.withCap(
            Money.ofOre(Math.min(paid, part.cap().map(Money::ore).orElse(Long.MAX_VALUE))));
  }

  /** Returns what a leaf or all in a group have been paid; a fixed amount inside counts in full. */
  private BigInteger paidIn(Part part, int leaf) {
    if (part.fixed().isPresent()) {
      return BigInteger.valueOf(part.fixed().get().ore());
    }
    if (part.split().isEmpty()) {
      return paid.get(leaf);
    }
    BigInteger sum = BigInteger.ZERO;
    int next = leaf;
    for (Part inner : part.split().get().parts()) {
      sum = sum.add(paidIn(inner, next));
      next += inner.leafCount();
    }
    return sum;
  }
}
