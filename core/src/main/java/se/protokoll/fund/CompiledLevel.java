package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;

/**
 * One level of a compiled split: everything about it that does not depend on the total.
 *
 * <p>A level with splits inside has inner levels and divides level by level; in a leaf-exact split
 * all leaves are one level, and {@code tree} has the levels that their exact shares come from.
 */
final class CompiledLevel {
  final String pointer;
  final EffectiveRounding rounding;
  final LevelParts parts;
  final Weights weights;

  /** The part that is or holds the bearer, -1 when none does. */
  final int bearer;

  /** For the leaves of a leaf-exact split whose exact shares depend on the total: its levels. */
  final @Nullable CompiledLevel tree;

  private final TieOrder ties;

  /** The order in which units are taken back. */
  private final TieOrder tiesOfBack;

  private final boolean plain;

  CompiledLevel(
      String pointer,
      EffectiveRounding rounding,
      LevelParts parts,
      Weights weights,
      int bearer,
      @Nullable CompiledLevel tree) {
    this.pointer = pointer;
    this.rounding = rounding;
    this.parts = parts;
    this.weights = weights;
    this.bearer = bearer;
    this.tree = tree;
    this.ties = new TieOrder(rounding, parts.list, parts.within, weights, bearer, false);
    this.tiesOfBack =
        rounding.looksAtHistory()
            ? new TieOrder(rounding, parts.list, parts.within, weights, bearer, true)
            : ties;
    this.plain = !parts.hasFixed() && !parts.hasInner();
  }

  /**
   * Divides an amount, in öre and not negative, among the leaves of this level.
   *
   * @param leaves receives the öre of each leaf of the whole split
   */
  void divide(long ore, long[] leaves, DivisionTrace trace) {
    long unit = rounding.unit().ore();
    long rest = afterFixed(ore);
    long units = rest / unit;
    trace.below += rest - units * unit;
    boolean direct = plain && leaves.length == parts.size();
    long[] amounts = direct ? leaves : new long[parts.size()];
    DivisionTrace.OfLevel result = divideUnits(units, amounts, rest, trace.negative);
    trace.undistributed += result.left * unit;
    if (result.forBearer != 0) {
      trace.addForBearer(rounding.bearer().orElseThrow(), result.forBearer * unit);
    }
    if (trace.levels != null) {
      // in units, before the amounts become öre below
      trace.levels.put(this, result.keep(ore, units, amounts));
    }
    if (unit != 1) {
      for (int i = 0; i < amounts.length; i++) {
        amounts[i] *= unit;
      }
    }
    if (!direct) {
      passOn(amounts, leaves, trace);
    }
  }

  /** Divides an amount, in öre and not negative, on this level only, and tells how. */
  DivisionTrace.OfLevel look(long ore) {
    long rest = afterFixed(ore);
    long units = rest / rounding.unit().ore();
    long[] amounts = new long[parts.size()];
    return divideUnits(units, amounts, rest, false).keep(ore, units, amounts);
  }

  private void passOn(long[] amounts, long[] leaves, DivisionTrace trace) {
    for (int i = 0; i < amounts.length; i++) {
      long amount = parts.isFixed(i) ? parts.fixed(i) : amounts[i];
      CompiledLevel below = parts.inner(i);
      if (below != null) {
        below.divide(amount, leaves, trace);
      } else {
        leaves[parts.leaf(i)] = amount;
      }
    }
  }

  private long afterFixed(long ore) {
    if (!parts.hasFixed()) {
      return ore;
    }
    BigInteger rest = BigInteger.valueOf(ore).subtract(parts.fixedSum);
    if (rest.signum() < 0) {
      throw new DivisionRefusedException(Refusals.fixedAboveTotal(pointer, parts.fixedSum, ore));
    }
    return rest.longValueExact();
  }

