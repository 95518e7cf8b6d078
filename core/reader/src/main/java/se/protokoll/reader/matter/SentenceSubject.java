package se.protokoll.reader.matter;

import java.util.Optional;

/**
 * Who does something in a sentence.
 *
 * @param kind a person, a group or the chair
 * @param name the name as printed
 * @param party the party printed after a name
 */
record SentenceSubject(Kind kind, String name, Optional<String> party) {
  /** The kinds. */
  enum Kind {
    /** Somebody by name. */
    PERSON,
    /** A party, its members or its group. */
    GROUP,
    /** The chair, without a name. */
    CHAIR
  }

  static SentenceSubject person(String name, Optional<String> party) {
    return new SentenceSubject(Kind.PERSON, name, party);
  }

  static SentenceSubject group(String name) {
    return new SentenceSubject(Kind.GROUP, name, Optional.empty());
  }

  static SentenceSubject chair() {
    return new SentenceSubject(Kind.CHAIR, "", Optional.empty());
  }
}
