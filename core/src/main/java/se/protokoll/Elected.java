package se.protokoll;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.record.Facts;
import se.protokoll.text.When;

/**
 * Somebody who was elected to something (<i>vald</i>).
 *
 * @param actor who was elected
 * @param post to what, as published; absent when the paragraph says it
 * @param substituteFor the key of the person stood in for, absent for an ordinary post
 * @param term for how long
 */
@Value.Builder
public record Elected(
    Actor actor, Optional<String> post, Optional<String> substituteFor, Optional<When> term)
    implements NeedsJsonModule, WithElected {
  public Elected {
    Objects.requireNonNull(actor, "actor");
    Facts.requireAll(post, substituteFor, term);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Elected}. */
  public static final class Builder extends ElectedBuilder {
    Builder() {}
  }
}
