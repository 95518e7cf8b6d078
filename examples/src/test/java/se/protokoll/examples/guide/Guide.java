package se.protokoll.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;

/** The minutes that the guide reads and talks about: {@code docs/minutes.json}. */
final class Guide {

  static final Path FILE = Path.of("../docs/minutes.json");

  private Guide() {}

  static Meeting meeting() {
    try {
      return MinutesJson.standard().read(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
