package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.reader.Layout;
import se.protokoll.validation.MinutesValidator;

/** Reads minutes as they are published, and says what it did not understand. */
@Command(name = "read", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReadCommand implements Callable<Integer> {

  /** What is written of minutes that were read. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json")
  private @Nullable Format format;

  @Option(names = "--layout", paramLabel = "FILE")
  private @Nullable String layout;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--check")
  private boolean check;

  @Option(names = "--body-kind", paramLabel = "KIND", converter = BodyKindConverter.class)
  private @Nullable BodyKind bodyKind;

  @Option(names = "--progress", negatable = true)
  private @Nullable Boolean progress;

  private Optional<Layout> given = Optional.empty();

  @ParentCommand private @Nullable Protokoll parent;

  @Spec private @Nullable CommandSpec spec;

  ReadCommand() {}

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    Language language = program.language();
    PrintWriter err = command.getErr();
    boolean shown = progress == null ? Ansi.AUTO.enabled() : progress;
    var bar = new ProgressBar(err, shown, new Voice(language));
    FileByFile.Told told =
        (file, reasons) -> {
          bar.clear();
          ErrorLines.print(file, reasons, language, err);
        };
    if (layout != null) {
      var layouts = new FileByFile(told);
      layouts.on(layout, file -> given = Optional.of(layout(program.inputs(), file)));
      if (layouts.exitCode(Protokoll.FINE) != Protokoll.FINE) {
        return layouts.exitCode(Protokoll.FINE); // nothing is read by another layout instead
      }
    }
    var run = new ReadRun(program.inputs(), given, told);
    return run.each(files, writer(command, program, told), bar);
  }

  private ReadWriter writer(CommandLine command, Protokoll program, FileByFile.Told told) {
    Optional<MinutesValidator> rules =
        check ? Optional.of(validator()) : Optional.<MinutesValidator>empty();
    Format asked = format;
    if (asked == null) {
      asked = program.isOnTerminal() ? Format.TEXT : Format.JSON;
    }
    return asked == Format.TEXT
        ? new TextReadWriter(command.getOut(), program.language(), all, rules)
        : new JsonReadWriter(command.getOut(), program.language(), rules, told);
  }

  private MinutesValidator validator() {
    MinutesValidator validator = MinutesValidator.standard();
    return bodyKind == null ? validator : validator.withBodyKind(bodyKind);
  }

  private static Layout layout(Inputs inputs, String file)
      throws RefusedFileException, IOException {
    try (InputStream in = inputs.open(file)) {
      ReadResult<Layout> result = MinutesJson.standard().tryRead(in, Layout.class);
      if (result.value().isEmpty()) {
        throw new RefusedFileException(result.problems());
      }
      return result.value().get();
    }
  }
}
