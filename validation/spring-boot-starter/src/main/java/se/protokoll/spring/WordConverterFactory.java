package se.protokoll.spring;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
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
        .orElseThrow(() -> new IllegalArgumentException(notOneOf(text, constants)));
  }

  private static String notOneOf(String text, Word[] constants) {
    return "\""
        + text
        + "\" is not one of "
        + Arrays.stream(constants).map(Word::word).collect(Collectors.joining(", "));
  }
}
