package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Objects;

/** Exact shares through several levels, with nothing rounded between them. */
final class ExactShares {
  private ExactShares() {}

  /**
   * Returns the exact shares of the leaves of a leaf-exact level in units; zero for fixed ones.
   *
   * @param units the whole units of all that is not fixed
   */
  static Fraction[] ofLeaves(Level leaves, long units) {
    Level tree = Objects.requireNonNull(leaves.tree);
    long unit = leaves.terms.unit().ore();
    BigInteger ore =
        BigInteger.valueOf(units).multiply(BigInteger.valueOf(unit)).add(leaves.fixedSum());
    Fraction[] shares = new Fraction[leaves.parts.size()];
    fill(tree, new Fraction(ore, BigInteger.ONE), shares, leaves.leafStart[0]);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = leaves.isFixed(i) ? Fraction.ZERO : shares[i].dividedBy(unit);
    }
    return shares;
  }

  /**
   * Returns the exact shares in öre of all leaves below a level.
   *
   * @throws DivisionRefusedException when fixed amounts, floors or caps cannot be kept
   */
  static Fraction[] ofTree(Level level, Fraction ore, int leafCount) {
    Fraction[] shares = new Fraction[leafCount];
    fill(level, ore, shares, 0);
    return shares;
  }

  private static void fill(Level outer, Fraction ore, Fraction[] leaves, int firstLeaf) {
    Level level = outer.tree != null ? outer.tree : outer;
    Fraction rest = ore.minus(new Fraction(level.fixedSum(), BigInteger.ONE));
    if (rest.signum() < 0) {
      throw new DivisionRefusedException(
          Refusals.fixedAboveTotal(level.pointer, level.fixedSum(), ore.floor().longValueExact()));
    }
    Fraction[] shares = divide(level, rest);
    for (int i = 0; i < shares.length; i++) {
      Level inner = level.inner[i];
      if (inner != null) {
        fill(inner, shares[i], leaves, firstLeaf);
      } else {
        leaves[level.leafStart[i] - firstLeaf] = shares[i];
      }
    }
  }

  private static Fraction[] divide(Level level, Fraction rest) {
    long unit = level.terms.unit().ore();
    Fraction[] shares = new Fraction[level.parts.size()];
    WaterFilling water =
        level.floors == null ? null : level.fill(rest.dividedBy(unit), level.weights);
    Weights weights = water == null ? level.weights : level.weights.without(water.pinned);
    Fraction free = water == null ? rest : water.free.times(Fraction.of(unit));
    if (water == null
        && weights.sum().signum() == 0
        && rest.signum() != 0
        && level.terms.policy() != RemainderPolicy.UNDISTRIBUTED) {
      throw new DivisionRefusedException(
          Refusals.nobodyTakesTheRest(level.pointer, rest.floor().longValueExact()));
    }
    for (int i = 0; i < shares.length; i++) {
      if (level.isFixed(i)) {
        shares[i] = Fraction.of(Objects.requireNonNull(level.fixed)[i]);
      } else if (water != null && water.pinned[i]) {
        shares[i] = Fraction.of(water.pinnedAt[i]).times(Fraction.of(unit));
      } else if (weights.sum().signum() == 0) {
        shares[i] = Fraction.ZERO;
      } else {
        shares[i] = free.times(new Fraction(weights.get(i), weights.sum()));
      }
    }
    return shares;
  }
}
