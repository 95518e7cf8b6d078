package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
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
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.ReadResult;
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

  @Option(names = "--profile", paramLabel = "FILE")
  private @Nullable String profile;

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

  private RuleBook book = RuleBook.standard();

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
    FileByFile.Told told =
        (file, reasons) -> ErrorLines.print(file, reasons, language, command.getErr());
    var profiles = new FileByFile(told);
    if (profile != null) {
      profiles.on(profile, file -> book = rules(program.inputs(), file));
      if (profiles.exitCode(Protokoll.FINE) != Protokoll.FINE) {
        return profiles.exitCode(Protokoll.FINE); // nothing is checked by other rules instead
      }
    }
    var writer =
        format == Format.JSON
            ? new JsonCheckWriter(out, language, explain)
            : new TextCheckWriter(out, language, explain);
    var run = new CheckRun(validator(), writer, program.inputs(), told);
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

  private static RuleBook rules(Inputs inputs, String file)
      throws RefusedFileException, IOException {
    try (InputStream in = inputs.open(file)) {
      ReadResult<RuleBook> result = MinutesJson.standard().tryRead(in, RuleBook.class);
      if (result.value().isEmpty()) {
        throw new RefusedFileException(result.problems());
      }
      return result.value().get();
    }
  }

  private MinutesValidator validator() {
    RuleBook rules = seats == null ? book : seats.in(book);
    for (GivenParameter<?> one : given) {
      rules = one.in(rules);
    }
    MinutesValidator validator = MinutesValidator.standard().withRuleBook(rules);
    if (explain) {
      validator = validator.explaining();
    }
    if (stage != null) {
      validator = validator.withStage(stage);
    }
    return bodyKind == null ? validator : validator.withBodyKind(bodyKind);
  }
}
