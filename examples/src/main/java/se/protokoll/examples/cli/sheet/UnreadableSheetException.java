package se.protokoll.examples.cli.sheet;

import se.protokoll.language.Language;

/** Thrown when a file holds no table that can be read. */
public final class UnreadableSheetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Remark reason;

  UnreadableSheetException(String code, Object... arguments) {
    this(Remark.of(code, arguments));
  }

  UnreadableSheetException(Remark reason) {
    super(reason.text(Language.EN));
    this.reason = reason;
  }

  /** Returns why. */
  public Remark reason() {
    return reason;
  }
}
