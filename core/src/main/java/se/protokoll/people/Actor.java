package se.protokoll.people;

import java.util.Optional;
import se.protokoll.mapper.NeedsJsonModule;

/**
 * Somebody who proposes, decides, draws money or is to do something (<i>aktör</i>): a person of the
 * meeting, an organisation or group, or an office, no matter who holds it.
 */
public sealed interface Actor extends NeedsJsonModule permits Office, Organisation, PersonRef {

  /** Returns the key of the person, empty for an office and for an organisation. */
  default Optional<String> personKey() {
    return Optional.empty();
  }
}
