package se.protokoll.people;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * How many of a body's seats one of its principals fills (<i>mandat per huvudman</i>).
 *
 * @param principal whose seats they are
 * @param seats the number of members, 0 or more; absent when not stated
 * @param substitutes the number of substitutes, 0 or more; absent when not stated
 */
@Value.Builder
public record PrincipalSeats(
    Organisation principal, Optional<Integer> seats, Optional<Integer> substitutes)
    implements NeedsJsonModule, WithPrincipalSeats {
  public PrincipalSeats {
    Objects.requireNonNull(principal, "principal");
    Facts.requireAll(seats, substitutes);
    if (seats.orElse(0) < 0 || substitutes.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "The number of seats cannot be negative: " + principal.name());
    }
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code PrincipalSeats}. */
  public static final class Builder extends PrincipalSeatsBuilder {
    Builder() {}
  }
}
