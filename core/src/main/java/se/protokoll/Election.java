package se.protokoll;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.record.Facts;

/**
 * An election (<i>val</i>).
 *
 * @param posts how many posts were to be filled, 1 or more; absent when not stated
 * @param elected who was elected to what
 * @param proportionalRequestedBy the keys of those who asked for a proportional election
 * @param proportionalRequestCount how many asked for a proportional election, when only a number is
 *     stated
 */
@Value.Builder
public record Election(
    Optional<Integer> posts,
    List<Elected> elected,
    List<String> proportionalRequestedBy,
    Optional<Integer> proportionalRequestCount)
    implements WithElection {
  public Election {
    Facts.requireAll(posts, proportionalRequestCount);
    elected = Facts.listOf(elected);
    proportionalRequestedBy = Facts.listOf(proportionalRequestedBy);
    if (posts.orElse(1) < 1) {
      throw new IllegalArgumentException("An election fills 1 post or more, not " + posts.get());
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
