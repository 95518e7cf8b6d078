package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.fixtures.Broken;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.MinutesSchema;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the pointers of findings to the documents: anyone who follows one in the written minutes
 * comes to what the finding is about, or to the object that lacks it.
 */
class PointersTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Every property that a document may have, wherever; content that is missing goes by these. */
  private static final Set<String> PROPERTIES =
      MAPPER.readTree(MinutesSchema.text()).findValues("properties").stream()
          .flatMap(properties -> properties.propertyNames().stream())
          .collect(Collectors.toUnmodifiableSet());

  static List<Meeting> meetings() {
    return Stream.concat(RealMeetings.all().stream(), InventedMeetings.all().stream()).toList();
  }

  static List<String> rules() {
    return Broken.rules();
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void leadToAPlaceInTheRealAndTheInventedMeetings(Meeting meeting) {
    List<Finding> findings = MinutesValidator.standard().validate(meeting).findings();

    assertThat(findings).isNotEmpty();
    assertThat(astray(meeting, findings)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void leadToAPlaceInMinutesThatBreakARule(String rule) {
    for (long seed = 1; seed <= 3; seed++) {
      Meeting meeting = Broken.example(rule, seed);
      List<Finding> findings = MinutesValidator.standard().validate(meeting).findings();

      assertThat(findings).isNotEmpty();
      assertThat(astray(meeting, findings)).isEmpty();
    }
  }

  @Test
  void leadToAPlaceInASeriesThatBreaksARule() {
    for (String rule : Broken.seriesRules()) {
      List<Meeting> meetings = Broken.series(rule, 1).meetings();
      List<Report> reports = MinutesValidator.standard().validateSeries(meetings);

      assertThat(reports).hasSameSizeAs(meetings);
      for (int i = 0; i < meetings.size(); i++) {
        assertThat(astray(meetings.get(i), reports.get(i).findings())).isEmpty();
      }
    }
  }

  @Test
  void leadThroughThePartsOfASplit() {
    Meeting meeting = RealMeetings.named("svom-41");
    String split = "/paragraphs/10/proposals/0/grants/0/split";

    assertThat(
            MinutesValidator.standard().validate(meeting).findings().stream()
                .map(finding -> finding.place().pointer()))
        .contains(split + "/percent/1");
    JsonNode document = document(meeting);
    assertThat(leads(document, split + "/percent/1")).isTrue();
    assertThat(leads(document, split + "/percent/1/payee")).isTrue();
    assertThat(leads(document, split + "/rounding/unit")).isTrue();
    assertThat(leads(document, split + "/percent/2")).isFalse();
    assertThat(leads(document, split + "/percent/2/payee")).isFalse();
    assertThat(leads(document, split + "/percent/payee")).isFalse();
    assertThat(leads(document, split + "/parts")).isFalse();
    assertThat(leads(document, split + "/parts/1")).isFalse();
  }

  private static List<String> astray(Meeting meeting, List<Finding> findings) {
    JsonNode document = document(meeting);
    var astray = new ArrayList<String>();
    for (Finding finding : findings) {
      if (!leads(document, finding.place().pointer())) {
        astray.add(finding.ruleId() + " at " + finding.place().pointer());
      }
    }
    return astray;
  }

  private static JsonNode document(Meeting meeting) {
    return MAPPER.readTree(MinutesJson.standard().write(meeting));
  }

  /** Says whether it is there, or is a property that an object lacks, or one inside of that. */
  private static boolean leads(JsonNode document, String pointer) {
    if (!document.at(pointer).isMissingNode()) {
      return true;
    }
    int last = pointer.lastIndexOf('/');
    String above = pointer.substring(0, last);
    JsonNode there = document.at(above);
    return PROPERTIES.contains(pointer.substring(last + 1))
        && (there.isMissingNode() ? leads(document, above) : there.isObject());
  }
}
