package se.protokoll.json.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What the Swedish terms of minutes are called in the format (<i>ordlista</i>). */
public final class SwedishTerms {

  private static final Map<String, List<String>> TERMS = read();

  private SwedishTerms() {}

  private static Map<String, List<String>> read() {
    var properties = new Properties();
    try (InputStream in = SwedishTerms.class.getResourceAsStream("swedish.properties")) {
      properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> terms = new TreeMap<>();
    properties.forEach(
        (term, names) -> terms.put(term.toString(), List.of(names.toString().split(", "))));
    return terms;
  }

  /**
   * Returns all terms with the names of properties and words of lists for each, likeliest first, in
   * order.
   */
  public static Map<String, List<String>> all() {
    return Collections.unmodifiableMap(TERMS);
  }

  /** Returns the names and words that a Swedish term can stand for, empty when it is not known. */
  static List<String> namesOf(String term) {
    return TERMS.getOrDefault(term.strip().toLowerCase(Locale.ROOT), List.of());
  }
}
