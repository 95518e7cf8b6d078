package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds numbers of cases (<i>diarienummer</i>). */
final class CaseNumbers {
  private static final String NAMED =
      "(?:[Dd]\\.?nr|DNR|Diarie(?:nummer|nr)|diarie(?:nummer|nr)|Ärende(?:nummer|nr)|ärende(?:nummer|nr)|Ärendebeteckning|Dossienr|Beteckning)\\.?\\s*:?\\s*";
  private static final String NO_CASE =
      "(?!(?:SOU|Ds|DS|Prop|SFS|Dir|COM|KOM|EU|EG|HSLF|SOSFS|AFS|LVFS|Skr|Bet|ISO|SS|AB|ABT|Motion|Interpellation|Proposition|Skrivelse|Fråga"
          + "|Rapport|Delårsrapport|Tertial|Kvartal|Kv|PM|SKR)\\b)";

  /** "Budget 2025-2027": years, not a number. */
  private static final String NO_YEARS =
      "(?!\\p{Lu}\\p{Ll}{2,30} (?:19|20)\\d{2}\\s?[/-]\\s?(?:19|20)\\d{2}(?!\\d))";

  private static final String LETTERS =
      NO_CASE + NO_YEARS + "\\p{Lu}[\\p{L}]{0,11}(?:[ /-]\\p{Lu}[\\p{L}]{1,5})?";
  private static final String TAIL = "(?:[:/.-]{1,2}\\s?\\d{1,6}){0,3}";

  /**
   * "SLK-2024-00062", "KS.2020.368", "KS/2021:402", "KS KF/2025:6", "KS2018/284/01", "N5/468/2020".
   */
  private static final String LETTERED =
      "(?:"
          + LETTERS
          + "[ ./:-]{0,2}(?:19|20)?\\d{2}[./:-]\\s?\\d{1,6}"
          + TAIL
          + "|\\p{Lu}{2,5}\\d{3,5}/\\d{2}(?!\\d)|\\p{Lu}{2,4}[ /]?\\d{6}(?!\\d)"
          + "|\\p{Lu}{2,5}[ /](?:19|20)\\d{2} 0\\d{2,4}(?:-\\d{1,3})?"
          + "|(?:19|20)\\d{2}[/-]0\\d{4,5} \\p{Lu}{2,4}\\b"
          + "|\\p{Lu}{2,5} (?!19|20)\\d{4}-\\d{3,5}"
          + "|\\d{2}/?\\p{Lu}{2,5}/?\\d{1,5}|"
          + NO_CASE
          + NO_YEARS
          + "\\p{Lu}[\\p{L}\\d]{0,11}[ ./:-]\\d{1,6}[/:-](?:19|20)\\d{2}"
          + "|(?:19|20)\\d{2}-?\\p{Lu}{2,5}\\d{1,5}"
          + "|(?:19|20)\\d{2}/\\p{Lu}{2,5} ?\\d{3,6}(?: \\d{2,3})?)";

  /** "2024/00123", "2024-123 KS", "06-827": only after a word that names it. */
  private static final String BARE =
      "(?:\\d{1,4}-(?:19|20)\\d{2}-\\d{1,6}|\\d{1,6}/(?:19|20)?\\d{2}(?!\\d)|(?:19|20)?\\d{2}[./:-]\\s?\\d{1,6}"
          + TAIL
          + "(?:[ -]\\p{Lu}{1,8}\\b)?|\\d{1,4}-\\d{2}(?!\\d)|\\d{3,7}(?:/\\d{4})?(?!/\\d)"
          + "|(?:\\p{L}{1,8}\\.? )?(?=[\\p{L}./:-]{0,12}\\d)[\\p{L}\\d][\\p{L}\\d./:-]{2,24})";

