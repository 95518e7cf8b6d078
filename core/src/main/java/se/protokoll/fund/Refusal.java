package se.protokoll.fund;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.mapper.NeedsJsonModule;

/**
 * Why a split, or a total by a split, cannot be divided; data first, and a text made from it.
 *
 * @param code what is wrong, in lower kebab-case, such as {@code percent-not-100}; stable
 * @param pointer where, as a JSON pointer from the object that holds the total and the split:
 *     {@code /total}, {@code /policy}, {@code /split/weights/3/weight}
 * @param arguments the values that the text names, by name, in its order
 * @param what what is wrong and why, without a full stop
 * @param advice what to do about it, as the end of the same sentence
 * @param roundedPercentages whether it is only that published percentages are rounded, such as 33.3
 *     three times: the decimals printed leave open what is missing or too much
 */
public record Refusal(
    String code,
    String pointer,
    Map<String, Object> arguments,
    Text what,
    Text advice,
    boolean roundedPercentages)
    implements NeedsJsonModule, Diagnostic, Serializable {
  public Refusal {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(advice, "advice");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Returns the same about a place that stands elsewhere in what was written. */
  Refusal within(String derived, String written) {
    boolean isMoved = pointer.equals(derived) || pointer.startsWith(derived + "/");
    String place = isMoved ? written + pointer.substring(derived.length()) : pointer;
    return new Refusal(code, place, arguments, what, advice, roundedPercentages);
  }

  /** Returns what is wrong, why, and what to do. */
  @Override
  public String text(Language language) {
    return FundTexts.TABLE.text("refusal", Map.of("what", what, "do", advice), language);
  }
}
