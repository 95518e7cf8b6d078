package se.protokoll.examples.cli;

import java.util.Objects;

/**
 * Why a file, or something in it, was refused.
 *
 * @param pointer where, as a JSON pointer; empty for the whole file
 * @param error what is wrong, one line
 */
record Refused(String pointer, String error) {
  Refused {
    Objects.requireNonNull(pointer, "pointer");
    error = Errors.oneLine(error);
  }

  /** Returns the line for people. */
  String line(String file) {
    return Errors.oneLine(file) + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + error;
  }
}
