package se.protokoll.fund;

import java.util.Locale;
import java.util.Objects;

/**
 * One sentence in Swedish and in English.
 *
 * @param swedish the Swedish sentence
 * @param english the English sentence
 */
public record Sentence(String swedish, String english) {
  public Sentence {
    Objects.requireNonNull(swedish, "swedish");
    Objects.requireNonNull(english, "english");
  }

  /** Returns the Swedish sentence for a Swedish locale and the English one for every other. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("sv") ? swedish : english;
  }
}
