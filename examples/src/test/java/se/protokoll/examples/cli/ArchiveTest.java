package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --archive}: many meetings in one file. */
class ArchiveTest {

  private static final String FINE =
      """
      {"format": "protokoll/1", "body": {"name": "Gruppen", "kind": "other"}}
      """;

  /** Three of five seats make a quorum; one decided. */
  private static final String NO_QUORUM =
      """
      {"format": "protokoll/1", "body": {"name": "Nämnden", "kind": "board",\
       "standingOrders": {"seats": 5}}, "people": [{"key": "a", "name": "Anna"}],\
       "attendance": [{"person": "a", "capacity": "deciding"}],\
       "paragraphs": [{"number": 2, "decisions": [{"clauses": [{"text": "Antas."}]}]}]}
      """;

  private static final String MISSPELT =
      """
      {"format": "protokoll/1", "body": {"nam": "Gruppen", "name": "Gruppen"}}
      """;

  @TempDir Path folder;
  private String archive;

  @BeforeEach
  void write() throws IOException {
    archive = folder.resolve("a.ndjson").toString();
    Files.writeString(Path.of(archive), FINE + NO_QUORUM + MISSPELT + FINE);
  }

  @Test
  void aBadRecordIsToldWithItsLineAndTheNextOneIsRead() {
    Ran ran = Ran.with("check", "--archive", archive);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .startsWith(archive + ":3:")
        .contains("/body/nam")
        .contains("menade du \"name\"?");
    assertThat(ran.out()).contains("3\u00a0möten: 1\u00a0fel");
  }

  @Test
  void anErrorIsShownWithTheLineOfItsRecord() {
    Ran ran = Ran.with("check", "--lang", "en", "--archive", archive);
    assertThat(ran.out().replaceAll("\\s*\\n\\s*", " "))
        .contains("a.ndjson, line 2")
        .contains("quorum-namnd");
  }

  @Test
  void asJsonEachFindingHasItsLine() {
    Ran ran = Ran.with("check", "--format", "json", "--archive", archive);
    assertThat(ran.outLines())
        .filteredOn(line -> line.contains("\"error\""))
        .singleElement()
        .asString()
        .contains("\"line\":2");
  }

  @Test
  void anArrayIsAnArchiveToo() throws IOException {
    Files.writeString(Path.of(archive), "[" + FINE + "," + FINE + "]");
    Ran ran = Ran.with("check", "--archive", archive);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("2\u00a0möten: 0\u00a0fel");
  }

  @Test
  void filesAndArchivesAreCheckedTogether() throws IOException {
    String file = Files.writeString(folder.resolve("b.json"), FINE).toString();
    Files.writeString(Path.of(archive), FINE);
    Ran ran = Ran.with("check", file, "--archive", archive, "--archive", archive);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("3\u00a0möten");
  }

  @Test
  void oneMeetingWithNothingToShowIsCountedAllTheSame() throws IOException {
    Files.writeString(Path.of(archive), FINE);
    assertThat(Ran.with("check", "--archive", archive).out())
        .contains("1\u00a0möte: 0\u00a0fel")
        .hasLineCount(2);
  }

  @Test
  void aMissingArchiveIsOneLine() {
    Ran ran = Ran.with("check", "--archive", archive + "x");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errLines()).containsExactly(archive + "x: filen finns inte");
  }

  @Test
  void theBarReachesTheEndAndIsTakenAway() throws IOException {
    Files.writeString(Path.of(archive), FINE.repeat(50));
    Ran ran = Ran.with("check", "--progress", "--archive", archive);
    assertThat(ran.err())
        .contains("[" + "#".repeat(40) + "] 100 %, poster: 50, oläsliga: 0")
        .endsWith("\r")
        .doesNotContain("\n");
    assertThat(ran.err().split("\r", -1)).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void theBarIsNeverLeftAmongTheResults(String format) throws IOException {
    Files.writeString(Path.of(archive), (FINE + NO_QUORUM + MISSPELT).repeat(50));
    List<String> screen =
        Ran.onTerminal("check", "--progress", "--format", format, "--archive", archive);
    assertThat(screen).hasSizeGreaterThan(100).noneMatch(line -> line.contains("####"));
    assertThat(screen)
        .filteredOn(line -> line.contains("/body/nam"))
        .hasSize(50)
        .allMatch(line -> line.startsWith(archive));
  }

  @Test
  void noBarIsShownWhereNobodyLooks() {
    assertThat(Ran.with("check", "--no-progress", "--archive", archive).err())
        .doesNotContain("[")
        .doesNotContain("\r");
  }
}
