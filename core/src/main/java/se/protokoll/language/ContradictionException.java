package se.protokoll.language;

import java.util.Map;

/**
 * A record was refused because its components cannot be true together (<i>motsägelse</i>), such as
 * a last day before the first day. It says so in both languages; {@link #getMessage} is the English
 * text.
 */
public final class ContradictionException extends MessageException {
  private static final long serialVersionUID = 1L;
  private static final MessageTable TEXTS =
      MessageTable.read(
          ContradictionException.class.getResourceAsStream("contradiction.properties"));

  /**
   * Makes the exception of a message of the table.
   *
   * @param code the key of the message
   * @param arguments what the message names, by name
   */
  public ContradictionException(String code, Map<String, Object> arguments) {
    super(TEXTS, code, arguments);
  }

  @Override
  protected MessageTable texts() {
    return TEXTS;
  }
}
