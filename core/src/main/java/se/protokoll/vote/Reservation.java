package se.protokoll.vote;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * A decider's recorded dissent from a decision (<i>reservation</i>); not a booking.
 *
 * @param persons the keys of those who made it, empty when only parties are named
 * @param parties the party groups that made it, as published
 * @param inFavourOf the key of a proposal of the paragraph, or the words of the minutes (<i>till
 *     förmån för eget yrkande</i>)
 * @param text the reasons given in writing, absent when none stand here
 * @param document the document that holds it, by its title or reference, such as "Bilaga B"; absent
 *     when none does
 */
@Value.Builder
public record Reservation(
    List<String> persons,
    List<String> parties,
    Optional<String> inFavourOf,
    Optional<String> text,
    Optional<String> document)
    implements NeedsJsonModule, WithReservation {
  public Reservation {
    persons = Facts.listOf(persons);
    parties = Facts.listOf(parties);
    Facts.requireAll(inFavourOf, text, document);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Reservation}. */
  public static final class Builder extends ReservationBuilder {
    Builder() {}
  }
}
