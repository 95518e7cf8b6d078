package se.protokoll.fund;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Lets a benchmark reach the division of whole units by weights without anything around it. */
public final class PrimitiveCore {
  private final Weights weights;
  private final TieOrder ties;

  /** Prepares weights; ties go by place. */
  public PrimitiveCore(long[] weights) {
    this.weights = Weights.of(weights);
    List<Part> parts =
        IntStream.range(0, weights.length)
            .mapToObj(i -> Part.of(Holder.of("%07d".formatted(i))))
            .toList();
    List<List<String>> within = Collections.nCopies(weights.length, List.of());
    this.ties = new TieOrder(EffectiveRounding.STANDARD, parts, within, this.weights, -1, false);
  }

  /** Returns the units of each by largest remainder. */
  public long[] divide(long units) {
    long[] given = new long[weights.size()];
    LargestRemainders.raise(Quotas.of(units, weights, given), ties);
    return given;
  }
}
