package se.protokoll.benchmarks;

import java.time.LocalDate;
import java.util.List;
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
import se.protokoll.Meeting;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;

/** A series of meetings of one body, checked together: ten times as many take ten times as long. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SeriesBenchmark {

  /** How many meetings. */
  @Param({"100", "1000", "10000"})
  public int meetings = 100;

  private List<Meeting> series = List.of();

  /** Builds the series, a meeting a day from 2019 on. */
  @Setup
  public void setUp() {
    series = LawfulAssembly.series(LocalDate.of(2019, 1, 1), meetings);
  }

  /** Every rule about each meeting and about all of them. */
  @Benchmark
  public List<Report> allRules() {
    return MinutesValidator.standard().validateSeries(series);
  }
}
