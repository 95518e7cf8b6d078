package se.protokoll.examples.cli;

import java.io.IOException;

/**
 * Thrown when standard output takes nothing more: a pipe that is closed at its other end, or a disk
 * that is full. Nothing that comes later could be written, so the program ends.
 */
final class LostOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostOutputException(IOException cause) {
    super("Standard output takes nothing more", cause);
  }
}
