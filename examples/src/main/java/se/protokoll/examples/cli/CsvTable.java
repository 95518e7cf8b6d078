package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.Ratio;
import se.protokoll.fund.SplitKind;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.money.AmountTextException;
import se.protokoll.money.Money;

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
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private final List<Part> parts = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();
  private final List<InputProblem> refused = new ArrayList<>();

  private CsvTable() {}

  static DistributionRequest distribution(byte[] file, DivisionOptions options)
      throws RefusedFileException {
    CsvTable table = new CsvTable();
    table.read(file, false);
    return table.request(options);
  }

  static AuditRequest audit(byte[] file, DivisionOptions options) throws RefusedFileException {
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

  private void read(byte[] file, boolean audit) throws RefusedFileException {
    try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
      checkHeader(parser.getHeaderNames(), audit);
      for (CSVRecord row : parser) {
        add(row, audit);
      }
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new RefusedFileException("csv.not-a-table", "reason", String.valueOf(e.getMessage()));
    }
  }

  private static String text(byte[] file) throws RefusedFileException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RefusedFileException("csv.not-utf-8");
    }
  }

  private static void checkHeader(List<String> names, boolean audit) throws RefusedFileException {
    List<String> needed = audit ? List.of(KEY, WEIGHT, PUBLISHED) : List.of(KEY, WEIGHT);
    for (String name : needed) {
      if (!names.contains(name)) {
        String columns = "key;name;weight" + (audit ? ";published" : "");
        throw new RefusedFileException("csv.column-missing", "column", name, "columns", columns);
      }
    }
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new RefusedFileException("csv.column-unknown", "column", name);
      }
    }
  }

  private void add(CSVRecord row, boolean audit) {
    int index = parts.size();
    String place = "/split/weights/" + index;
    long line = row.getRecordNumber() + 1;
    if (!row.isConsistent()) {
      refuse(place, "csv.cells", line, "cells", row.size());
      return;
    }
    String key = row.get(KEY);
    String name = row.isMapped(NAME) ? row.get(NAME) : "";
    if (key.isBlank()) {
      refuse(place + "/holder/key", "csv.key-empty", line);
      return;
    }
    Holder holder = name.isBlank() ? Holder.of(key) : Holder.of(key, name);
    Ratio weight = Ratio.of(0);
    String text = row.get(WEIGHT);
    try {
      weight = Ratio.parse(text.replace(',', '.'));
    } catch (IllegalArgumentException e) {
      refuse(place + "/weight", "csv.weight", line, "found", Text.abbreviated(text));
    }
    parts.add(Part.builder().holder(holder).weight(weight).build());
    if (audit) {
      addPublished(key, row.get(PUBLISHED), line);
    }
  }

  private void refuse(String place, String code, long line, Object... more) {
    var arguments = Voice.named(more);
    arguments.put("line", "" + line);
    refused.add(new InputProblem(code, place, arguments));
  }

  private void addPublished(String key, String text, long line) {
    Money amount = Money.ZERO;
    try {
      amount = AmountReader.parse(text);
    } catch (AmountTextException e) {
      refuse(
          "/published/" + published.size() + "/amount",
          "csv.amount",
          line,
          "reason",
          new Text(e.text(Language.SV), e.text(Language.EN)));
    }
    published.add(new Published(key, amount));
  }
}
