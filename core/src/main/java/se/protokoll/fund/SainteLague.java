package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sainte-Laguë's method: unit after unit to the largest weight by 1, 3, 5 ... for each unit had.
 *
 * <p>It starts from every exact share rounded to the nearest whole (a half down), which is what the
 * method itself gives for another total, and from there gives or takes back the few units that
 * total is off by. The units are therefore those of giving them all one by one.
 */
final class SainteLague {
  private final Weights weights;
  private final long @Nullable [] small;
  private final long[] units;

  private SainteLague(Weights weights, long total, long[] units) {
    this.weights = weights;
    this.small = total < Long.MAX_VALUE / 4 ? weights.small() : null;
    this.units = units;
  }

  static void divide(Quotas quotas, Weights weights, long total, TieOrder ties) {
    long[] units = quotas.units;
    long left = quotas.left;
    for (int i = 0; i < units.length; i++) {
      if (quotas.rank[i] >= quotas.aboveHalfRank) {
        units[i]++;
        left--;
      }
    }
    if (left != 0) {
      new SainteLague(weights, total, units).settle(left, ties);
    }
  }

  private void settle(long left, TieOrder ties) {
    int[] place = ties.places();
    boolean giving = left > 0;
    Comparator<Integer> nextToGet =
        (i, j) -> {
          int claim = compareClaims(j, 1, i, 1);
          return claim != 0 ? claim : Integer.compare(place[i], place[j]);
        };
    // who has no unit left comes last here, after all who have one to lose
    Comparator<Integer> nextToLose =
        (i, j) -> {
          int claim = compareClaims(i, -1, j, -1);
          return claim != 0 ? claim : Integer.compare(place[j], place[i]);
        };
    PriorityQueue<Integer> queue = new PriorityQueue<>(giving ? nextToGet : nextToLose);
    for (int i = 0; i < units.length; i++) {
      if (!weights.isZero(i)) {
        queue.add(i);
      }
    }
    int last = -1;
    for (long steps = Math.abs(left); steps > 0; steps--) {
      last = queue.remove();
      units[last] += giving ? 1 : -1;
      queue.add(last);
    }
    refuseTie(last, giving, ties);
  }

  /**
   * Refuses, where the tie rule says so, that the order of ties chose the last one: that somebody
   * whom the choice did not fall on had as good a claim.
   */
  private void refuseTie(int last, boolean giving, TieOrder ties) {
    if (!ties.refuses()) {
      return;
    }
    int chosen = giving ? -1 : 1;
    IntPredicate passedOver = i -> compareClaims(i, -chosen, last, chosen) == 0;
    if (IntStream.range(0, units.length).anyMatch(passedOver)) {
      ties.order(passedOver.or(i -> compareClaims(i, chosen, last, chosen) == 0));
    }
  }

  /** Compares weight by the odd number of the next unit (offset 1) or of the last one had (-1). */
  private int compareClaims(int i, int offsetOfI, int j, int offsetOfJ) {
    if (small != null) {
      return Math128.compareProducts(
          small[i], 2 * units[j] + offsetOfJ, small[j], 2 * units[i] + offsetOfI);
    }
    return weights
        .get(i)
        .multiply(odd(units[j], offsetOfJ))
        .compareTo(weights.get(j).multiply(odd(units[i], offsetOfI)));
  }

  private static BigInteger odd(long units, int offset) {
    return BigInteger.valueOf(units).shiftLeft(1).add(BigInteger.valueOf(offset));
  }
}
