package se.protokoll.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import se.protokoll.json.problem.Problem;

/** What went wrong, in one line each: the file, the place, what is wrong, what was meant. */
final class Errors {

  private Errors() {}

  /** Returns the line of a problem: {@code file.json:3:14: /paragraphs/0: found …}. */
  static String line(String file, Problem problem) {
    return oneLine(
        file
            + ":"
            + problem.line()
            + ":"
            + problem.column()
            + ": "
            + (problem.pointer().isEmpty() ? "" : problem.pointer() + ": ")
            + what(problem));
  }

  private static String what(Problem problem) {
    String meant = problem.suggestion().map(name -> "; did you mean \"" + name + "\"?").orElse("");
    return "found " + problem.found() + ", expected " + problem.expected() + meant;
  }

  /** Returns the line of a file that cannot be read at all. */
  static String line(String file, IOException failure) {
    String reason;
    if (failure instanceof NoSuchFileException) {
      reason = "there is no such file";
    } else if (failure instanceof AccessDeniedException) {
      reason = "the file may not be read";
    } else {
      reason = "the file cannot be read: " + failure.getMessage();
    }
    return oneLine(file + ": " + reason);
  }

  /**
   * Returns a text without line breaks and other control characters, which are shown as escapes.
   */
  static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
