package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.Meeting;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.problem.ReadResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MinutesSchemaProperties {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(MinutesSchema.text(), InputFormat.JSON);

  /** What only the reader knows: a schema has no words for these. */
  private static final Set<ProblemKind> BEYOND_A_SCHEMA =
      EnumSet.of(ProblemKind.MEANING, ProblemKind.VALUE);

  private static final List<String> STRANGE =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "41.9",
          "1e1000000000",
          "\"\"",
          "\"2026-02-30\"",
          "[]",
          "{}",
          "[null]",
          "\"1-7\"",
          "\"person\"",
          "{\"name\":\"x\"}",
          "\"12\"",
          "99999999999");

  private static boolean isValid(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  @Property(tries = 100)
  void everyDocumentThatIsWrittenIsValid(@ForAll long seed) {
    Meeting meeting = new RandomRecords(seed).next(Meeting.class);
    assertThat(SCHEMA.validate(JSON.write(meeting), InputFormat.JSON)).isEmpty();
  }

  @Property(tries = 1500)
  void readerAndSchemaAgreeOnMutatedDocuments(@ForAll long seed) {
    var random = new Random(seed);
    Meeting meeting = new RandomRecords(random.nextLong(40)).next(Meeting.class);
    JsonNode tree = MAPPER.readTree(JSON.write(meeting));
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutate(tree, random);
    }
    String json = MAPPER.writeValueAsString(tree);
    ReadResult<Meeting> result = JSON.tryRead(json);
    boolean valid = isValid(json);
    Statistics.label("read, valid").collect(result.isRead(), valid);
    if (result.isRead()) {
      assertThat(valid).as(json).isTrue();
    } else if (valid) {
      assertThat(result.problems()).as(json).extracting(Problem::kind).isSubsetOf(BEYOND_A_SCHEMA);
    }
  }

  private static void mutate(JsonNode tree, Random random) {
    var containers = new ArrayList<JsonNode>();
    collect(tree, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    JsonNode strange = MAPPER.readTree(STRANGE.get(random.nextInt(STRANGE.size())));
    if (chosen instanceof ArrayNode array) {
      switch (random.nextInt(3)) {
        case 0 -> array.add(strange);
        case 1 -> array.insert(0, strange);
        default -> array.removeAll();
      }
    } else if (chosen instanceof ObjectNode object) {
      List<String> names = List.copyOf(object.propertyNames());
      String name = names.isEmpty() ? "body" : names.get(random.nextInt(names.size()));
      switch (random.nextInt(5)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name + "s", strange);
        case 2 -> object.set("own:" + name, strange);
        default -> object.set(name, strange);
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
    }
    node.forEach(child -> collect(child, containers));
  }
}
