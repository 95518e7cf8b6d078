package se.protokoll.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The cases of {@link MinutesJsonBenchmark} in turn, round after round in one JVM, by the processor
 * time of the thread and the bytes it allocates: for a machine that has other work to do, where
 * elapsed time says little. Prints a table with the median of the rounds.
 *
 * <p>Arguments: the size ("12kB" or "1MB") and the number of rounds.
 */
public final class CpuTimeComparison {
  private static final long WARM_UP = 24_000_000_000L;
  private static final long ROUND = 80_000_000L;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<String, Callable<?>> cases = new LinkedHashMap<>();
  private Object last = "";

  private CpuTimeComparison(MinutesJsonBenchmark benchmark) {
    cases.put("walk over the tokens", benchmark::walk);
    cases.put("walk with every String", benchmark::walkWithEveryString);
    cases.put("READ MinutesJson", benchmark::readProtokoll);
    cases.put("READ module for Jackson 3", benchmark::readModule3);
    cases.put("READ module for Jackson 2", benchmark::readModule2);
    cases.put("READ databind 3", benchmark::readDatabind3);
    cases.put("READ databind 2", benchmark::readDatabind2);
    cases.put("READ dsl-json", benchmark::readDslJson);
    cases.put("READ fastjson2", benchmark::readFastjson2);
    cases.put("WRITE MinutesJson", benchmark::writeProtokoll);
    cases.put("WRITE module for Jackson 3", benchmark::writeModule3);
    cases.put("WRITE module for Jackson 2", benchmark::writeModule2);
    cases.put("WRITE databind 3", benchmark::writeDatabind3);
    cases.put("WRITE databind 2", benchmark::writeDatabind2);
    cases.put("WRITE dsl-json", benchmark::writeDslJson);
    cases.put("WRITE fastjson2", benchmark::writeFastjson2);
  }

  /** Runs the comparison. */
  public static void main(String[] arguments) throws Exception {
    var benchmark = new MinutesJsonBenchmark();
    benchmark.size = arguments[0];
    benchmark.prepare();
    new CpuTimeComparison(benchmark)
        .run(
            Integer.parseInt(arguments[1]),
            new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private void run(int rounds, PrintStream out) throws Exception {
    for (Callable<?> work : cases.values()) {
      measure(work, WARM_UP / cases.size());
    }
    var times = new LinkedHashMap<String, double[]>();
    var bytes = new LinkedHashMap<String, Double>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Callable<?>> entry : cases.entrySet()) {
        double[] figures = measure(entry.getValue(), ROUND);
        times.computeIfAbsent(entry.getKey(), name -> new double[rounds])[round] = figures[0];
        bytes.put(entry.getKey(), figures[1]);
      }
    }
    print(times, bytes, out);
  }

  /** Returns microseconds of processor time and bytes per run. */
  private double[] measure(Callable<?> work, long least) throws Exception {
    int runs = 0;
    long from = threads.getCurrentThreadCpuTime();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long spent;
    do {
      for (int i = 0; i < 8; i++) {
        last = work.call();
      }
      runs += 8;
      spent = threads.getCurrentThreadCpuTime() - from;
    } while (spent < least);
    long more = threads.getCurrentThreadAllocatedBytes() - allocated;
    if (last == null) {
      throw new IOException("nothing was read");
    }
    return new double[] {spent / 1000.0 / runs, (double) more / runs};
  }

  private static void print(
      Map<String, double[]> times, Map<String, Double> bytes, PrintStream out) {
    out.println("| case | µs | min..max | of dsl-json | bytes/op |");
    out.println("|---|---|---|---|---|");
    times.forEach(
        (name, values) -> {
          double peer =
              median(times.get(name.startsWith("W") ? "WRITE dsl-json" : "READ dsl-json"));
          double[] sorted = sorted(values);
          out.printf(
              Locale.ROOT,
              "| %s | %.1f | %.1f..%.1f | %.2f | %.0f |%n",
              name,
              median(values),
              sorted[0],
              sorted[sorted.length - 1],
              median(values) / peer,
              bytes.get(name));
        });
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double median(double[] values) {
    return sorted(values)[values.length / 2];
  }
}
