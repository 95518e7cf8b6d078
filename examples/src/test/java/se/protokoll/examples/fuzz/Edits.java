package se.protokoll.examples.fuzz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.protokoll.Meeting;
import se.protokoll.examples.InventedMeetings;
import se.protokoll.examples.RealMeetings;
import se.protokoll.fixtures.Broken;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.fixtures.Profile;
import se.protokoll.json.MinutesJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Minutes that are changed as a few bytes say, so that most of them are still minutes: one byte for
 * the meeting that is changed, and four for each change: the value (two), what is done, with what.
 */
final class Edits {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_CHANGES = 8;
  private static final int BYTES_OF_ONE = 4;
  private static final int GENERATED = 400;

  private static final List<JsonNode> ANYTHING =
      List.of(
              "\"\"",
              "\" \"",
              "\"å\"",
              "\"all\"",
              "\"1-3, 5\"",
              "\"part of 2\"",
              "\"all except 1\"",
              "\"KF 1-2147483647\"",
              "\"2024-02-29\"",
              "\"0001-01-01\"",
              "\"9999-12-31\"",
              "\"00:00\"",
              "\"23:59\"",
              "\"1/3\"",
              "\"-0.0001\"",
              "\"100\"",
              "0",
              "1",
              "2",
              "-1",
              "2147483647",
              "true",
              "false",
              "null",
              "[]",
              "{}",
              "{\"amount\":\"0.00\",\"currency\":\"SEK\"}",
              "{\"amount\":\"-92233720368547758.08\",\"currency\":\"SEK\"}",
              "{\"amount\":\"92233720368547758.07\",\"currency\":\"SEK\"}",
              "{\"text\":\"om tre veckor\"}",
              "{\"to\":\"2023-01-01\"}")
          .stream()
          .map(MAPPER::readTree)
          .toList();

  /** Minutes with every property that the other meetings do not have. */
  private static final String RARE =
      """
      {
        "body": {"name": "Kommunfullmäktige", "kind": "assembly", "standingOrders": {"quorum": 3}},
        "sittings": [{"date": "2024-03-18"}],
        "people": [{"key": "ek", "name": "Anna Ek"}, {"key": "ask", "name": "Bo Ask"}],
        "attendance": [
          {"person": "ek", "capacity": "deciding", "presidiumRole": "chair"},
          {"person": "ask", "capacity": "deciding"}
        ],
        "paragraphs": [
          {
            "number": 1,
            "suffix": "A",
            "precedents": [{"text": "KF § 27 B", "number": 27, "suffix": "B"}],
            "decisions": [
              {"kind": "own", "alsoFor": "2-3", "condition": "att medel avsätts"},
              {
                "kind": "election",
                "election": {
                  "posts": 1,
                  "elected": [{"actor": {"type": "person", "person": "ask"}, "post": "revisor"}],
                  "proportionalRequestedBy": ["ek"]
                }
              },
              {
                "kind": "own",
                "grants": [
                  {
                    "recipients": [
                      {"type": "organisation", "name": "IK", "organisationNumber": "802000-0006"}
                    ],
                    "amount": {"amount": "100.00", "currency": "SEK"},
                    "split": {
                      "weights": [
                        {
                          "holder": {"key": "a"},
                          "indicators": [{"coefficient": "2/3", "value": "12.5"}],
                          "floor": {"amount": "10.00", "currency": "SEK"}
                        },
                        {
                          "holder": {"key": "b", "organisationNumber": "802000-0014"},
                          "weight": "1",
                          "cap": {"amount": "60.00", "currency": "SEK"}
                        }
                      ],
                      "rounding": {
                        "policy": "largest-remainder",
                        "tieBreak": "least-favoured",
                        "seed": "2024-03-18",
                        "favoured": [{"key": "a", "ore": "1/3"}]
                      }
                    }
                  }
                ]
              }
            ]
          }
        ]
      }
      """;

  /**
   * The meetings that are changed: the four real ones, one for each rule that can be broken, the
   * invented ones, one with rare properties, and those generated ones that have a property which
   * none before them has.
   */
  private static final List<JsonNode> MEETINGS = meetings();

  /** Every value that stands at a name in any of the meetings. */
  private static final Map<String, List<JsonNode>> VALUES = values();

  private Edits() {}

  /** A place in a document: a property of an object, or an element of a list. */
  private record Slot(JsonNode parent, String name, int index) {

    JsonNode value() {
      return parent instanceof ArrayNode list ? list.get(index) : parent.get(name);
    }

    void set(JsonNode value) {
      if (parent instanceof ArrayNode list) {
        list.set(index, value);
      } else {
        ((ObjectNode) parent).set(name, value);
      }
    }

    void remove() {
      if (parent instanceof ArrayNode list) {
        list.remove(index);
      } else {
        ((ObjectNode) parent).remove(name);
      }
    }
  }

