package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.Meeting;
import se.protokoll.json.problem.Difference;
import se.protokoll.json.problem.ReadResult;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class DifferencesProperties {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = new JsonMapper();

  @Property(tries = 200)
  void nothingDiffersFromItself(@ForAll long seed) {
    assertThat(Differences.between(meeting(seed), meeting(seed))).isEmpty();
  }

  @Property(tries = 200)
  void somethingDiffersWhereTwoAreNotEqual(@ForAll long seed) {
    Meeting one = meeting(seed);
    Meeting other = meeting(seed + 1);

    assertThat(Differences.between(one, other).isEmpty()).isEqualTo(one.equals(other));
  }

  /** Any text, number or flag of the document is changed or taken out, where it can be. */
  @Property(tries = 500)
  void aChangeOfOneValueIsOneDifferenceAtItsPlace(@ForAll long seed) {
    String json = MAPPER.writeValueAsString(MAPPER.readTree(JSON.write(meeting(seed))));
    Meeting meeting = JSON.read(json);
    var random = new Random(seed);
    var places = new ArrayList<String>();
    addPlaces(MAPPER.readTree(json), "", places);
    for (int i = 0; i < 10; i++) {
      String place = places.get(random.nextInt(places.size()));
      JsonNode document = MAPPER.readTree(json);
      change(document, place, random);
      ReadResult<Meeting> changed = JSON.tryRead(MAPPER.writeValueAsString(document));
      boolean isAnother = changed.isRead() && !changed.orThrow().equals(meeting);
      Statistics.collect(isAnother);
      if (isAnother) {
        assertThat(Differences.between(meeting, changed.orThrow()))
            .extracting(Difference::pointer)
            .containsExactly(place);
      }
    }
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
  }

  private static Meeting meeting(long seed) {
    return new RandomRecords(seed).next(Meeting.class);
  }

  /** Adds the places of texts, numbers and flags, but for own properties. */
  private static void addPlaces(JsonNode node, String pointer, List<String> places) {
    if (node.isObject()) {
      node.forEachEntry(
          (name, value) -> {
            if (name.indexOf(':') < 0) {
              addPlaces(value, pointer + "/" + name, places);
            }
          });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        addPlaces(node.get(i), pointer + "/" + i, places);
      }
    } else {
      places.add(pointer);
    }
  }

  private static void change(JsonNode document, String place, Random random) {
    int slash = place.lastIndexOf('/');
    JsonNode parent = document.at(JsonPointer.compile(place.substring(0, slash)));
    if (!(parent instanceof ObjectNode object)) {
      return;
    }
    String name = place.substring(slash + 1);
    JsonNode value = object.get(name);
    if (random.nextInt(4) == 0) {
      object.remove(name);
    } else if (value.isInt()) {
      object.set(name, IntNode.valueOf(value.intValue() / 2 + 3));
    } else if (value.isBoolean()) {
      object.set(name, BooleanNode.valueOf(!value.booleanValue()));
    } else if (value.isString()) {
      String text = value.stringValue();
      boolean hasDigits = text.matches("(?s).*[1-8].*");
      object.set(
          name,
          StringNode.valueOf(hasDigits ? text.replaceFirst("[1-8](?!.*[1-8])", "9") : text + "x"));
    }
  }
}
