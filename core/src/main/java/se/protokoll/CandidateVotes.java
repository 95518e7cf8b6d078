package se.protokoll;

import java.util.Objects;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;

/**
 * How many voted for one candidate, or one list, in an election (<i>röster</i>).
 *
 * @param candidate for whom; a list of candidates goes by the organisation it is named after
 * @param votes how many, 0 or more
 */
@Value.Builder
public record CandidateVotes(Actor candidate, int votes)
    implements NeedsJsonModule, WithCandidateVotes {
  public CandidateVotes {
    Objects.requireNonNull(candidate, "candidate");
    if (votes < 0) {
      throw new IllegalArgumentException("A number of votes cannot be negative: " + votes);
    }
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code CandidateVotes}. */
  public static final class Builder extends CandidateVotesBuilder {
    Builder() {}
  }
}
