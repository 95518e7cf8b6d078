package se.protokoll.fund;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Organisation;
import se.protokoll.record.Facts;

/**
 * Whose share it is, or who is paid (<i>andelshavare, betalningsmottagare</i>).
 *
 * @param key what ties and references go by, such as a municipality code
 * @param name the name as published, absent when the key is all there is
 * @param organisationNumber the organisation number as published
 */
@Value.Builder
public record Holder(String key, Optional<String> name, Optional<String> organisationNumber)
    implements NeedsJsonModule, WithHolder, Serializable {
  public Holder {
    Objects.requireNonNull(key, "key");
    Facts.requireAll(name, organisationNumber);
    if (key.isBlank()) {
      throw new IllegalArgumentException("A holder needs a key");
    }
  }

  /** Returns a holder of which only the key is known. */
  public static Holder of(String key) {
    return builder().key(key).build();
  }

  /** Returns a holder with a key and a name. */
  public static Holder of(String key, String name) {
    return builder().key(key).name(name).build();
  }

  /**
   * Returns an organisation as a holder: its key, or else its name, with name and organisation
   * number as published.
   */
  public static Holder of(Organisation organisation) {
    return builder()
        .key(organisation.key().orElse(organisation.name()))
        .name(organisation.name())
        .organisationNumber(organisation.organisationNumber())
        .build();
  }

  /** Says whether an organisation has the key or the name of this holder. */
  public boolean isCalledAs(Organisation organisation) {
    return organisation.key().filter(key::equals).isPresent()
        || name.filter(organisation.name()::equals).isPresent();
  }

  @Serial
  private Object writeReplace() {
    return new SerialForms.HolderForm(this);
  }

  /**
   * Returns a new builder; it is the supported way in, because a later version may add a component.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Holder}. */
  public static final class Builder extends HolderBuilder {
    Builder() {}
  }
}