  private static final GuardedPattern AT_START =
      GuardedPattern.compile(
          "(?:"
              + NAMED
              + "("
              + LETTERED
              + "|"
              + BARE
              + ")|("
              + LETTERED
              + "))(?![\\p{L}\\d]|[./:-][\\p{Lu}\\d])");
  private static final GuardedPattern YEAR_OF_TWO_DIGITS =
      GuardedPattern.compile("\\d{2}-\\d{3,6}");
  private static final GuardedPattern NAME_ALONE = GuardedPattern.compile(NAMED + "$");
  private static final GuardedPattern BARE_IN_BRACKETS =
      GuardedPattern.compile("(?:19|20)\\d{2}[/:]\\s?\\d{1,6}");

  /** The plan of the archive after a number: "Bun/2022:561 214". */
  private static final GuardedPattern PLAN =
      GuardedPattern.compile("\\s{1,8}(?:\\d{3}|\\d(?:\\.\\d){1,4}|[Dd]pl\\.? \\d{1,3})\\s*$");

  private static final GuardedPattern BETWEEN =
      GuardedPattern.compile("\\s*(?:,|;|och|samt|/)?\\s*");
  private static final int LONGEST = 200;

  private CaseNumbers() {}

  /**
   * Numbers, and what is left of the words.
   *
   * @param numbers the numbers of cases
   * @param rest the words without them
   */
  record Found(List<String> numbers, String rest) {
    Found {
      numbers = List.copyOf(numbers);
    }
  }

  /** What stands far to the right of a number is of the page: "Dnr 2011-00398 Bihang nr 98". */
  private static String withoutSideColumn(String words) {
    if (!words.contains("      Bi")) {
      return words;
    }
    return AT_START
        .start(words)
        .map(Matcher::end)
        .filter(
            end -> words.startsWith("      ", end) && namesAppendix(words.substring(end).strip()))
        .map(end -> words.substring(0, end))
        .orElse(words);
  }

  private static boolean namesAppendix(String side) {
    return side.startsWith("Bihang") || side.startsWith("Bilaga");
  }

  /** A number that could be any keeps the word that names it: "Dnr 06-827". */
  private static String number(Matcher found) {
    if (found.group(1) == null) {
      return found.group(2);
    }
    return found.group().startsWith("Dnr") && YEAR_OF_TWO_DIGITS.isAll(found.group(1))
        ? found.group().strip()
        : found.group(1);
  }

  /** Reads the numbers that words begin with, or end with in brackets; empty when there is none. */
  static Optional<Found> in(String words) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    Found first = before(withoutSideColumn(words));
    if (!first.numbers().isEmpty()) {
      return Optional.of(first);
    }
    return NAME_ALONE.isAtStart(words)
        ? Optional.of(new Found(List.of(), ""))
        : inLastBrackets(words);
  }

  /** Reads the numbers that words begin with. */
  private static Found before(String words) {
    List<String> numbers = new ArrayList<>();
    String rest = words;
    Optional<Matcher> start = AT_START.start(rest);
    while (start.isPresent()) {
      numbers.add(number(start.get()));
      rest = PLAN.replaceFirst(rest.substring(start.get().end()), "");
      rest = rest.substring(BETWEEN.start(rest).map(Matcher::end).orElse(0));
      start = AT_START.start(rest);
    }
    return new Found(numbers, rest.strip());
  }

  /** Reads the numbers in brackets at the end: "Budget (KS/2021:402, KS/2021:403)". */
  private static Optional<Found> inLastBrackets(String words) {
    int last = words.length() - 1;
    if (last < 0 || ")]".indexOf(words.charAt(last)) < 0) {
      return Optional.empty();
    }
    int open = Math.max(words.lastIndexOf('('), words.lastIndexOf('['));
    if (open < 0) {
      return Optional.empty();
    }
    String inside = words.substring(open + 1, last).strip();
    Found found = BARE_IN_BRACKETS.isAll(inside) ? new Found(List.of(inside), "") : before(inside);
    return found.numbers().isEmpty() || !found.rest().isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(found.numbers(), words.substring(0, open).strip()));
  }
}
