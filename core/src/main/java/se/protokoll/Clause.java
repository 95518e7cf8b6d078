package se.protokoll;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.record.Facts;
import se.protokoll.text.When;

/**
 * One point of a proposal or decision (<i>att-sats, punkt</i>).
 *
 * @param key what grants and follow-ups call it by, absent when nothing refers to it
 * @param marker the marker as published: "1", "-", "a)"; absent when there is none
 * @param text the text
 * @param clauses the points under this point
 * @param addressees who is to do it, or to whom it is addressed
 * @param inConsultationWith with whom the addressees are to consult (<i>i samråd med</i>)
 * @param validity how long it holds, absent when not stated
 */
@Value.Builder
public record Clause(
    Optional<String> key,
    Optional<String> marker,
    String text,
    List<Clause> clauses,
    List<Actor> addressees,
    List<Actor> inConsultationWith,
    Optional<When> validity)
    implements NeedsJsonModule, WithClause {
  public Clause {
    Facts.requireAll(key, marker, validity);
    Objects.requireNonNull(text, "text");
    clauses = Facts.listOf(clauses);
    addressees = Facts.listOf(addressees);
    inConsultationWith = Facts.listOf(inConsultationWith);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Clause}. */
  public static final class Builder extends ClauseBuilder {
    Builder() {}
  }
}
