package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * A sentence.
 *
 * @param text its words, single blanks between them
 * @param lowerCase the words in lower case, each letter in its place
 * @param lines the lines it stands in
 */
record Sentence(String text, String lowerCase, List<Line> lines) {
  /** Abbreviations that are followed by a capital letter within a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "m.fl", "m fl", "bl.a", "t.ex", "kl", "nr", "t.o.m", "tom", "fr.o.m", "dnr", "ca", "kap",
          "st", "dvs", "resp", "jfr", "f.d", "inkl", "exkl", "e.d", "o.d", "d.v.s", "s.k", "ang",
          "m.m", "avd", "tel", "tf", "ev", "ordf", "v", "fl", "a", "ex", "o.m", "d");

  private static final int SHORT = 70;

  /** A list of names that breaks within one. */
  static final GuardedPattern OPEN_LIST =
      GuardedPattern.compile("(?:,| och| samt) \\p{Lu}[\\p{L}-]*$");

  private static final GuardedPattern COUNT_ALONE =
      GuardedPattern.compile("(?:JA|NEJ|AVSTÅR|Ja|Nej|Avstår)(?:-röster)? ?:? +\\d{1,3}");

  /** How lines begin that are not part of what stands before: "Nej:", "A B (S): Bifall". */
  private static final GuardedPattern BEGINS =
      GuardedPattern.compile(
          "^(?:(?:Ja|JA|Nej|NEJ|Avstår|AVSTÅR)(?: \\([^)]{1,60}\\))?(?: ?[:=]|[- ]röst(?:er)? | röstar| +\\d{1,3}$)|\\d{1,3} (?iu:ja|nej)[- ]röst|Ordföranden?: |\\p{Lu}[^:.]{4,90}\\([^)]{1,6}\\)(?: m\\.fl\\.)?: )");

  /** No sentence is longer: each fact of a sentence knows all its lines. */
  private static final int MOST_LINES = 150;

  Sentence {
    lines = List.copyOf(lines);
  }

  Sentence(String text, List<Line> lines) {
    this(text, lowerCase(text), lines);
  }

  private static String lowerCase(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }

  /** Parts lines, none of them blank, into sentences. */
  static List<Sentence> of(List<Line> lines) {
    List<Sentence> sentences = new ArrayList<>();
    int widest = 0;
    for (Line line : lines) {
      widest = Math.max(widest, line.words().length());
    }
    int from = 0;
    for (int at = 1; at <= lines.size(); at++) {
      if (at == lines.size()
          || at - from >= MOST_LINES
          || breaks(lines.get(at - 1), lines.get(at), widest)) {
        part(Passage.of(lines.subList(from, at)), sentences);
        from = at;
      }
    }
    return sentences;
  }

  /** Says whether a line begins a sentence, though the one before has no full stop. */
  private static boolean breaks(Line last, Line next, int widest) {
    String before = last.words();
    String words = next.words();
    if (Marker.of(words).isPresent() || BEGINS.isIn(words)) {
      return true;
    }
    if (COUNT_ALONE.isAll(before)) {
      return true;
    }
    if (!Character.isUpperCase(words.charAt(0))) {
      return false;
    }
    char end = before.charAt(before.length() - 1);
    if (",-/(".indexOf(end) >= 0 || endsOpen(before)) {
      return false;
    }
    int blank = words.indexOf(' ');
    int needed = before.length() + 1 + (blank < 0 ? words.length() : blank);
    return needed * 100 < widest * SHORT;
  }

  private static boolean endsOpen(String before) {
    return before.endsWith(" och")
        || before.endsWith(" samt")
        || OPEN_LIST.isIn(before)
        || before.endsWith(" av")
        || before.endsWith(" från")
        || before.endsWith(" till")
        || before.endsWith(" att");
  }

  private static void part(Passage passage, List<Sentence> sentences) {
    String text = passage.text();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (ends(text, from, at)) {
        int end = at + 1;
        while (end < text.length() && "\"”’'»)".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        add(passage, from, end, sentences);
        from = end;
        at = end - 1;
      }
    }
    add(passage, from, text.length(), sentences);
  }

  private static void add(Passage passage, int from, int to, List<Sentence> sentences) {
    String words = passage.text().substring(from, to).strip();
    if (!words.isEmpty()) {
      int begin = from;
      while (passage.text().charAt(begin) == ' ') {
        begin++;
      }
      sentences.add(new Sentence(words, passage.lines(begin, to)));
    }
  }

  private static boolean ends(String text, int from, int at) {
    char c = text.charAt(at);
    if (c != '.' && c != '?' && c != '!') {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && "\"”’'»)".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next + 1 >= text.length() || text.charAt(next) != ' ') {
      return false;
    }
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next >= text.length() || !begins(text.charAt(next))) {
      return false;
    }
    int word = at;
    while (word > from && text.charAt(word - 1) != ' ' && text.charAt(word - 1) != '(') {
      word--;
    }
    String last = text.substring(word, at);
    boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
    boolean marker = word == from && isNumber(last);
    return !initial && !marker && !ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT));
  }

  private static boolean begins(char c) {
    return Character.isUpperCase(c) || c == '"' || c == '”' || c == '»' || Character.isDigit(c);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }
}
