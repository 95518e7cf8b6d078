package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.json.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the {@code json} rows of {@code docs/renames.tsv} complete: documents from before the
 * renaming are renamed by them, and read without a problem and without a loss. The schema of that
 * time says which type an object is of.
 */
class RenamedDocumentsTest {
  private static final Path BEFORE =
      Path.of("src/test/resources/se/protokoll/json/renamed/2bb1db4");
  private static final Path TABLE = Path.of("../docs/renames.tsv");
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final JsonNode OLD_SCHEMA = tree(BEFORE.resolve("minutes.schema.json"));
  private static final JsonNode NEW_SCHEMA = MAPPER.readTree(MinutesSchema.text());

  private static JsonNode tree(Path file) {
    return MAPPER.readTree(file);
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(BEFORE)) {
      return files.filter(file -> !file.endsWith("minutes.schema.json")).sorted().toList();
    }
  }

  private static Map<String, String> rows() throws IOException {
    var rows = new HashMap<String, String>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("json")) {
        rows.put(cells[1], cells[2]);
      }
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areReadWithoutALossWhenTheyAreRenamed(Path document) throws IOException {
    JsonNode renamed = new Renaming(rows()).of(tree(document), OLD_SCHEMA);
    String text = MAPPER.writeValueAsString(renamed);
    var read = MinutesJson.standard().tryRead(text, Meeting.class);
    assertThat(read.problems()).map(Problem::toString).isEmpty();
    String written = MinutesJson.standard().write(read.value().orElseThrow());
    assertThat(MAPPER.readTree(written)).isEqualTo(renamed);
  }

  @Test
  void everyOldNameWasAndEveryNewNameIsAProperty() throws IOException {
    TreeSet<String> before = properties(OLD_SCHEMA);
    TreeSet<String> now = properties(NEW_SCHEMA);
    rows()
        .forEach(
            (old, renamed) -> {
              assertThat(before).contains(old);
              if (!renamed.isEmpty()) {
                assertThat(now).contains(renamed);
              }
            });
  }

  @Test
  void everyOldPropertyIsThereOrHasARow() throws IOException {
    var missing = properties(OLD_SCHEMA);
    missing.removeAll(properties(NEW_SCHEMA));
    missing.removeAll(rows().keySet());
    assertThat(missing).isEmpty();
  }

  private static TreeSet<String> properties(JsonNode schema) {
    var all = new TreeSet<String>();
    schema
        .get("$defs")
        .properties()
        .forEach(
            type ->
                type.getValue()
                    .path("properties")
                    .propertyNames()
                    .forEach(name -> all.add(type.getKey() + "." + name)));
    return all;
  }

  /** Renames the properties of a document, told what type an object is of by the old schema. */
  private record Renaming(Map<String, String> rows) {

    private static final String DEFINITION = "#/$defs/";

    JsonNode of(JsonNode value, JsonNode schema) {
      if (value instanceof ArrayNode array) {
        ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
        array.forEach(one -> renamed.add(of(one, schema.path("items"))));
        return renamed;
      }
      return value instanceof ObjectNode object
          ? object(object, definition(object, schema))
          : value;
    }

    private ObjectNode object(ObjectNode object, String type) {
      JsonNode properties = OLD_SCHEMA.path("$defs").path(type).path("properties");
      ObjectNode renamed = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(
              property -> {
                String old = type + "." + property.getKey();
                String name = rows.getOrDefault(old, old);
                if (!name.isEmpty()) {
                  renamed.set(
                      name.substring(name.lastIndexOf('.') + 1),
                      of(property.getValue(), properties.path(property.getKey())));
                }
              });
      return renamed;
    }

    /** Returns the name of an object's type; empty for an own object, whose names stay. */
    private static String definition(ObjectNode object, JsonNode schema) {
      for (JsonNode choice : schema.path("oneOf")) {
        String type = definition(object, choice);
        JsonNode tag = OLD_SCHEMA.path("$defs").path(type).path("properties").path("type");
        if (tag.path("const").equals(object.path("type"))) {
          return type;
        }
      }
      String reference = schema.path("$ref").asString("");
      return reference.startsWith(DEFINITION) ? reference.substring(DEFINITION.length()) : "";
    }
  }
}
