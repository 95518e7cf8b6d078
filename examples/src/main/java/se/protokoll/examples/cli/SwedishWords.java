package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What the values of options are called that somebody gives in Swedish. */
final class SwedishWords {

  private SwedishWords() {}

  /** Returns the value that a Swedish word means, empty for another word. */
  static String meaning(String word) {
    var words = new Properties();
    try (InputStream in = SwedishWords.class.getResourceAsStream("swedish-words.properties")) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.getProperty(plain(word), "");
  }

  /** Returns a word in small letters without accents, dots and rings. */
  private static String plain(String word) {
    return Normalizer.normalize(word.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
