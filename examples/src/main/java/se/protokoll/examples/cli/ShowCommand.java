package se.protokoll.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.protokoll.Meeting;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.pdf.PdfWriter;
import se.protokoll.json.Progress;
import se.protokoll.language.Language;
import se.protokoll.pages.IndexPage;
import se.protokoll.pages.MinutesPage;

/**
 * Writes minutes as web pages or PDF: one for each file, and a list of them when there are several.
 */
@Command(name = "show", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "html|pdf")
  private Format format = Format.HTML;

  @Option(names = "--to", paramLabel = "DIR")
  private @Nullable String to;

  @Option(names = "--progress", negatable = true)
  private @Nullable Boolean progress;

  @ParentCommand private @Nullable Protokoll parent;

  @Spec private @Nullable CommandSpec spec;

  ShowCommand() {}

  private enum Format {
    HTML,
    PDF
  }

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    if (to == null && files.size() > 1) {
      throw new MissingParameterException(
          command, command.getCommandSpec().findOption("--to"), "--to");
    }
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    Language language = program.language();
    PrintWriter err = command.getErr();
    FileByFile.Told told = (file, reasons) -> ErrorLines.print(file, reasons, language, err);
    var read = new FileByFile(told);
    var meetings = new MeetingFiles(program.inputs(), read);
    if (to == null) {
      read.on(
          files.get(0),
          file -> {
            String page = MinutesPage.of(meetings.read(file), language);
            if (format == Format.PDF) {
              pdf(page, program.output());
            } else {
              command.getOut().print(page);
            }
          });
      return read.exitCode(Protokoll.FINE);
    }
    boolean shown = progress == null ? Ansi.AUTO.enabled() : progress;
    var bar = new ProgressBar(err, shown, new Voice(language));
    try {
      return write(Inputs.named(to), meetings, read, bar);
    } catch (RefusedFileException e) {
      told.of(to, e.reasons());
      return Protokoll.UNREADABLE;
    } catch (LostOutputException e) {
      bar.clear();
      Throwable cause = Objects.requireNonNull(e.getCause(), "it has one");
      String reason = Objects.toString(cause.getMessage(), cause.toString());
      told.of(to, List.of(InputProblem.ofFile("pages.not-written", "reason", reason)));
      return Protokoll.NOT_WRITTEN;
    }
  }

  private int write(Path folder, MeetingFiles meetings, FileByFile read, ProgressBar bar) {
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    var names = new PageNames();
    var lines = new ArrayList<IndexPage.ListedMeeting>();
    for (int i = 0; i < files.size(); i++) {
      bar.clear();
      read.on(
          files.get(i),
          file -> {
            Meeting meeting = meetings.read(file);
            String page = MinutesPage.of(meeting, program.language());
            String name = names.of(file) + "." + format.name().toLowerCase(Locale.ROOT);
            if (format == Format.PDF) {
              var bytes = new ByteArrayOutputStream();
              pdf(page, bytes);
              write(folder, name, bytes.toByteArray());
            } else {
              page(folder, name, page);
            }
            lines.add(IndexPage.ListedMeeting.of(URI.create(name), meeting));
          });
      bar.onProgress(new Progress(i + 1L, files.size(), i + 1L, i + 1L - lines.size()));
    }
    bar.clear();
    if (lines.isEmpty()) {
      return read.exitCode(Protokoll.FINE);
    }
    String first = lines.get(0).page().toString();
    if (files.size() > 1) {
      first = "index.html";
      page(folder, first, IndexPage.of(lines, program.language()));
    }
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    String text =
        new Voice(program.language())
            .say("show.written", "pages", lines.size(), "file", folder.resolve(first).toString());
    command.getOut().print(text + "\n");
    return read.exitCode(Protokoll.FINE);
  }

  private static void page(Path folder, String name, String html) {
    write(folder, name, html.getBytes(StandardCharsets.UTF_8));
  }

  private static void pdf(String page, OutputStream out) {
    try {
      PdfWriter.write(page, out);
    } catch (IOException e) {
      throw new LostOutputException(e);
    }
  }

  private static void write(Path folder, String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new LostOutputException(e);
    }
  }
}
