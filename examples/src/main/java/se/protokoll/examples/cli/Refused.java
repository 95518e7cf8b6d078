package se.protokoll.examples.cli;

import java.util.Objects;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Sentence;

/**
 * Why a file, or something in it, was refused.
 *
 * @param pointer where, as a JSON pointer; empty for the whole file
 * @param error what is wrong, in both languages
 */
record Refused(String pointer, Sentence error) {
  Refused {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(error, "error");
  }

  Refused(String pointer, String swedish, String english) {
    this(pointer, new Sentence(swedish, english));
  }

  /** Returns what is wrong, on one line. */
  String error(Voice voice) {
    return Errors.oneLine(voice.say(error.swedish(), error.english()));
  }

  /** Returns the line for people. */
  String line(String file, Voice voice) {
    return Errors.oneLine(file) + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + error(voice);
  }
}
