package se.protokoll.vote;

import java.util.Objects;
import org.immutables.value.Value;

/**
 * One person's vote in an open vote (<i>röst</i>).
 *
 * @param person the key of the person
 * @param choice what the person voted
 */
@Value.Builder
public record Ballot(String person, BallotChoice choice) implements WithBallot {
  public Ballot {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(choice, "choice");
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Ballot}. */
  public static final class Builder extends BallotBuilder {
    Builder() {}
  }
}
