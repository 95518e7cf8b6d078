package se.protokoll.reader.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a regular expression for the words that each match of it has. What it does not know it
 * takes for something that can be any text.
 */
final class ExpressionParser {
  /** Stands for any digit. */
  static final char DIGIT = '\u0000';

  /** Stands for any capital letter. */
  static final char CAPITAL = '\u0001';

  private static final int MOST_EXACT = 24;
  private static final int MOST_IN_A_CLASS = 6;
  private static final int LONGEST_REPEATED = 8;
  private static final int LONGEST_BEGINNING = 3;
  private static final int MOST_BEGINNINGS = 48;

  private final String expression;
  private final boolean ignoresCase;
  private int at;

  private ExpressionParser(String expression, boolean ignoresCase) {
    this.expression = expression;
    this.ignoresCase = ignoresCase;
  }

  /**
   * A part of an expression.
   *
   * @param exact the texts that it matches, empty when they are too many to tell
   * @param required sets of words: each match has a word of each of them
   * @param beginnings letters with which each match begins, an empty text among them when it can be
   *     empty; empty when it can begin with any
   */
  record MatchFacts(
      Optional<Set<String>> exact, List<Set<String>> required, Optional<Set<String>> beginnings) {
    static final MatchFacts ANY = new MatchFacts(Optional.empty(), List.of(), Optional.empty());

    static MatchFacts of(String text) {
      return exactly(Set.of(text));
    }

    static MatchFacts exactly(Set<String> texts) {
      return new MatchFacts(Optional.of(texts), List.of(), Optional.of(beginnings(texts)));
    }

    /** Returns a part that begins with a letter of a kind. */
    static MatchFacts begun(char kind, List<Set<String>> required) {
      return new MatchFacts(Optional.empty(), required, Optional.of(Set.of(String.valueOf(kind))));
    }

    static MatchFacts ofADigit() {
      return begun(DIGIT, List.of(Set.of(String.valueOf(DIGIT))));
    }

    private static Set<String> orMissing(Set<String> beginnings) {
      Set<String> all = new TreeSet<>(beginnings);
      all.add("");
      return all;
    }

    private static Set<String> beginnings(Set<String> texts) {
      Set<String> begun = new TreeSet<>();
      for (String text : texts) {
        begun.add(text.substring(0, Math.min(text.length(), LONGEST_BEGINNING)));
      }
      return begun;
    }

    /** Returns the sets of words, those that it matches exactly among them. */
    List<Set<String>> all() {
      return exact.filter(texts -> !texts.contains("")).map(List::of).orElse(required);
    }
  }

  /** Returns what is known of each match of an expression. */
  static MatchFacts parse(String expression, boolean ignoresCase) {
    return new ExpressionParser(expression, ignoresCase).alternatives();
  }

  private boolean isAtEnd() {
    return at >= expression.length() || expression.charAt(at) == ')';
  }

  private MatchFacts alternatives() {
    List<MatchFacts> parts = new ArrayList<>();
    parts.add(sequence());
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : oneOf(parts);
  }

  private static MatchFacts oneOf(List<MatchFacts> parts) {
    Set<String> exact = new TreeSet<>();
    Set<String> required = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    boolean isExact = true;
    boolean isRequired = true;
    boolean isBegun = true;
    for (MatchFacts part : parts) {
      isExact &= part.exact().isPresent();
      part.exact().ifPresent(exact::addAll);
      Optional<Set<String>> best = best(part.all());
      isRequired &= best.isPresent();
      best.ifPresent(required::addAll);
      isBegun &= part.beginnings().isPresent();
      part.beginnings().ifPresent(beginnings::addAll);
    }
    if (isExact && exact.size() <= MOST_EXACT) {
      return MatchFacts.exactly(exact);
    }
    return new MatchFacts(
        Optional.empty(),
        isRequired ? List.of(required) : List.of(),
        isBegun ? Optional.of(beginnings) : Optional.empty());
  }

