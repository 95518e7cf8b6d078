package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;

/** The profiles among the examples, on the minutes that they fit. */
class ProfilesTest {

  private static final Path PROFILES = Path.of("src/main/resources/se/protokoll/examples/profiles");

  private static MinutesValidator by(String profile) throws IOException {
    RuleBook book =
        MinutesJson.standard().read(PROFILES.resolve(profile + ".json"), RuleBook.class);
    assertThat(book).isNotEqualTo(RuleBook.standard());
    return MinutesValidator.standard().withRuleBook(book);
  }

  private static Meeting invented(String name) {
    return InventedMeetings.all().stream()
        .filter(meeting -> meeting.id().equals(Optional.of(name)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"svom", "namnd", "fullmaktige"})
  void areReadBackAsTheyAreWritten(String profile) throws IOException {
    MinutesJson json = MinutesJson.standard();
    RuleBook book = json.read(PROFILES.resolve(profile + ".json"), RuleBook.class);
    assertThat(json.tryRead(json.write(book, RuleBook.class), RuleBook.class).orThrow())
        .isEqualTo(book);
  }

  @Test
  void areThree() throws IOException {
    try (Stream<Path> files = Files.list(PROFILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("svom.json", "namnd.json", "fullmaktige.json");
    }
  }

  /** What the standing orders say, a profile says as well where the minutes do not. */
  @ParameterizedTest
  @CsvSource({"namnd, lersund-2025-04-10", "fullmaktige, ekvalla-2024-05-13"})
  void standForStandingOrders(String profile, String name) throws IOException {
    Meeting meeting = invented(name);
    Meeting silent = meeting.withBody(meeting.body().withStandingOrders(Optional.empty()));
    assertThat(lacking(MinutesValidator.standard().validate(silent))).isNotEmpty();
    Report report = by(profile).validate(silent);
    assertThat(lacking(report)).isEmpty();
    assertThat(report.hasErrors()).isFalse();
    assertThat(report.outcomes()).isEqualTo(by(profile).validate(meeting).outcomes());
  }

  @Test
  void sayWhatSvomDoesWithoutItsStandingOrders() throws IOException {
    List<Meeting> svom =
        Stream.of("svom-2022-02-25", "svom-2023-05-26", "svom-41")
            .map(RealMeetings::named)
            .toList();
    List<Report> reports = by("svom").validateSeries(svom);
    assertThat(reports).noneMatch(Report::hasErrors);
    assertThat(reports.stream().flatMap(report -> lacking(report).stream()).distinct())
        .as("how many seats SVOM has, no text says")
        .containsExactly("seats");
    assertThat(reports.get(0).byRule("anslag-content"))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.INFO);
    assertThat(reports.get(0).byRule("distans-present")).isEmpty();
  }

  private static List<String> lacking(Report report) {
    return report.findings().stream().flatMap(one -> one.lacking().stream()).toList();
  }
}
