package se.protokoll.fund;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.RemainderPolicy.Feature;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Names what can never work on one level of a split, whatever the total. */
final class LevelChecks {
  static final Fraction HUNDRED = Fraction.of(100);

  private final LevelScan scan;
  private final FundSplit split;
  private final String pointer;
  private final EffectiveRounding rounding;
  private final List<Refusal> problems;

  /**
   * @param pointer where the split of the level stands
   */
  LevelChecks(LevelScan scan, String pointer, EffectiveRounding rounding, List<Refusal> problems) {
    this.scan = scan;
    this.split = scan.split;
    this.pointer = pointer;
    this.rounding = rounding;
    this.problems = problems;
  }

  /** Returns the pointer of the list of parts. */
  private String list() {
    return pointer + "/" + split.kind().partsProperty();
  }

  /** Returns the pointer of a part. */
  String place(int i) {
    return list() + "/" + i;
  }

  /**
   * Checks that the policy divides such splits and has what it needs.
   *
   * @param nesting how splits inside are carried out, null when no part is divided further
   * @param paid what has been paid, null when it does not matter
   */
  void checkRounding(@Nullable Feature nesting, @Nullable PaidBounds paid) {
    if (scan.floors || (paid != null && paid.grows())) {
      checkPolicy(Feature.FLOORS);
    }
    if (scan.caps || (paid != null && !paid.grows())) {
      checkPolicy(Feature.CAPS);
    }
    if (nesting != null) {
      checkPolicy(nesting);
    }
    if (rounding.bearer().isEmpty()) {
      rounding.asksForBearer().map(Refusals::bearerMissing).ifPresent(problems::add);
    }
    if (rounding.tieBreak() == TieBreak.LOT
        && rounding.seed().isEmpty()
        && rounding.policy().hasTies()) {
      problems.add(Refusals.seedMissing(rounding.tieBreakPlace()));
    }
  }

  private void checkPolicy(Feature feature) {
    RemainderPolicy policy = rounding.policy();
    if (!policy.combinesWith(feature)) {
      problems.add(Refusals.pair(rounding.policyPlace(), policy, feature));
    }
  }

  /** Checks keys, measures and their sum. */
  void checkParts() {
    if (split.parts().isEmpty()) {
      problems.add(Refusals.noHolders(list()));
    }
    if (scan.keyTwice) {
      nameKeys();
    }
    split.restTo().ifPresent(this::checkRestTo);
    checkCriteria();
    if (scan.misfits) {
      nameMeasures();
    } else if (!scan.allFixed) {
      checkSum();
    }
  }

