package se.protokoll;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * An election (<i>val</i>).
 *
 * @param posts how many posts were to be filled, 1 or more; absent when not stated
 * @param elected who was elected to what
 * @param tally the votes for each candidate, those not elected too; empty when not published
 * @param blank the number of blank ballots (<i>blanka</i>), 0 or more; absent when not stated
 * @param invalid the number of void ballots (<i>ogiltiga</i>), 0 or more; absent when not stated
 * @param proportionalRequestedBy the keys of those who asked for a proportional election
 * @param proportionalRequestCount how many asked for a proportional election, when only a number is
 *     stated
 */
@Value.Builder
public record Election(
    Optional<Integer> posts,
    List<Elected> elected,
    List<CandidateVotes> tally,
    Optional<Integer> blank,
    Optional<Integer> invalid,
    List<String> proportionalRequestedBy,
    Optional<Integer> proportionalRequestCount)
    implements NeedsJsonModule, WithElection {
  public Election {
    Facts.requireAll(posts, blank, invalid, proportionalRequestCount);
    elected = Facts.listOf(elected);
    tally = Facts.listOf(tally);
    proportionalRequestedBy = Facts.listOf(proportionalRequestedBy);
    if (posts.orElse(1) < 1) {
      throw new IllegalArgumentException("An election fills 1 post or more, not " + posts.get());
    }
    if (blank.orElse(0) < 0 || invalid.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "A number of ballots cannot be negative: "
              + (blank.orElse(0) < 0 ? blank : invalid).get());
    }
    if (proportionalRequestCount.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "A number of requests cannot be negative: " + proportionalRequestCount.get());
    }
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Election}. */
  public static final class Builder extends ElectionBuilder {
    Builder() {}
  }
}
