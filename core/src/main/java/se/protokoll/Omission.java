package se.protokoll;

import java.util.Objects;
import org.immutables.value.Value;
import se.protokoll.text.ParagraphSet;

/**
 * A part of the minutes that a record does not take over (<i>utelämnat</i>): what is not there in
 * the record may still stand in the minutes.
 *
 * @param part what is left out, wholly or in part
 * @param paragraphs the paragraphs of which it is left out; all of them when nothing else is said
 */
@Value.Builder
public record Omission(MinutesPart part, ParagraphSet paragraphs) implements WithOmission {
  public Omission {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(paragraphs, "paragraphs");
  }

  /** Returns that a part is left out of the whole record. */
  public static Omission of(MinutesPart part) {
    return new Omission(part, ParagraphSet.ALL);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Omission}. */
  public static final class Builder extends OmissionBuilder {
    Builder() {
      paragraphs(ParagraphSet.ALL);
    }
  }
}
