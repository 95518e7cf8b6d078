package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.protokoll.language.Language;

/** Audits published tables of divided money. */
@Command(
    name = "audit",
    description = "Audit a published table of divided money: JSON requests or CSV tables.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Exit codes: 0 all files were answered, 2 some file was refused (the others are answered all"
          + " the same)."
    })
final class AuditCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "A request as JSON, or a *.csv with semicolons and the columns key;name;weight;published;"
              + " - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json|csv",
      description =
          "text for people (default), json: one line for each file, or csv: published next to exact.")
  private DivisionFormat format = DivisionFormat.TEXT;

  @Option(
      names = "--lang",
      paramLabel = "sv|en",
      description = "The language of reasons and refusals (default: sv).")
  private Language language = Language.SV;

  @Mixin private DivisionOptions options = new DivisionOptions();

  @ParentCommand private @Nullable Protokoll parent;

  @Spec private @Nullable CommandSpec spec;

  AuditCommand() {}

  @Override
  public Integer call() {
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    var run =
        new DivisionRun(
            new DivisionFiles(program.inputs(), options),
            format,
            language,
            command.getOut(),
            command.getErr());
    return run.audit(files);
  }
}
