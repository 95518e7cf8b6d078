package se.protokoll.reader.matter;

import java.util.Optional;

/**
 * Who does something in a sentence.
 *
 * @param kind a person, a group or whoever presides
 * @param name the name as printed
 * @param party the party printed after a name
 */
record Subject(Kind kind, String name, Optional<String> party) {
  /** The kinds. */
  enum Kind {
    /** Somebody by name. */
    PERSON,
    /** A party, its members or its group. */
    GROUP,
    /** Whoever presides, without a name. */
    CHAIR
  }

  static Subject person(String name, Optional<String> party) {
    return new Subject(Kind.PERSON, name, party);
  }

  static Subject group(String name) {
    return new Subject(Kind.GROUP, name, Optional.empty());
  }

  static Subject chair() {
    return new Subject(Kind.CHAIR, "", Optional.empty());
  }
}
