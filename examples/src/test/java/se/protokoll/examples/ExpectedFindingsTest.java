package se.protokoll.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;

/**
 * Holds what the rules find in the real and the invented meetings to files that somebody has read.
 *
 * <p>When a rule changes on purpose, run this test with {@code -Dprotokoll.generate=true}, read
 * what differs, and tell it in docs/the-four-meetings.md or docs/the-invented-meetings.md.
 */
class ExpectedFindingsTest {

  private static final Path FILES = Path.of("src", "test", "resources", "expected-findings");
  private static final boolean WRITE = Boolean.getBoolean("protokoll.generate");

  static List<Meeting> meetings() {
    return Stream.concat(RealMeetings.all().stream(), InventedMeetings.all().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void areThoseThatWereReviewed(Meeting meeting) throws IOException {
    Report report = MinutesValidator.standard().validate(meeting);

    assertAsReviewed(meeting.id().orElseThrow(), List.of(report));
  }

  @Test
  void areThoseThatWereReviewedForTheSeriesOfSvom() throws IOException {
    List<Meeting> meetings =
        Stream.of("svom-2022-02-25", "svom-2023-05-26", "svom-41")
            .map(RealMeetings::named)
            .toList();

    assertAsReviewed("svom-series", MinutesValidator.standard().validateSeries(meetings));
  }

  @Test
  void areThoseThatWereReviewedForABoardWithThePostingOfSvom() throws IOException {
    Report report =
        MinutesValidator.standard()
            .withBodyKind(BodyKind.BOARD)
            .validate(RealMeetings.named("svom-2022-02-25"));

    assertAsReviewed("svom-2022-02-25-as-a-board", List.of(report));
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void proveNoFaultByLaw(Meeting meeting) {
    Report report = MinutesValidator.standard().validate(meeting);

    assertThat(report.withSeverity(Severity.ERROR)).isEmpty();
  }

  private static void assertAsReviewed(String file, List<Report> reports) throws IOException {
    String found =
        reports.stream().map(ExpectedFindingsTest::text).collect(Collectors.joining("\n"));
    Path path = FILES.resolve(file + ".txt");
    if (WRITE) {
      Files.createDirectories(FILES);
      Files.writeString(path, found, UTF_8);
    }

    assertThat(found)
        .as("what the rules find; if it is meant, write the files anew as the class says")
        .isEqualTo(Files.readString(path, UTF_8));
  }

  private static String text(Report report) {
    var text = new StringBuilder();
    text.append("judged as ")
        .append(report.bodyKind().map(ExpectedFindingsTest::constant).orElse("unknown"))
        .append(", ")
        .append(constant(report.stage()))
        .append(": ")
        .append(report.withSeverity(Severity.ERROR).size())
        .append(" error, ")
        .append(report.withSeverity(Severity.WARNING).size())
        .append(" warning, ")
        .append(report.withSeverity(Severity.INFO).size())
        .append(" info\n");
    for (Finding finding : report.findings()) {
      text.append('\n')
          .append(constant(finding.severity()))
          .append(' ')
          .append(finding.ruleId())
          .append('\n');
      for (String line : finding.text(Language.SV).split("\n")) {
        text.append("  ").append(line).append('\n');
      }
    }
    return text.toString();
  }

  private static String constant(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
