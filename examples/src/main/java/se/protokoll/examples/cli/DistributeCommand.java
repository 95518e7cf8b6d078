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

/** Divides money to the öre and says why. */
@Command(name = "distribute", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class DistributeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json|csv|html|md|xlsx")
  private DivisionFormat format = DivisionFormat.TEXT;

  @Mixin private DivisionOptions options = new DivisionOptions();

  @Mixin private JobOptions job = new JobOptions();

  @Option(names = "--progress", negatable = true)
  private @Nullable Boolean progress;

  @ParentCommand private @Nullable Protokoll parent;

  @Spec private @Nullable CommandSpec spec;

  DistributeCommand() {}

  @Override
  public Integer call() {
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    var run =
        new DivisionRun(
            new DivisionFiles(program.inputs(), options, job),
            format,
            program.language(),
            command.getOut(),
            command.getErr(),
            program.output(),
            ProgressBar.of(command, progress, program.language()));
    return run.distribute(files);
  }
}
