package se.protokoll.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.Extra;

/**
 * Somebody named in the minutes (<i>person</i>).
 *
 * <p>Identity goes by key, never by name: names are misspelt, and two people share one. A member
 * has both a party and a principal; the principal is the organisation. What somebody did at the
 * meeting stands in {@link Attendance}, because it differs from paragraph to paragraph.
 *
 * @param key what the rest of the document calls the person by
 * @param name the name as published, also when misspelt
 * @param otherNames other spellings of the same name in the same minutes
 * @param party the party as published, also a local one or "-"; absent when none is stated
 * @param organisation the principal a member is sent by, or where somebody works; absent when not
 *     stated
 * @param unit the unit within the organisation, such as "Regionstaben"; absent when not stated
 * @param title the title, such as "docent" or "samordnare"; absent when not stated
 * @param extra own properties of an application
 */
@Value.Builder
public record Person(
    String key,
    String name,
    List<String> otherNames,
    Optional<String> party,
    Optional<Organisation> organisation,
    Optional<String> unit,
    Optional<String> title,
    Extra extra)
    implements NeedsJsonModule, WithPerson {
  public Person {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    otherNames = Facts.listOf(otherNames);
    Facts.requireAll(party, organisation, unit, title);
    Objects.requireNonNull(extra, "extra");
    if (key.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("A person needs a key and a name");
    }
  }

  /** Says whether a text is the name or one of its other spellings. */
  public boolean isCalled(String text) {
    return name.equals(text) || otherNames.contains(text);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Person}. */
  public static final class Builder extends PersonBuilder {
    Builder() {
      extra(Extra.NONE);
    }
  }
}
