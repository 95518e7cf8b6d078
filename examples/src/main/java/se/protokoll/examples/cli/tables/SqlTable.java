package se.protokoll.examples.cli.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.language.Word;

/**
 * A table: where its rows come from, and its columns. Rows, types and comments are written from the
 * same columns, so that they cannot differ.
 */
final class SqlTable<R> {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final String name;
  private final String meaning;
  private final Function<ArchivedMeeting, List<R>> rows;
  private final Predicate<R> isWithheld;
  private final List<SqlColumn<R>> columns = new ArrayList<>();

  /**
   * Makes a table without columns.
   *
   * @param name the name, which is not a reserved word of SQL
   * @param meaning what a row is, for a comment
   * @param rows the rows of a meeting
   * @param isWithheld whether texts of a row are withheld, as are those of secret paragraphs
   */
  SqlTable(
      String name,
      String meaning,
      Function<ArchivedMeeting, List<R>> rows,
      Predicate<R> isWithheld) {
    this.name = name;
    this.meaning = meaning;
    this.rows = rows;
    this.isWithheld = isWithheld;
  }

  /** Adds a number that every row has and other tables refer to. */
  SqlTable<R> place(String column, String meaning, Function<R, ? extends Number> value) {
    return add(column, SqlType.BIGINT, true, meaning, row -> Optional.of(value.apply(row)));
  }

  SqlTable<R> number(String column, String meaning, Function<R, Optional<Integer>> value) {
    return add(column, SqlType.INTEGER, false, meaning, value);
  }

  SqlTable<R> count(String column, String meaning, Function<R, Integer> value) {
    return add(column, SqlType.INTEGER, true, meaning, row -> Optional.of(value.apply(row)));
  }

  SqlTable<R> ore(String column, String meaning, Function<R, Optional<Long>> value) {
    return add(column, SqlType.BIGINT, false, meaning, value);
  }

  SqlTable<R> day(String column, String meaning, Function<R, Optional<LocalDate>> value) {
    return add(column, SqlType.DATE, false, meaning, value);
  }

  SqlTable<R> yes(String column, String meaning, Predicate<R> value) {
    return add(column, SqlType.BOOLEAN, true, meaning, row -> Optional.of(value.test(row)));
  }

  SqlTable<R> maybe(String column, String meaning, Function<R, Optional<Boolean>> value) {
    return add(column, SqlType.BOOLEAN, false, meaning, value);
  }

  /** Adds the word of a constant, which is never withheld. */
  SqlTable<R> word(
      String column, String meaning, Function<R, ? extends Optional<? extends Word>> value) {
    return add(
        column, SqlType.TEXT, false, meaning, row -> value.apply(row).map(one -> one.word()));
  }

  /** Adds the key of a person, which is never withheld. */
  SqlTable<R> key(String column, String meaning, Function<R, Optional<String>> value) {
    return add(column, SqlType.TEXT, false, meaning, value);
  }

  /** Adds a text of the minutes, which is NULL where it is withheld. */
  SqlTable<R> text(String column, String meaning, Function<R, Optional<String>> value) {
    return add(
        column,
        SqlType.TEXT,
        false,
        meaning,
        row -> isWithheld.test(row) ? Optional.empty() : value.apply(row));
  }

  private SqlTable<R> add(
      String column,
      SqlType type,
      boolean required,
      String columnMeaning,
      Function<R, ? extends Optional<?>> value) {
    columns.add(new SqlColumn<>(column, type, required, columnMeaning, value));
    return this;
  }

  String name() {
    return name;
  }

  /** Returns the name of its file. */
  String file() {
    return name + ".csv";
  }

  /** Returns the line of headings. */
  String heading() {
    return columns.stream().map(SqlColumn::name).collect(Collectors.joining(",")) + "\n";
  }

  /** Returns the rows of a meeting, one on each line, and how many there are. */
  Lines lines(ArchivedMeeting meeting) {
    List<R> all = rows.apply(meeting);
    if (all.isEmpty()) {
      return Lines.NONE;
    }
    var csv = new StringBuilder();
    try (var printer = new CSVPrinter(csv, FORMAT)) {
      for (R row : all) {
        for (SqlColumn<R> column : columns) {
          printer.print(field(column.value().apply(row)));
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lines(csv.toString(), all.size());
  }

  /** Lines of a table. */
  record Lines(String csv, int count) {
    static final Lines NONE = new Lines("", 0);
  }

  /** Returns what stands in a field: nothing for NULL, and one line whatever the text. */
  private static @Nullable String field(Optional<?> value) {
    String text = Steering.blanked(value.map(Object::toString).orElse(""));
    return text.isEmpty() ? null : text;
  }

  /** Returns the statement that makes the table. */
  String create() {
    var sql = new StringBuilder("-- " + meaning + "\nCREATE TABLE " + name + " (\n");
    for (int i = 0; i < columns.size(); i++) {
      SqlColumn<R> column = columns.get(i);
      sql.append("  ")
          .append(column.name())
          .append(' ')
          .append(column.type().standard())
          .append(column.required() ? " NOT NULL" : "")
          .append(i + 1 < columns.size() ? "," : "")
          .append(" -- ")
          .append(column.meaning())
          .append('\n');
    }
    return sql.append(");\n").toString();
  }

  /** Returns the statement with which DuckDB and PostgreSQL read the file. */
  String copy() {
    return "COPY " + name + " FROM '" + file() + "' (FORMAT csv, HEADER, DELIMITER ',');\n";
  }

  /** Returns the statement with which Spark reads the file. */
  String view() {
    return columns.stream()
            .map(column -> column.name() + " " + column.type().spark())
            .collect(
                Collectors.joining(", ", "CREATE OR REPLACE TEMPORARY VIEW " + name + " (", ")"))
        + " USING csv OPTIONS (path '"
        + file()
        + "', header 'true', escape '\"');\n";
  }
}
