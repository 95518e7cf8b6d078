package se.protokoll.justering;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/**
 * How the minutes were, or are to be, certified (<i>justering</i>).
 *
 * @param justerare those elected, substitutes included
 * @param plannedPlace where it is to be done, absent when not stated
 * @param plannedTime when it is to be done, absent when not stated
 * @param signatures the names under the minutes, in the order printed
 * @param disputed the paragraphs that chair and <i>justerare</i> do not agree on, absent when there
 *     are none
 */
@Value.Builder
public record Justering(
    List<Justerare> justerare,
    Optional<String> plannedPlace,
    Optional<When> plannedTime,
    List<Signature> signatures,
    Optional<ParagraphSet> disputed)
    implements NeedsJsonModule, WithJustering {
  public Justering {
    justerare = Facts.listOf(justerare);
    Facts.requireAll(plannedPlace, plannedTime, disputed);
    signatures = Facts.listOf(signatures);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Justering}. */
  public static final class Builder extends JusteringBuilder {
    Builder() {}
  }
}
