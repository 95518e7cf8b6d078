package se.protokoll.examples.cases;

import java.util.Map;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Stage;
import tools.jackson.databind.JsonNode;

/**
 * A document and the outcomes that the law gives it.
 *
 * @param rule the rule that it is a case of
 * @param name what is special about it
 * @param base the name of the document that it changes
 * @param document the whole document
 * @param stage the stage it is judged at, absent when as the document shows
 * @param expected the outcome of each rule that it says something of
 */
record PublicCase(
    String rule,
    String name,
    String base,
    JsonNode document,
    Optional<Stage> stage,
    Map<String, Outcome> expected) {

  Outcome expectedOfItsRule() {
    return expected.get(rule);
  }

  /** Returns what the rules say of it, with every place where they are met. */
  Report report() {
    return report(document);
  }

  /** Returns what the rules say of another document at the same stage. */
  Report report(JsonNode other) {
    Meeting meeting = MinutesJson.standard().read(other.toString());
    MinutesValidator validator = MinutesValidator.standard().explaining();
    return stage.map(validator::withStage).orElse(validator).validate(meeting);
  }

  @Override
  public String toString() {
    return rule + ": " + name;
  }
}
