package se.protokoll.spring;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import se.protokoll.language.MessageException;
import se.protokoll.language.MessageTable;
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

  /** Tells which words there are. */
  private static final class NotOneOfException extends MessageException {
    private static final long serialVersionUID = 1L;

    NotOneOfException(String text, Word[] constants) {
      super(
          StarterTexts.TABLE,
          "not-one-of",
          MessageTable.arguments(
              "text", text, "words", Arrays.stream(constants).map(Word::word).toList()));
    }

    @Override
    protected MessageTable texts() {
      return StarterTexts.TABLE;
    }
  }
}
