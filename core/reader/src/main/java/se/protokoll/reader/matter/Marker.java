package se.protokoll.reader.matter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * What stands before a clause of a list.
 *
 * @param style its form; a clause with another form after it is one of its parts
 * @param printed the marker as printed
 * @param rest the words after it
 */
record Marker(Style style, String printed, String rest) {
  private static final GuardedPattern NUMBER =
      GuardedPattern.compile("(\\d{1,2}[.)])(?:\\s+(.*)|$)");
  private static final GuardedPattern PART_NUMBER =
      GuardedPattern.compile("(\\d{1,2}\\.\\d{1,2}\\.?)\\s+(\\S.*)");
  private static final GuardedPattern BARE_NUMBER =
      GuardedPattern.compile("(\\d{1,2})\\s+(\\p{Lu}.*|att\\s.*)");
  private static final GuardedPattern LETTER =
      GuardedPattern.compile("((?:(\\p{Ll})\\2{0,2}[.)]|(\\p{Lu})\\3{0,2}[)]))(?:\\s+(.*)|$)");
  private static final GuardedPattern BULLET =
      GuardedPattern.compile(
          "([-\u2010-\u2015\u2212\u2022\u00b7*\u25cf\u25aa\u25e6\uf0b7])(?:\\s+(.*)|$)");
  private static final GuardedPattern ATT = GuardedPattern.compile("([Aa]tt)\\s+(.*)");

  private static final GuardedPattern ROMAN =
      GuardedPattern.compile("(I{1,3}|IV|VI{0,3}|IX|X)[.)]?\\s+(\\p{Lu}.*)");

  private static final List<String> ROMANS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  /** The forms of markers. */
  enum Style {
    /** "1." or "1)". */
    NUMBER,
    /** "2.1". */
    PART_NUMBER,
    /** "1", followed by a capital letter. */
    BARE_NUMBER,
    /** "III", followed by a capital letter. */
    ROMAN,
    /** "a)" or "a.". */
    LETTER,
    /** A dash. */
    DASH,
    /** A dot. */
    DOT,
    /** The word "att". */
    ATT
  }

  /** Returns the marker at the beginning of words, but for "att" and a number alone. */
  static Optional<Marker> of(String words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    char first = words.charAt(0);
    if (Character.isDigit(first)) {
      Optional<Marker> number = match(NUMBER, Style.NUMBER, words);
      return number.isPresent() ? number : match(PART_NUMBER, Style.PART_NUMBER, words);
    }
    if (Character.isLetter(first)) {
      boolean mayBe = words.length() > 1 && isAfterLetter(words.charAt(1), first);
      return mayBe ? match(LETTER, Style.LETTER, words) : Optional.empty();
    }
    Optional<Marker> bullet =
        match(BULLET, "-*".indexOf(first) >= 0 || isDash(first) ? Style.DASH : Style.DOT, words);
    return bullet.flatMap(Marker::withNumber).or(() -> bullet);
  }

  /** Returns the number after a dash: "- 2.1 Skolan". */
  private Optional<Marker> withNumber() {
    return rest.isEmpty() || !Character.isDigit(rest.charAt(0))
        ? Optional.empty()
        : match(NUMBER, Style.NUMBER, rest).or(() -> match(PART_NUMBER, Style.PART_NUMBER, rest));
  }

  /** Returns the word "att" as a marker. */
  static Optional<Marker> att(String words) {
    return words.startsWith("tt", 1) ? match(ATT, Style.ATT, words) : Optional.empty();
  }

  /** Returns a number without a full stop as a marker. */
  static Optional<Marker> bareNumber(String words) {
    return !words.isEmpty() && Character.isDigit(words.charAt(0))
        ? match(BARE_NUMBER, Style.BARE_NUMBER, words)
        : Optional.empty();
  }

  /** Returns a Roman number as a marker. */
  static Optional<Marker> roman(String words) {
    return words.isEmpty() || "IVX".indexOf(words.charAt(0)) < 0
        ? Optional.empty()
        : match(ROMAN, Style.ROMAN, words);
  }

  private static boolean isAfterLetter(char c, char letter) {
    return c == '.' || c == ')' || c == letter;
  }

  private static boolean isDash(char c) {
    return (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  private static Optional<Marker> match(GuardedPattern pattern, Style style, String words) {
    Optional<Matcher> found = pattern.whole(words);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = found.get();
    String rest = matcher.group(matcher.groupCount());
    return Optional.of(new Marker(style, matcher.group(1), rest == null ? "" : rest.strip()));
  }

  /** Returns the number of the marker, 0 when it is none. */
  int number() {
    if (style == Style.ROMAN) {
      return ROMANS.indexOf(printed) + 1;
    }
    int number = 0;
    for (int at = 0; at < printed.length() && Character.isDigit(printed.charAt(at)); at++) {
      number = 10 * number + (printed.charAt(at) - '0');
    }
    return number;
  }
}
