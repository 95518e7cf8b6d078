package se.protokoll.examples.cli;

import java.util.Map;
import java.util.Objects;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;

/**
 * Why a file, or something in it, cannot be used.
 *
 * @param code the key of its text in {@code cli.properties}
 * @param pointer where, as a JSON pointer; empty for the whole file
 * @param arguments the values that the text names
 */
record InputProblem(String code, String pointer, Map<String, Object> arguments)
    implements Diagnostic {
  InputProblem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(arguments, "arguments");
  }

  /** Returns a problem of a whole file; the arguments are names and values in turn. */
  static InputProblem ofFile(String code, Object... arguments) {
    return new InputProblem(code, "", MessageTable.arguments(arguments));
  }

  /** Returns a problem of something in a file; the arguments are names and values in turn. */
  static InputProblem at(String pointer, String code, Object... arguments) {
    return new InputProblem(code, pointer, MessageTable.arguments(arguments));
  }

  /** Returns a problem of what is compared with. */
  static InputProblem before(String file, Diagnostic reason) {
    return new InputProblem(
        "option.before",
        "/before" + reason.pointer(),
        MessageTable.arguments("file", Text.abbreviated(file), "what", Text.of(reason::text)));
  }

  @Override
  public String text(Language language) {
    return Voice.text(code, arguments).in(language);
  }
}
