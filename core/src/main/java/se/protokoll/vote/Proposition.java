package se.protokoll.vote;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * What the chair put to the meeting at one time, and what was found (<i>proposition</i>).
 *
 * <p>It stands with or without a vote: where one was asked for, the chair found nothing that the
 * meeting agreed on, or what was found was tried by the vote.
 *
 * @param put what was put, in the order it was put: the keys of proposals of the paragraph, or the
 *     words of the minutes
 * @param found what the chair found that the meeting wanted: the key of a proposal of the
 *     paragraph, or the words of the minutes; absent when not stated
 */
@Value.Builder
public record Proposition(List<String> put, Optional<String> found)
    implements NeedsJsonModule, WithProposition {
  public Proposition {
    put = Facts.listOf(put);
    Facts.requireAll(found);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Proposition}. */
  public static final class Builder extends PropositionBuilder {
    Builder() {}
  }
}
