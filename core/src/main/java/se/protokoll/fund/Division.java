package se.protokoll.fund;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one division of a total gathers on its way through the levels, in öre. */
final class Division {
  /** What is left below one unit. */
  long below;

  /** What the policy leaves, or caps cannot hold. */
  long undistributed;

  /** What levels without the bearer leave for the bearer, by its key; null when nothing is. */
  @Nullable Map<String, Long> forBearer;

  /** How each level was divided, null when nobody asked. */
  final @Nullable Map<Level, LevelDivision> notes;

  Division(@Nullable Map<Level, LevelDivision> notes) {
    this.notes = notes;
  }

  void addForBearer(String bearer, long ore) {
    if (forBearer == null) {
      forBearer = new LinkedHashMap<>();
    }
    forBearer.merge(bearer, ore, Math::addExact);
  }
}
