package se.protokoll.people;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.record.Facts;

/**
 * An organisation, a unit of one, or a group of officials (<i>organisation</i>): a region, one of
 * its departments, Fredagsgruppen.
 *
 * @param key what others call it by in one document, absent when nothing refers to it
 * @param name the name as published
 * @param abbreviation the abbreviation as published, such as "RJH"; absent when none is
 * @param organisationNumber the organisation number (<i>organisationsnummer</i>), as published
 * @param partOf the organisation that this is a part of, absent when it stands alone or none is
 *     stated
 */
@Value.Builder
public record Organisation(
    Optional<String> key,
    String name,
    Optional<String> abbreviation,
    Optional<String> organisationNumber,
    Optional<Organisation> partOf)
    implements WithOrganisation, Actor {
  public Organisation {
    Facts.requireAll(key, abbreviation, organisationNumber, partOf);
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("An organisation needs a name");
    }
  }

  /** Returns an organisation of which only the name is known. */
  public static Organisation of(String name) {
    return builder().name(name).build();
  }

  /** Says whether a text is its name, its abbreviation or its key. */
  public boolean isCalled(String text) {
    return name.equals(text)
        || abbreviation.filter(text::equals).isPresent()
        || key.filter(text::equals).isPresent();
  }

  /**
   * Says whether this, as some minutes give it, means a body: by key when both have one, else by
   * any of the body's names.
   */
  public boolean refersTo(PublicBody body) {
    if (key.isPresent() && body.key().isPresent()) {
      return key.equals(body.key());
    }
    return body.isCalled(name) || abbreviation.filter(body::isCalled).isPresent();
  }

  /**
   * Says whether this and the other can be taken for the same organisation: by key when both have
   * one, else by name or abbreviation.
   */
  public boolean refersTo(Organisation other) {
    if (key.isPresent() && other.key.isPresent()) {
      return key.equals(other.key);
    }
    return name.equals(other.name)
        || abbreviation.filter(other.name::equals).isPresent()
        || other.abbreviation.filter(name::equals).isPresent()
        || (abbreviation.isPresent() && abbreviation.equals(other.abbreviation));
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Organisation}. */
  public static final class Builder extends OrganisationBuilder {
    Builder() {}
  }
}