  private static List<JsonNode> meetings() {
    var meetings = new ArrayList<JsonNode>();
    RealMeetings.names()
        .forEach(name -> meetings.add(MAPPER.readTree(RealMeetings.document(name))));
    for (String rule : Broken.rules()) {
      meetings.add(tree(Broken.example(rule, 1)));
    }
    Broken.seriesRules().stream()
        .flatMap(rule -> Broken.series(rule, 1).meetings().stream())
        .forEach(meeting -> meetings.add(tree(meeting)));
    InventedMeetings.all().forEach(meeting -> meetings.add(tree(meeting)));
    meetings.add(tree(MinutesJson.standard().read(RARE)));
    Set<String> names = new HashSet<>();
    meetings.forEach(meeting -> names.addAll(names(meeting)));
    MinutesArbitraries.examples(1, Profile.ANY)
        .limit(GENERATED)
        .map(Edits::tree)
        .filter(meeting -> names.addAll(names(meeting)))
        .forEach(meetings::add);
    return meetings;
  }

  private static List<String> names(JsonNode document) {
    return slots(document).stream().map(Slot::name).toList();
  }

  private static JsonNode tree(Meeting meeting) {
    return MAPPER.readTree(MinutesJson.standard().write(meeting));
  }

  private static Map<String, List<JsonNode>> values() {
    var values = new LinkedHashMap<String, Set<JsonNode>>();
    for (JsonNode meeting : MEETINGS) {
      for (Slot slot : slots(meeting)) {
        values.computeIfAbsent(slot.name(), name -> new LinkedHashSet<>()).add(slot.value());
      }
    }
    var lists = new LinkedHashMap<String, List<JsonNode>>();
    values.forEach((name, all) -> lists.put(name, List.copyOf(all)));
    return lists;
  }

  /** Returns every place of a document, in its order; an element has the name of its list. */
  private static List<Slot> slots(JsonNode document) {
    var slots = new ArrayList<Slot>();
    collect(document, "", slots);
    return slots;
  }

  private static void collect(JsonNode node, String name, List<Slot> slots) {
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        slots.add(new Slot(list, name, i));
        collect(list.get(i), name, slots);
      }
    } else if (node instanceof ObjectNode object) {
      object.forEachEntry(
          (property, value) -> {
            slots.add(new Slot(object, property, -1));
            collect(value, property, slots);
          });
    }
  }

  /** Returns the names of the properties whose values are changed. */
  static Set<String> names() {
    return VALUES.keySet();
  }

  /** Returns the document that some bytes describe. */
  static byte[] document(byte[] input) {
    return MAPPER.writeValueAsBytes(applied(input));
  }

  private static JsonNode applied(byte[] input) {
    JsonNode document = MEETINGS.get(at(input, 0) % MEETINGS.size()).deepCopy();
    for (int n = 0; n < MOST_CHANGES && 1 + (n + 1) * BYTES_OF_ONE <= input.length; n++) {
      int from = 1 + n * BYTES_OF_ONE;
      List<Slot> slots = slots(document);
      if (slots.isEmpty()) {
        break;
      }
      int which = at(input, from) << Byte.SIZE | at(input, from + 1);
      change(slots.get(which % slots.size()), at(input, from + 2), at(input, from + 3));
    }
    return document;
  }

  private static void change(Slot slot, int what, int with) {
    switch (what % 6) {
      case 0 -> slot.remove();
      case 1 -> slot.set(ANYTHING.get(with % ANYTHING.size()).deepCopy());
      case 2 -> twice(slot, with);
      case 3 -> slot.set(near(slot.value(), with - 128));
      default -> {
        List<JsonNode> same = VALUES.getOrDefault(slot.name(), ANYTHING);
        slot.set(same.get((what / 6 * 256 + with) % same.size()).deepCopy());
      }
    }
  }

  /** Puts an element into its list once more, or a value into another property. */
  private static void twice(Slot slot, int with) {
    if (slot.parent() instanceof ArrayNode list) {
      list.insert(with % (list.size() + 1), slot.value().deepCopy());
    } else if (slot.parent() instanceof ObjectNode object) {
      var names = List.copyOf(VALUES.keySet());
      object.set(names.get(with % names.size()), slot.value().deepCopy());
    }
  }

  /** Returns a value that is a little larger or smaller. */
  private static JsonNode near(JsonNode value, int difference) {
    var nodes = MAPPER.getNodeFactory();
    if (value.isInt()) {
      return nodes.numberNode(value.intValue() + difference);
    }
    if (value.isBoolean()) {
      return nodes.booleanNode(!value.booleanValue());
    }
    if (!value.isString()) {
      return value;
    }
    String text = value.stringValue();
    if (text.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])")) {
      return nodes.stringNode(LocalDate.parse(text).plusDays(difference).toString());
    }
    return nodes.stringNode(difference < 0 ? text + text : text + "-" + difference);
  }

  private static int at(byte[] input, int index) {
    return index < input.length ? input[index] & 0xFF : 0;
  }
}
