package se.protokoll;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * A piece of text in a paragraph or an agenda item, under a heading of its own or none
 * (<i>avsnitt</i>).
 *
 * @param heading the heading as published, such as "Sammanfattning"; absent when there is none
 * @param text the text, as given
 * @param visibility how much of it is public, absent when as the paragraph
 */
@Value.Builder
public record Section(Optional<String> heading, String text, Optional<Visibility> visibility)
    implements NeedsJsonModule, WithSection {
  public Section {
    Facts.requireAll(heading, visibility);
    Objects.requireNonNull(text, "text");
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Section}. */
  public static final class Builder extends SectionBuilder {
    Builder() {}
  }
}
