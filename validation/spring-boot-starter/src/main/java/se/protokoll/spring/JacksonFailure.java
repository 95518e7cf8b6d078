package se.protokoll.spring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import se.protokoll.language.JsonPointer;
import se.protokoll.language.Language;

/**
 * What a mapper of Jackson 3 or 2 says when it cannot read.
 *
 * @param isJson whether the text is JSON, and a value in it does not fit
 * @param pointer where, as a JSON pointer in the names of the document
 * @param line the line, from 1
 * @param column the column, from 1
 */
record JacksonFailure(boolean isJson, String pointer, int line, int column) {

  private static final boolean HAS_JACKSON_2 =
      ClassUtils.isPresent(
          "com.fasterxml.jackson.databind.JsonMappingException",
          JacksonFailure.class.getClassLoader());

  /** Returns what an exception of Jackson says, or empty when it is of something else. */
  static Optional<JacksonFailure> of(Throwable failure) {
    if (failure instanceof tools.jackson.core.JacksonException three) {
      var place = three.getLocation();
      var pointer = new StringBuilder();
      three.getPath().forEach(one -> append(pointer, one.getPropertyName(), one.getIndex()));
      return Optional.of(
          new JacksonFailure(
              !(three instanceof tools.jackson.core.exc.StreamReadException),
              pointer.toString(),
              place == null ? 0 : place.getLineNr(),
              place == null ? 0 : place.getColumnNr()));
    }
    return HAS_JACKSON_2 ? Jackson2Failure.of(failure) : Optional.empty();
  }

  /** Says it in a sentence. */
  RequestProblem wrong(Language language) {
    String code = isJson ? "does-not-fit" : "not-json";
    String text =
        line < 1
            ? StarterTexts.text(code, language)
            : StarterTexts.text(code + ".at", language, "line", "" + line, "column", "" + column);
    return new RequestProblem(code, pointer, text);
  }

  private static void append(StringBuilder pointer, @Nullable String name, int index) {
    pointer.append('/').append(name == null ? String.valueOf(index) : JsonPointer.segment(name));
  }

  /** Loaded only where Jackson 2 is there. */
  private static final class Jackson2Failure {

    private Jackson2Failure() {}

    static Optional<JacksonFailure> of(Throwable failure) {
      if (!(failure instanceof com.fasterxml.jackson.core.JsonProcessingException two)) {
        return Optional.empty();
      }
      var place = two.getLocation();
      var pointer = new StringBuilder();
      boolean isJson = two instanceof com.fasterxml.jackson.databind.JsonMappingException;
      if (two instanceof com.fasterxml.jackson.databind.JsonMappingException mapping) {
        mapping.getPath().forEach(one -> append(pointer, one.getFieldName(), one.getIndex()));
      }
      return Optional.of(
          new JacksonFailure(
              isJson,
              pointer.toString(),
              place == null ? 0 : place.getLineNr(),
              place == null ? 0 : place.getColumnNr()));
    }
  }
}
