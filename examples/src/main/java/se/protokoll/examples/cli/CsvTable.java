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
  private static final int LONGEST_SHOWN = 60;
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
      refused.add(
          0,
          new Refused(
              "/total",
              "en CSV-fil säger inte totalen; ange den med --total",
              "a CSV file states no total; give it with --total"));
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
      throw new RefusedFileException(
          "det här är ingen CSV-tabell (" + e.getMessage() + ")",
          "this is no CSV table: " + e.getMessage());
    }
  }

  private static String text(byte[] file) throws RefusedFileException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RefusedFileException(
          "filen är inte UTF-8; spara den som \"CSV UTF-8\"",
          "the file is not UTF-8; save it as \"CSV UTF-8\"");
    }
  }

  private static void checkHeader(List<String> names, boolean audit) throws RefusedFileException {
    List<String> needed = audit ? List.of(KEY, WEIGHT, PUBLISHED) : List.of(KEY, WEIGHT);
    for (String name : needed) {
      if (!names.contains(name)) {
        String columns = "key;name;weight" + (audit ? ";published" : "");
        throw new RefusedFileException(
            "rad 1: kolumnen \"" + name + "\" saknas; första raden är " + columns,
            "line 1: the column \"" + name + "\" is missing; the first line is " + columns);
      }
    }
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new RefusedFileException(
            "rad 1: \"" + name + "\" är ingen kolumn i en sådan tabell; ta bort den",
            "line 1: \"" + name + "\" is no column of such a table; take it away");
      }
    }
  }

  private void add(CSVRecord row, boolean audit) {
    int index = parts.size();
    String place = "/split/weights/" + index;
    long line = row.getRecordNumber() + 1;
    if (!row.isConsistent()) {
      refuse(
          place,
          line,
          row.size() + " celler, och första raden har ett annat antal",
          row.size() + " cells, and the first line has another number");
      return;
    }
    String key = row.get(KEY);
    String name = row.isMapped(NAME) ? row.get(NAME) : "";
    if (key.isBlank()) {
      refuse(place + "/holder/key", line, "nyckeln är tom", "the key is empty");
      return;
    }
    Holder holder = name.isBlank() ? Holder.of(key) : Holder.of(key, name);
    Ratio weight = Ratio.of(0);
    String text = row.get(WEIGHT);
    try {
      weight = Ratio.parse(text.replace(',', '.'));
    } catch (IllegalArgumentException e) {
      refuse(
          place + "/weight",
          line,
          quoted(text) + " är ingen vikt som \"70\", \"33,3\" eller \"1/3\"",
          String.valueOf(e.getMessage()));
    }
    parts.add(Part.builder().holder(holder).weight(weight).build());
    if (audit) {
      addPublished(key, row.get(PUBLISHED), line);
    }
  }

  private void refuse(String place, long line, String swedish, String english) {
    refused.add(
        new Refused(place, "rad " + line + ": " + swedish, "line " + line + ": " + english));
  }

  private static String quoted(String text) {
    return "\""
        + (text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...")
        + "\"";
  }

  private void addPublished(String key, String text, long line) {
    Money amount = Money.ZERO;
    try {
      amount = Amounts.parse(text);
    } catch (IllegalArgumentException e) {
      refuse(
          "/published/" + published.size() + "/amount",
          line,
          quoted(text) + " är inget exakt belopp som \"1382000000,00\" eller \"182,8 mkr\"",
          String.valueOf(e.getMessage()));
    }
    published.add(new Published(key, amount));
  }
}
