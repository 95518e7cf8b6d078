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
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Stage;

/** Checks minutes against law and practice, and says what it found with its legal source. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "files")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  @Option(names = "--stage", paramLabel = "STAGE")
  private @Nullable Stage stage;

  @Option(names = "--body-kind", paramLabel = "KIND", converter = BodyKindConverter.class)
  private @Nullable BodyKind bodyKind;

  @Option(names = "--seats", paramLabel = "N", converter = GivenParameter.SeatsConverter.class)
  private @Nullable GivenParameter<?> seats;

  @Option(names = "--set", paramLabel = "NAME=VALUE", converter = GivenParameter.Converter.class)
  private List<GivenParameter<?>> given = new ArrayList<>();

  @Option(names = "--series")
  private boolean series;

  @Option(names = "--explain")
  private boolean explain;

  @Option(names = "--archive", paramLabel = "FILE")
  private List<String> archives = new ArrayList<>();

  @Option(names = "--progress", negatable = true)
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
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    Language language = program.language();
    PrintWriter out = command.getOut();
    var writer =
        format == Format.JSON
            ? new JsonCheckWriter(out, language, explain)
            : new TextCheckWriter(out, language, explain);
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
      run.archive(archive, new ProgressBar(command.getErr(), shown, new Voice(language)));
    }
    writer.end();
    return run.exitCode();
  }

  private MinutesValidator validator() {
    RuleBook book = seats == null ? RuleBook.standard() : seats.in(RuleBook.standard());
    for (GivenParameter<?> one : given) {
      book = one.in(book);
    }
    MinutesValidator validator = MinutesValidator.standard().withRuleBook(book);
    if (explain) {
      validator = validator.explaining();
    }
    if (stage != null) {
      validator = validator.withStage(stage);
    }
    return bodyKind == null ? validator : validator.withBodyKind(bodyKind);
  }
}
