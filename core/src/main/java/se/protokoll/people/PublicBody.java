package se.protokoll.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.Extra;

/**
 * The body that met (<i>organ</i>).
 *
 * @param key what others call it by, absent when nothing refers to it
 * @param name the name as published
 * @param abbreviation the abbreviation as published, such as "SVOM"
 * @param otherNames other spellings and labels of the same body in the same minutes
 * @param kind what kind of body it is, absent when unknown; a <i>förbundsfullmäktige</i> is an
 *     assembly, a <i>direktion</i> a federation, a <i>samordningsförbund</i> a coordination
 *     federation
 * @param principals the organisations that stand behind the body (<i>huvudmän</i>)
 * @param standingOrders what its own standing orders say, absent when not known
 * @param extra own properties of an application
 */
@Value.Builder
public record PublicBody(
    Optional<String> key,
    String name,
    Optional<String> abbreviation,
    List<String> otherNames,
    Optional<BodyKind> kind,
    List<Organisation> principals,
    Optional<StandingOrders> standingOrders,
    Extra extra)
    implements NeedsJsonModule, WithPublicBody {
  public PublicBody {
    Facts.requireAll(key, abbreviation, kind, standingOrders);
    Objects.requireNonNull(name, "name");
    otherNames = Facts.listOf(otherNames);
    principals = Facts.listOf(principals);
    Objects.requireNonNull(extra, "extra");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A body needs a name");
    }
  }

  /** Returns a body of which only the name is known. */
  public static PublicBody of(String name) {
    return builder().name(name).build();
  }

  /** Says whether a name is this body's name, abbreviation, key or one of its other names. */
  public boolean isCalled(String text) {
    return name.equals(text)
        || abbreviation.filter(text::equals).isPresent()
        || key.filter(text::equals).isPresent()
        || otherNames.contains(text);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return "PublicBody[" + name + "]";
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code PublicBody}. */
  public static final class Builder extends PublicBodyBuilder {
    Builder() {
      extra(Extra.NONE);
    }
  }
}
