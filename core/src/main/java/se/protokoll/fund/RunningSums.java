package se.protokoll.fund;

/**
 * Rounds the running sums of exact shares; a share is the difference of two that are neighbours.
 */
final class RunningSums {
  private RunningSums() {}

  /** Gives a unit wherever a running sum comes to half a unit more than what is given. */
  static void round(Quotas quotas, DivisionTrace.OfLevel level, Weights free) {
    if (level.exact == null && free.small() != null) {
      round(quotas);
    } else {
      roundExactly(quotas, level);
    }
  }

  /** With ranks that are numerators over the sum of weights. */
  private static void round(Quotas quotas) {
    long sum = quotas.rankLimit;
    long running = 0;
    boolean ahead = false;
    for (int i = 0; i < quotas.rank.length; i++) {
      long gap = sum - quotas.rank[i];
      boolean over = running >= gap;
      running = over ? running - gap : running + quotas.rank[i];
      boolean up = running >= quotas.halfRank;
      quotas.units[i] += given(over, ahead, up);
      ahead = up;
    }
  }

  private static void roundExactly(Quotas quotas, DivisionTrace.OfLevel level) {
    Fraction running = Fraction.ZERO;
    boolean ahead = false;
    for (int i = 0; i < quotas.rank.length; i++) {
      Fraction exact = quotas.rank[i] == 0 ? Fraction.ZERO : level.exactUnits(i).remainder();
      Fraction next = running.plus(exact);
      running = next.remainder();
      boolean up = running.compareTo(Fraction.HALF) >= 0;
      quotas.units[i] += given(next.floor().signum() > 0, ahead, up);
      ahead = up;
    }
  }

  /**
   * @param over whether the running sum went past a whole unit
   * @param ahead whether it was rounded up before
   * @param up whether it is rounded up now
   */
  private static int given(boolean over, boolean ahead, boolean up) {
    return (over ? 1 : 0) + (up ? 1 : 0) - (ahead ? 1 : 0);
  }
}
