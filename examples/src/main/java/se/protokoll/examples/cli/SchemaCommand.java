package se.protokoll.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.protokoll.json.MinutesSchema;

/** Prints the JSON Schema of the documents that are read, or of what the check writes. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {

  /** What a schema is of. */
  enum Kind {
    MINUTES,
    CHECK
  }

  @Option(names = "--of", paramLabel = "minutes|check")
  private Kind of = Kind.MINUTES;

  @Spec private @Nullable CommandSpec spec;

  SchemaCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    out.print((of == Kind.CHECK ? checkSchema() : MinutesSchema.text()).stripTrailing());
    out.print('\n');
    out.flush();
    return Protokoll.FINE;
  }

  /** Returns the schema of a line that the check writes as JSON. */
  static String checkSchema() {
    try (InputStream in = SchemaCommand.class.getResourceAsStream("check.schema.json")) {
      return new String(Objects.requireNonNull(in, "packaged").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
