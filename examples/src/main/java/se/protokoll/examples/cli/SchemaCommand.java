package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.protokoll.json.MinutesSchema;

/** Prints the JSON Schema of the documents that are read. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  SchemaCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    out.print(MinutesSchema.text().stripTrailing());
    out.print('\n');
    out.flush();
    return Protokoll.FINE;
  }
}
