package se.protokoll.reader.head;

/**
 * A piece of a list of people.
 *
 * @param kind what it is
 * @param text its text; of brackets, what stands in them
 * @param from where it begins in the list
 * @param to where it ends
 */
record Token(Kind kind, String text, int from, int to) {

  /** What a piece of a list of people is. */
  enum Kind {
    /** A word with a capital, which may be of a name. */
    NAME,

    /** Another word. */
    WORD,

    /** What stands in brackets. */
    BRACKET,

    /** A comma, a semicolon or a slash. */
    COMMA,

    /** The word "och" or "samt". */
    AND,

    /** The end of a line. */
    LINE_END,

    /** Paragraphs, with the word before them. */
    RANGE,

    /** A time, or from one to another. */
    CLOCK,

    /** NameWords after which the member follows whose place a substitute takes. */
    SERVES_FOR,

    /** NameWords after which the substitute follows. */
    REPLACED_BY,

    /** NameWords that say that somebody serves as a substitute. */
    SERVING,

    /** NameWords that say that a substitute does not serve. */
    NOT_SERVING,

    /** An office of the presidium. */
    OFFICE,

    /** That somebody took part from a distance. */
    REMOTE,

    /** A seat that nobody has. */
    VACANT,

    /** Any other sign. */
    SIGN
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
