package se.protokoll.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.pages.MinutesPage;

/** The page of a meeting, compared with writing the same meeting as JSON. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(5)
public class PageBenchmark {

  @Param({"svom-41", "ekvalla-2024-05-13"})
  public String name;

  private final MinutesJson json = MinutesJson.standard();
  private Meeting meeting;

  /** Reads the meeting. */
  @Setup
  public void prepare() throws IOException {
    String folder = System.getProperty("protokoll.meetings", "examples/src/main/resources");
    Path file = Path.of(folder, "se/protokoll/examples/meetings", name + ".json");
    meeting = json.read(Files.readAllBytes(file));
  }

  @Benchmark
  public String json() {
    return json.write(meeting);
  }

  @Benchmark
  public String page() {
    return MinutesPage.of(meeting, Language.SV);
  }
}
