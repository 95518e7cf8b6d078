package se.example.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.Meeting;
import se.protokoll.PlacedGrant;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.json.ArchiveRecord;
import se.protokoll.json.MinutesArchive;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.ProtokollModule;
import se.protokoll.money.Money;
import se.protokoll.validation.MinutesValidator;
import tools.jackson.databind.json.JsonMapper;

/** What Spark answers is what one machine answers. */
class ArchiveStatisticsTest {

  private static final int NEWEST_JAVA_OF_SPARK = 21;
  private static final int MEETINGS = 200;
  private static final MinutesValidator VALIDATOR = MinutesValidator.standard();

  @TempDir static Path folder;
  private static Path archive;
  private static SparkSession spark;

  @BeforeAll
  static void start() throws IOException {
    int java = Runtime.version().feature();
    assumeTrue(
        java <= NEWEST_JAVA_OF_SPARK,
        "Spark 4.0 runs on Java 17 and 21, not on " + java + ": nothing was tried");
    archive = folder.resolve("all.ndjson");
    // Half of the meetings have lost their justering, so that there is something to find.
    var meetings = new ArrayList<>(MinutesArbitraries.archive(16, MEETINGS).toList());
    for (int i = 0; i < MEETINGS; i += 2) {
      meetings.set(i, meetings.get(i).withJustering(Optional.empty()));
    }
    MinutesArchive.standard().write(meetings.iterator(), archive);
    Files.writeString(archive, "{\"bodi\": 1}\n\n", StandardOpenOption.APPEND);
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.files.maxPartitionBytes", 1_000_000)
            .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
            .config("spark.kryo.registrator", MinutesRegistrator.class.getName())
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    if (spark != null) {
      spark.stop();
    }
  }

  private static <T> List<T> onThisMachine(Function<Meeting, Stream<T>> values) throws IOException {
    try (Stream<List<T>> all =
        MinutesArchive.standard()
            .readParallel(
                archive,
                2,
                (ArchiveRecord record) ->
                    record.result().value().stream().flatMap(values).toList())) {
      return all.flatMap(List::stream).toList();
    }
  }

  @Test
  void findingsPerRuleAndYearAreThoseOfOneMachine() throws IOException {
    Dataset<Row> facts = ArchiveStatistics.facts(spark, archive.toString());
    assertTrue(facts.javaRDD().getNumPartitions() > 1, "it is read in partitions");
    Map<String, Long> bySpark =
        ArchiveStatistics.findings(facts).collectAsList().stream()
            .collect(Collectors.toMap(row -> row.get(0) + " " + row.get(1), row -> row.getLong(2)));
    List<String> here =
        onThisMachine(
            meeting ->
                VALIDATOR.validate(meeting).findings().stream()
                    .map(
                        finding ->
                            finding.rule().id()
                                + " "
                                + meeting.firstDay().map(day -> day.getYear()).orElse(null)));
    assertTrue(here.size() > MEETINGS / 4, "there is something to find");
    assertEquals(
        here.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())), bySpark);
  }

  @Test
  void sumsPerPurposeAreThoseOfOneMachine() throws IOException {
    Map<String, Long> bySpark =
        ArchiveStatistics.sums(ArchiveStatistics.facts(spark, archive.toString()))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> "" + row.get(0), row -> row.getLong(1)));
    Map<String, Money> here = new TreeMap<>();
    for (PlacedGrant placed : onThisMachine(meeting -> meeting.grants().stream())) {
      placed
          .grant()
          .amount()
          .ifPresent(
              amount -> here.merge(placed.grant().purpose().orElse("null"), amount, Money::plus));
    }
    assertTrue(here.size() > 5, "there are grants");
    Map<String, Long> ore = new TreeMap<>();
    here.forEach((purpose, sum) -> ore.put(purpose, sum.ore()));
    assertEquals(ore, new TreeMap<>(bySpark));
  }

  @Test
  void anUnreadableLineIsARowAndABlankOneIsNone() {
    List<Row> unreadable =
        ArchiveStatistics.facts(spark, archive.toString())
            .filter("kind = 'unreadable'")
            .collectAsList();
    assertEquals(1, unreadable.size());
  }

  @Test
  void meetingsAreKeptGroupedAndCollectedByKryo() throws IOException {
    MinutesJson json = MinutesJson.standard();
    MinutesValidator validator = VALIDATOR;
    JavaRDD<Meeting> meetings =
        spark
            .read()
            .textFile(archive.toString())
            .limit(MEETINGS)
            .javaRDD()
            .repartition(2)
            .map(json::read)
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    assertEquals(
        onThisMachine(Stream::of).stream().map(json::write).sorted().toList(),
        meetings.collect().stream().map(json::write).sorted().toList());

    List<Integer> bySpark =
        meetings
            .groupBy(meeting -> meeting.body().name())
            .values()
            .map(
                body -> {
                  var all = new ArrayList<Meeting>();
                  body.forEach(all::add);
                  return findings(validator, all);
                })
            .collect();
    Map<String, List<Meeting>> bodies =
        onThisMachine(Stream::of).stream()
            .collect(Collectors.groupingBy(meeting -> meeting.body().name()));
    assertEquals(
        bodies.values().stream().map(all -> findings(validator, all)).sorted().toList(),
        bySpark.stream().sorted().toList());
    assertEquals(
        onThisMachine(meeting -> meeting.grants().stream()).stream()
            .flatMap(placed -> placed.grant().amount().stream())
            .reduce(Money.ZERO, Money::plus),
        meetings
            .flatMap(meeting -> meeting.grants().iterator())
            .map(placed -> placed.grant().amount().orElse(Money.ZERO))
            .reduce(Money::plus));
  }

  /** Spark gives the meetings of a body in any order; they are compared in the same one. */
  private static int findings(MinutesValidator validator, List<Meeting> body) {
    List<Meeting> ordered =
        body.stream().sorted(Comparator.comparing(MinutesJson.standard()::write)).toList();
    return validator.validateSeries(ordered).stream().mapToInt(one -> one.findings().size()).sum();
  }

  /** The annotations of Jackson that Spark brings are older than a mapper of Jackson 3 needs. */
  @Test
  void aMapperOfJackson3AndSparksOwnReaderWorkSideBySide() {
    JsonMapper mapper = JsonMapper.builder().addModule(new ProtokollModule()).build();
    String amount = mapper.writeValueAsString(Money.ofKronor(5));
    assertEquals("{\"amount\":\"5.00\",\"currency\":\"SEK\"}", amount);
    Row row = spark.read().json(spark.createDataset(List.of(amount), Encoders.STRING())).first();
    assertEquals("5.00", row.getAs("amount"));
  }

  /** The tables that the command line writes, by its own {@code spark.sql}. */
  @Test
  void tablesOfTheCommandLineAreReadWithTheirTypes() throws IOException, URISyntaxException {
    Path tables = Path.of(ArchiveStatisticsTest.class.getResource("/tables/spark.sql").toURI());
    for (String statement : Files.readString(tables).split(";\n")) {
      spark.sql(statement.replace("path '", "path '" + tables.getParent() + "/"));
    }
    Row row =
        spark
            .sql(
                "SELECT body, title, purpose, sum(amount_ore), max(first_day), bool_and(divided)"
                    + " FROM grants JOIN meetings USING (meeting) JOIN matters USING (meeting, matter)"
                    + " GROUP BY 1, 2, 3")
            .first();
    assertEquals(
        "[Nämnden, \"SVOM\",=1+1 rad två,Körsång \\ \"dans\",5000050,2024-03-01,false]",
        row.toString());
  }
}
