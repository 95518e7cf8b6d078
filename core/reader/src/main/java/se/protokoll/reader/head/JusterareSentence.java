package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who was elected: "Asta Berg (S) utses att jämte ordföranden justera protokollet". */
final class JusterareSentence {
  private static final Pattern SENTENCE =
      Pattern.compile("[^.;]{0,300}\\b(?:[Jj]uster|[Pp]rotokolls?juster)[^.;]{0,300}[.;]?");
  private static final Pattern ELECTS =
      Pattern.compile(
          "(?i)\\b(?:utse[rs]?|utsågs|utsedd(?:es|a)?|väljs?|väljer|välja|vald(?:es|e|a)?)\\b");
  private static final Pattern WITH_CHAIR =
      Pattern.compile(
          "(?i)(?:jämte|tillsammans med|förutom|utöver)\\s(?:mötes|sammanträdes)?(?:ordföranden?|ordf\\.?)(?-i:\\s\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){1,2})?(?:\\s\\(\\p{L}{1,5}\\))?");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<before>(?:med|ersättare)\\s)?(?<name>\\p{Lu}[\\p{L}-]+(?:\\s(?:von|af|de|van|der))?(?:\\s\\p{Lu}[\\p{L}'-]+){1,3})(?:\\s\\((?<party>\\p{L}{1,5}|-)\\))?(?<after>\\s(?:som|till)\\sersättare)?");

  private JusterareSentence() {}

  /**
   * Somebody who was elected.
   *
   * @param name the name
   * @param party the party in brackets
   * @param substitute whether as a substitute
   * @param from where the sentence begins
   * @param to where it ends
   */
  record Chosen(String name, Optional<String> party, boolean substitute, int from, int to) {}

  /** Finds those elected whose names are known. */
  static List<Chosen> in(String text, Function<String, Optional<String>> known) {
    List<Chosen> elected = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(text.length() > 1_500 ? text.substring(0, 1_500) : text);
    while (sentences.find() && elected.isEmpty()) {
      String sentence = sentences.group();
      if (!ELECTS.matcher(sentence).find()) {
        continue;
      }
      Matcher names = NAME.matcher(WITH_CHAIR.matcher(sentence).replaceAll(" "));
      while (names.find()) {
        if (known.apply(names.group("name")).isPresent()) {
          elected.add(
              new Chosen(
                  names.group("name"),
                  Optional.ofNullable(names.group("party")),
                  names.group("after") != null || names.group("before") != null,
                  sentences.start(),
                  sentences.end()));
        }
      }
    }
    return elected;
  }
}
