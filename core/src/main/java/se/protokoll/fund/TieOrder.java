package se.protokoll.fund;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.Rounding.TieBreak;

/** Who goes first at a tie on one level; worked out the first time that there is one. */
final class TieOrder {
  private static final int NAMED_AT_MOST = 5;

  /** Up to one part in so many is sorted alone; where more are tied, the order of all is kept. */
  private static final int FEW = 8;

  private final EffectiveRounding rounding;
  private final List<Part> parts;
  private final List<List<String>> within;
  private final Weights weights;
  private final int bearer;
  private final boolean takesBack;
  private volatile int @Nullable [] order;

  /** Whether there was a tie before: who divides again is better served by the order of all. */
  private volatile boolean asked;

  /**
   * @param bearer which part is or holds the bearer, -1 when none does
   * @param takesBack whether who goes first gets a unit less and not one more
   */
  TieOrder(
      EffectiveRounding rounding,
      List<Part> parts,
      List<List<String>> within,
      Weights weights,
      int bearer,
      boolean takesBack) {
    this.rounding = rounding;
    this.parts = parts;
    this.within = within;
    this.weights = weights;
    this.bearer = bearer;
    this.takesBack = takesBack;
  }

  boolean refuses() {
    return rounding.tieBreak() == TieBreak.REFUSE;
  }

  /**
   * Returns those who are tied in order, first the one that goes first; others can stand between
   * them.
   *
   * @param tied who is tied for fewer units than there are of them
   * @throws DivisionRefusedException when the rule is to refuse and there are two or more of them
   */
  int[] order(IntPredicate tied) {
    if (refuses()) {
      List<String> keys =
          Arrays.stream(order()).filter(tied).mapToObj(i -> parts.get(i).holder().key()).toList();
      if (keys.size() > 1) {
        throw new DivisionRefusedException(
            Refusals.tie(
                rounding.tieBreakPlace(),
                keys.size(),
                String.join(", ", keys.subList(0, Math.min(NAMED_AT_MOST, keys.size())))
                    + (keys.size() > NAMED_AT_MOST ? " ..." : "")));
      }
    }
    if (!asked) {
      asked = true;
      int[] few = IntStream.range(0, parts.size()).filter(tied).toArray();
      if (few.length <= parts.size() / FEW) {
        return sorted(few);
      }
    }
    return order();
  }

  /** Returns, for each part, its place in the order. */
  int[] places() {
    int[] places = new int[parts.size()];
    int place = 0;
    for (int i : order()) {
      places[i] = place++;
    }
    return places;
  }

  private int[] order() {
    int[] known = order;
    if (known == null) {
      known = sorted(IntStream.range(0, parts.size()).toArray());
      order = known;
    }
    return known;
  }

  private int[] sorted(int[] some) {
    Comparator<Integer> byKey =
        Comparator.comparing((Integer i) -> parts.get(i).holder().key(), TieOrder::byCodePoint)
            .thenComparing(i -> String.join("\n", within.get(i)), TieOrder::byCodePoint);
    Comparator<Integer> rule =
        switch (rounding.tieBreak()) {
          case BY_KEY, REFUSE -> byKey;
          case BY_LARGEST_WEIGHT ->
              ((Comparator<Integer>) (i, j) -> weights.compare(j, i)).thenComparing(byKey);
          case BY_SMALLEST_WEIGHT -> ((Comparator<Integer>) weights::compare).thenComparing(byKey);
          case BEARER -> Comparator.comparing((Integer i) -> i != bearer).thenComparing(byKey);
          case LOT -> byLot(some).thenComparing(byKey);
          case LEAST_FAVOURED -> byHistory(some).thenComparing(byKey);
        };
    return Arrays.stream(some).boxed().sorted(rule).mapToInt(i -> i).toArray();
  }

  private Comparator<Integer> byHistory(int[] some) {
    Map<String, Fraction> ahead = rounding.ahead();
    Fraction[] sums = new Fraction[parts.size()];
    for (int i : some) {
      Set<String> keys = new HashSet<>();
      addRecipients(parts.get(i), keys);
      sums[i] =
          keys.stream()
              .map(key -> ahead.getOrDefault(key, Fraction.ZERO))
              .reduce(Fraction.ZERO, Fraction::plus);
    }
    Comparator<Integer> leastFirst = Comparator.comparing(i -> sums[i]);
    return takesBack ? leastFirst.reversed() : leastFirst;
  }

  private static void addRecipients(Part part, Set<String> keys) {
    if (part.split().isPresent()) {
      part.split().get().parts().forEach(inner -> addRecipients(inner, keys));
    } else {
      keys.add(part.holder().key());
    }
  }

  private Comparator<Integer> byLot(int[] some) {
    String seed = rounding.seed().orElse("");
    byte[][] digests = new byte[parts.size()][];
    for (int i : some) {
      digests[i] = lot(seed, parts.get(i).holder().key());
    }
    return (i, j) -> Arrays.compareUnsigned(digests[i], digests[j]);
  }

  /** Returns the lot of a key: SHA-256 over the seed, a line feed and the key. */
  static byte[] lot(String seed, String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest((seed + "\n" + key).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Compares by code point, which differs from {@code compareTo} above U+FFFF. */
  static int byCodePoint(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean xAbove = Character.isSurrogate(x);
        boolean yAbove = Character.isSurrogate(y);
        return xAbove == yAbove ? Character.compare(x, y) : Boolean.compare(xAbove, yAbove);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
