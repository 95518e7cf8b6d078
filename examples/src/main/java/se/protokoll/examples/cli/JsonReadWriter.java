package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.validation.MinutesValidator;

/**
 * Writes each meeting as one line of JSON, in the order of the files. What the rules found follows
 * after all meetings, a line for each finding, as the check writes it.
 */
final class JsonReadWriter implements ReadWriter {

  private static final MinutesJson JSON = MinutesJson.standard().compact();

  private final PrintWriter out;
  private final Optional<MinutesValidator> rules;
  private final FileByFile.Told told;
  private final CheckWriter findings;
  private final List<CheckResult> checked = new ArrayList<>();

  /**
   * Makes a writer.
   *
   * @param rules what judges the minutes, absent when nothing is to
   * @param told of what is worth knowing of a file
   */
  JsonReadWriter(
      PrintWriter out, Language language, Optional<MinutesValidator> rules, FileByFile.Told told) {
    this.out = out;
    this.rules = rules;
    this.told = told;
    this.findings = new JsonCheckWriter(out, language, false);
  }

  @Override
  public boolean write(ReadFile read) {
    Meeting meeting = read.reading().meeting();
    String line = Steering.escaped(JSON.write(meeting));
    read.encoding()
        .ifPresent(
            encoding ->
                told.of(
                    read.file(),
                    List.of(InputProblem.ofFile("read.encoding", "encoding", encoding))));
    out.print(line);
    out.print('\n');
    if (rules.isEmpty()) {
      return false;
    }
    var result =
        new CheckResult(read.file(), Optional.empty(), meeting, rules.get().validate(meeting));
    checked.add(result);
    return result.report().hasErrors();
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end() {
    checked.forEach(findings::write);
    flush();
  }
}
