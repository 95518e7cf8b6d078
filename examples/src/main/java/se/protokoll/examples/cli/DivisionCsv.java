package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Audit.AuditedShare;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Part;
import se.protokoll.fund.Share;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.money.Money;

/**
 * Answers as tables for spreadsheets: semicolons, a decimal point, a line feed after each row. What
 * would steer a terminal is a space, because such tables are looked at there too.
 */
final class DivisionCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator('\n').get();

  private final PrintWriter out;
  private final Voice voice;

  DivisionCsv(PrintWriter out, Voice voice) {
    this.out = out;
    this.voice = voice;
  }

  /** Writes the shares, and what is left, where something is, as a row without a key. */
  void distribution(Distribution distribution) {
    Map<List<String>, String> weights = new HashMap<>();
    collect(distribution.split(), List.of(), weights);
    print(
        printer -> {
          printer.printRecord("key", "name", "weight", "amount", "exact");
          for (Share share : distribution.shares()) {
            printer.printRecord(
                Steering.blanked(share.holder().key()),
                Steering.blanked(share.holder().name().orElse("")),
                weights.getOrDefault(path(share.within(), share.holder().key()), ""),
                share.amount().toDecimal(),
                share.exact());
          }
          Money left = distribution.remainder().amount();
          if (!left.isZero()) {
            String name = distribution.remainder().name().in(voice.language());
            printer.printRecord("", name, "", left.toDecimal(), "");
          }
        });
  }

  /** Writes the published amounts next to the exact shares. */
  void audit(AuditRequest request, Audit audit) {
    Map<List<String>, String> weights = new HashMap<>();
    collect(request.request().split(), List.of(), weights);
    print(
        printer -> {
          printer.printRecord("key", "name", "weight", "published", "exact", "difference");
          for (AuditedShare share : audit.shares()) {
            printer.printRecord(
                Steering.blanked(share.holder().key()),
                Steering.blanked(share.holder().name().orElse("")),
                weights.getOrDefault(path(share.within(), share.holder().key()), ""),
                share.published().toDecimal(),
                share.exact(),
                share.difference());
          }
        });
  }

  private static void collect(
      FundSplit split, List<String> within, Map<List<String>, String> weights) {
    for (Part part : split.parts()) {
      List<String> path = path(within, part.holder().key());
      if (part.split().isPresent()) {
        collect(part.split().get(), path, weights);
      } else {
        part.weight().or(part::percent).ifPresent(one -> weights.put(path, one.toString()));
      }
    }
  }

  private static List<String> path(List<String> within, String key) {
    var path = new ArrayList<>(within);
    path.add(key);
    return path;
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
