package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import se.protokoll.reader.pattern.GuardedPattern;

/** Reads who was elected: "Asta Berg (S) utses att jämte ordföranden justera protokollet". */
final class JusterareSentence {
  private static final String STEM = "uster";
  private static final int MOST = 1_500;
  private static final GuardedPattern JUSTERS =
      GuardedPattern.compile("\\b(?:[Jj]uster|[Pp]rotokolls?juster)");
  private static final GuardedPattern ELECTS =
      GuardedPattern.compile(
          "(?iu)\\b(?:utse[rs]?|utsågs|utsedd(?:es|a)?|väljs?|väljer|välja|vald(?:es|e|a)?)\\b");
  private static final GuardedPattern WITH_CHAIR =
      GuardedPattern.compile(
          "(?iu)(?:jämte|tillsammans med|förutom|utöver)\\s(?:mötes|sammanträdes)?(?:ordföranden?|ordf\\.?)(?-i:\\s\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){1,2})?(?:\\s\\(\\p{L}{1,5}\\))?");
  private static final GuardedPattern NAME =
      GuardedPattern.compile(
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
    String first = text.length() > MOST ? text.substring(0, MOST) : text;
    int at = first.indexOf(STEM);
    while (at >= 0 && elected.isEmpty()) {
      int from = Math.max(first.lastIndexOf('.', at), first.lastIndexOf(';', at)) + 1;
      int to = at;
      while (to < first.length() && first.charAt(to) != '.' && first.charAt(to) != ';') {
        to++;
      }
      read(first.substring(from, to), from, Math.min(to + 1, first.length()), known, elected);
      at = first.indexOf(STEM, to);
    }
    return elected;
  }

  private static void read(
      String sentence,
      int from,
      int to,
      Function<String, Optional<String>> known,
      List<Chosen> elected) {
    if (!JUSTERS.isIn(sentence) || !ELECTS.isIn(sentence)) {
      return;
    }
    Matcher names = NAME.matcher(WITH_CHAIR.replaceAll(sentence, " "));
    while (names.find()) {
      if (known.apply(names.group("name")).isPresent()) {
        elected.add(
            new Chosen(
                names.group("name"),
                Optional.ofNullable(names.group("party")),
                names.group("after") != null || names.group("before") != null,
                from,
                to));
      }
    }
  }
}
