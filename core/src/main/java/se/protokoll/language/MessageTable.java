package se.protokoll.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of sentences by key, in Swedish and English (<i>texter</i>); immutable.
 *
 * <p>A key is followed by its language: {@code quorum-namnd.broken.what.sv}. A pattern names its
 * arguments in braces, <code>{seats}</code>, and a word that depends on a number is given twice,
 * for one and for any other: <code>{seats} {seats|seat|seats}</code>.
 *
 * <p>An argument is shown as people write it:
 *
 * <ul>
 *   <li>a text as it stands, cut to 60 characters;
 *   <li>a whole number with its digits in groups of three from five digits on: 12 000;
 *   <li>a {@link BigDecimal} the same way, with a decimal comma and a minus sign (U+2212) in
 *       Swedish;
 *   <li>a {@link Text}, and anything {@link Spoken} such as a set of paragraphs or another message,
 *       in the language asked for;
 *   <li>several values with commas and "och" or "and" before the last;
 *   <li>anything else, such as a day or an amount of money with its unit, as its {@code
 *       toString()}.
 * </ul>
 */
public final class MessageTable {
  private static final int FEWEST_GROUPED = 5;

  private final Map<String, String> patterns;

  private MessageTable(Map<String, String> patterns) {
    this.patterns = Map.copyOf(patterns);
  }

  /** Returns a table of the patterns given, by key and language: "broken.what.sv". */
  public static MessageTable of(Map<String, String> patterns) {
    return new MessageTable(patterns);
  }

  /**
   * Reads a table in the format of Java properties files, in UTF-8, and closes it.
   *
   * @param properties the file; null, as {@link Class#getResourceAsStream} gives for a resource
   *     that is not there, is an error
   * @throws IllegalStateException when it is null
   * @throws UncheckedIOException when it cannot be read
   */
  public static MessageTable read(@Nullable InputStream properties) {
    if (properties == null) {
      throw new IllegalStateException("A table of messages is missing from its library");
    }
    var read = new Properties();
    try (var reader = new InputStreamReader(properties, StandardCharsets.UTF_8)) {
      read.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException("A table of messages cannot be read", failure);
    }
    var patterns = new HashMap<String, String>();
    for (String key : read.stringPropertyNames()) {
      patterns.put(key, read.getProperty(key));
    }
    return new MessageTable(patterns);
  }

  /** Returns all keys with their languages, in code-point order. */
  public Set<String> keys() {
    return new TreeSet<>(patterns.keySet());
  }

  /** Returns the pattern of a key in a language, empty when there is none. */
  public Optional<String> find(String key, Language language) {
    return Optional.ofNullable(patterns.get(key + "." + language.code()));
  }

  /**
   * Returns the text of a key in one language.
   *
   * @throws IllegalStateException when the table has no pattern for it
   */
  public String text(String key, Map<String, ?> arguments, Language language) {
    String pattern =
        find(key, language)
            .orElseThrow(() -> new IllegalStateException("No text \"" + key + "\" in " + language));
    return fill(pattern, arguments, language);
  }

  /**
   * Returns the text of a key in both languages.
   *
   * @throws IllegalStateException when the table lacks one of them
   */
  public Text text(String key, Map<String, ?> arguments) {
    return Text.of(language -> text(key, arguments, language));
  }

  /**
   * Returns the arguments of a message, in order and unmodifiable.
   *
   * @param namesAndValues a name, its value, the next name and so on
   */
  public static Map<String, Object> arguments(Object... namesAndValues) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(arguments);
  }

  /** Returns a pattern with its arguments filled in; one that is not given stays in its braces. */
  public static String fill(String pattern, Map<String, ?> arguments, Language language) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    var text = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      text.append(pattern, from, open);
      text.append(filled(pattern.substring(open + 1, close), arguments, language));
      from = close + 1;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  private static String filled(String asked, Map<String, ?> arguments, Language language) {
    String[] words = asked.split("\\|", -1);
    Object value = arguments.get(words[0]);
    if (value == null) {
      return "{" + asked + "}";
    }
    if (words.length == 3) {
      return value.toString().equals("1") ? words[1] : words[2];
    }
    return shown(value, language);
  }

  private static String shown(Object value, Language language) {
    if (value instanceof String text) {
      return Text.abbreviated(text);
    }
    if (value instanceof Integer || value instanceof Long) {
      return Digits.grouped(value.toString(), language, FEWEST_GROUPED);
    }
    if (value instanceof BigDecimal number) {
      return Digits.grouped(number.toPlainString(), language, FEWEST_GROUPED);
    }
    if (value instanceof Text text) {
      return text.in(language);
    }
    if (value instanceof Spoken spoken) {
      return spoken.text(language);
    }
    if (value instanceof Collection<?> values) {
      return listed(values, language);
    }
    return value.toString();
  }

  /** Returns texts as a list in both languages, such as "a, b och c" and "a, b and c". */
  public static Text listed(List<String> texts) {
    return Text.of(language -> joined(texts, language));
  }

  private static String listed(Collection<?> values, Language language) {
    List<String> all = new ArrayList<>();
    for (Object value : values) {
      all.add(shown(value, language));
    }
    return joined(all, language);
  }

  private static String joined(List<String> all, Language language) {
    int last = all.size() - 1;
    if (last < 1) {
      return String.join("", all);
    }
    return String.join(", ", all.subList(0, last))
        + (language == Language.SV ? " och " : " and ")
        + all.get(last);
  }
}
