package se.protokoll;

import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.record.Facts;

/**
 * A document that a paragraph names (<i>handling</i>), any part of which may be missing.
 *
 * @param role what it is to the paragraph, absent when not stated
 * @param title the title as printed
 * @param dateAsPrinted the date as printed, such as "220131"; never read as a date
 * @param reference a link, file name or case number
 * @param availability where it is to be had, absent when not stated
 */
@Value.Builder
public record Document(
    Optional<DocumentRole> role,
    Optional<String> title,
    Optional<String> dateAsPrinted,
    Optional<String> reference,
    Optional<Availability> availability)
    implements WithDocument {
  public Document {
    Facts.requireAll(role, title, dateAsPrinted, reference);
    Facts.requireAll(availability);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Document}. */
  public static final class Builder extends DocumentBuilder {
    Builder() {}
  }
}
