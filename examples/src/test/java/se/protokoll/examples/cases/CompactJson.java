package se.protokoll.examples.cases;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as people do by hand: what fits on a line stands on one. */
final class CompactJson {

  private static final int WIDTH = 110;

  /** How long an element of a list may be for another to stand behind it. */
  private static final int SHORT = 45;

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private CompactJson() {}

  static String of(JsonNode node) {
    var text = new StringBuilder();
    write(node, 0, 0, text);
    return text.toString();
  }

  private static void write(JsonNode node, int indent, int used, StringBuilder text) {
    String line = line(node);
    if (used + line.length() <= WIDTH || !node.isContainer() || node.isEmpty()) {
      text.append(line);
      return;
    }
    String inner = "\n" + "  ".repeat(indent + 1);
    text.append(node.isObject() ? '{' : '[');
    boolean first = true;
    int room = 0;
    for (Iterator<Map.Entry<String, JsonNode>> all = entries(node); all.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = all.next();
      String name = entry.getKey().isEmpty() ? "" : quoted(entry.getKey()) + ": ";
      int length = node.isArray() ? line(entry.getValue()).length() : WIDTH;
      if (length < room) {
        text.append(", ").append(line(entry.getValue()));
        room -= length + 2;
      } else {
        text.append(first ? "" : ",").append(inner).append(name);
        write(entry.getValue(), indent + 1, 2 * indent + 2 + name.length(), text);
        room = length > SHORT ? 0 : WIDTH - 2 * indent - 2 - length;
      }
      first = false;
    }
    text.append('\n').append("  ".repeat(indent)).append(node.isObject() ? '}' : ']');
  }

  private static Iterator<Map.Entry<String, JsonNode>> entries(JsonNode node) {
    return node.isObject()
        ? node.properties().iterator()
        : node.valueStream().map(value -> Map.entry("", value)).iterator();
  }

  /** Writes it on one line, however long. */
  static String line(JsonNode node) {
    if (!node.isContainer()) {
      return MAPPER.writeValueAsString(node);
    }
    var text = new StringBuilder(node.isObject() ? "{" : "[");
    boolean first = true;
    for (Iterator<Map.Entry<String, JsonNode>> all = entries(node); all.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = all.next();
      text.append(first ? "" : ", ")
          .append(entry.getKey().isEmpty() ? "" : quoted(entry.getKey()) + ": ")
          .append(line(entry.getValue()));
      first = false;
    }
    return text.append(node.isObject() ? '}' : ']').toString();
  }

  private static String quoted(String name) {
    return MAPPER.writeValueAsString(name);
  }
}
