package se.protokoll.validation.finding;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of some rules, in Swedish and English (<i>texter</i>).
 *
 * <p>A key is the rule's id, a part and a language: {@code quorum-namnd.demand.sv}, {@code
 * quorum-namnd.why.sv}, {@code quorum-namnd.do.sv}, and for each message {@code
 * quorum-namnd.broken.what.sv} and, where it differs, {@code quorum-namnd.broken.do.sv}. Sentences
 * hold the finding's arguments by name in braces: <code>{seats}</code>. A word that depends on a
 * number is given twice, for one and for any other: <code>{seats} {seats|seat|seats}</code>.
 *
 * <p>What a web view leaves out is named by component: {@code reasons.left-out.reasons.sv}. Without
 * words of its own a rule has those that all rules share.
 */
public final class TextTable {

  private final Map<String, String> texts;

  private TextTable(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  /** Returns a table of the texts given. */
  public static TextTable of(Map<String, String> texts) {
    return new TextTable(texts);
  }

  /**
   * Reads a table in the format of Java properties files.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static TextTable read(Reader reader) {
    var properties = new Properties();
    try (reader) {
      properties.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException("The texts of the rules cannot be read", failure);
    }
    var texts = new HashMap<String, String>();
    for (String key : properties.stringPropertyNames()) {
      texts.put(key, properties.getProperty(key));
    }
    return new TextTable(texts);
  }

  /** Returns all keys, in code-point order. */
  public Set<String> keys() {
    return new TreeSet<>(texts.keySet());
  }

  /** Returns the text of a key and language, empty when there is none. */
  public Optional<String> find(String key, Language language) {
    return Optional.ofNullable(texts.get(key + "." + language.code()));
  }
}
