package se.protokoll.benchmarks;

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
import se.protokoll.fund.PreparedSplit;
import se.protokoll.money.Money;

/** How a distribution grows with the number of recipients: in a straight line. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GrowthBenchmark {
  @Param({"100", "1000", "10000", "100000", "1000000"})
  private int recipients;

  private PreparedSplit prepared = Recipients.split(new long[] {1}).prepare();

  /** Makes the recipients. */
  @Setup
  public void prepare() {
    prepared = Recipients.split(Recipients.weights(recipients)).prepare();
  }

  /** A whole distribution with names. */
  @Benchmark
  public Distribution distribution() {
    return prepared.distribute(Money.ofOre(Recipients.TOTAL_ORE));
  }
}
