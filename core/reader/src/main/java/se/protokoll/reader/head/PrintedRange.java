package se.protokoll.reader.head;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.text.ParagraphSet;

/**
 * Reads which paragraphs somebody was there for: "§§ 1-6, 9", "fr om § 33", "t o m § 36", "ej §
 * 147".
 */
final class PrintedRange {
  private static final GuardedPattern END = GuardedPattern.compile("[-\\s]+$");

  private static final String NUMBER = "\\d{1,4}(?:\\s?[a-zA-Z](?![\\p{L}]))?(?:/\\d{2,4})?";
  private static final String SPAN =
      NUMBER + "(?:\\s{0,4}[-–—−]\\s{0,4}(?:§\\s?){0,2}(?:" + NUMBER + ")?)?";
  private static final String SIGN =
      "(?:(?:§\\s?){1,3}|(?:p\\.?|[Pp]aragraf(?:erna|er|en)?|[Pp]unkt(?:erna|en)?|§:?na)\\s{1,2})";

  /** Numbers after the sign: "§§ 1-6, 9 och 12". */
  static final String NUMBERS =
      SIGN
          + "\\s{0,3}(?:del av\\s)?"
          + SPAN
          + "(?:\\s{0,3}(?:,|;|och|samt|&)\\s{0,3}(?:"
          + SIGN
          + ")?(?:del av\\s)?"
          + SPAN
          + "(?![.:]\\d)){0,60}";

  /** Points of a decision, after "punkt": "1-2", "1 och 3". */
  static final String POINTS = "\\d{1,2}(?:\\s?(?:[-–]|,|och|samt)\\s?\\d{1,2}){0,9}";

  static final String FROM =
      "(?:fr\\.?\\s?o\\.?\\s?m\\.?|fr\\.?|fro\\.?m\\.?|from|från och med|från|efter|anländer|anlände|kom(?:mer)? till|inträdde(?: vid)?)";
  static final String TO =
      "(?:t\\.?\\s?o\\.?\\s?m\\.?|tom|till och med|till|lämnade(?: efter)?|lämnar efter|före)";
  static final String EXCEPT =
      "(?:(?:dock )?(?:ej|utom|inte|förutom|undantaget)(?: närvarande| tjänstgörande| deltagande)?(?: vid| under| i)?|frånvarande(?: vid| under)?|jäv(?:ig)?(?: i| vid| under)?|deltog (?:ej|inte)(?: i)?|deltar (?:ej|inte)(?: i)?)";

  /** "deltar inte i beslut": somebody was there, and took no part in a decision. */
  static final String NOT_IN_DECISION =
      "(?:deltar|deltog) (?:ej|inte|icke) i beslut(?:et|en)?(?: (?:i|under|vid|om|på|av))?";

  private static final GuardedPattern SIGNS =
      GuardedPattern.compile(
          "(?i)§:?(?:na)?|paragraf(?:erna|er|en)?|punkt(?:erna|en)?|\\bp\\.?(?=\\s)");
  private static final GuardedPattern NR = GuardedPattern.compile("(?i)\\bnr\\b");
  private static final GuardedPattern YEAR = GuardedPattern.compile("(?<=\\d)/\\d{2,4}");
  private static final GuardedPattern BLANKS = GuardedPattern.compile("\\s+");
  private static final GuardedPattern DASH = GuardedPattern.compile("\\s?-\\s?");
  private static final GuardedPattern FORM =
      GuardedPattern.compile(
          "(?<word>.{0,60}?)(?<numbers>"
              + NUMBERS
              + "|(?:nr\\s)?\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?(?:,\\s?\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?){0,60})\\s*[.)]?\\s*(?<after>ff\\.?|och framåt|och därefter)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final GuardedPattern ENDS_FROM =
      GuardedPattern.compile(
          ".{0,50}\\b" + FROM + "(?: och med)?\\b.{0,12}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final GuardedPattern ENDS_TO =
      GuardedPattern.compile(
          ".{0,50}\\b" + TO + "\\b.{0,12}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final GuardedPattern ENDS_EXCEPT =
      GuardedPattern.compile(
          ".{0,50}\\b" + EXCEPT + "\\b.{0,6}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern OF_DECISIONS =
      GuardedPattern.compile(
          NOT_IN_DECISION + "\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private final OptionalInt first;
  private final OptionalInt last;

  /**
   * Makes a reader of ranges.
   *
   * @param first the first paragraph of the minutes, empty when it is not known
   * @param last the last one
   */
  PrintedRange(OptionalInt first, OptionalInt last) {
    this.first = first;
    this.last = last;
  }

  /** Says whether it tells no presence, but in which decisions somebody took no part. */
  static boolean isOfDecisions(String text) {
    return OF_DECISIONS.isAll(text);
  }

  /** Reads one set with the word before it; empty when it cannot be read for sure. */
  Optional<ParagraphSet> read(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String word = matcher.group("word").toLowerCase(Locale.ROOT).strip();
    String numbers = plain(matcher.group("numbers"));
    try {
      boolean open = numbers.endsWith("-") || matcher.group("after") != null;
      ParagraphSet set = ParagraphSet.parse(END.replaceAll(numbers, ""));
      if (!word.isEmpty() && ENDS_EXCEPT.isAll(word)) {
        return Optional.of(
            new ParagraphSet(Optional.empty(), true, set.ranges(), Optional.empty()));
      }
      if (open || (!word.isEmpty() && ENDS_FROM.isAll(word))) {
        boolean later = word.startsWith("efter");
        return single(set)
            ? between(OptionalInt.of(set.ranges().get(0).from() + (later ? 1 : 0)), last, set)
            : Optional.of(set);
      }
      if (!word.isEmpty() && ENDS_TO.isAll(word)) {
        boolean earlier = word.startsWith("före");
        return single(set)
            ? between(first, OptionalInt.of(set.ranges().get(0).from() - (earlier ? 1 : 0)), set)
            : Optional.of(set);
      }
      return Optional.of(set);
    } catch (IllegalArgumentException notASet) {
      return Optional.empty();
    }
  }

  private static boolean single(ParagraphSet set) {
    return set.ranges().size() == 1 && set.ranges().get(0).from() == set.ranges().get(0).to();
  }

  private static Optional<ParagraphSet> between(
      OptionalInt from, OptionalInt to, ParagraphSet printed) {
    if (from.isEmpty() || to.isEmpty() || printed.ranges().get(0).suffix().isPresent()) {
      return Optional.empty();
    }
    return from.getAsInt() <= to.getAsInt()
        ? Optional.of(ParagraphSet.range(from.getAsInt(), to.getAsInt()))
        : Optional.empty();
  }

  /** Returns numbers as sets are written: without signs, with one kind of dash. */
  private static String plain(String numbers) {
    String plain = SIGNS.replaceAll(numbers, " ");
    plain = plain.replace('–', '-').replace('—', '-').replace('−', '-');
    plain = YEAR.replaceAll(NR.replaceAll(plain, " "), "").replace(';', ',').replace('&', ',');
    return DASH.replaceAll(BLANKS.replaceAll(plain, " "), "-").strip();
  }
}
