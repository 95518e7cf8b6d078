package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One level of a prepared split: everything about it that does not depend on the total.
 *
 * <p>A level with splits inside has inner levels and divides level by level; in a leaf-exact split
 * all leaves are one level, and {@code tree} has the levels that their exact shares come from.
 */
final class Level {
  final String pointer;
  final Terms terms;
  final List<Part> parts;
  final List<List<String>> within;
  final Weights weights;

  /** The fixed amounts in öre, null when there are none; -1 for a part that has none. */
  final long @Nullable [] fixed;

  /** The least of each in whole units, null when there are neither floors nor caps. */
  final long @Nullable [] floors;

  /** The most of each in whole units, null when there are neither floors nor caps. */
  final long @Nullable [] caps;

  /** The levels inside, null for a part that has none. */
  final @Nullable Level[] inner;

  /** Where the leaves of each part begin. */
  final int[] leafStart;

  /** For the leaves of a leaf-exact split whose exact shares depend on the total: its levels. */
  final @Nullable Level tree;

  /** The part that is or holds the bearer, -1 when none does. */
  final int bearer;

  final TieOrder ties;
  private final BigInteger fixedSum;
  private final BigInteger floorSum;
  private final boolean plain;

  Level(
      String pointer,
      Terms terms,
      List<Part> parts,
      List<List<String>> within,
      Weights weights,
      long @Nullable [] fixed,
      long @Nullable [] floors,
      long @Nullable [] caps,
      @Nullable Level[] inner,
      int[] leafStart,
      @Nullable Level tree,
      int bearer) {
    this.pointer = pointer;
    this.terms = terms;
    this.parts = parts;
    this.within = within;
    this.weights = weights;
    this.fixed = fixed;
    this.floors = floors;
    this.caps = caps;
    this.inner = inner;
    this.leafStart = leafStart;
    this.tree = tree;
    this.bearer = bearer;
    this.ties = new TieOrder(terms, parts, within, weights, bearer);
    this.fixedSum = sumOf(fixed);
    this.floorSum = sumOf(floors);
    this.plain = fixed == null && !hasInner();
  }

  private static BigInteger sumOf(long @Nullable [] amounts) {
    BigInteger sum = BigInteger.ZERO;
    if (amounts != null) {
      for (long amount : amounts) {
        sum = sum.add(BigInteger.valueOf(Math.max(0, amount)));
      }
    }
    return sum;
  }

  boolean hasInner() {
    for (Level level : inner) {
      if (level != null) {
        return true;
      }
    }
    return false;
  }

  boolean isFixed(int i) {
    return fixed != null && fixed[i] >= 0;
  }

  BigInteger fixedSum() {
    return fixedSum;
  }

  /**
   * Divides an amount, in öre and not negative, among the leaves of this level.
   *
   * @param leaves receives the öre of each leaf of the whole split
   */
  void divide(long ore, long[] leaves, Division division) {
    long unit = terms.unit().ore();
    long rest = afterFixed(ore);
    long units = rest / unit;
    division.below += rest - units * unit;
    boolean direct = plain && leaves.length == parts.size();
    long[] amounts = direct ? leaves : new long[parts.size()];
    LevelDivision result = divideUnits(units, amounts, rest);
    division.undistributed += result.left * unit;
    if (result.forBearer != 0) {
      division.addForBearer(terms.bearer().orElseThrow(), result.forBearer * unit);
    }
    if (division.notes != null) {
      division.notes.put(this, result.copyOf(ore, units, amounts));
    }
    if (unit != 1) {
      for (int i = 0; i < amounts.length; i++) {
        amounts[i] *= unit;
      }
    }
    if (!direct) {
      passOn(amounts, leaves, division);
    }
  }

  /** Divides an amount, in öre and not negative, on this level only, and tells how. */
  LevelDivision look(long ore) {
    long rest = afterFixed(ore);
    long units = rest / terms.unit().ore();
    long[] amounts = new long[parts.size()];
    return divideUnits(units, amounts, rest).copyOf(ore, units, amounts);
  }

  private void passOn(long[] amounts, long[] leaves, Division division) {
    for (int i = 0; i < amounts.length; i++) {
      long amount = isFixed(i) ? Objects.requireNonNull(fixed)[i] : amounts[i];
      Level below = inner[i];
      if (below != null) {
        below.divide(amount, leaves, division);
      } else {
        leaves[leafStart[i]] = amount;
      }
    }
  }

  private long afterFixed(long ore) {
    if (fixed == null) {
      return ore;
    }
    BigInteger rest = BigInteger.valueOf(ore).subtract(fixedSum);
    if (rest.signum() < 0) {
      throw new DivisionRefusedException(Refusals.fixedAboveTotal(pointer, fixedSum, ore));
    }
    return rest.longValueExact();
  }

