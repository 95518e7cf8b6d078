package se.protokoll.examples.docs;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Decision;
import se.protokoll.Grant;
import se.protokoll.MatterState;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.PlacedGrant;
import se.protokoll.examples.cli.Ran;
import se.protokoll.examples.docs.Pages.Block;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.json.MinutesArchive;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PublicBody;
import se.protokoll.text.When;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** Asks DuckDB the questions of {@code docs/tables.md}, and answers them in Java too. */
class TableQuestionsTest {

  private static final Path PAGE = Snippets.ROOT.resolve("docs/tables.md");
  private static final Path REAL = Path.of("src/main/resources/se/protokoll/examples/meetings");
  private static final LocalDate DUE_BEFORE = LocalDate.of(2026, 1, 1);
  private static final int DAYS_TO_JUSTERING = 14;

  /** The answers in Java by the name of the question. */
  private static final Map<String, Supplier<Stream<List<?>>>> ANSWERS = answers();

  @TempDir static Path folder;
  private static List<Meeting> meetings = List.of();
  private static @Nullable Connection duckdb;

  @BeforeAll
  static void load() throws IOException, SQLException {
    meetings = new ArrayList<>(MinutesArbitraries.archive(16, 300).toList());
    try (Stream<Path> files = Files.list(REAL)) {
      for (Path file : files.sorted().toList()) {
        meetings.add(MinutesJson.standard().read(file));
      }
    }
    meetings.add(rare());
    Path archive = folder.resolve("all.ndjson");
    MinutesArchive.standard().write(meetings.iterator(), archive);
    Ran ran =
        Ran.reading(
            new byte[0], "tables", archive.toString(), "--secret", "--to", folder.toString());
    assertThat(ran.code()).describedAs(ran.err()).isZero();
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("SET file_search_path = '" + folder + "'");
      statement.execute(Files.readString(folder.resolve("schema.sql")));
      statement.execute(Files.readString(folder.resolve("load.sql")));
    }
  }

  /** Returns a meeting with what no other has. */
  private static Meeting rare() {
    Decision decision =
        Decision.builder()
            .by(Organisation.of("Presidiet"))
            .condition("Under förutsättning att fullmäktige beviljar medel.")
            .build();
    Paragraph paragraph = Paragraph.builder().number(12).suffix("A").addDecisions(decision).build();
    return Meeting.builder().body(PublicBody.of("Styrelsen")).addParagraphs(paragraph).build();
  }

  @AfterAll
  static void close() throws SQLException {
    Objects.requireNonNull(duckdb).close();
  }

  static Stream<Block> questions() throws IOException {
    return Pages.blocks(PAGE, "sql").stream().filter(block -> !block.name().equals("schema"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theAnswerIsThatOfJava(Block question) throws SQLException {
    List<String> java =
        ANSWERS.get(question.name()).get().map(TableQuestionsTest::shown).sorted().toList();
    assertThat(java).isNotEmpty();
    assertThat(rows(question.text()).stream().map(TableQuestionsTest::shown).sorted().toList())
        .describedAs(question.text())
        .isEqualTo(java);
  }

  @Test
  void thereAreTenQuestionsAndEachIsAnsweredInJava() throws IOException {
    assertThat(questions().map(Block::name))
        .hasSize(10)
        .containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
  }

  @Test
  void everyRowThatWasWrittenIsLoaded() throws IOException, SQLException {
    for (List<?> table : rows("SELECT table_name FROM duckdb_tables()")) {
      long lines = Files.readAllLines(folder.resolve(table.get(0) + ".csv")).size() - 1;
      assertThat(rows("SELECT count(*) FROM " + table.get(0))).containsExactly(List.of(lines));
      assertThat(lines).describedAs("%s", table).isPositive();
    }
  }

  /** A column that is NULL in every row is shown by no meeting, or taken from the wrong place. */
  @Test
  void everyColumnHasAValueSomewhere() throws SQLException {
    var empty = new ArrayList<String>();
    for (List<?> column :
        rows("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal")) {
      if (rows("SELECT count(" + column.get(1) + ") FROM " + column.get(0))
          .get(0)
          .get(0)
          .equals(0L)) {
        empty.add(column.get(0) + "." + column.get(1));
      }
    }
    assertThat(empty).isEmpty();
  }

  /** The page shows the statements that the command writes; generating writes them anew. */
  @Test
  void thePageShowsTheTypesThatAreWritten() throws IOException {
    String schema = Files.readString(folder.resolve("schema.sql"));
    if (Boolean.getBoolean("protokoll.generate")) {
      String page = Files.readString(PAGE);
      Files.writeString(
          PAGE,
          page.replaceFirst(
              "(?s)(<!-- \\[schema] -->\n```sql\n).*?(```)",
              "$1" + Matcher.quoteReplacement(schema) + "$2"));
    }
    assertThat(Pages.blocks(PAGE, "sql").stream().filter(block -> block.name().equals("schema")))
        .singleElement()
        .extracting(Block::text)
        .isEqualTo(schema);
  }

  private static List<List<?>> rows(String sql) throws SQLException {
    var rows = new ArrayList<List<?>>();
    try (Statement statement = Objects.requireNonNull(duckdb).createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        var row = new ArrayList<Object>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String shown(List<?> row) {
    return String.join(" | ", row.stream().map(String::valueOf).toList());
  }

  private static Map<String, Supplier<Stream<List<?>>>> answers() {
    var answers = new LinkedHashMap<String, Supplier<Stream<List<?>>>>();
    answers.put("grants-by-purpose", TableQuestionsTest::grantsByPurpose);
    answers.put("largest-grants", TableQuestionsTest::largestGrants);
    answers.put(
        "grants-without-amount",
        () ->
            counted(
                grants()
                    .filter(one -> one.value().amount().isEmpty())
                    .map(one -> row(word(one.meeting().body().kind())))));
    answers.put(
        "decisions-by-kind",
        () -> counted(decisions().map(one -> row(year(one.meeting()), word(one.value().kind())))));
    answers.put("close-votes", TableQuestionsTest::closeVotes);
    answers.put(
        "ballots-by-party",
        () -> counted(ballots().map(one -> row(party(one), one.value().ballot().choice().word()))));
    answers.put(
        "on-the-losing-side",
        () ->
            counted(
                ballots()
                    .filter(one -> one.value().vote().winner().isPresent())
                    .filter(one -> one.value().ballot().choice().isSide())
                    .filter(
                        one ->
                            one.value().ballot().choice()
                                != one.value().vote().winner().orElseThrow())
                    .map(one -> row(party(one)))));
    answers.put("absent-by-party", TableQuestionsTest::absentByParty);
    answers.put("days-to-justering", TableQuestionsTest::daysToJustering);
    answers.put("due", TableQuestionsTest::due);
    return answers;
  }

  /** Something of the minutes of a meeting. */
  private record Found<T>(Meeting meeting, T value) {}

  private record Cast(Vote vote, Ballot ballot) {}

  private static <T> Stream<Found<T>> all(Function<Meeting, Stream<T>> values) {
    return meetings.stream()
        .flatMap(one -> values.apply(one).map(value -> new Found<>(one, value)));
  }

  private static Stream<Found<Grant>> grants() {
    return all(meeting -> meeting.grants().stream().map(PlacedGrant::grant));
  }

  private static Stream<Found<Decision>> decisions() {
    return all(meeting -> meeting.paragraphs().stream().flatMap(one -> one.decisions().stream()));
  }

  private static Stream<Found<Cast>> ballots() {
    return decisions()
        .flatMap(
            one ->
                one.value().votes().stream()
                    .flatMap(
                        vote ->
                            vote.ballots().stream()
                                .map(
                                    ballot -> new Found<>(one.meeting(), new Cast(vote, ballot)))));
  }

  private static List<?> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static Stream<List<?>> counted(Stream<List<?>> keys) {
    return keys.collect(groupingBy(TableQuestionsTest::shown, counting())).entrySet().stream()
        .map(one -> row(one.getKey(), one.getValue()));
  }

  private static @Nullable Integer year(Meeting meeting) {
    return meeting.firstDay().map(LocalDate::getYear).orElse(null);
  }

  private static @Nullable String word(Optional<? extends Word> word) {
    return word.map(Word::word).orElse(null);
  }

  private static @Nullable String party(Found<Cast> cast) {
    return cast.meeting()
        .person(cast.value().ballot().person())
        .flatMap(Person::party)
        .orElse(null);
  }

  private static Stream<List<?>> grantsByPurpose() {
    var sums = new TreeMap<String, Money>();
    grants()
        .filter(one -> one.value().amount().isPresent())
        .forEach(
            one ->
                sums.merge(
                    shown(row(year(one.meeting()), one.value().purpose().orElse(null))),
                    one.value().amount().orElseThrow(),
                    Money::plus));
    return sums.entrySet().stream().map(one -> row(one.getKey(), one.getValue().ore()));
  }

  private static Stream<List<?>> largestGrants() {
    Comparator<Found<Grant>> largest =
        comparing((Found<Grant> one) -> one.value().amount().orElseThrow()).reversed();
    return grants()
        .filter(one -> one.value().amount().isPresent())
        .sorted(largest)
        .limit(10)
        .map(
            one ->
                row(
                    one.meeting().body().name(),
                    one.value().purpose().orElse(null),
                    one.value().amount().orElseThrow().ore()));
  }

  private static Stream<List<?>> closeVotes() {
    var rows = new ArrayList<List<?>>();
    for (int i = 0; i < meetings.size(); i++) {
      for (Paragraph paragraph : meetings.get(i).paragraphs()) {
        for (Decision decision : paragraph.decisions()) {
          for (Vote vote : decision.votes()) {
            if (vote.isCounted()) {
              int yes = vote.count(BallotChoice.YES).orElseThrow();
              int no = vote.count(BallotChoice.NO).orElseThrow();
              if (Math.abs(yes - no) <= 1) {
                rows.add(row(i + 1, paragraph.number(), yes, no, word(vote.winner())));
              }
            }
          }
        }
      }
    }
    return rows.stream();
  }

  private static Stream<List<?>> absentByParty() {
    var absent = new TreeMap<String, int[]>();
    for (Meeting meeting : meetings) {
      for (Attendance entry : meeting.attendance()) {
        if (entry.person().isPresent()) {
          String party =
              entry.person().flatMap(meeting::person).flatMap(Person::party).orElse("null");
          int[] counts = absent.computeIfAbsent(party, key -> new int[2]);
          counts[0] += entry.isAbsent() ? 1 : 0;
          boolean serving =
              entry.substitute() && entry.capacity().filter(Capacity.DECIDING::equals).isPresent();
          counts[1] += serving ? 1 : 0;
        }
      }
    }
    return absent.entrySet().stream()
        .map(one -> row(one.getKey(), one.getValue()[0], one.getValue()[1]));
  }

  private static Stream<List<?>> daysToJustering() {
    var days = new TreeMap<String, List<Long>>();
    for (Meeting meeting : meetings) {
      if (meeting.dayOfJustering().isPresent() && meeting.lastDay().isPresent()) {
        long after =
            meeting.dayOfJustering().get().toEpochDay() - meeting.lastDay().get().toEpochDay();
        days.computeIfAbsent(String.valueOf(word(meeting.body().kind())), key -> new ArrayList<>())
            .add(after);
      }
    }
    return days.entrySet().stream()
        .map(
            one ->
                row(
                    one.getKey(),
                    one.getValue().size(),
                    one.getValue().stream().max(Comparator.naturalOrder()).orElseThrow(),
                    one.getValue().stream().filter(after -> after > DAYS_TO_JUSTERING).count()));
  }

  private static Stream<List<?>> due() {
    var due = new TreeMap<String, List<LocalDate>>();
    for (Meeting meeting : meetings) {
      meeting.outstanding().stream()
          .filter(one -> one.state() != MatterState.PROPOSED)
          .flatMap(one -> one.followUp().due().flatMap(When::to).stream())
          .filter(DUE_BEFORE::isAfter)
          .forEach(
              day -> due.computeIfAbsent(meeting.body().name(), key -> new ArrayList<>()).add(day));
    }
    return due.entrySet().stream()
        .map(
            one ->
                row(
                    one.getKey(),
                    one.getValue().size(),
                    one.getValue().stream().min(Comparator.naturalOrder()).orElseThrow()));
  }
}