  private static Optional<Set<String>> best(List<Set<String>> sets) {
    Optional<Set<String>> best = Optional.empty();
    for (Set<String> set : sets) {
      if (best.isEmpty() || RequiredText.worth(set) > RequiredText.worth(best.get())) {
        best = Optional.of(set);
      }
    }
    return best;
  }

  /** Reads parts that follow each other; exact ones are put together. */
  private MatchFacts sequence() {
    List<Set<String>> required = new ArrayList<>();
    Set<String> together = Set.of("");
    SequenceStart start = new SequenceStart();
    boolean isExact = true;
    while (!isAtEnd() && expression.charAt(at) != '|') {
      MatchFacts part = repeated();
      start.add(part);
      Set<String> next = part.exact().orElse(Set.of());
      if (part.exact().isPresent() && together.size() * next.size() <= MOST_EXACT) {
        together = joined(together, next);
        continue;
      }
      isExact = false;
      add(together, required);
      together = part.exact().orElse(Set.of(""));
      required.addAll(part.required());
    }
    if (isExact) {
      return MatchFacts.exactly(together);
    }
    add(together, required);
    return new MatchFacts(Optional.empty(), required, start.beginnings());
  }

  /** The letters with which the parts of a sequence begin, those that can be left out too. */
  private static final class SequenceStart {
    private final Set<String> begun = new TreeSet<>();

    /** Whole parts, to whose letters those of the next part are added. */
    private Set<String> open = Set.of("");

    private boolean isAny;

    void add(MatchFacts part) {
      Set<String> next = new TreeSet<>(part.beginnings().orElse(Set.of()));
      boolean mayBeMissing = part.exact().isEmpty() && next.remove("");
      if (mayBeMissing && next.isEmpty()) {
        return;
      }
      Set<String> both = MatchFacts.beginnings(joined(open, next));
      if (both.isEmpty() || begun.size() + both.size() > MOST_BEGINNINGS) {
        isAny |= open.contains("");
        begun.addAll(open);
        open = Set.of();
      } else if (part.exact().isPresent()) {
        open = both;
      } else {
        begun.addAll(both);
        open = mayBeMissing ? open : Set.of();
      }
    }

    Optional<Set<String>> beginnings() {
      begun.addAll(open);
      return isAny ? Optional.empty() : Optional.of(begun);
    }
  }

  private static void add(Set<String> words, List<Set<String>> required) {
    if (!words.contains("")) {
      required.add(words);
    }
  }

  private static Set<String> joined(Set<String> first, Set<String> next) {
    Set<String> joined = new TreeSet<>();
    for (String one : first) {
      for (String other : next) {
        joined.add(one + other);
      }
    }
    return joined;
  }

  /** Reads one part, and how often it can stand. */
  private MatchFacts repeated() {
    MatchFacts part = part();
    if (at >= expression.length()) {
      return part;
    }
    int least = 1;
    int most = 1;
    char c = expression.charAt(at);
    if (c == '?') {
      least = 0;
    } else if (c == '*' || c == '+') {
      least = c == '*' ? 0 : 1;
      most = Integer.MAX_VALUE;
    } else if (c == '{') {
      int end = expression.indexOf('}', at);
      String[] counts = expression.substring(at + 1, end).split(",", -1);
      least = Integer.parseInt(counts[0]);
      most = counts.length == 1 ? least : Integer.MAX_VALUE;
      at = end;
    } else {
      return part;
    }
    at++;
    if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
    return times(part, least, most);
  }

  private static MatchFacts times(MatchFacts part, int least, int most) {
    if (least == 0) {
      if (most > 1 || part.exact().isEmpty()) {
        return new MatchFacts(
            Optional.empty(), List.of(), part.beginnings().map(MatchFacts::orMissing));
      }
      Set<String> exact = new TreeSet<>(part.exact().get());
      exact.add("");
      return MatchFacts.exactly(exact);
    }
    Set<String> exact = part.exact().orElse(Set.of());
    if (exact.size() != 1 || least > LONGEST_REPEATED) {
      return new MatchFacts(Optional.empty(), part.all(), part.beginnings());
    }
    MatchFacts repeated = MatchFacts.of(exact.iterator().next().repeat(least));
    return least == most
        ? repeated
        : new MatchFacts(Optional.empty(), repeated.all(), repeated.beginnings());
  }

