package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one level was divided, kept while somebody asks for reasons. */
final class LevelDivision {
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

  LevelDivision(long left) {
    this.left = left;
  }

  /** Keeps the units before they become öre. */
  LevelDivision copyOf(long ore, long units, long[] given) {
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
