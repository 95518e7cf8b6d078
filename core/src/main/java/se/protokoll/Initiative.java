package se.protokoll;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.record.Facts;

/**
 * A motion, a question or the like that a paragraph is about (<i>initiativ</i>). A paragraph with
 * several questions has one for each.
 *
 * @param kind in what form it was raised
 * @param title what it is about, absent when the paragraph's own title says it
 * @param by who raised it, empty when not stated
 * @param receivedOn the day it was received, absent when not stated
 * @param addressedTo to whom a question or an interpellation is put
 * @param answeredBy who answered it, empty when nobody did
 */
@Value.Builder
public record Initiative(
    InitiativeKind kind,
    Optional<String> title,
    List<Actor> by,
    Optional<LocalDate> receivedOn,
    List<Actor> addressedTo,
    List<Actor> answeredBy)
    implements NeedsJsonModule, WithInitiative {
  public Initiative {
    Objects.requireNonNull(kind, "kind");
    Facts.requireAll(title, receivedOn);
    by = Facts.listOf(by);
    addressedTo = Facts.listOf(addressedTo);
    answeredBy = Facts.listOf(answeredBy);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Initiative}. */
  public static final class Builder extends InitiativeBuilder {
    Builder() {}
  }
}
