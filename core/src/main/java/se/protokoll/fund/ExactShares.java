package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Objects;

/** Exact shares through several levels, with nothing rounded between them. */
final class ExactShares {
  private ExactShares() {}

  /** Returns what the leaves below a level are measured by: their shares of one, zero for fixed. */
  static Measures measures(CompiledLevel tree, int firstLeaf, int leafCount) {
    Measures measures = new Measures(leafCount);
    measure(tree, Fraction.of(1), firstLeaf, measures);
    return measures;
  }

  private static void measure(
      CompiledLevel level, Fraction whole, int firstLeaf, Measures measures) {
    for (int i = 0; i < level.parts.size(); i++) {
      Fraction share =
          level.weights.sum().signum() == 0
              ? Fraction.ZERO
              : whole.times(new Fraction(level.weights.get(i), level.weights.sum()));
      CompiledLevel inner = level.parts.inner(i);
      if (inner != null) {
        measure(inner, share, firstLeaf, measures);
      } else {
        measures.set(level.parts.leaf(i) - firstLeaf, share);
      }
    }
  }

  /**
   * Returns whether the shares of the leaves below a level depend on the total, so that they are
   * not those of {@link #measures}: whether there are floors or caps, or fixed amounts inside.
   */
  static boolean dependOnTotal(CompiledLevel tree) {
    if (tree.parts.bounds != null) {
      return true;
    }
    for (int i = 0; i < tree.parts.size(); i++) {
      CompiledLevel inner = tree.parts.inner(i);
      if (inner != null && (inner.parts.hasFixed() || dependOnTotal(inner))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the exact shares of the leaves of a leaf-exact level in units; zero for fixed ones.
   *
   * @param units the whole units of all that is not fixed
   */
  static Fraction[] ofLeaves(CompiledLevel leaves, long units) {
    CompiledLevel tree = Objects.requireNonNull(leaves.tree);
    long unit = leaves.rounding.unit().ore();
    BigInteger ore =
        BigInteger.valueOf(units).multiply(BigInteger.valueOf(unit)).add(leaves.parts.fixedSum);
    Fraction[] shares = new Fraction[leaves.parts.size()];
    fill(tree, new Fraction(ore, BigInteger.ONE), shares, leaves.parts.leaf(0));
    for (int i = 0; i < shares.length; i++) {
      shares[i] = leaves.parts.isFixed(i) ? Fraction.ZERO : shares[i].dividedBy(unit);
    }
    return shares;
  }

  /**
   * Returns the exact shares in öre of all leaves below a level.
   *
   * @throws DivisionRefusedException when fixed amounts, floors or caps cannot be kept
   */
  static Fraction[] ofTree(CompiledLevel level, Fraction ore, int leafCount) {
    Fraction[] shares = new Fraction[leafCount];
    fill(level, ore, shares, 0);
    return shares;
  }

  private static void fill(CompiledLevel outer, Fraction ore, Fraction[] leaves, int firstLeaf) {
    CompiledLevel level = outer.tree != null ? outer.tree : outer;
    Fraction rest = ore.minus(new Fraction(level.parts.fixedSum, BigInteger.ONE));
    if (rest.signum() < 0) {
      throw new DivisionRefusedException(
          Refusals.fixedAboveTotal(
              level.pointer, level.parts.fixedSum, ore.floor().longValueExact()));
    }
    Fraction[] shares = divide(level, rest);
    for (int i = 0; i < shares.length; i++) {
      CompiledLevel inner = level.parts.inner(i);
      if (inner != null) {
        fill(inner, shares[i], leaves, firstLeaf);
      } else {
        leaves[level.parts.leaf(i) - firstLeaf] = shares[i];
      }
    }
  }

  private static Fraction[] divide(CompiledLevel level, Fraction rest) {
    long unit = level.rounding.unit().ore();
    Fraction[] shares = new Fraction[level.parts.size()];
    WaterFilling water =
        level.parts.bounds == null ? null : level.fill(rest.dividedBy(unit), level.weights);
    Weights weights = water == null ? level.weights : level.weights.without(water.pinned);
    Fraction free = water == null ? rest : water.free.times(Fraction.of(unit));
    if (water == null
        && weights.sum().signum() == 0
        && rest.signum() != 0
        && level.rounding.policy() != RemainderPolicy.UNDISTRIBUTED) {
      throw new DivisionRefusedException(
          Refusals.nobodyTakesTheRest(level.pointer, rest.floor().longValueExact()));
    }
    for (int i = 0; i < shares.length; i++) {
      if (level.parts.isFixed(i)) {
        shares[i] = Fraction.of(level.parts.fixed(i));
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
