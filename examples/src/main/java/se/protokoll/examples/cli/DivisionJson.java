package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Apportionment;
import se.protokoll.fund.Audit;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Change;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.RoundedTable;
import se.protokoll.json.ProtokollModule;
import se.protokoll.json.problem.Limits;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as one line of JSON each: the forms of the library, with sentences in one language and
 * the file in front.
 */
final class DivisionJson {
  /** Answers of any size, which were asked for on this machine. */
  private static final Limits ANY =
      Limits.STANDARD
          .withElements(Integer.MAX_VALUE)
          .withTextLength(Integer.MAX_VALUE)
          .withDepth(250);

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new ProtokollModule().withLimits(ANY)).build();

  private final Voice voice;

  DivisionJson(Voice voice) {
    this.voice = voice;
  }

  String line(String file, Diagnostic refused) {
    ObjectNode line = begun(file);
    line.put("error", refused.text(voice.language()));
    line.put("pointer", refused.pointer());
    return written(line, List.of());
  }

  String line(String file, List<Remark> notes, Distribution distribution) {
    return written(begun(file).setAll(form(distribution)), notes);
  }

  /** Calls the units what they are on the command line. */
  String line(String file, List<Remark> notes, Apportionment seats) {
    ObjectNode form = form(seats);
    ObjectNode line = begun(file).put("seats", seats.units());
    form.remove("units");
    for (JsonNode allotment : form.get("allotments")) {
      var one = (ObjectNode) allotment;
      one.set("seats", one.remove("units"));
    }
    return written(line.setAll(form), notes);
  }

  String line(String file, List<Remark> notes, Instalment instalment) {
    return written(begun(file).setAll(form(instalment)), notes);
  }

  String line(String file, List<Remark> notes, CoFinancing.Result result) {
    return written(begun(file).setAll(form(result)), notes);
  }

  String line(String file, List<Remark> notes, Distribution after, List<Change> changes) {
    ObjectNode line = begun(file).setAll(form(after));
    ArrayNode all = line.putArray("changes");
    changes.forEach(change -> all.add(form(change)));
    return written(line, notes);
  }

  String line(String file, List<Remark> notes, RoundedTable table) {
    return written(begun(file).setAll(form(table)), notes);
  }

  /** Tells the difference in kronor, as text. */
  String line(String file, List<Remark> notes, Audit audit) {
    ObjectNode line = begun(file).setAll(form(audit));
    line.put("difference", audit.difference().toDecimal());
    return written(line, notes);
  }

  private static ObjectNode begun(String file) {
    return MAPPER.createObjectNode().put("file", file);
  }

  /** Returns what the library writes, with the text of one language where it has both. */
  private ObjectNode form(Object answer) {
    return (ObjectNode) said(MAPPER.valueToTree(answer));
  }

  private JsonNode said(JsonNode node) {
    if (node instanceof ObjectNode object) {
      JsonNode text = object.get(voice.language() == Language.SV ? "sv" : "en");
      if (text != null && object.size() == Language.values().length) {
        return text;
      }
      List.copyOf(object.propertyNames()).forEach(name -> object.set(name, said(object.get(name))));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, said(array.get(i)));
      }
    }
    return node;
  }

  private String written(ObjectNode line, List<Remark> notes) {
    if (!notes.isEmpty()) {
      var all = new ArrayList<ObjectNode>();
      for (Remark one : notes) {
        ObjectNode note = MAPPER.createObjectNode().put("code", one.code());
        all.add(note.put("text", one.text(voice.language())));
      }
      line.putArray("notes").addAll(all);
    }
    return Steering.escaped(MAPPER.writeValueAsString(line));
  }
}
