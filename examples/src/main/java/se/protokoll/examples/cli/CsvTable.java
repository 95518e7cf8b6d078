package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.protokoll.examples.cli.LimitedReader.TooMuchException;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.SplitKind;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.money.AmountTextException;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * A table of holders as spreadsheets save it: UTF-8, semicolons, the columns {@code key}, {@code
 * name}, {@code weight} and for an audit {@code published}, a decimal point or comma.
 */
final class CsvTable {
  private static final String KEY = "key";
  private static final String NAME = "name";
  private static final String WEIGHT = "weight";
  private static final String PUBLISHED = "published";
  private static final Set<String> KNOWN = Set.of(KEY, NAME, WEIGHT, PUBLISHED);
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Blank lines are rows here, because they count when lines are counted. */
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(false)
          .get();

  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_PROBLEMS = 100;

  private final List<Part> parts = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();
  private final List<InputProblem> refused = new ArrayList<>();
  private List<String> columns = List.of();
  private int rows;
  private long line = 1;

  private CsvTable() {}

  static DistributionRequest distribution(InputStream file, DivisionOptions options)
      throws RefusedFileException, IOException {
    CsvTable table = new CsvTable();
    table.read(file, false);
    return table.request(options);
  }

  static AuditRequest audit(InputStream file, DivisionOptions options)
      throws RefusedFileException, IOException {
    CsvTable table = new CsvTable();
    table.read(file, true);
    return new AuditRequest(table.request(options), table.published);
  }

  private DistributionRequest request(DivisionOptions options) throws RefusedFileException {
    if (options.total().isEmpty()) {
      refused.add(0, InputProblem.at("/total", "csv.no-total"));
    }
    if (!refused.isEmpty()) {
      throw new RefusedFileException(refused);
    }
    FundSplit split = FundSplit.builder().kind(SplitKind.WEIGHTS).parts(parts).build();
    return new DistributionRequest(options.total().get(), split, options.rounding());
  }

  private void read(InputStream file, boolean audit) throws RefusedFileException, IOException {
    var text =
        new LimitedReader(
            new InputStreamReader(withoutMark(file), StandardCharsets.UTF_8.newDecoder()));
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
      for (CSVRecord row : parser) {
        if (!isBlank(row)) {
          add(row, audit);
        }
        line = parser.getCurrentLineNumber() + 1;
        text.startRow();
        if (refused.size() == MOST_PROBLEMS) {
          break;
        }
      }
    } catch (UncheckedIOException e) {
      refused.add(endedBy(Objects.requireNonNull(e.getCause(), "it has one")));
    }
    if (columns.isEmpty() && refused.isEmpty()) {
      header(List.of(), audit);
    }
  }

  /** Returns the bytes after the mark of the byte order that Excel writes. */
  private static InputStream withoutMark(InputStream file) throws IOException {
    file.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(file.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      file.reset();
    }
    return file;
  }

  /** Returns why a table ends before its end. */
  private InputProblem endedBy(IOException failure) throws IOException {
    if (failure instanceof CharacterCodingException) {
      return InputProblem.ofFile("csv.not-utf-8");
    }
    if (failure instanceof TooMuchException tooMuch) {
      return InputProblem.ofFile(tooMuch.code(), "line", "" + line, "most", tooMuch.most());
    }
    if (failure instanceof CSVException) {
      return InputProblem.ofFile("csv.quotes", "line", "" + line);
    }
    throw failure;
  }

  private static boolean isBlank(CSVRecord row) {
    return row.size() == 1 && row.get(0).isEmpty();
  }

  private void header(List<String> names, boolean audit) throws RefusedFileException {
    List<String> needed = audit ? List.of(KEY, WEIGHT, PUBLISHED) : List.of(KEY, WEIGHT);
    for (String name : needed) {
      if (!names.contains(name)) {
        String all = "key;name;weight" + (audit ? ";published" : "");
        throw new RefusedFileException(
            "csv.column-missing", "line", "" + line, "column", name, "columns", all);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!KNOWN.contains(name) || names.indexOf(name) < i) {
        String code = KNOWN.contains(name) ? "csv.column-twice" : "csv.column-unknown";
        throw new RefusedFileException(code, "line", "" + line, "column", Text.abbreviated(name));
      }
    }
    columns = names;
  }

  private void add(CSVRecord row, boolean audit) throws RefusedFileException {
    if (columns.isEmpty()) {
      header(row.toList(), audit);
      return;
    }
    int index = rows++;
    if (index == MOST_ROWS) {
      throw new RefusedFileException("csv.too-many", "line", "" + line, "most", MOST_ROWS);
    }
    String place = "/split/weights/" + index;
    if (row.size() != columns.size()) {
      refuse(place, "csv.cells", "cells", row.size(), "columns", columns.size());
      return;
    }
    String key = cell(row, KEY);
    String name = cell(row, NAME);
    if (key.isBlank()) {
      refuse(place + "/holder/key", "csv.key-empty");
      return;
    }
    Holder holder = name.isBlank() ? Holder.of(key) : Holder.of(key, name);
    Ratio weight = Ratio.of(0);
    String text = cell(row, WEIGHT);
    try {
      weight = Ratio.parse(text.replace(',', '.'));
    } catch (IllegalArgumentException e) {
      refuse(place + "/weight", "csv.weight", "found", Text.abbreviated(text));
    }
    parts.add(Part.builder().holder(holder).weight(weight).build());
    if (audit) {
      addPublished(index, key, cell(row, PUBLISHED));
    }
  }

  /** Returns a cell, empty where the table has no such column. */
  private String cell(CSVRecord row, String column) {
    int index = columns.indexOf(column);
    return index < 0 ? "" : row.get(index);
  }

  private void refuse(String place, String code, Object... more) {
    var arguments = Voice.named(more);
    arguments.put("line", "" + line);
    refused.add(new InputProblem(code, place, arguments));
  }

  private void addPublished(int index, String key, String text) {
    Money amount = Money.ZERO;
    try {
      amount = AmountReader.parse(text);
    } catch (AmountTextException e) {
      refuse(
          "/published/" + index + "/amount",
          "csv.amount",
          "reason",
          new Text(e.text(Language.SV), e.text(Language.EN)));
    }
    published.add(new Published(key, amount));
  }
}
