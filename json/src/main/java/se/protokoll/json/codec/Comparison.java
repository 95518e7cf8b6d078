package se.protokoll.json.codec;

import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.Segments;

/**
 * The comparison of an object that was read with what is worked out again from it. Each difference
 * is a problem of the document, so that a result that is stored is never trusted.
 */
final class Comparison {
  private final Reading in;
  private final long start;
  private final StringBuilder path = new StringBuilder();

  /**
   * Begins a comparison.
   *
   * @param in where problems are noted
   * @param start where the object begins
   */
  Comparison(Reading in, long start) {
    this.in = in;
    this.start = start;
  }

  /** Goes to a property or an element, and returns what to go back to. */
  int enter(String segment) {
    int before = path.length();
    path.append('/').append(Segments.of(segment));
    return before;
  }

  /** Goes back. */
  void leave(int before) {
    path.setLength(before);
  }

  /** Notes that a value is not the one that is worked out again, both as JSON. */
  void differ(String read, String again) {
    String shown = Quoting.cut(again);
    note(
        Phrase.written(Quoting.cut(read)), Phrase.of("worked-out", "value", Phrase.written(shown)));
  }

  /** Notes that a list has another length. */
  void differInLength(int read, int again) {
    note(
        Phrase.of("length", "count", read),
        Phrase.of("worked-out", "value", Phrase.of("length", "count", again)));
  }

  /** Notes that a property is there and should not be, or the other way around. */
  void differInPresence(boolean isThere) {
    Phrase some = Phrase.of("a-value");
    Phrase none = Phrase.of("no-value");
    note(isThere ? some : none, Phrase.of("worked-out", "value", isThere ? none : some));
  }

  private void note(Phrase found, Phrase expected) {
    in.problemInside(ProblemKind.DIFFERS_FROM_DIVISION, path.toString(), start, found, expected);
  }
}
