package se.protokoll.people;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * A question of disqualification in one paragraph (<i>jäv</i>).
 *
 * @param person the key of the person concerned
 * @param ground the ground in law, absent when not stated
 * @param groundAsPublished the ground in the words of the minutes
 * @param state raised, upheld or rejected; absent when the minutes do not say
 */
@Value.Builder
public record Disqualification(
    String person,
    Optional<DisqualificationGround> ground,
    Optional<String> groundAsPublished,
    Optional<DisqualificationState> state)
    implements NeedsJsonModule, WithDisqualification {
  public Disqualification {
    Objects.requireNonNull(person, "person");
    Facts.requireAll(ground, groundAsPublished, state);
  }

  /** Says whether the person was found disqualified (<i>jävig</i>). */
  public boolean isUpheld() {
    return state.isPresent() && state.get() == DisqualificationState.UPHELD;
  }

  /** Says whether the person was found not to be disqualified. */
  public boolean isRejected() {
    return state.isPresent() && state.get() == DisqualificationState.REJECTED;
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Disqualification}. */
  public static final class Builder extends DisqualificationBuilder {
    Builder() {}
  }
}
