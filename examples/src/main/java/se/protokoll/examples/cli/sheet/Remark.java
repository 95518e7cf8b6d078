package se.protokoll.examples.cli.sheet;

import java.util.Map;
import java.util.Objects;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.MessageTable;

/**
 * What was recognised in a table, or why it cannot be read.
 *
 * @param code the key of its text in {@code cli.properties}
 * @param arguments the values that the text names
 */
public record Remark(String code, Map<String, Object> arguments) implements Message {
  public Remark {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(arguments, "arguments");
  }

  /** Returns a remark; the arguments are names and values in turn. */
  public static Remark of(String code, Object... arguments) {
    return new Remark(code, MessageTable.arguments(arguments));
  }

  @Override
  public String text(Language language) {
    return Voice.text(code, arguments).in(language);
  }
}
