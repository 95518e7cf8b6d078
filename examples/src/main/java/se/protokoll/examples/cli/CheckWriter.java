package se.protokoll.examples.cli;

/** Writes what the rules found, one meeting at a time. */
interface CheckWriter {

  /** Writes one meeting's findings. */
  void write(CheckResult checked);

  /** Ends the writing: what there is to say about all of them. */
  void end();
}
