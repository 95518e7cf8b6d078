package se.protokoll.fund;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import se.protokoll.language.Text;

/**
 * Why a split, or a total by a split, cannot be divided; data first, and a sentence made from it.
 *
 * @param code what is wrong, in lower kebab-case, such as {@code percent-not-100}; stable
 * @param pointer where, as a JSON pointer from whatever holds the total and the split: {@code
 *     /total}, {@code /policy}, {@code /split/weights/3/weight}
 * @param arguments the values that the sentence names, by name, in its order
 * @param what what is wrong and why, without a full stop, in Swedish and English
 * @param advice what to do about it, continuing the sentence, in Swedish and English
 * @param roundedPercentages whether it is only that published percentages are rounded, such as 33.3
 *     three times: the decimals printed leave open what is missing or too much
 */
public record Refusal(
    String code,
    String pointer,
    Map<String, String> arguments,
    Text what,
    Text advice,
    boolean roundedPercentages) {
  public Refusal {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(advice, "advice");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Returns what is wrong, why, and what to do, in Swedish and English. */
  public Sentence sentence() {
    return new Sentence(
        what.swedish() + "; " + advice.swedish() + ".",
        what.english() + "; " + advice.english() + ".");
  }
}
