package se.protokoll.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import se.protokoll.Paragraph;
import se.protokoll.json.MinutesJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading and writing minutes, compared with the peers and with the least that can be done with
 * Jackson's tokens. The document is one of the four real meetings, about 12 kB, or the same with
 * its paragraphs repeated to about 1 MB.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(5)
public class MinutesJsonBenchmark {
  private static final String MEETING = "se/protokoll/examples/meetings/svom-41.json";
  private static final int LARGE = 1_000_000;

  @Param({"12kB", "1MB"})
  public String size;

  private final MinutesJson json = MinutesJson.standard();
  private final JsonFactory factory = new JsonFactory();
  private final DslJson<Object> dsl = new DslJson<>(Settings.basicSetup().skipDefaultValues(true));
  private final com.fasterxml.jackson.databind.json.JsonMapper module2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
  private final JsonMapper module3 = JsonMapper.builder().findAndAddModules().build();
  private JsonMapper databind3;
  private com.fasterxml.jackson.databind.json.JsonMapper databind2;
  private JsonWriter dslWriter;
  private byte[] bytes;
  private Meeting meeting;
  private PlainMinutes.Meeting plain;

  /** Reads the document with everything, and sees that all write the same. */
  @Setup
  public void prepare() throws IOException {
    Path file =
        Path.of(System.getProperty("protokoll.meetings", "examples/src/main/resources"), MEETING);
    meeting = json.read(Files.readAllBytes(file));
    if (size.equals("1MB")) {
      meeting = enlarged(meeting);
    }
    bytes = json.writeBytes(meeting);
    databind3 = Databind.mapper();
    databind2 = Databind2.mapper();
    dslWriter = dsl.newWriter(bytes.length + 1024);
    plain = dsl.deserialize(PlainMinutes.Meeting.class, bytes, bytes.length);
    same("dsl-json", writeDslJson());
    same("fastjson2", writeFastjson2());
    same("databind 3", writeDatabind3());
    same("databind 2", writeDatabind2());
    same("module 2", writeModule2());
    equal("databind 3", readDatabind3());
    equal("databind 2", readDatabind2());
    equal("module 2", readModule2());
    equal("module 3", readModule3());
  }

  private static Meeting enlarged(Meeting meeting) {
    var paragraphs = new ArrayList<Paragraph>();
    int number = 1;
    long length = 0;
    MinutesJson json = MinutesJson.standard();
    while (length < LARGE) {
      for (Paragraph paragraph : meeting.paragraphs()) {
        Paragraph numbered = paragraph.withNumber(number++);
        paragraphs.add(numbered);
        length += json.write(numbered, Paragraph.class).length();
      }
    }
    return meeting.withParagraphs(paragraphs);
  }

  private void same(String who, byte[] written) {
    var theirs = module3.readTree(written);
    var ours = module3.readTree(bytes);
    if (ours instanceof tools.jackson.databind.node.ObjectNode object && !theirs.has("format")) {
      object.remove("format");
    }
    if (!ours.equals(theirs)) {
      throw new IllegalStateException(who + " writes another document");
    }
  }

  private void equal(String who, Meeting read) {
    if (!read.equals(meeting)) {
      throw new IllegalStateException(who + " reads another meeting");
    }
  }

  @Benchmark
  public int walk() {
    int tokens = 0;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  @Benchmark
  public int walkWithEveryString() {
    int length = 0;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
      for (JsonToken token; (token = parser.nextToken()) != null; ) {
        if (token.isScalarValue()) {
          length += parser.getString().length();
        }
      }
    }
    return length;
  }

  @Benchmark
  public Meeting readProtokoll() {
    return json.read(bytes);
  }

  @Benchmark
  public Meeting readModule3() {
    return module3.readValue(bytes, Meeting.class);
  }

  @Benchmark
  public Meeting readModule2() throws IOException {
    return module2.readValue(bytes, Meeting.class);
  }

  @Benchmark
  public Meeting readDatabind3() {
    return databind3.readValue(bytes, Meeting.class);
  }

  @Benchmark
  public Meeting readDatabind2() throws IOException {
    return databind2.readValue(bytes, Meeting.class);
  }

  @Benchmark
  public PlainMinutes.Meeting readDslJson() throws IOException {
    return dsl.deserialize(PlainMinutes.Meeting.class, bytes, bytes.length);
  }

  @Benchmark
  public PlainMinutes.Meeting readFastjson2() {
    return JSON.parseObject(bytes, PlainMinutes.Meeting.class);
  }

  @Benchmark
  public byte[] writeProtokoll() {
    return json.writeBytes(meeting);
  }

  @Benchmark
  public byte[] writeModule3() {
    return module3.writeValueAsBytes(meeting);
  }

  @Benchmark
  public byte[] writeModule2() throws IOException {
    return module2.writeValueAsBytes(meeting);
  }

  @Benchmark
  public byte[] writeDatabind3() {
    return databind3.writeValueAsBytes(meeting);
  }

  @Benchmark
  public byte[] writeDatabind2() throws IOException {
    return databind2.writeValueAsBytes(meeting);
  }

  @Benchmark
  public byte[] writeDslJson() throws IOException {
    dslWriter.reset();
    dsl.serialize(dslWriter, plain);
    return dslWriter.toByteArray();
  }

  @Benchmark
  public byte[] writeFastjson2() {
    return JSON.toJSONBytes(plain);
  }
}
