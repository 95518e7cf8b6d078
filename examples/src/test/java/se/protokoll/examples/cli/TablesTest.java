package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Visibility;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.json.MinutesArchive;
import se.protokoll.json.MinutesJson;
import se.protokoll.people.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tables ARCHIVE --to DIR}. */
class TablesTest {

  private static final String GRANT =
      """
      {"format": "protokoll/1", "body": {"name": "Nämnden, \\"SVOM\\"", "kind": "board"},\
       "sittings": [{"date": "2024-03-01"}],\
       "paragraphs": [{"number": 7, "title": "=1+1\\nrad två", "decisions": [{"kind": "own",\
       "grants": [{"purpose": "Körsång", "amount": {"amount": "50000.50", "currency": "SEK"}}]}]}]}
      """;

  private static final String MISSPELT =
      """
      {"format": "protokoll/1", "body": {"nam": "Gruppen", "name": "Gruppen"}}
      """;

  private static final Path SPARK = Path.of("consumers/spark/src/test/resources/tables");

  private static final List<String> BELOW_PARAGRAPHS =
      List.of("matters", "decisions", "votes", "ballots", "grants", "outstanding");

  @TempDir Path folder;

  private Ran run(String archive, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("a.ndjson"), archive);
    return Ran.with(
        Stream.concat(
                Stream.of("tables", file.toString(), "--to", to().toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private Path to() {
    return folder.resolve("tables");
  }

  private List<String> rows(String table) throws IOException {
    List<String> lines = Files.readAllLines(to().resolve(table + ".csv"));
    return lines.subList(1, lines.size());
  }

  @Test
  void anAmountIsInOreAndNothingIsNull() throws IOException {
    Ran ran = run(GRANT);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.outLines()).contains("grants.csv: 1\u00a0rad", "votes.csv: 0\u00a0rader");
    assertThat(rows("grants")).containsExactly("1,1,1,decided,,Körsång,5000050,,,,false,,");
  }

  /** The application on Spark runs the statements; generating writes them anew. */
  @Test
  void theApplicationOnSparkReadsWhatIsWritten() throws IOException {
    run(GRANT.replace("Körsång", "Körsång \\\\ \\\"dans\\\""));
    try (Stream<Path> written = Files.list(to())) {
      for (Path file : written.toList()) {
        Path copy = SPARK.resolve(file.getFileName());
        if (Boolean.getBoolean("protokoll.generate")) {
          Files.createDirectories(SPARK);
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(copy).hasSameTextualContentAs(file);
      }
    }
  }

  @Test
  void aTextIsOneLineAndNotEscapedForASpreadsheet() throws IOException {
    run(GRANT);
    assertThat(rows("matters")).singleElement().asString().startsWith("1,1,7,,=1+1 rad två,");
    assertThat(rows("meetings"))
        .singleElement()
        .asString()
        .startsWith("1,1,,\"Nämnden, \"\"SVOM\"\"\",,board,");
  }

  @Test
  void aBadRecordIsToldAndTheNextOneIsTaken() throws IOException {
    Ran ran = run(MISSPELT + GRANT);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errLines()).singleElement().asString().contains("a.ndjson:1:", "/body/nam");
    assertThat(rows("meetings")).singleElement().asString().startsWith("2,2,");
  }

  @Test
  void recordsAreNumberedAlsoWhereTheyStandOnOneLine() throws IOException {
    run("[" + GRANT.strip() + "," + GRANT.strip() + "]");
    assertThat(rows("grants")).hasSize(2).last().asString().startsWith("2,1,1,");
  }

  @Test
  void tablesOfAnEarlierArchiveAreReplaced() throws IOException {
    run(GRANT + GRANT);
    run(GRANT);
    assertThat(rows("meetings")).hasSize(1);
  }

  @Test
  void standardInputIsAnArchiveToo() throws IOException {
    assertThat(Ran.reading(GRANT, "tables", "-", "--to", to().toString()).code()).isZero();
    assertThat(rows("grants")).hasSize(1);
  }

  @Test
  void theBarIsTakenAway() throws IOException {
    assertThat(run(GRANT.repeat(50), "--progress").err())
        .contains("100 %, poster: 50")
        .endsWith("\r");
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneLine() throws IOException {
    Files.writeString(to(), "a file");
    Ran ran = run(GRANT, "--lang", "en");
    assertThat(ran.code()).isEqualTo(74);
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .startsWith(to() + ": the tables cannot be written; the system says");
  }

  @Test
  void aMissingArchiveAndAMissingFolderAreOneLineEach() {
    assertThat(Ran.with("tables", folder + "/none", "--to", to().toString()).errLines())
        .containsExactly(folder + "/none: filen finns inte");
    assertThat(Ran.with("tables", "a.ndjson").errLines())
        .singleElement()
        .asString()
        .contains("--to DIR");
    assertThat(Ran.with("tables", "a.ndjson", "--to", "").errLines())
        .containsExactly("\"\": filnamnet är tomt");
  }

  /** Every text of a hundred meetings whose paragraphs are all made secret. */
  @Test
  void noTextOfASecretParagraphIsTakenUnlessAsked() throws IOException {
    List<Meeting> meetings = MinutesArbitraries.archive(16, 100).map(TablesTest::secret).toList();
    var texts = new TreeSet<String>();
    for (Meeting meeting : meetings) {
      collect(
          JsonMapper.shared().readTree(MinutesJson.standard().write(meeting)).get("paragraphs"),
          texts);
      meeting.people().stream().map(Person::name).forEach(texts::add);
    }
    assertThat(texts).hasSizeGreaterThan(500);
    Path archive = folder.resolve("secret.ndjson");
    MinutesArchive.standard().write(meetings.iterator(), archive);
    assertThat(Ran.with("tables", archive.toString(), "--to", to().toString()).code()).isZero();
    String without = belowParagraphs();
    assertThat(texts).noneMatch(without::contains);
    assertThat(rows("grants")).isNotEmpty();
    assertThat(rows("ballots")).isNotEmpty();

    Ran.with("tables", archive.toString(), "--secret", "--to", to().toString());
    String with = belowParagraphs();
    assertThat(texts).filteredOn(with::contains).hasSizeGreaterThan(100);
  }

  @Test
  void aParagraphWithASecretSectionIsSecret() throws IOException {
    String secret =
        GRANT.replace(
            "\"title\"",
            "\"sections\": [{\"text\": \"x\", \"visibility\": \"partly-secret\"}], \"title\"");
    run(secret);
    assertThat(rows("grants")).containsExactly("1,1,1,decided,,,5000050,,,,false,,");
    run(secret, "--secret");
    assertThat(rows("grants")).containsExactly("1,1,1,decided,,Körsång,5000050,,,,false,,");
  }

  private static Meeting secret(Meeting meeting) {
    List<Paragraph> secret =
        meeting.paragraphs().stream().map(one -> one.withVisibility(Visibility.SECRET)).toList();
    return meeting.withParagraphs(secret);
  }

  /** Collects the strings that are texts: words of constants and keys of people have no space. */
  private static void collect(JsonNode node, TreeSet<String> texts) {
    if (node.isString() && node.asString().indexOf(' ') > 0) {
      texts.add(node.asString());
    }
    node.forEach(below -> collect(below, texts));
  }

  private String belowParagraphs() throws IOException {
    var all = new StringBuilder();
    for (String table : BELOW_PARAGRAPHS) {
      all.append(String.join("\n", rows(table)));
    }
    return all.toString();
  }
}
