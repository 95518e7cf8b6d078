package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;

/** What is wrong with one file never stops the others, whatever it is. */
class FileByFileTest {

  private final List<String> told = new ArrayList<>();
  private final FileByFile files =
      new FileByFile(
          (file, reasons) ->
              reasons.forEach(one -> told.add(ErrorLines.line(file, one, Language.EN))));

  @Test
  void aFaultOfTheProgramIsToldAndWinsOverWhatIsRefused() {
    var done = new ArrayList<String>();
    files.on(
        "a",
        file -> {
          throw new RefusedFileException("input.no-file");
        });
    files.on(
        "b",
        file -> {
          throw new IllegalStateException("no such thing");
        });
    files.on(
        "c",
        file -> {
          throw new StackOverflowError();
        });
    files.on(
        "d",
        file -> {
          throw new OutOfMemoryError("heap");
        });
    files.on(
        "e",
        file -> {
          throw new UncheckedIOException(new IOException("Input/output error"));
        });
    files.on("f", done::add);
    assertThat(told)
        .containsExactly(
            "a: there is no such file",
            "b: a fault of this program, please report it: java.lang.IllegalStateException: no such"
                + " thing",
            "c: a fault of this program, please report it: java.lang.StackOverflowError",
            "d: this does not fit in memory; give Java more with -Xmx",
            "e: the file cannot be read; the system says \"Input/output error\"");
    assertThat(done).containsExactly("f");
    assertThat(files.exitCode(1)).isEqualTo(70);
  }

  @Test
  void aRefusedFileWinsOverFindings() {
    files.on(
        "a",
        file -> {
          throw new RefusedFileException("input.no-file");
        });
    assertThat(files.exitCode(1)).isEqualTo(2);
  }

  @Test
  void withoutTroubleTheCodeIsTheOneGiven() {
    assertThat(files.exitCode(1)).isOne();
  }

  @Test
  void onlyLostOutputEndsEverything() {
    var lost = new LostOutputException(new IOException("Broken pipe"));
    assertThatThrownBy(
            () ->
                files.on(
                    "a",
                    file -> {
                      throw lost;
                    }))
        .isSameAs(lost);
    assertThat(told).isEmpty();
  }

  @Test
  void aFaultInOneRecordDoesNotStopTheArchive(@TempDir Path folder) throws IOException {
    Path archive = folder.resolve("a.ndjson");
    String record = "{\"format\": \"protokoll/1\", \"body\": {\"name\": \"G\"}}\n";
    Files.writeString(archive, record + record + "x\n" + record);
    var meetings = new MeetingFiles(new Inputs(System.in), files);
    var lines = new ArrayList<Integer>();
    files.on(
        archive.toString(),
        file ->
            meetings.archive(
                file,
                new ProgressBar(new PrintWriter(new StringWriter()), false, new Voice(Language.EN)),
                (read, meeting) -> {
                  if (read.line() == 2) {
                    throw new StackOverflowError();
                  }
                  return read.line();
                },
                lines::add));
    assertThat(lines).containsExactly(1, 4);
    assertThat(told).hasSize(2);
    assertThat(told.get(0))
        .isEqualTo(
            archive
                + ": line 2: a fault of this program, please report it: java.lang.StackOverflowError");
    assertThat(told.get(1)).startsWith(archive + ":3:1: ");
    assertThat(files.exitCode(0)).isEqualTo(70);
  }
}
