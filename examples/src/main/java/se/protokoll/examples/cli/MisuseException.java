package se.protokoll.examples.cli;

import java.util.Map;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.MessageTable;

/** What is wrong with what was given to an option, in both languages. */
final class MisuseException extends IllegalArgumentException implements Message {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, Object> arguments;

  /** Makes the exception of a text; the arguments are names and values in turn. */
  MisuseException(String code, Object... arguments) {
    super(new Voice(Language.EN).say(code, arguments));
    this.code = code;
    this.arguments = MessageTable.arguments(arguments);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Map<String, Object> arguments() {
    return arguments;
  }

  @Override
  public String text(Language language) {
    return Voice.text(code, arguments).in(language);
  }
}
