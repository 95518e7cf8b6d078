package se.protokoll.text;

import java.util.Map;
import se.protokoll.language.MessageException;
import se.protokoll.language.MessageTable;

/**
 * A text is not a set of paragraphs (<i>paragrafmängd</i>). It says why in both languages; {@link
 * #getMessage} is the English text.
 *
 * <p>The code is one of these:
 *
 * <ul>
 *   <li>"not-paragraphs": the text has another form, "1-7, elva";
 *   <li>"no-paragraph": nothing is left of it, "1-3 utom 1-3";
 *   <li>"paragraph-zero": it has a paragraph 0;
 *   <li>"range-falls": a range ends before it begins, "7-1".
 * </ul>
 */
public final class ParagraphSetTextException extends MessageException {
  private static final long serialVersionUID = 1L;
  private static final MessageTable TEXTS =
      MessageTable.read(
          ParagraphSetTextException.class.getResourceAsStream("paragraph-set.properties"));

  ParagraphSetTextException(String code, Map<String, Object> arguments) {
    super(TEXTS, code, arguments);
  }

  @Override
  protected MessageTable texts() {
    return TEXTS;
  }
}
