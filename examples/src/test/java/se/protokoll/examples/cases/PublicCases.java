package se.protokoll.examples.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The cases in validation/cases. */
final class PublicCases {

  static final Path FOLDER = Path.of("..", "validation", "cases");

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Set<String> PROPERTIES = Set.of("name", "base", "stage", "change", "expect");

  private PublicCases() {}

  /** Returns every case, in order of the rules. */
  static List<PublicCase> all() {
    var cases = new ArrayList<PublicCase>();
    Map<String, JsonNode> bases = bases();
    for (Path file : files(FOLDER)) {
      JsonNode content = read(file);
      String rule = content.required("rule").asString();
      if (!file.getFileName().toString().equals(rule + ".json")) {
        throw new IllegalStateException(file + " holds cases of " + rule);
      }
      for (JsonNode one : content.required("cases")) {
        cases.add(parsed(rule, one, bases));
      }
    }
    return cases;
  }

  /** Returns the documents that the cases change, by name. */
  static Map<String, JsonNode> bases() {
    var bases = new LinkedHashMap<String, JsonNode>();
    for (Path file : files(FOLDER.resolve("bases"))) {
      bases.put(file.getFileName().toString().replace(".json", ""), read(file));
    }
    return bases;
  }

  private static PublicCase parsed(String rule, JsonNode one, Map<String, JsonNode> bases) {
    for (String name : one.propertyNames()) {
      if (!PROPERTIES.contains(name)) {
        throw new IllegalStateException("A case has no property \"" + name + "\": " + one);
      }
    }
    var expected = new LinkedHashMap<String, Outcome>();
    for (var outcome : one.required("expect").properties()) {
      expected.put(outcome.getKey(), Outcome.valueOf(constant(outcome.getValue().asString())));
    }
    String base = one.required("base").asString();
    JsonNode document = bases.get(base);
    if (document == null) {
      throw new IllegalStateException("There is no base \"" + base + "\"");
    }
    return new PublicCase(
        rule,
        one.required("name").asString(),
        base,
        one.has("change") ? merged(document, one.get("change")) : document,
        Optional.ofNullable(one.get("stage"))
            .map(stage -> Stage.valueOf(constant(stage.asString()))),
        expected);
  }

  /** Returns a document with a JSON merge patch (RFC 7396) carried out. */
  static JsonNode merged(@Nullable JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode)) {
      return patch;
    }
    ObjectNode merged =
        target instanceof ObjectNode object ? object.deepCopy() : MAPPER.createObjectNode();
    for (var change : patch.properties()) {
      if (change.getValue().isNull()) {
        merged.remove(change.getKey());
      } else {
        merged.set(change.getKey(), merged(merged.get(change.getKey()), change.getValue()));
      }
    }
    return merged;
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static JsonNode read(Path file) {
    return MAPPER.readTree(file.toFile());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
