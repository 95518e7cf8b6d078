package se.protokoll.fund;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Why a split, or a total by a split, cannot be divided; data first, and a sentence made from it.
 *
 * @param code what is wrong, in lower kebab-case, such as {@code percent-not-100}; stable
 * @param pointer where, as a JSON pointer from whatever holds the total and the split: {@code
 *     /total}, {@code /policy}, {@code /split/weights/3/weight}
 * @param arguments the values that the sentence names, by name, in its order
 * @param sentence what is wrong, why, and what to do, in Swedish and English
 */
public record Refusal(
    String code, String pointer, Map<String, String> arguments, Sentence sentence) {
  public Refusal {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(sentence, "sentence");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
