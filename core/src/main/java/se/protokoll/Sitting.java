package se.protokoll;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * One unbroken stretch of a meeting (<i>sittning</i>).
 *
 * <p>A meeting over two days or with an adjournment has several. All is optional: one of our
 * sources states when it closed and not which day it was.
 *
 * @param date the day, absent when no text states it
 * @param opens when it began, absent when not stated
 * @param closes when it ended, absent when not stated
 * @param closesApproximately whether the minutes say "ca" about the end
 */
@Value.Builder
public record Sitting(
    Optional<LocalDate> date,
    Optional<LocalTime> opens,
    Optional<LocalTime> closes,
    boolean closesApproximately)
    implements NeedsJsonModule, WithSitting {
  public Sitting {
    Facts.requireAll(date, opens, closes);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Sitting}. */
  public static final class Builder extends SittingBuilder {
    Builder() {
      closesApproximately(false);
    }
  }
}
