package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Supplement;
import se.protokoll.examples.cli.sheet.CellText;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Audit.AuditedShare;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Share;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Answers as tables that Excel opens in Swedish: semicolons, a decimal comma, kronor, and nothing
 * that it takes for a date or a formula. What would steer a terminal is a space, because such
 * tables are looked at there too.
 */
final class DivisionCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator('\n').get();

  /** The decimals of an exact share in kronor. */
  private static final int DECIMALS = 10;

  private final PrintWriter out;
  private final Voice voice;

  DivisionCsv(PrintWriter out, Voice voice) {
    this.out = out;
    this.voice = voice;
  }

  /**
   * Writes the shares, what is left, where something is, as a row without a key, and the sum; below
   * them the groups and the recipients of several groups.
   */
  void distribution(Distribution distribution) {
    var measures = new DivisionTable.Measures(distribution.split());
    var names = new GroupNames(distribution.split());
    var parts = new CriterionColumns(distribution);
    var exact = new ExactColumns(distribution, voice, DivisionFormat.CSV);
    var headings =
        new ArrayList<>(List.of("key", "name", "weight", "amount", "exact", "payee", "within"));
    exact.columns().stream().skip(1).map(Column::heading).forEach(headings::add);
    parts.columns(voice).stream()
        .map(Column::heading)
        .map(DivisionCsv::text)
        .forEach(headings::add);
    print(
        printer -> {
          printer.printRecord(headings);
          for (Share share : distribution.shares()) {
            var row = new ArrayList<String>();
            row.add(text(share.holder().key()));
            row.add(text(share.holder().name().orElse("")));
            row.add(measures.decimal(share.within(), share.holder().key()));
            row.add(kronor(share.amount()));
            row.add(cell(exact.of(share).get(0)));
            row.add(text(share.payee().map(GroupNames::name).orElse("")));
            row.add(text(names.of(share.within())));
            exact.of(share).stream().skip(1).forEach(one -> row.add(cell(one)));
            parts.of(List.of(share)).forEach(one -> row.add(cell(one)));
            printer.printRecord(row);
          }
          Money left = distribution.remainder().amount();
          if (!left.isZero()) {
            String name = distribution.remainder().name().in(voice.language());
            printer.printRecord(last(name, left, headings.size(), List.of()));
          }
          printer.printRecord(
              last(
                  voice.say("table.sum"),
                  distribution.total(),
                  headings.size(),
                  parts.of(distribution.shares())));
          supplements(printer, new Supplements(voice, DivisionFormat.CSV).of(distribution));
        });
  }

  /** Returns a row that is of nobody. */
  private static List<String> last(String name, Money amount, int width, List<Cell> parts) {
    var row = new ArrayList<>(Collections.nCopies(width, ""));
    row.set(1, name);
    row.set(3, kronor(amount));
    for (int i = 0; i < parts.size(); i++) {
      row.set(width - parts.size() + i, cell(parts.get(i)));
    }
    return row;
  }

  /** Writes further tables, each below a blank row, so that Excel takes each for one by itself. */
  private static void supplements(CSVPrinter printer, List<Supplement> supplements)
      throws IOException {
    for (Supplement one : supplements) {
      printer.println();
      table(printer, one.columns(), one.rows(), one.sum());
    }
  }

  /** Writes the published amounts next to the exact shares, and the sum. */
  void audit(AuditRequest asked, Audit audit) {
    var request = asked.request();
    var measures = new DivisionTable.Measures(request.split());
    print(
        printer -> {
          printer.printRecord("key", "name", "weight", "published", "exact", "difference");
          for (AuditedShare share : audit.shares()) {
            printer.printRecord(
                text(share.holder().key()),
                text(share.holder().name().orElse("")),
                measures.decimal(share.within(), share.holder().key()),
                kronor(share.published()),
                kronor(share.exact(), share.unit()),
                kronor(share.difference(), share.unit()));
          }
          Money published = request.total().plus(audit.difference());
          printer.printRecord(
              "",
              voice.say("table.sum"),
              "",
              kronor(published),
              kronor(request.total()),
              kronor(audit.difference()));
        });
  }

  /** Writes an answer that is one table, and the sum; a name that is the key is left out. */
  void table(AnswerTable answer) {
    print(
        printer -> {
          table(printer, answer.columns(), answer.rows(), answer.sum());
          supplements(printer, answer.supplements());
        });
  }

  private static void table(
      CSVPrinter printer, List<Column> columns, List<List<Cell>> rows, List<Cell> sum)
      throws IOException {
    List<String> headings = new ArrayList<>(columns.stream().map(Column::heading).toList());
    Collections.swap(headings, 0, 1);
    printer.printRecord(headings.stream().map(DivisionCsv::text).toList());
    for (List<Cell> row : rows) {
      printer.printRecord(cells(row));
    }
    printer.printRecord(cells(sum));
  }

  /** Returns the cells of a row, the key first and the name after it. */
  private static List<String> cells(List<Cell> row) {
    List<String> cells = new ArrayList<>(row.stream().map(DivisionCsv::cell).toList());
    String name = cells.remove(0);
    cells.add(1, name.equals(cells.get(0)) ? "" : name);
    return cells;
  }

  private static String cell(Cell cell) {
    return cell.number()
        .map(number -> number.toPlainString().replace('.', ','))
        .orElseGet(() -> text(cell.shown()));
  }

  private static String text(String text) {
    return CellText.guarded(Steering.blanked(text));
  }

  private static String kronor(Money money) {
    return money.toDecimal().replace('.', ',');
  }

  private static String kronor(Ratio units, MoneyUnit unit) {
    Ratio kronor = units.times(Ratio.of(unit.ore(), MoneyUnit.KRONA.ore()));
    return new BigDecimal(kronor.numerator())
        .divide(new BigDecimal(kronor.denominator()), DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString()
        .replace('.', ',');
  }

  private interface Rows {
    void on(CSVPrinter printer) throws IOException;
  }

  private void print(Rows rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      rows.on(printer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text);
  }
}
