package se.protokoll;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.record.Facts;
import se.protokoll.text.When;

/**
 * That somebody was relieved of a post (<i>avsägelse, entledigande</i>).
 *
 * @param actor who resigned
 * @param post from what, as published; absent when the paragraph says it
 * @param effective from when, absent when not stated
 * @param movingUp who moves up in consequence, such as the substitutes after, in the order printed;
 *     somebody who is only called "3:e ersättaren" is an office
 */
@Value.Builder
public record Resignation(
    Actor actor, Optional<String> post, Optional<When> effective, List<Actor> movingUp)
    implements NeedsJsonModule, WithResignation {
  public Resignation {
    Objects.requireNonNull(actor, "actor");
    Facts.requireAll(post, effective);
    movingUp = Facts.listOf(movingUp);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Resignation}. */
  public static final class Builder extends ResignationBuilder {
    Builder() {}
  }
}
