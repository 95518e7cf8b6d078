package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The policies written down once more, slowly and plainly, with ties by place. */
final class SlowOracle {
  private SlowOracle() {}

  static long[] divide(RemainderPolicy policy, long total, long... weights) {
    return divide(
        policy,
        BigInteger.valueOf(total),
        Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
  }

  static long[] divide(RemainderPolicy policy, BigInteger total, BigInteger[] weights) {
    BigInteger sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger[] units =
        Arrays.stream(weights).map(w -> w.multiply(total).divide(sum)).toArray(BigInteger[]::new);
    BigInteger[] rest =
        Arrays.stream(weights).map(w -> w.multiply(total).mod(sum)).toArray(BigInteger[]::new);
    int left = left(total, units);
    List<Integer> all = IntStream.range(0, weights.length).boxed().toList();
    switch (policy) {
      case LARGEST_REMAINDER ->
          all.stream()
              .sorted(Comparator.comparing((Integer i) -> rest[i]).reversed())
              .limit(left)
              .forEach(i -> units[i] = units[i].add(BigInteger.ONE));
      case BEARER -> units[0] = units[0].add(BigInteger.valueOf(left));
      case LIST_ORDER ->
          all.stream().limit(left).forEach(i -> units[i] = units[i].add(BigInteger.ONE));
      case ROUNDED_DIFFERENCE_TO_FIRST, ROUNDED_DIFFERENCE_TO_LARGEST -> {
        for (int i : all) {
          if (rest[i].shiftLeft(1).compareTo(sum) >= 0) {
            units[i] = units[i].add(BigInteger.ONE);
          }
        }
        int taker =
            policy == RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST
                ? 0
                : all.stream()
                    .max(
                        Comparator.comparing((Integer i) -> weights[i])
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
        units[taker] = units[taker].add(BigInteger.valueOf(left(total, units)));
      }
      case SAINTE_LAGUE -> sainteLague(total, weights, units);
      case UNDISTRIBUTED -> {}
      case CUMULATIVE -> {
        BigInteger running = BigInteger.ZERO;
        BigInteger given = BigInteger.ZERO;
        for (int i : all) {
          running = running.add(weights[i].multiply(total));
          BigInteger rounded = running.shiftLeft(1).add(sum).divide(sum.shiftLeft(1));
          units[i] = rounded.subtract(given);
          given = rounded;
        }
      }
    }
    return Arrays.stream(units).mapToLong(BigInteger::longValueExact).toArray();
  }

  private static int left(BigInteger total, BigInteger[] units) {
    return total
        .subtract(Arrays.stream(units).reduce(BigInteger.ZERO, BigInteger::add))
        .intValueExact();
  }

  /**
   * Starts well below every exact share, where nobody has a unit too many, and gives one by one.
   */
  private static void sainteLague(BigInteger total, BigInteger[] weights, BigInteger[] units) {
    BigInteger margin = BigInteger.valueOf(weights.length);
    for (int i = 0; i < units.length; i++) {
      units[i] = units[i].subtract(margin).max(BigInteger.ZERO);
    }
    for (int left = left(total, units); left > 0; left--) {
      int best = -1;
      for (int i = 0; i < units.length; i++) {
        if (weights[i].signum() > 0 && (best < 0 || claims(weights, units, i, best) > 0)) {
          best = i;
        }
      }
      units[best] = units[best].add(BigInteger.ONE);
    }
  }

  private static int claims(BigInteger[] weights, BigInteger[] units, int i, int j) {
    BigInteger oddI = units[i].shiftLeft(1).add(BigInteger.ONE);
    BigInteger oddJ = units[j].shiftLeft(1).add(BigInteger.ONE);
    return weights[i].multiply(oddJ).compareTo(weights[j].multiply(oddI));
  }

  /**
   * Returns whether shares are those of Sainte-Laguë by its definition: nobody without a further
   * unit has a better claim to one than somebody had to the last, and with the same claim the one
   * who comes first has it.
   */
  static boolean isSainteLague(long[] given, long total, long[] weights) {
    int weakest = -1;
    int strongest = -1;
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < given.length; i++) {
      sum = sum.add(BigInteger.valueOf(given[i]));
      if (given[i] < 0 || (weights[i] == 0 && given[i] != 0)) {
        return false;
      }
      if (given[i] > 0 && (weakest < 0 || claims(weights, given, i, -1, weakest, -1) <= 0)) {
        weakest = i;
      }
      if (weights[i] > 0 && (strongest < 0 || claims(weights, given, i, 1, strongest, 1) > 0)) {
        strongest = i;
      }
    }
    if (weakest < 0 || !sum.equals(BigInteger.valueOf(total))) {
      return total == 0 && weakest < 0;
    }
    int order = claims(weights, given, weakest, -1, strongest, 1);
    return order > 0 || (order == 0 && weakest < strongest);
  }

  private static int claims(long[] weights, long[] units, int i, int offsetI, int j, int offsetJ) {
    BigInteger oddI = BigInteger.valueOf(units[i]).shiftLeft(1).add(BigInteger.valueOf(offsetI));
    BigInteger oddJ = BigInteger.valueOf(units[j]).shiftLeft(1).add(BigInteger.valueOf(offsetJ));
    return BigInteger.valueOf(weights[i])
        .multiply(oddJ)
        .compareTo(BigInteger.valueOf(weights[j]).multiply(oddI));
  }
}
