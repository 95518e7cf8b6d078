package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Stage;

/** Checks minutes against law and practice, and says what it found with its legal source. */
@Command(
    name = "check",
    description = "Check minutes against law and practice.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Exit codes: 0 no errors, 1 findings of severity error, 2 a file that cannot be read (the"
          + " other files are checked all the same)."
    })
final class CheckCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Minutes as JSON, one meeting in each file; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "text for people (default), or json: one object on a line for each finding.")
  private Format format = Format.TEXT;

  @Option(
      names = "--lang",
      paramLabel = "sv|en",
      description = "The language of the findings (default: sv).")
  private Language language = Language.SV;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description =
          "How far the minutes have come: summoned, held, signed or announced (default: what the"
              + " minutes show).")
  private @Nullable Stage stage;

  @Option(
      names = "--body-kind",
      paramLabel = "KIND",
      converter = BodyKindConverter.class,
      description =
          "Judge as this kind of body, whatever the document says: assembly, executive-board,"
              + " board, committee, joint-board, federation, cooperation-body or other.")
  private @Nullable BodyKind bodyKind;

  @Option(
      names = "--series",
      description =
          "Also check the meetings of each body together: numbers that run on, references, matters"
              + " that return.")
  private boolean series;

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description =
          "Check every meeting of an archive: one on each line, or all in one array; - is"
              + " standard input. As text, notes are only counted. May be given many times.")
  private List<String> archives = new ArrayList<>();

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show on standard error how far an archive has come (default: in a terminal).")
  private @Nullable Boolean progress;

  @ParentCommand private @Nullable Protokoll parent;

  @Spec private @Nullable CommandSpec spec;

  CheckCommand() {}

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    if (files.isEmpty() && archives.isEmpty()) {
      throw new MissingParameterException(
          command, command.getCommandSpec().positionalParameters().get(0), "FILE");
    }
    PrintWriter out = command.getOut();
    var writer =
        format == Format.JSON
            ? new JsonCheckWriter(out, language)
            : new TextCheckWriter(out, language);
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    var run =
        new CheckRun(
            validator(),
            writer,
            program.inputs(),
            (file, reasons) -> ErrorLines.print(file, reasons, language, command.getErr()));
    if (series) {
      run.series(files);
    } else {
      run.each(files);
    }
    boolean shown = progress == null ? Ansi.AUTO.enabled() : progress;
    for (String archive : archives) {
      run.archive(archive, new ProgressBar(command.getErr(), shown));
    }
    writer.end();
    return run.exitCode();
  }

  private MinutesValidator validator() {
    MinutesValidator validator = MinutesValidator.standard();
    if (stage != null) {
      validator = validator.withStage(stage);
    }
    return bodyKind == null ? validator : validator.withBodyKind(bodyKind);
  }
}