  private DivisionTrace.OfLevel divideUnits(
      long units, long[] amounts, long rest, boolean negative) {
    if (tree != null) {
      Fraction[] exact = ExactShares.ofLeaves(this, units);
      DivisionTrace.OfLevel result =
          parts.bounds == null
              ? round(Quotas.of(exact, units, amounts), weights, units, exact, null, negative)
              : guarded(exact, units, amounts, negative);
      checkBearer(amounts);
      return result;
    }
    if (weights.sum().signum() == 0) {
      if (units != 0 && rounding.policy() != RemainderPolicy.UNDISTRIBUTED) {
        throw new DivisionRefusedException(Refusals.nobodyTakesTheRest(pointer, rest));
      }
      return new DivisionTrace.OfLevel(units);
    }
    if (parts.bounds == null) {
      return round(Quotas.of(units, weights, amounts), weights, units, null, null, negative);
    }
    WaterFilling water = fill(Fraction.of(units), weights);
    Weights free = weights.without(water.pinned);
    long budget = water.free.floor().longValueExact();
    if (free.sum().signum() == 0) {
      DivisionTrace.OfLevel result =
          new DivisionTrace.OfLevel(water.above.floor().longValueExact());
      result.water = water;
      pin(water, amounts);
      return result;
    }
    DivisionTrace.OfLevel result =
        round(Quotas.of(budget, free, amounts), free, budget, null, water, negative);
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
    if (rounding.policy() != RemainderPolicy.BEARER || bearer < 0) {
      return;
    }
    Part part = parts.list.get(bearer);
    // the leaves of a leaf-exact split have their bounds on the levels they come from
    long cap = parts.bounds == null ? Bounds.cap(part, rounding.unit()) : parts.bounds.caps[bearer];
    if (amounts[bearer] > cap) {
      Money paid = Money.ofOre(cap * rounding.unit().ore());
      Money most = part.cap().orElse(paid);
      Holder holder = rounding.bearerIn(part);
      throw new DivisionRefusedException(
          holder.equals(part.holder())
              ? Refusals.bearerAboveCap(pointer, holder, most)
              : Refusals.bearerAboveGroup(pointer, holder, part, most));
    }
  }

  /** Divides by exact shares that depend on the total, with everybody between floor and cap. */
  private DivisionTrace.OfLevel guarded(
      Fraction[] exact, long units, long[] amounts, boolean negative) {
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
    return round(Quotas.of(held, units, amounts), weights, units, held, null, negative);
  }

  /** Fills between floors and caps, an amount in units that need not be whole. */
  WaterFilling fill(Fraction units, Weights shared) {
    Bounds bounds = Objects.requireNonNull(parts.bounds);
    if (units.compareTo(new Fraction(bounds.floorSum, BigInteger.ONE)) < 0) {
      throw new DivisionRefusedException(
          Refusals.floorsAboveTotal(pointer, bounds.floorSum, units.floor(), rounding.unit()));
    }
    WaterFilling water = WaterFilling.of(units, shared, bounds.floors, bounds.caps);
    if (water.above.signum() > 0 && rounding.policy() != RemainderPolicy.UNDISTRIBUTED) {
      throw new DivisionRefusedException(
          Refusals.capsBelowTotal(pointer, water.above.floor(), rounding.unit()));
    }
    return water;
  }

  private DivisionTrace.OfLevel round(
      Quotas quotas,
      Weights free,
      long budget,
      Fraction @Nullable [] exact,
      @Nullable WaterFilling water,
      boolean negative) {
    DivisionTrace.OfLevel result = new DivisionTrace.OfLevel(0);
    result.quotas = quotas;
    result.free = free;
    result.budget = budget;
    result.exact = exact;
    result.water = water;
    long[] units = quotas.units;
    switch (rounding.policy()) {
      case LARGEST_REMAINDER -> LargestRemainders.raise(quotas, ties(negative));
      case SAINTE_LAGUE -> SainteLague.divide(quotas, free, budget, ties(negative));
      case BEARER -> {
        if (bearer >= 0) {
          units[bearer] += quotas.left;
        } else {
          result.forBearer = quotas.left;
        }
      }
      case UNDISTRIBUTED -> result.left = quotas.left;
      case LIST_ORDER -> giveInOrder(quotas);
      case CUMULATIVE -> RunningSums.round(quotas, result, free);
      case ROUNDED_DIFFERENCE_TO_FIRST -> {
        // rounding changes the array, so it comes before the element is read
        long difference = roundHalfUp(quotas);
        units[firstFree()] += difference;
      }
      case ROUNDED_DIFFERENCE_TO_LARGEST -> {
        long difference = roundHalfUp(quotas);
        if (difference != 0) {
          units[largest(ties(negative != (difference < 0)))] += difference;
        }
      }
    }
    return result;
  }

  private void giveInOrder(Quotas quotas) {
    long left = quotas.left;
    for (int i = 0; left > 0; i++) {
      if (!parts.isFixed(i)) {
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
    while (parts.isFixed(first)) {
      first++;
    }
    return first;
  }

  private TieOrder ties(boolean back) {
    return back ? tiesOfBack : ties;
  }

  private int largest(TieOrder order) {
    int heaviest = IntStream.range(0, parts.size()).boxed().max(weights::compare).orElseThrow();
    IntPredicate asHeavy = i -> weights.compare(i, heaviest) == 0;
    return Arrays.stream(order.order(asHeavy)).filter(asHeavy).findFirst().orElseThrow();
  }
}
