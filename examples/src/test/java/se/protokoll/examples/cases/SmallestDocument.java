package se.protokoll.examples.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes everything out of a document that it does not need to keep what a test asks of it. Small
 * objects, such as an entry of the attendance, are kept or left out as a whole.
 */
final class SmallestDocument {

  /** How long an object may be, on one line, and still be kept as a whole. */
  private static final int SMALL = 120;

  private SmallestDocument() {}

  /**
   * Returns a document from which no element, and no property of a large object, can be taken away.
   *
   * @param document a document that the test accepts
   * @param keeps the test
   */
  static JsonNode of(JsonNode document, Predicate<JsonNode> keeps) {
    JsonNode smallest = document.deepCopy();
    boolean smaller = true;
    while (smaller) {
      smaller = shrink(smallest, smallest, keeps);
    }
    return smallest;
  }

  private static boolean shrink(JsonNode node, JsonNode document, Predicate<JsonNode> keeps) {
    boolean smaller = false;
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        if (node != document && CompactJson.line(node).length() <= SMALL) {
          break;
        }
        JsonNode value = object.get(name);
        var names = new ArrayList<>(object.propertyNames());
        object.remove(name);
        if (keeps.test(document)) {
          smaller = true;
        } else {
          restore(object, names, name, value);
          smaller |= shrink(value, document, keeps);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        JsonNode element = array.remove(i);
        if (keeps.test(document)) {
          smaller = true;
        } else {
          array.insert(i, element);
          smaller |= shrink(element, document, keeps);
        }
      }
    }
    return smaller;
  }

  /** Puts a property back in its place, because a removed one would come last. */
  private static void restore(
      ObjectNode object, List<String> names, String restored, JsonNode value) {
    for (String name : names) {
      JsonNode own = name.equals(restored) ? value : object.remove(name);
      object.set(name, own);
    }
  }
}
