package se.protokoll.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An argument was refused, and why is said in both languages; {@link #getMessage} is the English
 * text.
 */
public abstract class MessageException extends IllegalArgumentException implements Message {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final LinkedHashMap<String, Object> arguments;

  /**
   * Makes the exception of a message of a table.
   *
   * @param texts the table, which {@link #texts} returns too
   * @param code the key of the message
   * @param arguments what the message names, by name
   */
  protected MessageException(MessageTable texts, String code, Map<String, Object> arguments) {
    super(texts.text(code, arguments, Language.EN));
    this.code = code;
    this.arguments = new LinkedHashMap<>(arguments);
  }

  /** Returns the table that has the message; an exception that was sent elsewhere has it there. */
  protected abstract MessageTable texts();

  @Override
  public final String code() {
    return code;
  }

  /** Returns the values that the text names. */
  @Override
  public final Map<String, Object> arguments() {
    return Collections.unmodifiableMap(arguments);
  }

  @Override
  public final String text(Language language) {
    return texts().text(code, arguments, language);
  }
}
