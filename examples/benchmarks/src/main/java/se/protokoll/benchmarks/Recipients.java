package se.protokoll.benchmarks;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.SplitKind;

/** Recipients with weights of the size of populations, the same in every run. */
final class Recipients {
  /** A state grant: 150 billion kronor and some öre. */
  static final long TOTAL_ORE = 15_000_000_000_017L;

  private static final int SEED = 290;
  private static final long SMALLEST = 2_300;
  private static final long LARGEST = 52_000;

  private Recipients() {}

  /** Returns weights whose sum is that of populations: 8 million for 290 of them. */
  static long[] weights(int size) {
    SplittableRandom random = new SplittableRandom(SEED);
    return random.longs(size, SMALLEST, LARGEST).toArray();
  }

  static FundSplit split(long[] weights) {
    return FundSplit.builder()
        .kind(SplitKind.WEIGHTS)
        .parts(
            IntStream.range(0, weights.length)
                .mapToObj(
                    i -> {
                      String key = "%07d".formatted(i);
                      return Part.weight(Holder.of(key, "Kommun " + key), weights[i]);
                    })
                .toList())
        .build();
  }
}
