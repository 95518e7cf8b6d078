package se.protokoll.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;

/** What went wrong, in one line each: the file, the place, what is wrong, what was meant. */
final class ErrorLines {

  private ErrorLines() {}

  /** Returns the line of a problem of JSON: {@code file.json:3:14: /paragraphs/0: found …}. */
  static String line(String file, Problem problem, Language language) {
    return oneLine(
        file
            + ":"
            + problem.line()
            + ":"
            + problem.column()
            + ": "
            + (problem.pointer().isEmpty() ? "" : problem.pointer() + ": ")
            + what(problem, language));
  }

  private static String what(Problem problem, Language language) {
    if (!problem.found().code().equals("property")) {
      return problem.textWithoutPlace(language);
    }
    var voice = new Voice(language);
    Object name = Objects.requireNonNull(problem.found().arguments().get("name"), "name");
    return problem
        .suggestion()
        .map(meant -> voice.say("input.property-meant", "name", name, "suggestion", meant))
        .orElseGet(
            () ->
                voice.say(
                    "input.property", "name", name, "expected", problem.expected().text(language)));
  }

  /** Returns the line of anything that is wrong: {@code file.csv: /total: a CSV file states …}. */
  static String line(String file, Diagnostic diagnostic, Language language) {
    String pointer = diagnostic.pointer();
    return oneLine(
        file + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + diagnostic.text(language));
  }

  /** Returns why a file cannot be read at all. */
  static InputProblem unreadable(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return InputProblem.ofFile("input.no-file");
    }
    if (failure instanceof AccessDeniedException) {
      return InputProblem.ofFile("input.no-access");
    }
    return InputProblem.ofFile("input.unreadable", "reason", String.valueOf(failure.getMessage()));
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