  private LevelDivision divideUnits(long units, long[] amounts, long rest) {
    if (tree != null) {
      Fraction[] exact = ExactShares.ofLeaves(this, units);
      return floors == null
          ? round(Quotas.of(exact, units, amounts), weights, units, exact, null)
          : guarded(exact, units, amounts);
    }
    if (weights.sum().signum() == 0) {
      if (units != 0 && terms.policy() != RemainderPolicy.UNDISTRIBUTED) {
        throw new DivisionRefusedException(Refusals.nobodyTakesTheRest(pointer, rest));
      }
      return new LevelDivision(units);
    }
    if (floors == null || caps == null) {
      return round(Quotas.of(units, weights, amounts), weights, units, null, null);
    }
    WaterFilling water = fill(Fraction.of(units), weights);
    Weights free = weights.without(water.pinned);
    long budget = water.free.floor().longValueExact();
    if (free.sum().signum() == 0) {
      LevelDivision result = new LevelDivision(water.above.floor().longValueExact());
      result.water = water;
      pin(water, amounts);
      return result;
    }
    LevelDivision result = round(Quotas.of(budget, free, amounts), free, budget, null, water);
    pin(water, amounts);
    return result;
  }

  private void pin(WaterFilling water, long[] amounts) {
    for (int i = 0; i < amounts.length; i++) {
      if (water.pinned[i]) {
        amounts[i] += water.pinnedAt[i];
      }
    }
    checkBearer(amounts);
  }

  private void checkBearer(long[] amounts) {
    if (caps != null
        && terms.policy() == RemainderPolicy.BEARER
        && bearer >= 0
        && amounts[bearer] > caps[bearer]) {
      throw new DivisionRefusedException(Refusals.bearerAboveCap(pointer, parts.get(bearer)));
    }
  }

  /** Divides by exact shares that depend on the total, with everybody between floor and cap. */
  private LevelDivision guarded(Fraction[] exact, long units, long[] amounts) {
    Fraction whole = Arrays.stream(exact).reduce(Fraction.ZERO, Fraction::plus);
    Weights shared = Weights.of(exact);
    WaterFilling water = fill(whole, shared);
    Weights free = shared.without(water.pinned);
    Fraction[] held = new Fraction[exact.length];
    for (int i = 0; i < held.length; i++) {
      held[i] =
          water.pinned[i]
              ? Fraction.of(water.pinnedAt[i])
              : water.free.times(new Fraction(free.get(i), free.sum()));
    }
    LevelDivision result = round(Quotas.of(held, units, amounts), weights, units, held, null);
    checkBearer(amounts);
    return result;
  }

  /** Fills between floors and caps, an amount in units that need not be whole. */
  WaterFilling fill(Fraction units, Weights shared) {
    long[] least = Objects.requireNonNull(floors);
    long[] most = Objects.requireNonNull(caps);
    if (units.compareTo(new Fraction(floorSum, BigInteger.ONE)) < 0) {
      throw new DivisionRefusedException(
          Refusals.floorsAboveTotal(pointer, floorSum, units.floor(), terms.unit()));
    }
    WaterFilling water = WaterFilling.of(units, shared, least, most);
    if (water.above.signum() > 0 && terms.policy() != RemainderPolicy.UNDISTRIBUTED) {
      throw new DivisionRefusedException(
          Refusals.capsBelowTotal(pointer, water.above.floor(), terms.unit()));
    }
    return water;
  }

  private LevelDivision round(
      Quotas quotas,
      Weights free,
      long budget,
      Fraction @Nullable [] exact,
      @Nullable WaterFilling water) {
    LevelDivision result = new LevelDivision(0);
    result.quotas = quotas;
    result.free = free;
    result.budget = budget;
    result.exact = exact;
    result.water = water;
    long[] units = quotas.units;
    switch (terms.policy()) {
      case LARGEST_REMAINDER -> LargestRemainders.raise(quotas, ties);
      case SAINTE_LAGUE -> SainteLague.divide(quotas, free, budget, ties);
      case BEARER -> {
        if (bearer >= 0) {
          units[bearer] += quotas.left;
        } else {
          result.forBearer = quotas.left;
        }
      }
      case UNDISTRIBUTED -> result.left = quotas.left;
      case LIST_ORDER -> giveInOrder(quotas);
      case ROUNDED_DIFFERENCE_TO_FIRST -> {
        // rounding changes the array, so it comes before the element is read
        long difference = roundHalfUp(quotas);
        units[firstFree()] += difference;
      }
      case ROUNDED_DIFFERENCE_TO_LARGEST -> {
        long difference = roundHalfUp(quotas);
        if (difference != 0) {
          units[largest()] += difference;
        }
      }
    }
    return result;
  }

  private void giveInOrder(Quotas quotas) {
    long left = quotas.left;
    for (int i = 0; left > 0; i++) {
      if (!isFixed(i)) {
        quotas.units[i]++;
        left--;
      }
    }
  }

  private static long roundHalfUp(Quotas quotas) {
    long left = quotas.left;
    for (int i = 0; i < quotas.units.length; i++) {
      if (quotas.rank[i] >= quotas.halfRank) {
        quotas.units[i]++;
        left--;
      }
    }
    return left;
  }

  private int firstFree() {
    int first = 0;
    while (isFixed(first)) {
      first++;
    }
    return first;
  }

  private int largest() {
    int heaviest = IntStream.range(0, parts.size()).boxed().max(weights::compare).orElseThrow();
    IntPredicate asHeavy = i -> weights.compare(i, heaviest) == 0;
    return Arrays.stream(ties.order(asHeavy)).filter(asHeavy).findFirst().orElseThrow();
  }
}
