package se.example.statistics;

import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import se.protokoll.Meeting;
import se.protokoll.PlacedGrant;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.money.Money;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;

/** What an archive of minutes holds, worked out by Spark. */
public final class ArchiveStatistics {

  private ArchiveStatistics() {}

  // [spark-facts]
  private static final StructType FACT =
      StructType.fromDDL("kind STRING, year INT, name STRING, ore BIGINT");

  /** Returns a row for each finding, each grant that was decided, and each unreadable line. */
  public static Dataset<Row> facts(SparkSession spark, String archive) {
    MinutesJson json = MinutesJson.standard();
    MinutesValidator validator = MinutesValidator.standard();
    return spark
        .read()
        .option("lineSep", "\n")
        .textFile(archive)
        .filter("trim(value) <> ''")
        .flatMap(
            (FlatMapFunction<String, Row>) line -> facts(json.tryRead(line), validator),
            Encoders.row(FACT));
  }

  private static Iterator<Row> facts(ReadResult<Meeting> read, MinutesValidator validator) {
    if (!read.isRead()) {
      String pointer = read.problems().get(0).pointer();
      return List.of(RowFactory.create("unreadable", null, pointer, null)).iterator();
    }
    Meeting meeting = read.value().orElseThrow();
    Integer year = meeting.firstDay().map(LocalDate::getYear).orElse(null);
    var rows = new ArrayList<Row>();
    for (Finding finding : validator.validate(meeting).findings()) {
      rows.add(RowFactory.create("finding", year, finding.rule().id(), null));
    }
    for (PlacedGrant placed : meeting.grants()) {
      String purpose = placed.grant().purpose().orElse(null);
      Long ore = placed.grant().amount().map(Money::ore).orElse(null);
      rows.add(RowFactory.create("grant", year, purpose, ore));
    }
    return rows.iterator();
  }

  // [end]

  // [spark-answers]
  /** Returns how many findings each rule had in each year. */
  public static Dataset<Row> findings(Dataset<Row> facts) {
    return facts.filter("kind = 'finding'").groupBy("name", "year").count();
  }

  /** Returns what was granted for each purpose, in öre. */
  public static Dataset<Row> sums(Dataset<Row> facts) {
    return facts.filter("kind = 'grant' AND ore IS NOT NULL").groupBy("name").agg(sum("ore"));
  }
  // [end]
}
