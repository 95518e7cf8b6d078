package se.protokoll.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.RoundedTable;
import se.protokoll.fund.TwoWayTable;
import se.protokoll.money.Money;

/** A table rounded so that rows and columns add up, next to its rows divided one by one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TableBenchmark {
  private static final int SEED = 15;
  private static final long LARGEST_ROW = 100_000_000;

  @Param({"50x20", "200x200"})
  private String size = "50x20";

  /** Whether all weights are equal, so that everything is a tie. */
  @Param({"false", "true"})
  private boolean equal;

  private final Map<Holder, Money> rows = new LinkedHashMap<>();
  private FundSplit split = Recipients.split(new long[] {1});
  private TwoWayTable table = TwoWayTable.of(Map.of(Holder.of("row"), Money.ZERO), split);

  /** Makes the table. */
  @Setup
  public void prepare() {
    String[] sides = size.split("x");
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < Integer.parseInt(sides[0]); i++) {
      rows.put(Holder.of("%05d".formatted(i)), Money.ofOre(random.nextLong(LARGEST_ROW)));
    }
    long[] weights = Recipients.weights(Integer.parseInt(sides[1]));
    if (equal) {
      Arrays.fill(weights, 1);
    }
    split = Recipients.split(weights);
    table = TwoWayTable.of(rows, split);
  }

  /** Each row for itself: columns do not add up. */
  @Benchmark
  public List<Distribution> rowByRow() {
    List<Distribution> all = new ArrayList<>(rows.size());
    for (Money amount : rows.values()) {
      all.add(split.distribute(amount));
    }
    return all;
  }

  /** The table from its exact cells. */
  @Benchmark
  public RoundedTable rounded() {
    return table.round();
  }

  /** The table from the totals of its rows. */
  @Benchmark
  public RoundedTable dividedAndRounded() {
    return TwoWayTable.of(rows, split).round();
  }
}
