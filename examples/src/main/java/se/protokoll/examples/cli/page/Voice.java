package se.protokoll.examples.cli.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.pages.WordTexts;

/**
 * Says things in one of the two languages, by the keys of {@code cli.properties}.
 *
 * @param language the language
 */
public record Voice(Language language) {
  private static final MessageTable TABLE =
      MessageTable.read(
          Voice.class.getResourceAsStream("/se/protokoll/examples/cli/cli.properties"));

  public Voice {
    Objects.requireNonNull(language, "language");
  }

  /**
   * Returns the text of a key in this language. A string among the arguments is shown whole,
   * because lines wrap here.
   *
   * @param key the key
   * @param arguments the names and values in turn
   */
  public String say(String key, Object... arguments) {
    return text(key, MessageTable.arguments(arguments)).in(language);
  }

  /**
   * Returns the word for a constant: the text of "extent.web-view" where the command line has one
   * of its own, else what pages call it.
   */
  public String say(String group, Word constant) {
    String own = group + "." + constant.word();
    return TABLE.find(own, language).isPresent() ? say(own) : WordTexts.text(constant).in(language);
  }

  /** Returns every text in this language whose key begins so, by what follows in the key. */
  public Map<String, String> below(String prefix) {
    String end = "." + language.code();
    var texts = new LinkedHashMap<String, String>();
    for (String key : TABLE.keys()) {
      if (key.startsWith(prefix) && key.endsWith(end)) {
        String bare = key.substring(0, key.length() - end.length());
        texts.put(bare.substring(prefix.length()), TABLE.text(bare, Map.of(), language));
      }
    }
    return texts;
  }

  /** Returns the text of a key in both languages. */
  public static Text text(String key, Map<String, Object> arguments) {
    var whole = new LinkedHashMap<String, Object>();
    arguments.forEach((name, value) -> whole.put(name, whole(value)));
    return TABLE.text(key, whole);
  }

  private static Object whole(Object value) {
    if (value instanceof List<?> values) {
      return values.stream().map(Voice::whole).toList();
    }
    return value instanceof String text ? Text.untranslated(text) : value;
  }

  /** Returns a text in the quotation marks of the language. */
  public String quote(String text) {
    return say("quote", "text", text);
  }

  /** Returns the texts as a list in words: "a, b och c". */
  public String list(List<String> texts) {
    return MessageTable.fill("{all}", Map.of("all", whole(texts)), language);
  }

  /** Returns a text with its first letter in upper case. */
  public static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
        .append(text, first, text.length())
        .toString();
  }
}
