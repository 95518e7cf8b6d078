package se.protokoll.examples.cli;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the JSON Schema of the minutes or profiles that are read, or of what the check writes. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** What a schema is of. */
  enum Kind {
    MINUTES,
    PROFILE,
    LAYOUT,
    CHECK,
    REQUEST
  }

  @Option(names = "--of", paramLabel = "minutes|profile|layout|check|request")
  private Kind of = Kind.MINUTES;

  @Spec private @Nullable CommandSpec spec;

  SchemaCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    String schema =
        switch (of) {
          case MINUTES -> MinutesSchema.text();
          case PROFILE -> MinutesSchema.ofProfile();
          case LAYOUT -> MinutesSchema.ofLayout();
          case CHECK -> checkSchema();
          case REQUEST -> MinutesSchema.ofRequest();
        };
    out.print(schema.stripTrailing());
    out.print('\n');
    out.flush();
    return Protokoll.FINE;
  }

  /**
   * Returns the schema of a line that the check writes as JSON: what the library says of findings
   * and outcomes, and what a line has more.
   */
  static String checkSchema() {
    try (InputStream in = SchemaCommand.class.getResourceAsStream("check.schema.json")) {
      var check = (ObjectNode) MAPPER.readTree(Objects.requireNonNull(in, "packaged"));
      var definitions = (ObjectNode) MAPPER.readTree(MinutesSchema.ofReport()).get("$defs");
      definitions.remove("Report");
      for (var more : check.get("$defs").properties()) {
        JsonNode definition = definitions.get(more.getKey());
        ((ObjectNode) definition.get("properties"))
            .setAll((ObjectNode) more.getValue().get("properties"));
        ((ArrayNode) definition.get("required"))
            .addAll((ArrayNode) more.getValue().get("required"));
      }
      check.set("$defs", definitions);
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(check);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
