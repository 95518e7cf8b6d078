package se.protokoll.fund;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Ratio;

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

  /** Whether the weight of some part is composed of indicators. */
  boolean composed;

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
    if (split.kind() == SplitKind.CRITERIA) {
      measureByCriteria();
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
          this.composed = true;
          Fraction composed = composed(part);
          misfits |= composed.signum() < 0;
          measures.set(i, composed);
        }
      }
      case CRITERIA -> {
        // measured together, by their values and those of all others
      }
    }
  }

  private void measureByCriteria() {
    CriterionWeights weights = new CriterionWeights(split);
    for (int i = 0; i < measures.size(); i++) {
      Part part = split.parts().get(i);
      misfits |= part.values().stream().anyMatch(value -> value.signum() < 0);
      if (weights.takesPart(part)) {
        measures.set(i, weights.ofPart(part));
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
    return !nested && isUnbound();
  }

  /** Returns whether nothing is fixed or bounded, so that weights alone say who gets what. */
  boolean isUnbound() {
    return !fixed && !floors && !caps;
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
    boolean valued = !part.values().isEmpty();
    return switch (split.kind()) {
      case EQUAL -> !weighted && !composed && !inPercent && !valued;
      case PERCENT -> !weighted && !composed && !valued && (inPercent || takesTheRest(split, part));
      case WEIGHTS -> weighted != composed && !inPercent && !valued;
      case CRITERIA ->
          !weighted && !composed && !inPercent && part.values().size() == split.criteria().size();
    };
  }

  private static boolean takesTheRest(FundSplit split, Part part) {
    return split.restTo().isPresent() && split.restTo().get().equals(part.holder().key());
  }

  private static boolean isRightlyFixed(Part part) {
    return !isMeasured(part) && !Bounds.isBounded(part) && !part.fixed().orElseThrow().isNegative();
  }

  static boolean isMeasured(Part part) {
    return part.weight().isPresent()
        || part.percent().isPresent()
        || !part.indicators().isEmpty()
        || !part.values().isEmpty();
  }

  /**
   * Tells whether a key of one level has been seen before: the keys of a few parts are compared
   * with one another, those of many are looked up by hash in one array, which takes a fraction of
   * the time and memory of a set of nodes.
   */
  private static final class DistinctKeys {
    private static final int FEW = 8;
    private static final int MOST_PROBES = 16;
    private static final int GOLDEN_RATIO = 0x9E3779B9; // spreads hashes over the upper bits

    private static final int[] NONE = {};

    private final List<Part> parts;

    /** The lower bits of the hash, and the place + 1, of each key; zero is a free slot. */
    private final int[] slots;

    private final int placeMask;
    private final int placeBits;
    private final int shift;
    private long probes;

    /** All keys, when too many have the same hash; null until then. */
    private @Nullable Set<String> set;

    DistinctKeys(List<Part> parts) {
      int size = parts.size();
      this.parts = parts;
      this.slots = size <= FEW ? NONE : new int[slots(size)];
      this.placeMask = slots.length - 1;
      this.placeBits = Integer.bitCount(placeMask);
      this.shift = Integer.numberOfLeadingZeros(slots.length) + 1;
      this.probes = (long) MOST_PROBES * size;
    }

    /** Returns the power of two at which at most three quarters of the slots are taken. */
    private static int slots(int size) {
      int slots = Integer.highestOneBit(size) * 2;
      return size <= slots / 4 * 3 ? slots : slots * 2;
    }

    /** Returns whether no part before one has its key. */
    boolean add(String key, int i) {
      if (slots.length == 0) {
        return addToFew(key, i);
      }
      return set == null ? addToSlots(key, i) : set.add(key);
    }

    private boolean addToFew(String key, int i) {
      for (int j = 0; j < i; j++) {
        if (key(j).equals(key)) {
          return false;
        }
      }
      return true;
    }

    private boolean addToSlots(String key, int i) {
      int hash = key.hashCode();
      int slot = (hash * GOLDEN_RATIO) >>> shift;
      // similar keys have hashes that differ in their lower bits alone
      int kept = hash << placeBits;
      for (int other = slots[slot]; other != 0; other = slots[slot]) {
        if (((other ^ kept) & ~placeMask) == 0 && key((other & placeMask) - 1).equals(key)) {
          return false;
        }
        if (--probes < 0) {
          return addToSet(key, i); // keys that were chosen to have the same hash
        }
        slot = (slot + 1) & placeMask;
      }
      slots[slot] = kept | (i + 1);
      return true;
    }

    private boolean addToSet(String key, int size) {
      Set<String> all = new HashSet<>();
      for (int j = 0; j < size; j++) {
        all.add(key(j));
      }
      set = all;
      return all.add(key);
    }

    private String key(int i) {
      return parts.get(i).holder().key();
    }
  }
}
