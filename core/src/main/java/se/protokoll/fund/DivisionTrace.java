package se.protokoll.fund;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one division of a total gathers on its way through the levels, in öre; how each level was
 * divided is kept only for those who ask for reasons.
 */
final class DivisionTrace {
  /** Whether the total is negative; the öre here are those of its mirror. */
  boolean negative;

  /** What is left below one unit. */
  long below;

  /** What the policy leaves, or caps cannot hold. */
  long undistributed;

  /** What levels without the bearer leave for the bearer, by its key; null when nothing is. */
  @Nullable Map<String, Long> forBearer;

  /** How each level was divided, null when nobody asked. */
  final @Nullable Map<CompiledLevel, OfLevel> levels;

  private DivisionTrace(@Nullable Map<CompiledLevel, OfLevel> levels) {
    this.levels = levels;
  }

  /** Returns a trace that keeps sums alone. */
  static DivisionTrace ofSums() {
    return new DivisionTrace(null);
  }

  /** Returns a trace that keeps how each level was divided. */
  static DivisionTrace ofLevels() {
    return new DivisionTrace(new LinkedHashMap<>());
  }

  void addForBearer(String bearer, long ore) {
    if (forBearer == null) {
      forBearer = new LinkedHashMap<>();
    }
    forBearer.merge(bearer, ore, Math::addExact);
  }

  /** How one level was divided. */
  static final class OfLevel {
    /** The öre that reached the level. */
    long ore;

    /** The whole units of them that are not fixed. */
    long units;

    /** Units left for nobody. */
    long left;

    /** Units left for a bearer who is not on this level. */
    long forBearer;

    /** Rounding down, null when there was nothing to round. */
    @Nullable Quotas quotas;

    /** The weights that took part, null when none did. */
    @Nullable Weights free;

    /** The units divided by those weights. */
    long budget;

    /** The exact shares in units where they do not follow from budget and weights. */
    Fraction @Nullable [] exact;

    /** Floors and caps, null when there are none. */
    @Nullable WaterFilling water;

    /** The units of each, after rounding; zero for a fixed one. */
    long[] given = {};

    OfLevel(long left) {
      this.left = left;
    }

    /** Keeps the units before they become öre. */
    OfLevel keep(long ore, long units, long[] given) {
      this.ore = ore;
      this.units = units;
      this.given = given.clone();
      return this;
    }

    /** Returns the exact share of a part that is not fixed, in units. */
    Fraction exactUnits(int i) {
      if (exact != null) {
        return exact[i];
      }
      if (water != null && water.pinned[i]) {
        return Fraction.of(water.pinnedAt[i]);
      }
      Weights shared = Objects.requireNonNull(free);
      return new Fraction(BigInteger.valueOf(budget).multiply(shared.get(i)), shared.sum());
    }
  }
}
