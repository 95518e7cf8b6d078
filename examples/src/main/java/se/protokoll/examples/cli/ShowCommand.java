package se.protokoll.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
    var bar = ProgressBar.of(command, progress, language);
    FileByFile.Told told =
        (file, reasons) -> {
          bar.clear();
          ErrorLines.print(file, reasons, language, err);
        };
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
    return PageFolder.write(to, told, folder -> write(folder, meetings, read, bar));
  }

  private int write(PageFolder folder, MeetingFiles meetings, FileByFile read, ProgressBar bar) {
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    var names = new PageNames();
    var lines = new ArrayList<IndexPage.ListedMeeting>();
    for (int i = 0; i < files.size(); i++) {
      read.on(
          files.get(i),
          file -> {
            Meeting meeting = meetings.read(file);
            String page = MinutesPage.of(meeting, program.language());
            String name = names.of(file) + "." + format.name().toLowerCase(Locale.ROOT);
            if (format == Format.PDF) {
              var bytes = new ByteArrayOutputStream();
              pdf(page, bytes);
              folder.page(name, bytes.toByteArray());
            } else {
              folder.page(name, page);
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
      folder.page(first, IndexPage.of(lines, program.language()));
    }
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    String text =
        new Voice(program.language())
            .say("show.written", "pages", lines.size(), "file", folder.path(first).toString());
    command.getOut().print(text + "\n");
    return read.exitCode(Protokoll.FINE);
  }

  private static void pdf(String page, OutputStream out) {
    try {
      PdfWriter.write(page, out);
    } catch (IOException e) {
      throw new LostOutputException(e);
    }
  }
}
