package se.protokoll.fund;

import java.util.Objects;

/**
 * Something that a distribution rests on and that nobody stated (<i>antagande</i>): that money is
 * paid in öre, that ties go by key.
 *
 * @param code what is assumed, in lower kebab-case, such as {@code standard-unit}; stable
 * @param text the assumption as a sentence
 */
public record Assumption(String code, Sentence text) {
  public Assumption {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
  }
}
