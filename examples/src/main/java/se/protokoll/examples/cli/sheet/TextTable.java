package se.protokoll.examples.cli.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.protokoll.examples.cli.text.TextEncoding;
import se.protokoll.language.Text;

/** A table as text: its encoding and what stands between its cells are recognised. */
final class TextTable {
  private static final int SAMPLE = 1 << 16;
  private static final int MOST_ROWS = 1_000_000;

  private static final List<Separator> SEPARATORS =
      List.of(
          new Separator(';', new Text("semikolon", "semicolons")),
          new Separator('\t', new Text("tabbar", "tabs")),
          new Separator(',', new Text("komman", "commas")));

  private record Separator(char character, Text name) {}

  private TextTable() {}

  static Grid read(byte[] file, Columns.Wanted wanted)
      throws UnreadableSheetException, IOException {
    TextEncoding encoding = encoding(file);
    Separator separator = separator(sample(file, encoding), wanted);
    var lines = new ArrayList<Grid.Line>();
    int blank = 0;
    long line = 1;
    @Nullable Remark end = null;
    var text = new LimitedReader(encoding.reader(file));
    try (CSVParser parser = parser(text, separator.character())) {
      for (CSVRecord row : parser) {
        Grid.Line read = line(row, (int) line);
        if (read.width() == 0) {
          blank++;
        } else if (lines.size() > MOST_ROWS) {
          end = Remark.of("csv.too-many", "line", "" + line, "most", MOST_ROWS);
          break;
        } else {
          lines.add(read);
        }
        line = parser.getCurrentLineNumber() + 1;
        text.startRow();
      }
    } catch (UncheckedIOException e) {
      end = endedBy(Objects.requireNonNull(e.getCause(), "it has one"), line);
    }
    Remark how =
        Remark.of(
            "note.text", "encoding", encoding.charset().name(), "separator", separator.name());
    return new Grid(lines, blank, true, List.of(how), Optional.ofNullable(end));
  }

  private static Grid.Line line(CSVRecord row, int number) {
    var cells = new ArrayList<String>(row.size());
    row.forEach(cell -> cells.add(CellText.of(cell)));
    return new Grid.Line(number, cells, Map.of());
  }

  /** Returns why a table ends before its end. */
  private static Remark endedBy(IOException failure, long line) throws IOException {
    if (failure instanceof LimitedReader.TooMuchException tooMuch) {
      return Remark.of(tooMuch.code(), "line", "" + line, "most", tooMuch.most());
    }
    if (failure instanceof CSVException) {
      return Remark.of("csv.quotes", "line", "" + line);
    }
    throw failure;
  }

  /** Blank lines are rows here, because they count when lines are counted. */
  private static CSVParser parser(Reader text, char separator) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreSurroundingSpaces(separator != '\t')
            .setIgnoreEmptyLines(false)
            .get();
    return CSVParser.builder().setReader(text).setFormat(format).get();
  }

  private static TextEncoding encoding(byte[] file) throws UnreadableSheetException {
    TextEncoding encoding =
        TextEncoding.of(file).orElseThrow(() -> new UnreadableSheetException("sheet.binary"));
    if (!encoding.isValid(file)) {
      throw new UnreadableSheetException("sheet.encoding");
    }
    return encoding;
  }

  private static String sample(byte[] file, TextEncoding encoding) throws IOException {
    var buffer = new char[SAMPLE];
    int length = 0;
    try (Reader text = encoding.reader(file)) {
      int read = text.read(buffer, 0, SAMPLE);
      while (read > 0) {
        length += read;
        read = text.read(buffer, length, SAMPLE - length);
      }
    }
    return new String(buffer, 0, length);
  }

  /**
   * Returns what stands between cells: what gives a row with all the headings that are looked for,
   * else what most rows have.
   */
  private static Separator separator(String sample, Columns.Wanted wanted) throws IOException {
    for (Separator one : SEPARATORS) {
      if (wanted.isAnyNamed() && Columns.heading(rows(sample, one), wanted).isPresent()) {
        return one;
      }
    }
    List<String> lines = sample.lines().filter(line -> !line.isBlank()).toList();
    for (Separator one : SEPARATORS) {
      if (2 * lines.stream().filter(line -> line.indexOf(one.character()) >= 0).count()
          > lines.size()) {
        return one;
      }
    }
    return SEPARATORS.get(0);
  }

  private static List<Grid.Line> rows(String sample, Separator separator) throws IOException {
    var rows = new ArrayList<Grid.Line>();
    try (CSVParser parser = parser(new StringReader(sample), separator.character())) {
      for (CSVRecord row : parser) {
        rows.add(line(row, 0));
        if (rows.size() == Columns.MOST_ABOVE) {
          break;
        }
      }
    } catch (UncheckedIOException e) {
      return rows; // what is wrong is said when all of it is read
    }
    return rows;
  }
}
