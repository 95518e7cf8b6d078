package se.protokoll.json.codec;

import java.util.List;
import java.util.Optional;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;

/**
 * The comparison of an object that was read with what is worked out again from it. Each difference
 * is a problem of the document, so that a result that is stored is never trusted.
 */
final class DivisionComparison extends Comparison {
  private final OpenDocument in;
  private final long start;

  /**
   * Begins a comparison.
   *
   * @param in where problems are noted
   * @param start where the object begins
   */
  DivisionComparison(OpenDocument in, long start) {
    this.in = in;
    this.start = start;
  }

  @Override
  void differ(Optional<String> read, Optional<String> again) {
    if (read.isPresent() && again.isPresent()) {
      String shown = Quoting.cut(again.get());
      note(Phrase.written(Quoting.cut(read.get())), Phrase.written(shown));
    } else {
      Phrase some = Phrase.of("a-value");
      Phrase none = Phrase.of("no-value");
      note(read.isPresent() ? some : none, read.isPresent() ? none : some);
    }
  }

  @Override
  <E> void compareLists(List<E> read, List<E> again, Codec<E> element) {
    if (read.size() != again.size()) { // what follows a row that is missing would all differ
      note(Phrase.of("length", "count", read.size()), Phrase.of("length", "count", again.size()));
      return;
    }
    for (int i = 0; i < read.size(); i++) {
      compareElements(i, read.get(i), again.get(i), element);
    }
  }

  private void note(Phrase found, Phrase again) {
    in.problemInside(
        ProblemKind.DIFFERS_FROM_DIVISION,
        pointer(),
        start,
        found,
        Phrase.of("worked-out", "value", again));
  }
}