  private void nameKeys() {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < split.parts().size(); i++) {
      String key = split.parts().get(i).holder().key();
      if (!keys.add(key)) {
        problems.add(Refusals.duplicateKey(place(i) + "/holder/key", key));
      }
    }
  }

  private void checkRestTo(String key) {
    if (split.kind() != SplitKind.PERCENT) {
      problems.add(Refusals.restToWithoutPercent(pointer + "/restTo", key));
    } else if (split.parts().stream()
        .noneMatch(part -> part.holder().key().equals(key) && part.fixed().isEmpty())) {
      problems.add(Refusals.restToUnknown(pointer + "/restTo", key));
    }
  }

  private void nameMeasures() {
    for (int i = 0; i < split.parts().size(); i++) {
      Part part = split.parts().get(i);
      if (part.fixed().isPresent()) {
        nameFixed(part, part.fixed().get(), place(i));
      } else {
        nameMeasure(i, part);
      }
    }
  }

  private void nameFixed(Part part, Money amount, String place) {
    if (LevelScan.isMeasured(part)) {
      problems.add(Refusals.fixedAndMeasure(place, part.holder()));
    }
    if (amount.isNegative()) {
      problems.add(Refusals.negativeAmount(place + "/fixed", part.holder(), amount));
    }
    if (Bounds.isBounded(part)) {
      problems.add(Refusals.fixedWithBounds(place, part.holder()));
    }
  }

  private void nameMeasure(int i, Part part) {
    if (!LevelScan.isRightlyMeasured(split, part)) {
      problems.add(Refusals.measureMissing(place(i), part.holder(), split.kind()));
    }
    for (int j = 0; j < part.values().size(); j++) {
      Ratio value = part.values().get(j);
      if (value.signum() < 0) {
        String place = place(i) + "/values/" + j;
        problems.add(Refusals.negativeWeight(place, FundTexts.holder(part.holder()), value));
      }
    }
    Fraction measure = scan.measures.get(i);
    if (measure.signum() < 0 && split.kind() != SplitKind.CRITERIA) {
      String property =
          split.kind() == SplitKind.PERCENT
              ? "/percent"
              : part.weight().isPresent() ? "/weight" : "/indicators";
      problems.add(
          Refusals.negativeWeight(
              place(i) + property, FundTexts.holder(part.holder()), measure.toRatio()));
    }
  }

  private void checkSum() {
    if (split.kind() == SplitKind.CRITERIA) {
      nameZeroCriteria();
    } else if (split.kind() != SplitKind.PERCENT) {
      if (scan.measures.isSum(0)) {
        problems.add(Refusals.allWeightsZero(list()));
      }
    } else if (!scan.measures.isSum(100)) {
      Fraction sum = scan.measures.sum();
      if (split.restTo().isEmpty() || sum.compareTo(HUNDRED) > 0) {
        problems.add(Refusals.percentNot100(list(), sum, openByDecimals(percentages())));
      }
    }
  }

  private Stream<Ratio> percentages() {
    return split.parts().stream().flatMap(part -> part.percent().stream());
  }

  /** Checks that criteria divide all of the total, where there are any. */
  private void checkCriteria() {
    String place = pointer + "/criteria";
    if (split.kind() != SplitKind.CRITERIA) {
      if (!split.criteria().isEmpty()) {
        problems.add(Refusals.criteriaWithoutValues(place));
      }
      return;
    }
    Fraction sum = Fraction.ZERO;
    Set<String> names = new HashSet<>();
    for (int i = 0; i < split.criteria().size(); i++) {
      Criterion criterion = split.criteria().get(i);
      if (!names.add(criterion.name())) {
        problems.add(Refusals.criterionTwice(place + "/" + i + "/name", criterion));
      }
      sum = sum.plus(Fraction.of(criterion.percent()));
      if (criterion.percent().signum() < 0) {
        problems.add(
            Refusals.negativeWeight(
                place + "/" + i + "/percent", criterion.name(), criterion.percent()));
      }
    }
    if (!sum.equals(HUNDRED)) {
      Stream<Ratio> percentages = split.criteria().stream().map(Criterion::percent);
      problems.add(Refusals.criteriaNot100(place, sum, openByDecimals(percentages)));
    }
  }

  private void nameZeroCriteria() {
    CriterionWeights weights = new CriterionWeights(split);
    for (int i = 0; i < split.criteria().size(); i++) {
      if (weights.sum(i).signum() == 0) {
        String place = pointer + "/criteria/" + i;
        problems.add(Refusals.criterionAllZero(place, split.criteria().get(i)));
      }
    }
  }

  /** Returns half a unit of the last decimal printed, for all percentages together. */
  private static Fraction openByDecimals(Stream<Ratio> percentages) {
    return percentages
        .filter(percent -> percent.decimal() && !percent.denominator().equals(BigInteger.ONE))
        .map(percent -> new Fraction(BigInteger.ONE, percent.denominator().shiftLeft(1)))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /**
   * Checks that the bearer, where one is asked for, is somebody who can bear.
   *
   * @param bearer which part is or holds the bearer, -1 when none does
   * @param whole the outermost split
   */
  void checkBearer(int bearer, FundSplit whole) {
    if (rounding.bearer().isEmpty() || rounding.asksForBearer().isEmpty()) {
      return;
    }
    String key = rounding.bearer().get();
    boolean takesTheRest = rounding.policy() == RemainderPolicy.BEARER;
    if (bearer >= 0) {
      Part part = split.parts().get(bearer);
      if (takesTheRest && part.fixed().isPresent()) {
        problems.add(Refusals.bearerIsFixed(place(bearer) + "/fixed", part.holder()));
      }
    } else if (rounding.bearerAmong(whole.parts()) < 0) {
      problems.add(Refusals.bearerUnknown(rounding.bearerPlace(), key));
    } else if (takesTheRest && !isLeaf(whole, key)) {
      problems.add(Refusals.bearerIsDivided(rounding.bearerPlace(), key));
    }
  }

  private static boolean isLeaf(FundSplit split, String key) {
    return split.parts().stream()
        .anyMatch(
            part ->
                part.split().isPresent()
                    ? isLeaf(part.split().get(), key)
                    : part.holder().key().equals(key) && part.fixed().isEmpty());
  }

  /**
   * Checks the floor and cap of a part.
   *
   * @param part the part, between what has been paid as well
   */
  void checkBounds(int i, Part part) {
    checkBounds(part, rounding.unit(), place(i), problems);
  }

  /** Checks a floor and a cap that are rounded to whole units. */
  static void checkBounds(Part part, MoneyUnit unit, String place, List<Refusal> problems) {
    Money floor = part.floor().orElse(Money.ZERO);
    Money cap = part.cap().orElse(Money.ofOre(Long.MAX_VALUE));
    if (floor.isNegative()) {
      problems.add(Refusals.negativeAmount(place + "/floor", part.holder(), floor));
    }
    if (cap.isNegative()) {
      problems.add(Refusals.negativeAmount(place + "/cap", part.holder(), cap));
    }
    if (floor.isNegative() || cap.isNegative()) {
      return;
    }
    if (floor.compareTo(cap) > 0) {
      problems.add(Refusals.floorAboveCap(place + "/floor", part.holder(), floor, cap));
    } else if (Bounds.floor(part, unit) > Bounds.cap(part, unit)) {
      problems.add(Refusals.noWholeUnit(place + "/floor", part.holder(), floor, cap, unit));
    }
  }

  /** Checks that a group in a leaf-exact split has no amount of its own. */
  void checkLeafExactGroup(int i) {
    Part part = split.parts().get(i);
    if (part.fixed().isPresent() || Bounds.isBounded(part)) {
      problems.add(Refusals.leafExactGroupBounds(place(i), part.holder()));
    }
  }
}
