package se.protokoll.validation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.rule.CheckedRule;

class FindingTest {

  private static final MessageTable TEXTS =
      MessageTable.of(
          Map.of(
              "own-rule.broken.what.sv", "{days} {days|dag|dagar} för sent, {unknown}",
              "own-rule.broken.what.en", "{days} {days|day|days} late, {unknown}",
              "own-rule.left-out.postings.sv", "lappen på dörren",
              "own-rule.left-out.postings.en", "the note on the door"));

  private static Finding finding(String variant, Map<String, Object> arguments) {
    return new Finding(
        CheckedRule.builder("own-rule", TEXTS).checkedBy(context -> {}).rule(),
        Severity.INFO,
        Optional.empty(),
        new Place("", Optional.empty(), Optional.empty(), Optional.empty()),
        variant,
        arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 dagar, 0 days",
    "1, 1 dag, 1 day",
    "2, 2 dagar, 2 days",
    "11, 11 dagar, 11 days"
  })
  void countsInTheSingularAndThePlural(int days, String swedish, String english) {
    Finding finding = finding("broken", Map.of("days", days));
    assertThat(finding.what(Language.SV)).isEqualTo(swedish + " för sent, {unknown}");
    assertThat(finding.what(Language.EN)).isEqualTo(english + " late, {unknown}");
  }

  @Test
  void namesThePageOfItsRule() {
    assertThat(finding("broken", Map.of()).page()).isEqualTo("rules/own-rule.md");
  }

  @Test
  void refusesNullForWhatIsAbsent() {
    Rule rule = finding("broken", Map.of()).rule();
    Place place = new Place("", Optional.empty(), Optional.empty(), Optional.empty());
    refusesNull("bodyKind", () -> new Finding(rule, Severity.INFO, null, place, "m", Map.of()));
    refusesNull("bodyKind", () -> new Report(null, Stage.HELD, List.of(), null));
    refusesNull("paragraph", () -> new Place("", null, Optional.empty(), Optional.empty()));
    refusesNull("suffix", () -> new Place("", Optional.empty(), null, Optional.empty()));
    refusesNull("person", () -> new Place("", Optional.empty(), Optional.empty(), null));
    LocalDate day = LocalDate.of(2018, 1, 1);
    refusesNull("chapter", () -> LegalSource.statute("KL", "2017:725", null, "1", day));
  }

  private static void refusesNull(String component, ThrowingCallable making) {
    assertThatThrownBy(making).isInstanceOf(NullPointerException.class).hasMessage(component);
  }

  @ParameterizedTest
  @CsvSource({
    "postings, lappen på dörren, the note on the door",
    "postedOn, dagen för anslaget, the day of posting",
    "place, detta, this"
  })
  void namesWhatAPublicationLeavesOut(String component, String swedish, String english) {
    Finding finding = finding(Finding.CANNOT_JUDGE_LEFT_OUT, Map.of(Finding.LEFT_OUT, component));
    assertThat(finding.what(Language.SV))
        .isEqualTo("Kan inte bedömas: publiceringen utelämnar " + swedish);
    assertThat(finding.what(Language.EN))
        .isEqualTo("Cannot judge: this publication leaves out " + english);
  }

  @Test
  void sharesItsWordsInTwoLanguages() {
    assertThat(CommonTexts.TABLE.keys())
        .filteredOn(key -> key.startsWith("left-out."))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            key -> {
              String word = key.substring(0, key.length() - 3);
              assertThat(CommonTexts.text(word, Language.SV))
                  .isNotBlank()
                  .isNotEqualTo(CommonTexts.text(word, Language.EN));
            });
  }
}
