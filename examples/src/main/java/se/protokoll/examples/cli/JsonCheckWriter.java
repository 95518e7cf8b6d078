package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.language.Language;
import se.protokoll.language.Word;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.RuleOutcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes each finding as one line of JSON; every line has the same properties. When it explains, a
 * line for each meeting follows with what came of every rule.
 */
final class JsonCheckWriter implements CheckWriter {

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

  private void print(Map<String, @Nullable Object> line) {
    out.print(Steering.escaped(MAPPER.writeValueAsString(line)));
    out.print('\n');
  }

  private Map<String, @Nullable Object> outcomes(CheckResult checked) {
    Outcomes outcomes = checked.report().outcomes();
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("file", checked.file());
    checked.line().ifPresent(number -> line.put("line", number));
    line.put("bodyKind", checked.report().bodyKind().map(Word::word).orElse(null));
    line.put("stage", checked.report().stage().word());
    var counts = new LinkedHashMap<String, Integer>();
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.word(), outcomes.count(outcome));
    }
    line.put("outcomes", counts);
    line.put("rules", outcomes.all().stream().map(this::outcome).toList());
    return line;
  }

  private Map<String, Object> outcome(RuleOutcome one) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("rule", one.rule().id());
    rule.put("outcome", one.outcome().word());
    one.because().ifPresent(because -> rule.put("because", because.word()));
    if (!one.met().isEmpty()) {
      rule.put("met", one.met().stream().map(this::met).toList());
    }
    return rule;
  }

  private Map<String, @Nullable Object> met(Met met) {
    var place = new LinkedHashMap<String, @Nullable Object>();
    place.put("paragraph", met.place().paragraph().orElse(null));
    met.place().suffix().ifPresent(suffix -> place.put("suffix", suffix));
    place.put("pointer", met.pointer());
    place.put("message", met.text(language));
    return place;
  }

  private Map<String, @Nullable Object> line(CheckResult checked, Finding finding) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("file", checked.file());
    checked.line().ifPresent(number -> line.put("line", number));
    line.put("rule", finding.ruleId());
    line.put("severity", finding.severity().word());
    line.put("paragraph", finding.place().paragraph().orElse(null));
    finding.place().suffix().ifPresent(suffix -> line.put("suffix", suffix));
    line.put("pointer", finding.place().pointer());
    line.put("message", finding.what(language));
    line.put("source", finding.source(language));
    return line;
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
