package se.protokoll.examples.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Extent;
import se.protokoll.InitiativeKind;
import se.protokoll.MatterState;
import se.protokoll.MeetingKind;
import se.protokoll.ProposalIntent;
import se.protokoll.ReportKind;
import se.protokoll.RequiredMajority;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.pages.WordTexts;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.reader.LayoutCertainty;
import se.protokoll.validation.finding.NotApplicable;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.StatementKind;

class VoiceTest {
  private static final Path SOURCES = Path.of("src/main/java/se/protokoll/examples/cli");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

  private static final Map<String, List<? extends Word>> GROUPS =
      Map.ofEntries(
          Map.entry("ballot-choice", List.of(BallotChoice.values())),
          Map.entry("body-kind", List.of(BodyKind.values())),
          Map.entry("capacity", List.of(Capacity.values())),
          Map.entry("decision-kind", List.of(DecisionKind.values())),
          Map.entry("decision-method", List.of(DecisionMethod.values())),
          Map.entry("extent", List.of(Extent.values())),
          Map.entry("initiative-kind", List.of(InitiativeKind.values())),
          Map.entry("layout-certainty", List.of(LayoutCertainty.values())),
          Map.entry("matter-state", List.of(MatterState.values())),
          Map.entry("meeting-kind", List.of(MeetingKind.values())),
          Map.entry("not-applicable", List.of(NotApplicable.values())),
          Map.entry("not-applicable-why", List.of(NotApplicable.values())),
          Map.entry("outcome", List.of(Outcome.values())),
          Map.entry("outstanding", List.of(ReportKind.values())),
          Map.entry("proposal-intent", List.of(ProposalIntent.values())),
          Map.entry("required-majority", List.of(RequiredMajority.values())),
          Map.entry("severity", List.of(Severity.values())),
          Map.entry("signatory-role", List.of(SignatoryRole.values())),
          Map.entry("stage", List.of(Stage.values())),
          Map.entry("statement-kind", List.of(StatementKind.values())));

  private final MessageTable table =
      MessageTable.read(
          Voice.class.getResourceAsStream("/se/protokoll/examples/cli/cli.properties"));

  private Set<String> keys() {
    return table.keys().stream()
        .map(key -> key.substring(0, key.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> argumentsOf(String key, Language language) {
    return ARGUMENT
        .matcher(table.find(key, language).orElseThrow())
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void saysEverythingInBothLanguagesWithTheSameArguments() {
    assertThat(keys())
        .allSatisfy(
            key ->
                assertThat(argumentsOf(key, Language.SV)).isEqualTo(argumentsOf(key, Language.EN)));
  }

  @Test
  void hasAWordForEveryConstant() {
    GROUPS.forEach(
        (group, constants) ->
            constants.forEach(
                one -> {
                  for (Language language : Language.values()) {
                    assertThat(new Voice(language).say(group, one)).isNotBlank();
                  }
                }));
  }

  @Test
  void hasNoWordOfItsOwnThatIsTheOneOfPages() {
    GROUPS.forEach(
        (group, constants) ->
            constants.forEach(
                one -> {
                  if (keys().contains(group + "." + one.word())) {
                    assertThat(ofPages(one))
                        .isNotEqualTo(Optional.of(Voice.text(group + "." + one.word(), Map.of())));
                  }
                }));
  }

  private static Optional<Text> ofPages(Word constant) {
    try {
      return Optional.of(WordTexts.text(constant));
    } catch (IllegalStateException noPageShowsIt) {
      return Optional.empty();
    }
  }

  @Test
  void hasTheKeysThatTheProgramUsesAndNoOthers() throws IOException {
    var program = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        program.append(Files.readString(file));
      }
    }
    var unused = keys();
    unused.removeIf(key -> key.startsWith("help.") || program.indexOf('"' + key + '"') >= 0);
    for (String option : List.of("--favoured", "--criterion", "--seats", "--factor")) {
      assertThat(program.indexOf("names = \"" + option + "\"")).isNotNegative();
      unused.remove("misuse.advice" + option);
    }
    GROUPS.forEach(
        (group, constants) -> constants.forEach(one -> unused.remove(group + "." + one.word())));
    assertThat(unused).isEmpty();
    assertThat(Pattern.compile("say\\(\\s*\"([^\"]+)\"[,)]").matcher(program).results())
        .map(one -> one.group(1))
        .allMatch(key -> keys().contains(key) || GROUPS.containsKey(key));
  }

  @Test
  void showsATextOfTheMinutesWholeHoweverLongItIs() {
    String text = "x".repeat(70);
    assertThat(new Voice(Language.SV).quote(text)).isEqualTo("”" + text + "”");
    assertThat(new Voice(Language.EN).list(List.of("a", text, "c")))
        .isEqualTo("a, " + text + " and c");
  }
}
