package se.protokoll.json.token.utf8;

import se.protokoll.json.problem.Phrase;

/** The bytes are not JSON from one place on, or are not UTF-8 there. */
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int at;
  private final transient Phrase expected;

  /**
   * Refuses a byte.
   *
   * @param at the index of the byte, or of the end when more bytes are needed
   * @param expected what should stand there
   */
  MalformedException(int at, Phrase expected) {
    super("Not JSON, or not UTF-8", null, false, false);
    this.at = at;
    this.expected = expected;
  }

  /** Returns the index of the byte that is refused, or of the end when more bytes are needed. */
  public int at() {
    return at;
  }

  /** Returns what should stand there. */
  public Phrase expected() {
    return expected;
  }
}
