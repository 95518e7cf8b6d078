package se.protokoll;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.record.Facts;

/**
 * Somebody who is recorded as having spoken (<i>föredragande, talare</i>).
 *
 * @param actor who spoke; somebody the minutes name only as a member stands in the text alone
 * @param role presented, added or debated; absent when not stated
 */
@Value.Builder
public record Speaker(Actor actor, Optional<SpeakerRole> role)
    implements NeedsJsonModule, WithSpeaker {
  public Speaker {
    Objects.requireNonNull(actor, "actor");
    Facts.requireAll(role);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Speaker}. */
  public static final class Builder extends SpeakerBuilder {
    Builder() {}
  }
}
