package se.protokoll.reader.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Range;

/** Makes sets of paragraphs of their numbers. */
final class ParagraphSets {
  private ParagraphSets() {}

  static ParagraphSet of(SortedSet<Integer> numbers) {
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    int to = -1;
    for (int number : numbers) {
      if (number != to + 1) {
        if (from > 0) {
          ranges.add(new Range(from, to, Optional.empty(), false));
        }
        from = number;
      }
      to = number;
    }
    ranges.add(new Range(from, to, Optional.empty(), false));
    return new ParagraphSet(Optional.empty(), false, ranges, Optional.empty());
  }
}
