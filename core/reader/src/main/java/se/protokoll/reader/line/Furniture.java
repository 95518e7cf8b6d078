package se.protokoll.reader.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * What belongs to the pages and not to the minutes: running heads and feet, page numbers, the
 * places for signatures. Some lines are known by their form. The others are known because they
 * recur next to those, with only digits that differ.
 */
public final class Furniture {
  private static final int LONGEST = 160;
  private static final int RECURS = 3;
  private static final int TWO_PAGES = 2;
  private static final int ONE_OF_PAGES = 5;
  private static final int AT_A_PAGE = 2;
  private static final int DIGITS = 3;
  private static final int SKIPPED_PAGES = 3;

  private static final String PROTOKOLL = "PROTOKOLL";

  /** What ends a line as the number of a page: after nothing, a wide gap or PROTOKOLL. */
  private static final GuardedPattern PAGE_NUMBER =
      GuardedPattern.compile(
          "(?:[Ss]id(?:a|an|nr)?\\.?:?\\s*\\d{1,4}(?:\\s?(?:av|\\(|\\[|/)\\s?\\d{1,4}\\s?[)\\]]?)?"
              + "|[Pp]age \\d{1,4} of \\d{1,4}|\\d{1,4}\\s?[(\\[]\\s?\\d{1,4}\\s?[)\\]]|-\\s?\\d{1,4}\\s?-)");

  private static final int LONGEST_PAGE_NUMBER = 40;
  private static final GuardedPattern RUNNING_HEAD =
      GuardedPattern.compile(
          ".{0,100}\\bSAMMANTRÄDESPROTOKOLL\\b.{0,80}|.{0,60}\\s{2,}PROTOKOLL(?:\\s.{0,40})?|PROTOKOLL(?:\\s+\\d.{0,20})?"
              + "|Protokoll nr \\d{1,3}");
  private static final GuardedPattern FOOT =
      GuardedPattern.compile(
          "(?iu)(?:justera(?:nde|re)[ns]?s?\\s?(?:sign(?:atur(?:er)?)?|signum)?\\.?\\s{2,}|justerandes? sign(?:atur(?:er)?)?\\.?:?|justerandes? signum|justerare(?:ns|s)? sign(?:atur(?:er)?)?\\.?:?|ordförandes? sign(?:atur)?\\.?)"
              + "(?:\\s*(?:justerande.{0,20}|utdragsbestyrkande\\w*:?|utdrags?bestyrkes?:?|sign\\.?))*"
              + "|utdragsbestyrkande[.:]?|[_.…=-]{3,200}|utdraget bestyrks?:?|justeras?\\s{3,}.{0,40}|rätt utdraget intygar:?"
              + "|protokollet har justerats digitalt|dokumentet är digitalt signerat.{0,60}|signerat med .{0,60}"
              + "|detta dokument är elektroniskt signerat.{0,60}|hoppa över navigering|vi använder cookies.{0,120}");

  /** What stands on top of a page in the middle of a paragraph: "KS § 12 forts". */
  private static final GuardedPattern CONTINUED =
      GuardedPattern.compile(
          "(?:\\p{Lu}\\p{L}{0,11}\\s)?§\\s?\\d{1,4},?\\s?\\(?[Ff]orts(?:ättning)?\\b\\.?\\)?(?:\\s.{0,40})?"
              + "|[Ff]orts(?:ättning)?\\.?\\s(?:från\\s)?(?:\\p{L}{1,8}\\s)?§\\s?\\d{1,4}.{0,12}");

  private static final GuardedPattern SENTENCE =
      GuardedPattern.compile("\\p{Lu}.{20,}\\p{Ll}{2}\\.");
  private static final GuardedPattern DATED =
      GuardedPattern.compile("(.{0,60}\\d{4}-\\d{2}-\\d{2})(?:\\s{2,}\\d{1,3})?\\s*");

  private final List<Line> lines;
  private final Predicate<Line> isKept;
  private final Predicate<Line> isHeading;
  private final String[] keys;
  private final boolean[] aside;
  private int pages;

  private Furniture(List<Line> lines, Predicate<Line> isKept, Predicate<Line> isHeading) {
    this.lines = lines;
    this.isKept = isKept;
    this.isHeading = isHeading;
    this.keys = new String[lines.size()];
    this.aside = new boolean[lines.size()];
  }

