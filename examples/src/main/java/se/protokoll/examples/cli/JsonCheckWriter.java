package se.protokoll.examples.cli;

import java.io.PrintWriter;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.language.Word;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes each finding as one line of JSON, in the form that the library gives it, with the file in
 * front and the sentences in the language asked for. When it explains, a line for each meeting
 * follows with what came of every rule.
 */
final class JsonCheckWriter implements CheckWriter {

  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final PrintWriter out;
  private final Language language;
  private final boolean explains;

  /**
   * Makes a writer.
   *
   * @param explains whether it tells of every rule what came of it
   */
  JsonCheckWriter(PrintWriter out, Language language, boolean explains) {
    this.out = out;
    this.language = language;
    this.explains = explains;
  }

  @Override
  public boolean isShown(CheckResult checked) {
    return explains || !checked.report().findings().isEmpty();
  }

  @Override
  public void write(CheckResult checked) {
    for (Finding finding : checked.report().findings()) {
      print(line(checked, finding));
    }
    if (explains) {
      print(outcomes(checked));
    }
  }

  private void print(ObjectNode line) {
    out.print(Steering.escaped(MAPPER.writeValueAsString(line)));
    out.print('\n');
  }

  /** Returns a line that begins with where the minutes are. */
  private static ObjectNode start(CheckResult checked) {
    ObjectNode line = MAPPER.createObjectNode().put("file", checked.file());
    checked.line().ifPresent(number -> line.put("line", number));
    return line;
  }

  private ObjectNode line(CheckResult checked, Finding finding) {
    ObjectNode line = start(checked);
    line.setAll(tree(JSON.write(finding, Finding.class)));
    say(line, "what");
    return line.put("source", said(line, "citation"));
  }

  private ObjectNode outcomes(CheckResult checked) {
    Report report = checked.report();
    ObjectNode line = start(checked);
    line.put("bodyKind", report.bodyKind().map(Word::word).orElse(null));
    line.put("stage", report.stage().word());
    line.setAll(tree(JSON.write(report.outcomes(), Outcomes.class)));
    for (JsonNode rule : line.get("rules")) {
      for (JsonNode met : rule.path("met")) {
        say((ObjectNode) met, "why");
      }
    }
    return line;
  }

  /** Says one of the sentences in the language asked for, and that there is no paragraph. */
  private void say(ObjectNode place, String sentence) {
    place.putIfAbsent("paragraph", MAPPER.nullNode());
    place.put("message", said(place, sentence));
  }

  private String said(ObjectNode place, String sentence) {
    return place.get(sentence).get(language.code()).stringValue();
  }

  private static ObjectNode tree(String json) {
    return (ObjectNode) MAPPER.readTree(json);
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end() {
    flush();
  }
}
