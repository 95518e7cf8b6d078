package se.protokoll.text;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * A reference to a paragraph of some minutes, or to the minutes as a whole
 * (<i>paragrafhänvisning</i>): "RSR 2023-12-11 § 77", "SVOM den 26 maj".
 *
 * <p>Only the printed text is always there; real minutes leave out the number, the year or the
 * body.
 *
 * @param body the body whose minutes are meant, as printed or its key, absent when the text does
 *     not say
 * @param when the meeting's day, absent when the text does not say
 * @param number the paragraph number, 1 or more, absent when the reference is to a whole meeting
 * @param suffix what follows the number, such as a letter or "/20"; absent when nothing does
 * @param relation what happened to the matter there, or happens to that paragraph here; absent when
 *     not stated
 * @param text the reference as printed
 */
@Value.Builder
public record ParagraphRef(
    Optional<String> body,
    Optional<When> when,
    Optional<Integer> number,
    Optional<String> suffix,
    Optional<ParagraphRelation> relation,
    String text)
    implements NeedsJsonModule, WithParagraphRef {
  public ParagraphRef {
    Facts.requireAll(body, when, number, suffix);
    Facts.requireAll(relation);
    Objects.requireNonNull(text, "text");
    if (number.isPresent() && number.get() < 1) {
      throw new IllegalArgumentException("A paragraph number is 1 or more, not " + number.get());
    }
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code ParagraphRef}. */
  public static final class Builder extends ParagraphRefBuilder {
    Builder() {}
  }
}