  /**
   * Says of each line whether it belongs to the page.
   *
   * @param named what a layout says are lines of the page
   * @param isKept what is never such a line: the first lines of paragraphs
   * @param isHeading headings, below which a line is content
   */
  public static boolean[] find(
      List<Line> lines,
      List<Predicate<String>> named,
      Predicate<Line> isKept,
      Predicate<Line> isHeading) {
    Furniture furniture = new Furniture(lines, isKept, isHeading);
    furniture.takeKnownForms(named);
    furniture.takePageNumbers();
    furniture.takeWhatRecurs();
    return furniture.aside;
  }

  private void takeKnownForms(List<Predicate<String>> named) {
    Map<String, Integer> dated = new HashMap<>();
    List<Optional<String>> days = new ArrayList<>(lines.size());
    for (int at = 0; at < lines.size(); at++) {
      String words = lines.get(at).words();
      keys[at] = words.isEmpty() || words.length() > LONGEST ? "" : key(words);
      Optional<String> day = upToTheDay(words);
      days.add(day);
      day.ifPresent(known -> dated.merge(known, 1, Integer::sum));
    }
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      String words = line.words();
      if (words.isEmpty() || words.length() > LONGEST) {
        continue;
      }
      if (isContinued(words)) {
        aside[at] = true;
        continue;
      }
      if (isKept.test(line)) {
        continue;
      }
      boolean numbered = endsAsPageNumber(words);
      pages += numbered ? 1 : 0;
      aside[at] =
          numbered
              || isRunningHead(words)
              || isFoot(words)
              || days.get(at).filter(day -> dated.getOrDefault(day, 0) >= RECURS).isPresent()
              || isNamed(words, named);
    }
  }

  private static boolean isNamed(String words, List<Predicate<String>> named) {
    for (Predicate<String> form : named) {
      if (form.test(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContinued(String words) {
    return words.indexOf('§') >= 0 && words.contains("orts") && CONTINUED.isAll(words);
  }

  private static boolean isRunningHead(String words) {
    return (words.contains(PROTOKOLL) || words.startsWith("Protokoll"))
        && RUNNING_HEAD.isAll(words);
  }

  private static boolean isFoot(String words) {
    return FOOT.isAll(words);
  }

  private static boolean endsAsPageNumber(String words) {
    char last = words.charAt(words.length() - 1);
    if ((last < '0' || last > '9') && ")]-".indexOf(last) < 0) {
      return false;
    }
    for (int at = Math.max(0, words.length() - LONGEST_PAGE_NUMBER); at < words.length(); at++) {
      if (PAGE_NUMBER.mayBeginAt(words, at)
          && mayPageNumberBegin(words, at)
          && PAGE_NUMBER.isAll(words.substring(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayPageNumberBegin(String words, int at) {
    int blanks = 0;
    while (at > blanks && words.charAt(at - blanks - 1) == ' ') {
      blanks++;
    }
    return at == 0
        || blanks > 1
        || (blanks == 1 && words.startsWith(PROTOKOLL, at - 1 - PROTOKOLL.length()));
  }

  /** Takes numbers that stand alone and count the pages: most of those that stand alone. */
  private void takePageNumbers() {
    List<Integer> pages = new ArrayList<>();
    int alone = 0;
    int last = 0;
    for (int at = 0; at < lines.size(); at++) {
      String words = lines.get(at).words();
      if (words.isEmpty()
          || words.length() > DIGITS
          || !words.chars().allMatch(c -> c >= '0' && c <= '9')) {
        continue;
      }
      alone++;
      int number = Integer.parseInt(words);
      if (number > last && number <= last + SKIPPED_PAGES) {
        pages.add(at);
        last = number;
      }
    }
    if (pages.size() >= RECURS && pages.size() * 2 > alone) {
      pages.forEach(at -> aside[at] = true);
    }
  }

  /** Returns the words up to the day: "Kommunfullmäktige 2007-02-26" with any page after it. */
  private static Optional<String> upToTheDay(String words) {
    return words.isEmpty()
            || words.length() > LONGEST
            || !Character.isDigit(words.charAt(words.length() - 1))
            || words.indexOf('-') < 0
        ? Optional.empty()
        : DATED.whole(words).map(dated -> dated.group(1));
  }

  /** Takes what stands next to such lines, and recurs there at least as often as elsewhere. */
  private void takeWhatRecurs() {
    Map<String, Integer> all = new HashMap<>();
    for (String key : keys) {
      if (!key.isEmpty()) {
        all.merge(key, 1, Integer::sum);
      }
    }
    int[] before = neighbours(-1);
    int[] after = neighbours(1);
    Map<String, List<Integer>> beside = new HashMap<>();
    Deque<Integer> grown = new ArrayDeque<>();
    for (int at = 0; at < lines.size(); at++) {
      if (aside[at]) {
        grown.add(at);
      }
    }
    boolean[] counted = new boolean[lines.size()];
    Set<String> recurring = new HashSet<>();
    int recurs = pages == TWO_PAGES ? TWO_PAGES : Math.max(RECURS, pages / ONE_OF_PAGES);
    while (!grown.isEmpty()) {
      int from = grown.remove();
      for (int[] step : List.of(before, after)) {
        int at = from;
        boolean mayStandBetween = false;
        for (int steps = 0; steps < AT_A_PAGE; steps++) {
          at = step[at];
          if (at < 0 || (steps > 0 && !mayStandBetween)) {
            break;
          }
          mayStandBetween = isHeading.test(lines.get(at));
          if (aside[at] || counted[at] || !mayRecur(at, before)) {
            continue;
          }
          counted[at] = true;
          List<Integer> places = beside.computeIfAbsent(keys[at], key -> new ArrayList<>());
          places.add(at);
          boolean often =
              places.size() >= recurs && places.size() * 2 >= all.getOrDefault(keys[at], 0);
          if (often || recurring.contains(keys[at])) {
            recurring.add(keys[at]);
            for (int place : places) {
              aside[place] = true;
              grown.add(place);
            }
            places.clear();
          }
        }
      }
    }
  }

  private boolean mayRecur(int at, int[] before) {
    Line line = lines.get(at);
    if (keys[at].isEmpty() || isKept.test(line) || isHeading.test(line)) {
      return false;
    }
    int above = before[at];
    boolean isUnder = above == at - 1 || SENTENCE.isAll(line.words());
    return !isUnder || above < 0 || aside[above] || !isHeading.test(lines.get(above));
  }

  /** Returns for each line the next one in a direction that is not blank, or -1. */
  private int[] neighbours(int direction) {
    int[] next = new int[lines.size()];
    int last = -1;
    for (int step = 0; step < lines.size(); step++) {
      int at = direction < 0 ? step : lines.size() - 1 - step;
      next[at] = last;
      if (!lines.get(at).isBlank()) {
        last = at;
      }
    }
    return next;
  }

  /** Returns a line as it is compared: without case, blanks and digits. */
  private static String key(String words) {
    StringBuilder key = new StringBuilder(words.length());
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (Character.isDigit(c)) {
        if (key.length() == 0 || key.charAt(key.length() - 1) != '#') {
          key.append('#');
        }
      } else if (c != ' ') {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  /**
   * Returns a line without a running column at its right side: a date, a page number or a label of
   * the page that stands far from the rest.
   */
  public static Line withoutSideColumn(Line line) {
    String words = line.words();
    int wide = words.lastIndexOf(WIDE);
    if (wide < 0 || words.length() - wide - WIDE.length() > LONGEST_AT_THE_SIDE) {
      return line;
    }
    return SIDE.first(line.content())
        .map(side -> line.content().substring(0, side.start()))
        .filter(left -> !left.isBlank())
        .map(line::withContent)
        .orElse(line);
  }

  /** The fewest blanks before a column at the side. */
  private static final String WIDE = "      ";

  private static final int LONGEST_AT_THE_SIDE = 21;

  private static final GuardedPattern SIDE =
      GuardedPattern.compile(
          "(?<!\\s)\\s{6,}+(?:Sammanträdesdatum|Mötesdatum|Sida\\s\\d{1,4}.{0,12}|\\d{1,4}\\s?\\(\\d{1,4}\\))\\s*$");
}
