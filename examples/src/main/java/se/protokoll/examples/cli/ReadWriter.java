package se.protokoll.examples.cli;

/** Writes what was read of published minutes, one file at a time. */
interface ReadWriter {

  /**
   * Writes what was read of a file.
   *
   * @return whether the rules, if they were asked, found an error
   */
  boolean write(ReadFile read);

  /** Makes everything written so far visible. */
  void flush();

  /** Ends the writing: what there is to say about all of them. */
  void end();
}
