package se.protokoll.examples.cli.text;

/** Thrown when there is no text in a file. */
public final class UnreadableTextException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Makes the exception.
   *
   * @param code the key of its text in {@code cli.properties}
   */
  UnreadableTextException(String code) {
    super(code);
    this.code = code;
  }

  /** Returns the key of its text in {@code cli.properties}. */
  public String code() {
    return code;
  }
}