  private MatchFacts part() {
    char c = expression.charAt(at);
    at++;
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escaped();
      case '.' -> MatchFacts.ANY;
      case '^', '$' -> MatchFacts.of("");
      default -> literal(c);
    };
  }

  private MatchFacts literal(char c) {
    return MatchFacts.of(String.valueOf(ignoresCase ? LetterMatch.fold(c) : c));
  }

  private MatchFacts group() {
    boolean isMatched = true;
    boolean isAhead = false;
    if (expression.startsWith("?", at)) {
      if (expression.startsWith("?<", at) && "=!".indexOf(expression.charAt(at + 2)) < 0) {
        at = expression.indexOf('>', at) + 1;
      } else {
        at++;
        while (Character.isLetter(expression.charAt(at))) {
          at++;
        }
        if (expression.charAt(at) == ')') {
          at++;
          return MatchFacts.of("");
        }
        isMatched = expression.charAt(at) == ':';
        isAhead = expression.charAt(at) == '=';
        at += expression.charAt(at) == '<' ? 2 : 1;
      }
    }
    MatchFacts inside = alternatives();
    at++;
    if (isMatched) {
      return inside;
    }
    return isAhead && !inside.all().isEmpty()
        ? new MatchFacts(Optional.empty(), inside.all(), Optional.of(Set.of("")))
        : MatchFacts.of("");
  }

  private MatchFacts characterClass() {
    Set<String> exact = new TreeSet<>();
    boolean isExact = expression.charAt(at) != '^';
    boolean digit = expression.startsWith("\\d]", at);
    int depth = 1;
    while (depth > 0) {
      char c = expression.charAt(at);
      at++;
      if (c == '[') {
        depth++;
        isExact = false;
      } else if (c == ']') {
        depth--;
      } else if (c == '\\') {
        isExact &= !Character.isLetterOrDigit(expression.charAt(at));
        exact.addAll(literal(expression.charAt(at)).exact().orElseThrow());
        at++;
      } else {
        isExact &= c != '-' || exact.isEmpty() || expression.charAt(at) == ']';
        exact.addAll(literal(c).exact().orElseThrow());
      }
    }
    if (digit) {
      return MatchFacts.ofADigit();
    }
    return isExact && exact.size() <= MOST_IN_A_CLASS ? MatchFacts.exactly(exact) : MatchFacts.ANY;
  }

  private MatchFacts escaped() {
    char c = expression.charAt(at);
    at++;
    return switch (c) {
      case 'd' -> MatchFacts.ofADigit();
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> MatchFacts.of("");
      case 'p', 'P' -> {
        boolean capital = c == 'p' && !ignoresCase && expression.startsWith("{Lu}", at);
        at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
        yield capital ? MatchFacts.begun(CAPITAL, List.of()) : MatchFacts.ANY;
      }
      case 'Q' -> quoted();
      case 'n' -> MatchFacts.of("\n");
      default -> Character.isLetterOrDigit(c) ? unknown(c) : literal(c);
    };
  }

  /** Reads a class, or a text that stands before; others would need more of them to be read. */
  private static MatchFacts unknown(char c) {
    if ("sSwWDhHRvV123456789".indexOf(c) < 0) {
      throw new IllegalArgumentException("\\" + c);
    }
    return MatchFacts.ANY;
  }

  private MatchFacts quoted() {
    int end = expression.indexOf("\\E", at);
    StringBuilder text = new StringBuilder();
    for (char c : expression.substring(at, end).toCharArray()) {
      text.append(ignoresCase ? LetterMatch.fold(c) : c);
    }
    at = end + 2;
    return MatchFacts.of(text.toString());
  }
}
