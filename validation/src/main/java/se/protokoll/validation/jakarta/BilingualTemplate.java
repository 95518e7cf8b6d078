package se.protokoll.validation.jakarta;

import java.util.Optional;
import se.protokoll.language.Language;

/**
 * A sentence in both languages as one message template, Swedish first, on a line each.
 *
 * <p>An interpolator that does not know it shows both lines. What a provider would interpret is
 * escaped, so that a title such as "${1+1}" is only ever a title.
 */
final class BilingualTemplate {

  /** LINE SEPARATOR; where a sentence itself has one, it becomes a space. */
  private static final char SEPARATOR = '\u2028';

  private static final String INTERPRETED = "\\{}$";

  private BilingualTemplate() {}

  static String of(String swedish, String english) {
    return escaped(swedish) + SEPARATOR + escaped(english);
  }

  /** Returns the sentence in a language, empty when the template is not of this kind. */
  static Optional<String> read(String template, Language language) {
    int separator = template.indexOf(SEPARATOR);
    if (separator < 0) {
      return Optional.empty();
    }
    return Optional.of(
        unescaped(
            language == Language.SV
                ? template.substring(0, separator)
                : template.substring(separator + 1)));
  }

  private static String escaped(String sentence) {
    var text = new StringBuilder(sentence.length() + 8);
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i) == SEPARATOR ? ' ' : sentence.charAt(i);
      if (INTERPRETED.indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }

  private static String unescaped(String template) {
    var text = new StringBuilder(template.length());
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      boolean escape = c == '\\' && i + 1 < template.length();
      text.append(escape ? template.charAt(++i) : c);
    }
    return text.toString();
  }
}
