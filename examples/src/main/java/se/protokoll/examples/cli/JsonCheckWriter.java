package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.language.Language;
import se.protokoll.validation.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Writes each finding as one line of JSON; every line has the same properties. */
final class JsonCheckWriter implements CheckWriter {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final PrintWriter out;
  private final Language language;

  JsonCheckWriter(PrintWriter out, Language language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public boolean isShown(CheckResult checked) {
    return !checked.report().findings().isEmpty();
  }

  @Override
  public void write(CheckResult checked) {
    for (Finding finding : checked.report().findings()) {
      out.print(Steering.escaped(MAPPER.writeValueAsString(line(checked, finding))));
      out.print('\n');
    }
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
