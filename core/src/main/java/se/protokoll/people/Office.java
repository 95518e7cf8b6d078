package se.protokoll.people;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * An office, no matter who holds it (<i>befattning</i>): "förvaltningscontroller", "verksamhetschef
 * inom Ungdomsmottagningen".
 *
 * @param title the title as published
 * @param organisation where the office is, absent when not stated
 */
@Value.Builder
public record Office(String title, Optional<Organisation> organisation)
    implements NeedsJsonModule, WithOffice, Actor {
  public Office {
    Objects.requireNonNull(title, "title");
    Facts.requireAll(organisation);
    if (title.isBlank()) {
      throw new IllegalArgumentException("An office needs a title");
    }
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Office}. */
  public static final class Builder extends OfficeBuilder {
    Builder() {}
  }
}
