package se.protokoll.vote;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * A statement put into the minutes (<i>protokollsanteckning, särskilt yttrande</i>); not a
 * reservation.
 *
 * @param kind which kind, absent when not stated
 * @param persons the keys of those who made it, empty when only parties are named
 * @param parties the party groups that made it, as published
 * @param text the statement, absent when it does not stand here
 * @param document the document that holds it, by its title or reference, such as "Bilaga B"; absent
 *     when none does
 */
@Value.Builder
public record Statement(
    Optional<StatementKind> kind,
    List<String> persons,
    List<String> parties,
    Optional<String> text,
    Optional<String> document)
    implements NeedsJsonModule, WithStatement {
  public Statement {
    Facts.requireAll(kind, text, document);
    persons = Facts.listOf(persons);
    parties = Facts.listOf(parties);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Statement}. */
  public static final class Builder extends StatementBuilder {
    Builder() {}
  }
}
