package se.protokoll.fund;

import java.util.List;
import java.util.Optional;

/**
 * What one look at the parts of a level finds. What is wrong is only noted here; {@link
 * LevelChecks} looks again to name it.
 */
final class LevelScan {
  final FundSplit split;
  final Measures measures;

  /** Whether some part is divided further. */
  boolean nested;

  /** Whether some part has a fixed amount. */
  boolean fixed;

  /** Whether every part has a fixed amount. */
  boolean allFixed = true;

  /** Whether some part has a floor. */
  boolean floors;

  /** Whether some part has a cap. */
  boolean caps;

  /** Whether the measure of some part is missing, of the wrong kind or negative. */
  boolean misfits;

  /** Whether two parts have the same key. */
  boolean keyTwice;

  LevelScan(FundSplit split) {
    List<Part> parts = split.parts();
    this.split = split;
    this.measures = new Measures(parts.size());
    DistinctKeys keys = new DistinctKeys(parts);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      keyTwice |= !keys.add(part.holder().key(), i);
      look(i, part);
    }
  }

  private void look(int i, Part part) {
    nested |= part.split().isPresent();
    floors |= part.floor().isPresent();
    caps |= part.cap().isPresent();
    if (part.fixed().isPresent()) {
      fixed = true;
      misfits |= !isRightlyFixed(part);
      return;
    }
    allFixed = false;
    misfits |= !isRightlyMeasured(split, part);
    switch (split.kind()) {
      case EQUAL -> measures.set(i, 1);
      case PERCENT -> measure(i, part.percent());
      case WEIGHTS -> {
        if (part.indicators().isEmpty()) {
          measure(i, part.weight());
        } else {
          Fraction composed = composed(part);
          misfits |= composed.signum() < 0;
          measures.set(i, composed);
        }
      }
    }
  }

  private void measure(int i, Optional<Ratio> stated) {
    if (stated.isPresent()) {
      misfits |= stated.get().signum() < 0;
      measures.set(i, stated.get());
    }
  }

  /** Returns whether nothing is fixed, bounded or divided further: all parts are leaves. */
  boolean isPlain() {
    return !nested && !fixed && !floors && !caps;
  }

  /** Returns the weight that a part without a weight is given by its indicators. */
  private static Fraction composed(Part part) {
    Fraction sum = Fraction.ZERO;
    for (Indicator indicator : part.indicators()) {
      sum = sum.plus(Fraction.of(indicator.coefficient()).times(Fraction.of(indicator.value())));
    }
    return sum;
  }

  /** Returns whether a part has the one measure that its split is by. */
  static boolean isRightlyMeasured(FundSplit split, Part part) {
    boolean weighted = part.weight().isPresent();
    boolean composed = !part.indicators().isEmpty();
    boolean inPercent = part.percent().isPresent();
    return switch (split.kind()) {
      case EQUAL -> !weighted && !composed && !inPercent;
      case PERCENT -> !weighted && !composed && (inPercent || takesTheRest(split, part));
      case WEIGHTS -> weighted != composed && !inPercent;
    };
  }

  private static boolean takesTheRest(FundSplit split, Part part) {
    return split.restTo().isPresent() && split.restTo().get().equals(part.holder().key());
  }

  private static boolean isRightlyFixed(Part part) {
    return !isMeasured(part) && !Bounds.isBounded(part) && !part.fixed().orElseThrow().isNegative();
  }

  static boolean isMeasured(Part part) {
    return part.weight().isPresent() || part.percent().isPresent() || !part.indicators().isEmpty();
  }
}
