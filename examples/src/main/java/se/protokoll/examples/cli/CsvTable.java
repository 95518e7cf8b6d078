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
import se.protokoll.fund.AuditRequest;
import se.protokoll.fund.DistributionRequest;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.Published;
import se.protokoll.fund.Ratio;
import se.protokoll.fund.SplitKind;
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
  private final List<Refused> refused = new ArrayList<>();

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
      refused.add(0, new Refused("/total", "a CSV file states no total; give it with --total"));
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
      throw new RefusedFileException("", "this is no CSV table: " + e.getMessage());
    }
  }

  private static String text(byte[] file) throws RefusedFileException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RefusedFileException("", "the file is not UTF-8; save it as \"CSV UTF-8\"");
    }
  }

  private static void checkHeader(List<String> names, boolean audit) throws RefusedFileException {
    List<String> needed = audit ? List.of(KEY, WEIGHT, PUBLISHED) : List.of(KEY, WEIGHT);
    for (String name : needed) {
      if (!names.contains(name)) {
        throw new RefusedFileException(
            "",
            "line 1: the column \""
                + name
                + "\" is missing; the first line is key;name;weight"
                + (audit ? ";published" : ""));
      }
    }
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new RefusedFileException(
            "", "line 1: \"" + name + "\" is no column of such a table; take it away");
      }
    }
  }

  private void add(CSVRecord row, boolean audit) {
    int index = parts.size();
    String place = "/split/weights/" + index;
    String line = "line " + (row.getRecordNumber() + 1) + ": ";
    if (!row.isConsistent()) {
      refused.add(
          new Refused(place, line + row.size() + " cells, and the first line has another number"));
      return;
    }
    String key = row.get(KEY);
    String name = row.isMapped(NAME) ? row.get(NAME) : "";
    if (key.isBlank()) {
      refused.add(new Refused(place + "/holder/key", line + "the key is empty"));
      return;
    }
    Holder holder = name.isBlank() ? Holder.of(key) : Holder.of(key, name);
    Ratio weight = Ratio.of(0);
    try {
      weight = Ratio.parse(row.get(WEIGHT).replace(',', '.'));
    } catch (IllegalArgumentException e) {
      refused.add(new Refused(place + "/weight", line + e.getMessage()));
    }
    parts.add(Part.builder().holder(holder).weight(weight).build());
    if (audit) {
      addPublished(key, row.get(PUBLISHED), line);
    }
  }

  private void addPublished(String key, String text, String line) {
    Money amount = Money.ZERO;
    try {
      amount = Amounts.parse(text);
    } catch (IllegalArgumentException e) {
      refused.add(new Refused("/published/" + published.size() + "/amount", line + e.getMessage()));
    }
    published.add(new Published(key, amount));
  }
}
