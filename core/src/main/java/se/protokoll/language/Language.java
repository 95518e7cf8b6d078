package se.protokoll.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A language that the library speaks (<i>språk</i>). */
public enum Language {
  /** Swedish (<i>svenska</i>). */
  SV,

  /** English (<i>engelska</i>). */
  EN;

  /** Returns Swedish for a Swedish locale, English for every other. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("sv") ? SV : EN;
  }

  /** Returns the two-letter code, lower case. */
  @JsonValue
  public String code() {
    return this == SV ? "sv" : "en";
  }
}
