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
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
    JSON,
    HTML
  }

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "files")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json|html")
  private Format format = Format.TEXT;

  @Option(names = "--to", paramLabel = "DIR")
  private @Nullable String to;

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
    refuseMisuse(command);
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    Language language = program.language();
    PrintWriter out = command.getOut();
    var bar = ProgressBar.of(command, progress, language);
    FileByFile.Told told =
        (file, reasons) -> {
          bar.clear();
          ErrorLines.print(file, reasons, language, command.getErr());
        };
    var profiles = new FileByFile(told);
    if (profile != null) {
      profiles.on(profile, file -> book = rules(program.inputs(), file));
      if (profiles.exitCode(Protokoll.FINE) != Protokoll.FINE) {
        return profiles.exitCode(Protokoll.FINE); // nothing is checked by other rules instead
      }
    }
    if (to == null) {
      return check(writer(out, language), program, told, bar);
    }
    String name = to;
    return PageFolder.write(
        name,
        told,
        folder -> {
          var pages = new CheckFolder(folder, language);
          int code = check(pages, program, told, bar);
          if (!pages.isEmpty()) {
            out.print(new Voice(language).say("pages.written", "folder", name) + "\n");
          }
          return code;
        });
  }

  /** Refuses options that do not go together. */
  private void refuseMisuse(CommandLine command) {
    if (format != Format.HTML) {
      refuse(command, "--to", to, "check.to-html");
    } else if (to == null && (files.size() > 1 || !archives.isEmpty())) {
      OptionSpec option = command.getCommandSpec().findOption("--to");
      throw new MissingParameterException(command, option, "--to");
    }
  }

  private static void refuse(
      CommandLine command, String name, @Nullable String value, String code) {
    if (value != null) {
      var reason = new MisuseException(code);
      OptionSpec option = command.getCommandSpec().findOption(name);
      throw new ParameterException(command, reason.getMessage(), reason, option, value);
    }
  }

  private CheckWriter writer(PrintWriter out, Language language) {
    return switch (format) {
      case TEXT -> new TextCheckWriter(out, language, explain);
      case JSON -> new JsonCheckWriter(out, language, explain);
      case HTML -> new HtmlCheckWriter(out, language);
    };
  }

  private int check(CheckWriter writer, Protokoll program, FileByFile.Told told, ProgressBar bar) {
    var run = new CheckRun(validator(), writer, program.inputs(), told);
    if (series) {
      run.series(files);
    } else {
      run.each(files, to == null ? bar.hidden() : bar);
    }
    for (String archive : archives) {
      run.archive(archive, bar);
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
