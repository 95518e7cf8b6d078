package se.protokoll.reader.pattern;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Letters of which each match of a regular expression has some where it begins. */
final class Beginnings {
  private final String[] letters;
  private final LetterMatch match;
  private final boolean isAny;

  /** The first letters below 256 that a match can have. */
  private final BitSet first = new BitSet(LetterMatch.LATIN);

  private Beginnings(Set<String> letters, boolean ignoresCase) {
    this.letters = letters.toArray(String[]::new);
    this.match = new LetterMatch(ignoresCase);
    this.isAny = letters.isEmpty();
    for (char c = 0; c < LetterMatch.LATIN; c++) {
      for (String one : this.letters) {
        if (match.isSame(c, one.charAt(0))) {
          first.set(c);
        }
      }
    }
  }

  /** Returns the beginnings of a match, empty or with an empty one when it can begin with any. */
  static Beginnings of(Optional<Set<String>> letters, boolean ignoresCase) {
    return new Beginnings(
        letters.filter(known -> !known.contains("")).orElse(Set.of()), ignoresCase);
  }

  /** Says whether a match can begin at a place of a text. */
  boolean mayBeAt(String text, int from) {
    if (isAny) {
      return true;
    }
    if (from >= text.length()
        || (text.charAt(from) < LetterMatch.LATIN && !first.get(text.charAt(from)))) {
      return false;
    }
    for (String one : letters) {
      if (match.isAt(text, from, one)) {
        return true;
      }
    }
    return false;
  }
}
