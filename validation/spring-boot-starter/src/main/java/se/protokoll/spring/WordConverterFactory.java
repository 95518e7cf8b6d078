package se.protokoll.spring;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import se.protokoll.language.Language;
import se.protokoll.language.Spoken;
import se.protokoll.language.Text;
import se.protokoll.language.Word;

/** Reads a request parameter as a constant of an enum of the library: "joint-board". */
final class WordConverterFactory implements ConverterFactory<String, Word> {

  @Override
  public <T extends Word> Converter<String, T> getConverter(Class<T> type) {
    return text -> constant(type, text);
  }

  private static <T extends Word> T constant(Class<T> type, String text) {
    T[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> constant.word().equals(text) || constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new NotOneOfException(text, constants));
  }

  /** Says in both languages which words there are. */
  private static final class NotOneOfException extends IllegalArgumentException implements Spoken {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final String words;

    NotOneOfException(String text, Word[] constants) {
      this.text = text;
      this.words = Arrays.stream(constants).map(Word::word).collect(Collectors.joining(", "));
    }

    @Override
    public String getMessage() {
      return text(Language.EN);
    }

    @Override
    public String text(Language language) {
      return StarterTexts.text(
          "not-one-of", language, "text", text, "words", Text.untranslated(words));
    }
  }
}
