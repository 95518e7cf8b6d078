package se.protokoll;

import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.ParagraphRef;

/**
 * What the minutes say about the previous minutes (<i>föregående protokoll</i>).
 *
 * @param reference which minutes, absent when not stated
 * @param certified whether they had been certified by then, absent when unknown
 */
@Value.Builder
public record PreviousMinutes(Optional<ParagraphRef> reference, Optional<Boolean> certified)
    implements NeedsJsonModule, WithPreviousMinutes {
  public PreviousMinutes {
    Facts.requireAll(reference, certified);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code PreviousMinutes}. */
  public static final class Builder extends PreviousMinutesBuilder {
    Builder() {}
  }
}
