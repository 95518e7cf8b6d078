package se.protokoll.people;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person who acts, by the key of one of the meeting's people (<i>personhänvisning</i>).
 *
 * @param person the key of a {@link Person} of the same meeting
 */
@Value.Builder
public record PersonRef(String person) implements WithPersonRef, Actor {
  public PersonRef {
    Objects.requireNonNull(person, "person");
    if (person.isBlank()) {
      throw new IllegalArgumentException("A reference to a person needs the person's key");
    }
  }

  @Override
  public Optional<String> personKey() {
    return Optional.of(person);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code PersonRef}. */
  public static final class Builder extends PersonRefBuilder {
    Builder() {}
  }
}
