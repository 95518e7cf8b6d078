package se.protokoll.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
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
public final class ParagraphSetTextException extends IllegalArgumentException implements Message {
  private static final long serialVersionUID = 1L;
  private static final MessageTable TEXTS =
      MessageTable.read(
          ParagraphSetTextException.class.getResourceAsStream("paragraph-set.properties"));

  private final String code;
  private final LinkedHashMap<String, Object> arguments;

  ParagraphSetTextException(String code, Map<String, Object> arguments) {
    super(TEXTS.text(code, arguments, Language.EN));
    this.code = code;
    this.arguments = new LinkedHashMap<>(arguments);
  }

  @Override
  public String code() {
    return code;
  }

  /** Returns the values that the text names; "text" is the text as it was given. */
  @Override
  public Map<String, Object> arguments() {
    return Collections.unmodifiableMap(arguments);
  }

  @Override
  public String text(Language language) {
    return TEXTS.text(code, arguments, language);
  }
}
