package se.protokoll.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
import se.protokoll.reader.PublishedMinutes;
import se.protokoll.reader.Reading;

/**
 * Published minutes read, compared with splitting their text into lines and looking for one pattern
 * in each, as a script for one municipality does: the goal is at most 15 times. The reader is much
 * code, which the JVM takes some ten seconds to compile.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(5)
public class ReadingBenchmark {
  /** Names of people with their party in brackets: what every such script looks for. */
  private static final Pattern NAME_AND_PARTY =
      Pattern.compile("(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)+) \\((\\p{Lu}{1,4})\\)");

  /** How many paragraphs the minutes have. */
  @Param({"20", "200"})
  public int paragraphs;

  private String text;

  /** Repeats the paragraphs of the invented minutes that the guide reads. */
  @Setup
  public void prepare() throws IOException {
    String file = System.getProperty("protokoll.minutes", "docs/minutes.txt");
    String given = Files.readString(Path.of(file));
    int first = given.indexOf("\n§ ") + 1;
    String[] parts = given.substring(first).split("(?m)^(?=§ )");
    StringBuilder all = new StringBuilder(given.substring(0, first));
    for (int number = 1; number <= paragraphs; number++) {
      all.append(parts[number % parts.length].replaceFirst("^§ \\d+", "§ " + number));
    }
    text = all.toString();
  }

  @Benchmark
  public int linesAndOnePattern() {
    int found = 0;
    for (String line : text.split("\n", -1)) {
      if (NAME_AND_PARTY.matcher(line).find()) {
        found++;
      }
    }
    return found;
  }

  @Benchmark
  public Reading read() {
    return PublishedMinutes.read(text);
  }
}
