package se.protokoll.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;

/** What went wrong, in one line each: the file, the place, what is wrong, what was meant. */
final class ErrorLines {

  private ErrorLines() {}

  /** Returns the line of a problem of JSON: {@code file.json:3:14: /paragraphs/0: found …}. */
  static String line(String file, Problem problem, Language language) {
    return Steering.escaped(
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
    return Steering.escaped(
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
}
