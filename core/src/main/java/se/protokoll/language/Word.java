package se.protokoll.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant that documents and command lines write as a word (<i>ord</i>); enums implement it.
 *
 * <p>The word is the constant's name in lower kebab-case: {@code COOPERATION_BODY} is
 * "cooperation-body". Every JSON mapper of Jackson 2 and 3 writes and reads it, also without the
 * modules of this library.
 */
public interface Word {

  /** Returns the name of the constant in Java, such as "COOPERATION_BODY". */
  String name();

  /** Returns the word, such as "cooperation-body". */
  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the constant of a word, empty when the type has none. */
  static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.word().equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
