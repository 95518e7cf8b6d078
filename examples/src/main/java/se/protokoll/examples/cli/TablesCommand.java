package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.tables.TableFiles;
import se.protokoll.language.Language;

/** Writes an archive as tables for SQL, in constant memory. */
@Command(name = "tables", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TablesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARCHIVE", descriptionKey = "archive")
  private String archive = "";

  @Option(names = "--to", paramLabel = "DIR", required = true)
  private String to = "";

  @Option(names = "--secret")
  private boolean secret;

  @Option(names = "--progress", negatable = true)
  private @Nullable Boolean progress;

  @ParentCommand private @Nullable Protokoll parent;

  @Spec private @Nullable CommandSpec spec;

  TablesCommand() {}

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    Language language = program.language();
    var voice = new Voice(language);
    PrintWriter err = command.getErr();
    var files = new FileByFile((file, reasons) -> ErrorLines.print(file, reasons, language, err));
    Map<String, Long> written;
    try (TableFiles tables = TableFiles.in(Inputs.named(to))) {
      var meetings = new MeetingFiles(program.inputs(), files);
      files.on(
          archive,
          file ->
              meetings.archive(
                  file,
                  ProgressBar.of(command, progress, language),
                  (record, meeting) -> tables.rows(record.number(), record.line(), meeting, secret),
                  rows -> write(rows, tables)));
      written = tables.written();
    } catch (RefusedFileException e) {
      ErrorLines.print(to, e.reasons(), language, err);
      return Protokoll.UNREADABLE;
    } catch (LostOutputException e) {
      return notWritten(Objects.requireNonNull(e.getCause(), "it has one"), language, err);
    } catch (IOException e) {
      return notWritten(e, language, err);
    }
    PrintWriter out = command.getOut();
    written.forEach(
        (file, rows) -> out.print(voice.say("tables.written", "file", file, "rows", rows) + "\n"));
    return files.exitCode(Protokoll.FINE);
  }

  private static void write(TableFiles.Rows rows, TableFiles tables) {
    try {
      tables.write(rows);
    } catch (IOException e) {
      throw new LostOutputException(e);
    }
  }

  private int notWritten(Throwable failure, Language language, PrintWriter err) {
    String reason = Objects.toString(failure.getMessage(), failure.toString());
    ErrorLines.print(
        to, List.of(InputProblem.ofFile("tables.not-written", "reason", reason)), language, err);
    return Protokoll.NOT_WRITTEN;
  }
}
