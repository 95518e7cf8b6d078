package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.Text;

/** What went wrong, in one line each: the file, the place, what is wrong, what was meant. */
final class ErrorLines {

  private ErrorLines() {}

  /** Prints the line of everything that is wrong. */
  static void print(String file, List<Diagnostic> reasons, Language language, PrintWriter err) {
    for (Diagnostic reason : reasons) {
      err.print(line(file, reason, language) + "\n");
    }
    err.flush();
  }

  /**
   * Returns the line of anything that is wrong: {@code file.csv: /total: a CSV file states …}, for
   * a problem of JSON with its line and column: {@code file.json:3:14: /paragraphs/0: found …}.
   */
  static String line(String file, Diagnostic diagnostic, Language language) {
    if (diagnostic instanceof Problem problem) {
      return line(file, problem, language);
    }
    String pointer = diagnostic.pointer();
    return Steering.escaped(
        Inputs.shown(file, new Voice(language))
            + ": "
            + (pointer.isEmpty() ? "" : pointer + ": ")
            + diagnostic.text(language));
  }

  private static String line(String file, Problem problem, Language language) {
    return Steering.escaped(
        Inputs.shown(file, new Voice(language))
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

  /** Returns why a file cannot be read at all. */
  static InputProblem unreadable(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return InputProblem.ofFile("input.no-file");
    }
    if (failure instanceof AccessDeniedException) {
      return InputProblem.ofFile("input.no-access");
    }
    String reason =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return InputProblem.ofFile(
        "input.unreadable", "reason", Objects.toString(reason, failure.getClass().getSimpleName()));
  }

  /** Returns that this program failed with a file, or that the file is too large for it. */
  static InputProblem fault(Throwable failure) {
    return failure instanceof OutOfMemoryError
        ? InputProblem.ofFile("input.memory")
        : InputProblem.ofFile("input.fault", "failure", failure.toString());
  }

  /** Returns the same of one record of an archive. */
  static InputProblem faultOfRecord(int line, Throwable failure) {
    InputProblem fault = fault(failure);
    return InputProblem.ofFile("input.record", "line", "" + line, "what", Text.of(fault::text));
  }
}
