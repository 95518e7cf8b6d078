package se.protokoll.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record was refused because its components cannot be true together (<i>motsägelse</i>), such as
 * a last day before the first day. It says so in both languages; {@link #getMessage} is the English
 * text.
 */
public final class ContradictionException extends IllegalArgumentException implements Message {
  private static final long serialVersionUID = 1L;
  private static final MessageTable TEXTS =
      MessageTable.read(
          ContradictionException.class.getResourceAsStream("contradiction.properties"));

  private final String code;
  private final LinkedHashMap<String, Object> arguments;

  /**
   * Makes the exception of a message of the table.
   *
   * @param code the key of the message
   * @param arguments what the message names, by name
   */
  public ContradictionException(String code, Map<String, Object> arguments) {
    super(TEXTS.text(code, arguments, Language.EN));
    this.code = code;
    this.arguments = new LinkedHashMap<>(arguments);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Map<String, Object> arguments() {
    return Collections.unmodifiableMap(arguments);
  }

  @Override
  public String text(Language language) {
    return TEXTS.text(code, arguments, language);
  }
}
