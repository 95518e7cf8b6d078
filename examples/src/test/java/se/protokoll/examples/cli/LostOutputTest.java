package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that nobody takes: the program stops, and says so when it is an error. */
class LostOutputTest {

  private static final int SOME_BYTES = 20_000;

  @TempDir Path folder;
  private String minutes = "";
  private String table = "";

  @BeforeEach
  void write() throws IOException {
    minutes =
        file(
            "a.json",
            """
            {"format": "protokoll/1", "body": {"name": "Nämnden", "kind": "board"},\
             "paragraphs": [{"number": 2, "title": "Budget"}, {"number": 1}]}
            """);
    table = file("a.csv", "key;weight;published\na;1;1.00\nb;2;2.00\n");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** A stream that fails after some bytes, and counts how often it is asked after that. */
  private static final class Failing extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final int most;
    private final String reason;
    private int refusals;

    Failing(int most, String reason) {
      this.most = most;
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (taken.size() + length > most) {
        refusals++;
        throw new IOException(reason);
      }
      taken.write(bytes, from, length);
    }
  }

  private String[] arguments(String line) {
    return line.replace("MINUTES", minutes).replace("TABLE", table).split(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tour",
        "check MINUTES",
        "check --format json MINUTES MINUTES",
        "check --archive MINUTES",
        "distribute --total 100 TABLE",
        "distribute --format json --total 100 TABLE TABLE",
        "distribute --format csv --total 100 TABLE",
        "audit --total 3 TABLE",
        "schema",
        "--help",
        "check --help",
        "--version",
      })
  void aFullDiskIsOneLineAndItsOwnCode(String line) {
    var full = new Failing(0, "No space left on device");
    Ran ran = Ran.to(full, arguments(line));
    assertThat(ran.code()).isEqualTo(74);
    assertThat(ran.errLines())
        .containsExactly(
            "protokoll: resultatet kan inte skrivas; systemet säger \"No space left on device\"");
    assertThat(full.refusals).isOne();
  }

  @Test
  void aFullDiskIsToldInTheLanguageAskedFor() {
    Ran ran = Ran.to(new Failing(0, "No space left on device"), "tour", "--lang", "en");
    assertThat(ran.err())
        .isEqualTo(
            "protokoll: the results cannot be written; the system says \"No space left on device\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tour", "check MINUTES", "distribute --total 100 TABLE", "--help"})
  void aClosedPipeIsNotAnErrorToSpeakOf(String line) {
    var closed = new Failing(0, "Broken pipe");
    Ran ran = Ran.to(closed, arguments(line));
    assertThat(ran.code()).isEqualTo(141);
    assertThat(ran.err()).isEmpty();
    assertThat(closed.refusals).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void aClosedPipeEndsTheReadingOfFiles(String format) {
    var many = new ArrayList<>(List.of("check", "--format", format));
    many.addAll(List.of((minutes + " ").repeat(1_000).split(" ")));
    many.add(folder.resolve("missing.json").toString());
    Ran ran = Ran.to(new Failing(SOME_BYTES, "Broken pipe"), many.toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(141);
    assertThat(ran.err()).describedAs("never came to the last file").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void aClosedPipeEndsTheReadingOfAnArchive(String format) throws IOException {
    String record = Files.readString(Path.of(minutes));
    String archive = file("a.ndjson", record.repeat(20_000) + "broken\n");
    var closed = new Failing(SOME_BYTES, "Broken pipe");
    Ran ran = Ran.to(closed, "check", "--format", format, "--archive", archive);
    assertThat(ran.code()).isEqualTo(141);
    assertThat(ran.err()).describedAs("never came to the last record").isEmpty();
    assertThat(closed.refusals).isOne();
  }

  @Test
  void whatFailedOnceIsNotAskedAgain() {
    var full = new Failing(0, "No space left on device");
    var out = new StandardOutput(full, () -> false);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> out.write('x')).isInstanceOf(LostOutputException.class);
    }
    assertThat(full.refusals).isOne();
    assertThat(out.isClosedPipe()).isFalse();
    assertThat(out.failure()).isPresent();
  }

  /** "Broken pipe" in the language of another system. */
  @Test
  void aPipeIsKnownWhateverTheSystemSays() {
    var out = new StandardOutput(new Failing(0, "Brutet r\u00f6r"), () -> true);
    assertThatThrownBy(() -> out.write('x')).isInstanceOf(LostOutputException.class);
    assertThat(out.isClosedPipe()).isTrue();
  }

  @Test
  void whereErrorsCannotBeWrittenTheWorkGoesOn() {
    var out = new ByteArrayOutputStream();
    var lost = new Failing(0, "No space left on device");
    int code =
        Protokoll.run(
            InputStream.nullInputStream(),
            new StandardOutput(out, () -> false),
            lost,
            "check",
            minutes + "x",
            minutes + "y",
            minutes);
    assertThat(code).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("a.json");
    assertThat(lost.refusals).isOne();
  }

  @Nested
  class InAProcessOfItsOwn {

    private Path errors() {
      return folder.resolve("errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check MINUTES", "distribute --format csv --total 100 TABLE", "--help"})
    void aFullDiskIsOneLineAndItsOwnCode(String line) throws Exception {
      File full = new File("/dev/full");
      assumeThat(full).exists();
      int code =
          Started.code(
              Started.with(arguments(line)).redirectOutput(full).redirectError(errors().toFile()));
      assertThat(code).isEqualTo(74);
      assertThat(Files.readString(errors()))
          .startsWith("protokoll: resultatet kan inte skrivas; systemet säger \"")
          .hasLineCount(1);
    }

    @Test
    void aClosedPipeStopsIt() throws Exception {
      String record = Files.readString(Path.of(minutes));
      String archive = file("a.ndjson", record.repeat(20_000) + "broken\n");
      Process process =
          Started.with("check", "--archive", archive).redirectError(errors().toFile()).start();
      try (InputStream out = process.getInputStream()) {
        assertThat(out.readNBytes(100)).hasSize(100);
      }
      assertThat(process.waitFor()).isEqualTo(141);
      assertThat(errors()).describedAs("never came to the last record").isEmptyFile();
    }
  }
}
