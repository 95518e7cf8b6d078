package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.examples.cli.sheet.CellText;
import se.protokoll.examples.cli.sheet.Columns;
import se.protokoll.examples.cli.sheet.Grid;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.examples.cli.sheet.SheetFile;
import se.protokoll.examples.cli.sheet.UnreadableSheetException;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.Criterion;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indexation;
import se.protokoll.fund.Part;
import se.protokoll.fund.SplitKind;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.json.request.DivisionRequest;
import se.protokoll.json.request.IndexationRequest;
import se.protokoll.json.request.InstalmentRequest;
import se.protokoll.json.request.RepaymentRequest;
import se.protokoll.json.request.SeatsRequest;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.money.AmountTextException;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * A table of holders as spreadsheets save it: the columns {@code key}, {@code name}, {@code weight}
 * and for an audit {@code published}, or those that the options name; a decimal point or comma.
 */
final class CsvTable {
  private static final String KEY = Columns.KEY;
  private static final String NAME = "name";
  private static final String WEIGHT = "weight";
  private static final String PUBLISHED = "published";
  private static final String AMOUNT = "amount";
  private static final String WITHIN = "within";

  /** What {@code --format csv} writes can be read again. */
  private static final Set<String> OURS =
      Set.of("payee", "percent", "exact", "difference", AMOUNT, WITHIN);

