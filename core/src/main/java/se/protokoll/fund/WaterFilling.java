package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Proportional shares between floors and caps, exactly: the one level of water at which what every
 * holder gets, no less than the floor and no more than the cap, adds up to the total.
 *
 * <p>Each floor and each cap is a break point, floor / weight or cap / weight; between two of them
 * the sum grows in a straight line. Walking through the sorted break points finds the level without
 * any search or rounding.
 */
final class WaterFilling {
  /** Who is held by a floor or a cap. */
  final boolean[] pinned;

  /** What those get, in units. */
  final long[] pinnedAt;

  /** What is left for the others, to be divided by weight. */
  final Fraction free;

  /** What not even all caps can hold. */
  final Fraction above;

  private WaterFilling(boolean[] pinned, long[] pinnedAt, Fraction free, Fraction above) {
    this.pinned = pinned;
    this.pinnedAt = pinnedAt;
    this.free = free;
    this.above = above;
  }

  private record BreakPoint(int part, long amount, boolean cap) {}

  /**
   * Fills up to a total that is at least the sum of all floors.
   *
   * @param floors the least of each, in units
   * @param caps the most of each, in units, no less than the floor; {@link Long#MAX_VALUE} for none
   */
  static WaterFilling of(Fraction total, Weights weights, long[] floors, long[] caps) {
    int size = weights.size();
    boolean[] pinned = new boolean[size];
    long[] pinnedAt = new long[size];
    BigInteger held = BigInteger.ZERO;
    List<BreakPoint> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      pinned[i] = true;
      pinnedAt[i] = floors[i];
      held = held.add(BigInteger.valueOf(floors[i]));
      if (!weights.isZero(i)) {
        points.add(new BreakPoint(i, floors[i], false));
        if (caps[i] != Long.MAX_VALUE) {
          points.add(new BreakPoint(i, caps[i], true));
        }
      }
    }
    points.sort(
        ((Comparator<BreakPoint>) (a, b) -> compare(a, b, weights)).thenComparing(BreakPoint::cap));
    BigInteger slope = BigInteger.ZERO;
    for (BreakPoint point : points) {
      Fraction rest = total.minus(new Fraction(held, BigInteger.ONE));
      if (reaches(slope, point, rest, weights)) {
        return new WaterFilling(pinned, pinnedAt, rest, Fraction.ZERO);
      }
      int i = point.part();
      BigInteger amount = BigInteger.valueOf(point.amount());
      pinned[i] = point.cap();
      pinnedAt[i] = point.amount();
      slope = point.cap() ? slope.subtract(weights.get(i)) : slope.add(weights.get(i));
      held = point.cap() ? held.add(amount) : held.subtract(amount);
    }
    Fraction rest = total.minus(new Fraction(held, BigInteger.ONE));
    return slope.signum() > 0
        ? new WaterFilling(pinned, pinnedAt, rest, Fraction.ZERO)
        : new WaterFilling(pinned, pinnedAt, Fraction.ZERO, rest);
  }

  private static int compare(BreakPoint a, BreakPoint b, Weights weights) {
    return BigInteger.valueOf(a.amount())
        .multiply(weights.get(b.part()))
        .compareTo(BigInteger.valueOf(b.amount()).multiply(weights.get(a.part())));
  }

  /** Returns whether the free ones get the rest at or below the level of a break point. */
  private static boolean reaches(
      BigInteger slope, BreakPoint point, Fraction rest, Weights weights) {
    return slope
            .multiply(BigInteger.valueOf(point.amount()))
            .multiply(rest.denominator())
            .compareTo(rest.numerator().multiply(weights.get(point.part())))
        >= 0;
  }
}
