package se.protokoll;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.record.Facts;

/**
 * A document that a paragraph names (<i>handling</i>), any part of which may be missing.
 *
 * @param role what it is to the paragraph, absent when not stated
 * @param title the title as printed
 * @param authors who wrote it, such as a party group; empty when not stated
 * @param date the day it bears, absent when not known
 * @param dateAsPrinted the date as printed, such as "220131"; never read as a date
 * @param reference a link, file name or case number, or what the minutes call it: "Bilaga 4"
 * @param availability where it is to be had, absent when not stated
 */
@Value.Builder
public record Document(
    Optional<DocumentRole> role,
    Optional<String> title,
    List<Actor> authors,
    Optional<LocalDate> date,
    Optional<String> dateAsPrinted,
    Optional<String> reference,
    Optional<Availability> availability)
    implements NeedsJsonModule, WithDocument {
  public Document {
    Facts.requireAll(role, title, date, dateAsPrinted);
    Facts.requireAll(reference, availability);
    authors = Facts.listOf(authors);
  }

  /** Says whether a text is its title or its reference. */
  public boolean isCalled(String text) {
    return (title.isPresent() && title.get().equals(text))
        || (reference.isPresent() && reference.get().equals(text));
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