  private static final Pattern SUM =
      Pattern.compile(
          "(summa|totalt|total|sum|riket|hela riket|sverige|samtliga)( .*)?:?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PLAINLY_A_SUM =
      Pattern.compile("(summa|totalt|total|sum):?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> DEPENDING_ON_ROWS =
      Set.of("bearer-unknown", "criterion-all-zero");
  private static final int MOST_PROBLEMS = 100;
  private static final int MOST_NAMED = 10;

  private final List<Row> rows = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();
  private final List<Remark> notes = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  /** A problem and the line that it is on, 0 for the whole table. */
  private record Refused(int line, Diagnostic problem) {}

  /** One row of the table; the weight is absent where it cannot be read. */
  private record Row(
      int index,
      Grid.Line line,
      String key,
      String name,
      @Nullable Ratio weight,
      List<Ratio> more,
      String amount) {

    boolean isNamedAsSum() {
      return SUM.matcher(key).matches() || SUM.matcher(name).matches();
    }

    boolean isPlainlyASum() {
      return isSum(key) || (key.isEmpty() && isSum(name));
    }
  }

  private final JobOptions job;
  private final Map<Holder, Money> amounts = new LinkedHashMap<>();
  private boolean hasFaults;
  private int lastLine;

  private CsvTable(JobOptions job) {
    this.job = job;
  }

  static Requested<? extends DivisionRequest> request(
      InputStream file, DivisionOptions options, JobOptions job)
      throws RefusedFileException, IOException {
    CsvTable table = new CsvTable(job);
    List<Part> parts = table.parts(file, options, job.paidColumn().isPresent());
    return new Requested<>(table.request(parts, options), table.notes);
  }

  private DivisionRequest request(List<Part> parts, DivisionOptions options)
      throws RefusedFileException {
    if (job.factor().isPresent()) {
      return new IndexationRequest(new Indexation(job.factor().get()), amounts, options.rounding());
    }
    FundSplit split = split(parts);
    var paid = new LinkedHashMap<String, Money>();
    published.forEach(one -> paid.put(one.key(), one.amount()));
    if (job.repay().isPresent()) {
      return new RepaymentRequest(job.repay().get(), split, options.rounding(), paid);
    }
    if (job.seats().isPresent()) {
      return new SeatsRequest(job.seats().get(), split, options.rounding());
    }
    var request = new DistributionRequest(options.total().orElseThrow(), split, options.rounding());
    return job.paidColumn().isPresent()
        ? new InstalmentRequest(request, paid, job.correction())
        : request;
  }

  static Requested<AuditRequest> audit(InputStream file, DivisionOptions options)
      throws RefusedFileException, IOException {
    CsvTable table = new CsvTable(new JobOptions());
    List<Part> parts = table.parts(file, options, true);
    FundSplit split = FundSplit.builder().kind(SplitKind.WEIGHTS).parts(parts).build();
    var request = new DistributionRequest(options.total().orElseThrow(), split, options.rounding());
    return new Requested<>(new AuditRequest(request, table.published), table.notes);
  }

  /** Reads the table, with the amounts of an audit or of what is paid. */
  private List<Part> parts(InputStream file, DivisionOptions options, boolean audit)
      throws RefusedFileException, IOException {
    if (options.total().isEmpty() && !job.hasOwnTotal()) {
      refused.add(new Refused(0, InputProblem.at("/total", "csv.no-total")));
    }
    List<Part> parts = List.of();
    try {
      Columns.Wanted wanted = wanted(options, audit, PUBLISHED);
      Grid grid = SheetFile.read(file, wanted, options.sheet());
      notes.addAll(grid.remarks());
      read(grid, options, audit);
      parts = parts(audit);
      grid.end().ifPresent(this::refuseEnd);
    } catch (UnreadableSheetException e) {
      Remark reason = e.reason();
      refused.add(new Refused(0, new InputProblem(reason.code(), "", reason.arguments())));
    }
    if (!refused.isEmpty()) {
      addThoseOfOptions(parts, options);
      throw new RefusedFileException(
          refused.stream()
              .sorted(Comparator.comparingInt(Refused::line))
              .limit(MOST_PROBLEMS)
              .map(Refused::problem)
              .toList());
    }
    return parts;
  }

  /**
   * Adds what is wrong with the options whatever the rows are; rows that were refused are not here,
   * so what depends on them is not said.
   */
  private void addThoseOfOptions(List<Part> parts, DivisionOptions options) {
    if (parts.isEmpty() || job.factor().isPresent()) {
      return;
    }
    split(parts).problems(options.rounding()).stream()
        .filter(one -> !one.pointer().startsWith("/split/" + split(parts).kind().partsProperty()))
        .filter(one -> !DEPENDING_ON_ROWS.contains(one.code()))
        .forEach(one -> refused.add(new Refused(0, one)));
  }

  private FundSplit split(List<Part> parts) {
    return FundSplit.builder()
        .kind(job.criteria().isEmpty() ? SplitKind.WEIGHTS : SplitKind.CRITERIA)
        .criteria(job.criteria())
        .parts(parts)
        .build();
  }

  private void refuseEnd(Remark end) {
    refused.add(new Refused(Integer.MAX_VALUE, new InputProblem(end.code(), "", end.arguments())));
  }

  private Columns.Wanted wanted(DivisionOptions options, boolean audit, String amount) {
    boolean isGiven =
        options.hasColumns() || job.paidColumn().isPresent() || !job.criteria().isEmpty();
    List<String> criteria = job.criteria().stream().map(Criterion::name).toList();
    return new Columns.Wanted(
        options.keyColumn().orElse(KEY),
        options.nameColumn().or(() -> isGiven ? Optional.empty() : Optional.of(NAME)),
        criteria.isEmpty() ? options.weightColumn().orElse(WEIGHT) : criteria.get(0),
        audit
            ? job.paidColumn().or(options::publishedColumn).or(() -> Optional.of(amount))
            : Optional.empty(),
        criteria.isEmpty() ? List.of() : criteria.subList(1, criteria.size()),
        !criteria.isEmpty(),
        isGiven);
  }

  private void read(Grid grid, DivisionOptions options, boolean audit)
      throws UnreadableSheetException {
    Columns columns;
    try {
      columns = Columns.find(grid, wanted(options, audit, PUBLISHED));
    } catch (UnreadableSheetException e) {
      if (!audit || options.publishedColumn().isPresent() || job.paidColumn().isPresent()) {
        throw e;
      }
      columns = amountsInstead(grid, options, e);
    }
    notes.addAll(columns.remarks());
    Grid.@Nullable Line heading =
        columns.heading() < 0 ? null : grid.lines().get(columns.heading());
    if (heading != null && !wanted(options, audit, PUBLISHED).isGiven()) {
      checkOurs(heading);
    }
    int cells = heading == null ? 0 : heading.width();
    boolean isStrict = grid.isText() && heading != null;
    int blank = grid.blank();
    if (blank > 0) {
      notes.add(Remark.of("note.blank", "count", blank));
    }
    List<Grid.Line> lines = grid.lines();
    lastLine = lines.get(lines.size() - 1).number();
    for (int i = columns.first(); i < lines.size(); i++) {
      Grid.Line line = lines.get(i);
      int index = i - columns.first();
      if (isStrict && (line.cells().size() < cells || line.width() > cells)) {
        String place = place(index);
        refuse(line, place, "csv.cells", "cells", line.cells().size(), "columns", cells);
      } else {
        add(line, index, columns, heading == null ? -1 : within(heading));
      }
    }
  }

  /** An audit also takes what {@code distribute} writes. */
  private Columns amountsInstead(
      Grid grid, DivisionOptions options, UnreadableSheetException otherwise)
      throws UnreadableSheetException {
    try {
      return Columns.find(grid, wanted(options, true, AMOUNT));
    } catch (UnreadableSheetException e) {
      throw otherwise;
    }
  }

  private static int within(Grid.Line heading) {
    return heading.cells().indexOf(WITHIN);
  }

  private void checkOurs(Grid.Line heading) {
    Set<String> known = Set.of(KEY, NAME, WEIGHT, PUBLISHED);
    List<String> names = heading.cells().subList(0, heading.width());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean isKnown = known.contains(name) || OURS.contains(name);
      if (!isKnown || names.indexOf(name) < i) {
        String code = isKnown ? "csv.column-twice" : "csv.column-unknown";
        refused.add(
            new Refused(
                heading.number(),
                InputProblem.ofFile(
                    code, "line", "" + heading.number(), "column", Text.abbreviated(name))));
        return;
      }
    }
  }

  private void add(Grid.Line line, int index, Columns columns, int within) {
    String place = place(index);
    boolean isFaulty = false;
    var used =
        new ArrayList<>(
            List.of(columns.key(), columns.name(), columns.weight(), columns.published()));
    used.addAll(columns.more());
    for (int column : used) {
      @Nullable String fault = line.faults().get(column);
      if (fault != null) {
        refuse(line, place, fault, "cell", Columns.letters(column) + line.number());
        isFaulty = true;
      }
    }
    if (isFaulty) {
      hasFaults = true;
      return;
    }
    if (within >= 0 && !line.cell(within).isEmpty()) {
      refuse(line, place, "csv.within");
      return;
    }
    String key = line.cell(columns.key());
    String name = line.cell(columns.name());
    String text = line.cell(columns.weight());
    if (key.isEmpty() && text.isEmpty()) {
      String what = line.cells().stream().filter(one -> !one.isEmpty()).findFirst().orElse("");
      notes.add(Remark.of("note.no-recipient", "line", "" + line.number(), "what", shown(what)));
      leftOut.add(line.cell(columns.published()));
      return;
    }
    boolean areCriteria = !job.criteria().isEmpty();
    @Nullable Ratio weight =
        weight(line, place + (areCriteria ? "/values/0" : "/weight"), columns.weight());
    var more = new ArrayList<Ratio>();
    for (int i = 0; i < columns.more().size(); i++) {
      @Nullable Ratio value = weight(line, place + "/values/" + (i + 1), columns.more().get(i));
      if (value != null) {
        more.add(value);
      }
    }
    if (more.size() < columns.more().size()) {
      hasFaults = true;
    }
    rows.add(new Row(index, line, key, name, weight, more, line.cell(columns.published())));
  }

  /** Reads a weight or a value; only what is raised by a factor may be negative. */
  private @Nullable Ratio weight(Grid.Line line, String place, int column) {
    String text = line.cell(column);
    boolean isWeight = job.criteria().isEmpty();
    String cell = Columns.letters(column) + line.number();
    try {
      Ratio weight = Ratio.parse(CellText.number(text));
      if (weight.signum() >= 0 || job.factor().isPresent()) {
        return weight;
      }
      String fault = isWeight ? "csv.weight-negative" : "csv.value-negative";
      refuse(line, place, fault, "cell", cell, "found", Text.abbreviated(text));
    } catch (IllegalArgumentException e) {
      String fault = isWeight ? "csv.weight" : "csv.value";
      if (text.isEmpty()) {
        fault = isWeight ? "csv.weight-empty" : "csv.value-empty";
      }
      refuse(line, place, fault, "cell", cell, "found", Text.abbreviated(text));
    }
    return null;
  }

  /** Returns where the part of a row stands in a request. */
  private String place(int index) {
    SplitKind kind = job.criteria().isEmpty() ? SplitKind.WEIGHTS : SplitKind.CRITERIA;
    return "/split/" + kind.partsProperty() + "/" + index;
  }

  /** Says whether a row or column of a name is plainly the sum of the others. */
  static boolean isSum(String name) {
    return PLAINLY_A_SUM.matcher(name).matches();
  }

  private static String shown(String text) {
    return Text.abbreviated(text);
  }

  private void refuse(Grid.Line line, String place, String code, Object... more) {
    var arguments = new LinkedHashMap<>(MessageTable.arguments(more));
    arguments.put("line", "" + line.number());
    refused.add(new Refused(line.number(), new InputProblem(code, place, arguments)));
  }

  /** Returns the parts, without the row that is the sum of all others. */
  private List<Part> parts(boolean audit) {
    @Nullable Row sum = withoutSumRow();
    boolean isComplete = isComplete();
    List<Part> parts = new ArrayList<>();
    var lines = new HashMap<String, Integer>();
    for (Row row : rows) {
      boolean isLast = row.line().number() == lastLine;
      if (row.key().isEmpty() && isLast && !isComplete) {
        continue; // the sum, perhaps: only all weights can tell
      }
      if (row.key().isEmpty()) {
        refuse(row.line(), place(row.index()) + "/holder/key", "csv.key-empty");
        continue;
      }
      if (row.isPlainlyASum() && isComplete) {
        refuse(row.line(), place(row.index()), "csv.sum-row", "name", row.key());
        continue;
      }
      @Nullable Integer first = lines.putIfAbsent(row.key(), row.line().number());
      if (first != null) {
        refuse(
            row.line(),
            job.factor().isPresent()
                ? "/index/amounts/" + row.index() + "/holder/key"
                : place(row.index()) + "/holder/key",
            "csv.key-twice",
            "key",
            row.key(),
            "first",
            "" + first);
        continue;
      }
      Holder holder =
          row.name().isEmpty() ? Holder.of(row.key()) : Holder.of(row.key(), row.name());
      if (row.weight() != null) {
        parts.add(part(row, holder, row.weight()));
      }
      if (audit) {
        addPublished(row);
      }
    }
    zeros();
    if (sum != null && audit) {
      checkSum(sum);
    }
    return parts;
  }

  /** Returns the part of a row: a weight, or a value for each criterion; for a factor an amount. */
  private Part part(Row row, Holder holder, Ratio weight) {
    Part.Builder part = Part.builder().holder(holder);
    if (!job.criteria().isEmpty()) {
      var values = new ArrayList<>(List.of(weight));
      values.addAll(row.more());
      return part.values(values).build();
    }
    if (job.factor().isPresent()) {
      Ratio ore = weight.times(Ratio.of(100)).reduced();
      boolean isOre =
          ore.denominator().equals(BigInteger.ONE) && ore.numerator().bitLength() < Long.SIZE;
      if (!isOre) {
        refuse(row.line(), "/index/amounts/" + row.index(), "csv.not-ore");
      } else {
        amounts.put(holder, Money.ofOre(ore.numerator().longValueExact()));
      }
    }
    return part.weight(weight).build();
  }

  private boolean isComplete() {
    return !hasFaults && rows.stream().allMatch(row -> row.weight() != null);
  }

  /** Takes away the row that is the sum of all others, and returns it where there is one. */
  private @Nullable Row withoutSumRow() {
    if (!isComplete() || rows.size() < 3) {
      return null;
    }
    Ratio sum = Ratio.of(0);
    for (Row row : rows) {
      sum = row.weight() == null ? sum : sum.plus(row.weight());
    }
    Ratio half = sum.times(Ratio.of(1, 2));
    List<Row> sums = new ArrayList<>();
    for (Row row : rows) {
      var weight = row.weight();
      if (weight != null && weight.signum() != 0 && weight.compareTo(half) == 0) {
        sums.add(row);
      }
    }
    for (Row row : sums) {
      if (row.key().isEmpty() || row.isNamedAsSum() || row.key().matches("0+")) {
        String name = row.name().isEmpty() ? row.key() : row.name();
        notes.add(
            Remark.of(
                name.isEmpty() ? "note.sum-row.unnamed" : "note.sum-row",
                "line",
                "" + row.line().number(),
                "name",
                shown(name)));
        rows.remove(rows.indexOf(row));
        return row;
      }
    }
    if (sums.size() == 1) {
      Row row = sums.get(0);
      notes.add(
          Remark.of(
              "note.sum-suspected",
              "line",
              "" + row.line().number(),
              "name",
              shown(row.name().isEmpty() ? row.key() : row.name())));
    }
    return null;
  }

  /** Says where Excel has taken away the zero that a municipality's code begins with. */
  private void zeros() {
    List<Row> short3 = new ArrayList<>();
    int four = 0;
    for (Row row : rows) {
      if (row.key().matches("[1-9][0-9]{2}")) {
        short3.add(row);
      } else if (row.key().matches("[0-9]{4}")) {
        four++;
      } else {
        return;
      }
    }
    if (short3.isEmpty() || four == 0) {
      return;
    }
    List<Row> shown = short3.subList(0, Math.min(MOST_NAMED, short3.size()));
    notes.add(
        Remark.of(
            short3.size() > MOST_NAMED ? "note.zeros.many" : "note.zeros",
            "count",
            short3.size(),
            "lines",
            shown.stream().map(row -> "" + row.line().number()).toList(),
            "keys",
            shown.stream().map(Row::key).toList(),
            "key",
            short3.get(0).key()));
  }

  private void addPublished(Row row) {
    Money amount = Money.ZERO;
    try {
      amount = AmountReader.parse(CellText.number(row.amount()));
    } catch (AmountTextException e) {
      refuse(
          row.line(),
          (job.paidColumn().isPresent() ? "/paid/" : "/published/") + row.index() + "/amount",
          "csv.amount",
          "reason",
          Text.of(e::text));
    }
    published.add(new Published(row.key(), amount));
  }

  /** Says where the sum row is not the sum of what is published. */
  private void checkSum(Row sum) {
    try {
      if (sum.amount().isEmpty()) {
        return;
      }
      Money stated = AmountReader.parse(CellText.number(sum.amount()));
      List<Money> all = new ArrayList<>();
      published.forEach(one -> all.add(one.amount()));
      for (String other : leftOut) {
        if (!other.isEmpty()) {
          all.add(AmountReader.parse(CellText.number(other)));
        }
      }
      Money added = Money.sum(all);
      if (!added.equals(stated)) {
        notes.add(
            Remark.of(
                "note.published-sum",
                "line",
                "" + sum.line().number(),
                "stated",
                stated,
                "added",
                added));
      }
    } catch (AmountTextException | ArithmeticException e) {
      notes.add(Remark.of("note.published-sum-unread", "line", "" + sum.line().number()));
    }
  }
}
