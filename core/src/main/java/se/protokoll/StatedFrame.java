package se.protokoll;

import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.record.Facts;
import se.protokoll.text.When;

/**
 * A frame of money that is spoken of but not granted (<i>ram</i>): "drygt 24 miljoner kr för 2022".
 *
 * @param amount the exact amount, absent when the minutes give none
 * @param text the amount in the words of the minutes
 * @param period the time it is for, absent when not stated
 */
@Value.Builder
public record StatedFrame(Optional<Money> amount, Optional<String> text, Optional<When> period)
    implements NeedsJsonModule, WithStatedFrame {
  public StatedFrame {
    Facts.requireAll(amount, text, period);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code StatedFrame}. */
  public static final class Builder extends StatedFrameBuilder {
    Builder() {}
  }
}
