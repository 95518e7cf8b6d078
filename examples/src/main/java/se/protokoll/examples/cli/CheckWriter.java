package se.protokoll.examples.cli;

/** Writes what the rules found, one meeting at a time. */
interface CheckWriter {

  /** Says whether there is anything to write of a meeting. */
  boolean isShown(CheckResult checked);

  /** Writes one meeting's findings. */
  void write(CheckResult checked);

  /** Makes everything written so far visible. */
  void flush();

  /** Ends the writing: what there is to say about all of them. */
  void end();
}
