package se.protokoll.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;

/** What each criterion contributes to the shares of a distribution; made when somebody asks. */
final class CriterionShares {
  /** The criteria of the split that each leaf stands in, null where it has none. */
  private final @Nullable CriterionWeights[] weightsOf;

  private final Part[] parts;

  CriterionShares(FundSplit split, int leafCount) {
    this.weightsOf = new @Nullable CriterionWeights[leafCount];
    this.parts = new Part[leafCount];
    find(split, 0);
  }

  private int find(FundSplit split, int firstLeaf) {
    CriterionWeights weights =
        split.kind() == SplitKind.CRITERIA ? new CriterionWeights(split) : null;
    int leaf = firstLeaf;
    for (Part part : split.parts()) {
      if (part.split().isPresent()) {
        leaf = find(part.split().get(), leaf);
      } else {
        weightsOf[leaf] = weights;
        parts[leaf] = part;
        leaf++;
      }
    }
    return leaf;
  }

  List<Share.CriterionPart> of(Share share, int leaf, long unit) {
    CriterionWeights weights = weightsOf[leaf];
    if (weights == null || !weights.takesPart(parts[leaf])) {
      return List.of();
    }
    Fraction[] portions = portions(weights, parts[leaf]);
    Fraction exact = Fraction.of(share.exact());
    long[] amounts = divide(share.amount().ore(), unit, portions);
    List<Share.CriterionPart> all = new ArrayList<>();
    for (int i = 0; i < portions.length; i++) {
      all.add(
          new Share.CriterionPart(
              weights.split().criteria().get(i),
              exact.times(portions[i]).toRatio(),
              Money.ofOre(amounts[i])));
    }
    return List.copyOf(all);
  }

  /** Returns how much of one each criterion contributes. */
  private static Fraction[] portions(CriterionWeights weights, Part part) {
    Fraction whole = weights.ofPart(part);
    return IntStream.range(0, part.values().size())
        .mapToObj(
            i ->
                whole.signum() == 0
                    ? weights.percent(i).dividedBy(LevelChecks.HUNDRED)
                    : weights.percent(part, i).dividedBy(whole))
        .toArray(Fraction[]::new);
  }

  /**
   * Divides öre by largest remainders, the first first at a tie; a part of a unit goes with them.
   */
  private static long[] divide(long ore, long unit, Fraction[] portions) {
    long step = ore % unit == 0 ? unit : 1;
    Fraction units = Fraction.of(Math.abs(ore) / step);
    long left = Math.abs(ore) / step;
    long[] given = new long[portions.length];
    Fraction[] remainders = new Fraction[portions.length];
    for (int i = 0; i < portions.length; i++) {
      Fraction exact = units.times(portions[i]);
      given[i] = exact.floor().longValueExact();
      remainders[i] = exact.remainder();
      left -= given[i];
    }
    IntStream.range(0, portions.length)
        .boxed()
        .sorted((i, j) -> remainders[j].compareTo(remainders[i]))
        .limit(left)
        .forEach(i -> given[i]++);
    for (int i = 0; i < given.length; i++) {
      given[i] *= ore < 0 ? -step : step;
    }
    return given;
  }
}
