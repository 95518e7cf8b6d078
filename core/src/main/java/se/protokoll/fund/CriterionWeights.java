package se.protokoll.fund;

import java.util.Arrays;

/** What the criteria of one split make of the values of its parts. */
final class CriterionWeights {
  private final FundSplit split;
  private final Fraction[] sums;

  CriterionWeights(FundSplit split) {
    this.split = split;
    this.sums = new Fraction[split.criteria().size()];
    Arrays.fill(sums, Fraction.ZERO);
    for (Part part : split.parts()) {
      for (int i = 0; i < sums.length && takesPart(part); i++) {
        sums[i] = sums[i].plus(Fraction.of(part.values().get(i)));
      }
    }
  }

  /** Returns whether a part is not fixed and has a value for each criterion. */
  boolean takesPart(Part part) {
    return part.fixed().isEmpty() && part.values().size() == sums.length;
  }

  /** Returns the values of all parts for a criterion together. */
  Fraction sum(int criterion) {
    return sums[criterion];
  }

  /** Returns how many percent of the money a criterion gives to a part. */
  Fraction percent(Part part, int criterion) {
    if (sums[criterion].signum() <= 0) { // below zero it is refused
      return Fraction.ZERO;
    }
    Fraction value = Fraction.of(part.values().get(criterion));
    return percent(criterion).times(value).dividedBy(sums[criterion]);
  }

  /** Returns how many percent of the money a criterion divides. */
  Fraction percent(int criterion) {
    return Fraction.of(split.criteria().get(criterion).percent());
  }

  /** Returns how many percent of the money a part gets by all criteria. */
  Fraction ofPart(Part part) {
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < sums.length; i++) {
      sum = sum.plus(percent(part, i));
    }
    return sum;
  }

  FundSplit split() {
    return split;
  }
}
