package se.protokoll.fund;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import se.protokoll.language.Language;
import se.protokoll.language.Message;

/**
 * Something that a distribution rests on and that nobody stated (<i>antagande</i>): that money is
 * paid in öre, that ties go by key.
 *
 * @param code what is assumed, in lower kebab-case, such as {@code standard-unit}; stable
 * @param arguments the values that the text names, by name
 */
public record Assumption(String code, Map<String, Object> arguments) implements Message {
  public Assumption {
    Objects.requireNonNull(code, "code");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  @Override
  public String text(Language language) {
    return FundTexts.TABLE.text(code, arguments, language);
  }
}
