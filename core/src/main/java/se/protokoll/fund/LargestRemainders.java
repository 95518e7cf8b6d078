package se.protokoll.fund;

import java.util.Arrays;

/**
 * Finds who has the largest remainders without sorting them all: a histogram of the leading bits,
 * and a sort of the one bucket that the cut falls in. A few are sorted, which is quicker then.
 */
final class LargestRemainders {
  private static final int FEW = 32;
  private static final int SMALL_BITS = 8;
  private static final int LARGE_BITS = 12;
  private static final int MANY = 4096;

  private LargestRemainders() {}

  /** Gives one unit each to as many as there are units left, largest remainder first. */
  static void raise(Quotas quotas, TieOrder ties) {
    if (quotas.left == 0) {
      return;
    }
    if (quotas.rank.length <= FEW) {
      raise(quotas.rank.clone(), quotas.left, quotas, ties);
    } else {
      raiseMany(quotas, ties);
    }
  }

  private static void raiseMany(Quotas quotas, TieOrder ties) {
    long[] rank = quotas.rank;
    int bits = rank.length < MANY ? SMALL_BITS : LARGE_BITS;
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(quotas.rankLimit - 1) - bits);
    int[] counts = new int[1 << bits];
    for (long r : rank) {
      counts[(int) (r >>> shift)]++;
    }
    int bucket = counts.length;
    long above = 0;
    while (above < quotas.left) {
      above += counts[--bucket];
    }
    long wanted = quotas.left - (above - counts[bucket]);
    if (wanted == counts[bucket]) {
      raiseFrom(rank, quotas.units, (long) bucket << shift);
      return;
    }
    long[] candidates = new long[counts[bucket]];
    int found = 0;
    for (long r : rank) {
      if (r >>> shift == bucket) {
        candidates[found++] = r;
      }
    }
    raise(candidates, wanted, quotas, ties);
  }

  /** Raises all above some candidates, and as many of the candidates as wanted. */
  private static void raise(long[] candidates, long wanted, Quotas quotas, TieOrder ties) {
    Arrays.sort(candidates);
    int cut = candidates.length - (int) wanted;
    long threshold = candidates[cut];
    if (cut == 0 || candidates[cut - 1] != threshold) {
      raiseFrom(quotas.rank, quotas.units, threshold);
      return;
    }
    raiseFrom(quotas.rank, quotas.units, threshold + 1);
    int tied = cut;
    while (tied < candidates.length && candidates[tied] == threshold) {
      tied++;
    }
    raiseTied(quotas.rank, quotas.units, threshold, tied - cut, ties);
  }

  private static void raiseFrom(long[] rank, long[] units, long threshold) {
    for (int i = 0; i < rank.length; i++) {
      // the sign of the difference, because a branch on remainders is a branch on chance
      units[i] += (threshold - 1 - rank[i]) >>> (Long.SIZE - 1);
    }
  }

  private static void raiseTied(
      long[] rank, long[] units, long threshold, int wanted, TieOrder ties) {
    int left = wanted;
    for (int i : ties.order(candidate -> rank[candidate] == threshold)) {
      if (rank[i] == threshold) {
        units[i]++;
        if (--left == 0) {
          return;
        }
      }
    }
  }
}
