package se.protokoll;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * One thing in a record that no text states (<i>slutsats</i>).
 *
 * @param paragraph the number of the paragraph it is about, absent when about the whole meeting
 * @param component what was inferred: the name of a record component, or a path of them
 * @param basis what it was inferred from
 */
@Value.Builder
public record Inference(Optional<Integer> paragraph, String component, String basis)
    implements NeedsJsonModule, WithInference {
  public Inference {
    Facts.requireAll(paragraph);
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(basis, "basis");
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Inference}. */
  public static final class Builder extends InferenceBuilder {
    Builder() {}
  }
}
