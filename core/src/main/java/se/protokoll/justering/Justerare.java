package se.protokoll.justering;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.ParagraphSet;

/**
 * Somebody elected to certify the minutes together with the chair (<i>justerare</i>).
 *
 * @param person the key of the person
 * @param substitute whether elected only to stand in (<i>ersättare för justerare</i>)
 * @param substituteFor the key of the <i>justerare</i> stood in for, absent when not stated
 * @param paragraphs the paragraphs to certify; all of them when the minutes say nothing else
 */
@Value.Builder
public record Justerare(
    String person, boolean substitute, Optional<String> substituteFor, ParagraphSet paragraphs)
    implements NeedsJsonModule, WithJusterare {
  public Justerare {
    Objects.requireNonNull(person, "person");
    Facts.requireAll(substituteFor);
    Objects.requireNonNull(paragraphs, "paragraphs");
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Justerare}. */
  public static final class Builder extends JusterareBuilder {
    Builder() {
      substitute(false);
      paragraphs(ParagraphSet.ALL);
    }
  }
}
