package se.protokoll.examples.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Supplement;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Apportionment;
import se.protokoll.fund.Apportionment.Allotment;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Change;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Instalment.Payment;
import se.protokoll.fund.Reason;
import se.protokoll.fund.RoundedTable;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Share;
import se.protokoll.fund.TableEntry;
import se.protokoll.language.MessageTable;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Payments, comparisons, co-financed costs and two-way tables as tables, in every format alike. */
final class AnswerTables {
  /** With more sentences than this, they are left to JSON. */
  private static final int EXPLAINED = 300;

  /** What the columns are called for people. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("key", "table.key"),
          Map.entry("name", "table.recipient"),
          Map.entry("payee", "table.payee"),
          Map.entry("exact", "table.exact"),
          Map.entry("amount", "table.amount"),
          Map.entry("paid", "table.paid"),
          Map.entry("entitled", "table.entitled"),
          Map.entry("toPay", "table.to-pay"),
          Map.entry("before", "table.before"),
          Map.entry("after", "table.after"),
          Map.entry("change", "table.change"),
          Map.entry("weight", "table.weight"),
          Map.entry("firstRound", "table.first-seats"),
          Map.entry("remainder", "table.remainder-of-unit"),
          Map.entry("secondRound", "table.second-seats"),
          Map.entry("seats", "table.seats"));

  private final Voice voice;
  private final List<Remark> remarks;
  private final DivisionFormat format;
  private final Supplements supplements;

  AnswerTables(Voice voice, List<Remark> remarks, DivisionFormat format) {
    this.voice = voice;
    this.remarks = remarks;
    this.format = format;
    this.supplements = new Supplements(voice, format);
  }

  AnswerTable payments(Instalment instalment, FundSplit split) {
    var names = new GroupNames(split);
    List<Payment> payments = instalment.payments();
    boolean hasPayees = payments.stream().anyMatch(one -> one.payee().isPresent());
    var rows = new ArrayList<List<Cell>>();
    Optional<Distribution> divided = instalment.distribution();
    Optional<CriterionColumns> parts = divided.map(CriterionColumns::new);
    List<Recipient> recipients = divided.map(Distribution::recipients).orElse(List.of());
    for (int i = 0; i < payments.size(); i++) {
      Payment one = payments.get(i);
      var row = new ArrayList<Cell>();
      row.add(text(names.of(one.within(), one.holder())));
      row.add(text(one.holder().key()));
      if (hasPayees) {
        row.add(text(one.payee().map(GroupNames::name).orElse("")));
      }
      row.add(DivisionTable.money(one.paid()));
      if (hasExact()) {
        row.add(DivisionTable.kronor(one.exact(), MoneyUnit.ORE));
      }
      if (parts.isPresent()) {
        row.addAll(parts.get().of(recipients.get(i).shares()));
      }
      row.add(DivisionTable.money(one.entitled()));
      row.add(DivisionTable.money(one.toPay()));
      rows.add(row);
    }
    var sum = new ArrayList<>(List.of(text(voice.say("table.sum")), Cell.EMPTY));
    if (hasPayees) {
      sum.add(Cell.EMPTY);
    }
    sum.add(sum(payments, Payment::paid));
    if (hasExact()) {
      sum.add(Cell.EMPTY);
    }
    divided.ifPresent(all -> sum.addAll(parts.orElseThrow().of(all.shares())));
    sum.add(sum(payments, Payment::entitled));
    sum.add(sum(payments, Payment::toPay));
    var notes = new ArrayList<>(supplements.reasons(instalment));
    if (!instalment.remainder().amount().isZero()) {
      notes.add(
          voice.say(
              "table.remainder",
              "name",
              instalment.remainder().name(),
              "amount",
              instalment.remainder().amount()));
    }
    if (!instalment.withinOneUnit()) {
      notes.add(voice.say("table.guarded"));
    }
    var columns = columns("name", "key");
    columns.addAll(hasPayees ? columns("payee") : List.of());
    columns.addAll(columns("paid"));
    columns.addAll(hasExact() ? columns("exact") : List.of());
    parts.ifPresent(one -> columns.addAll(one.columns(voice)));
    columns.addAll(columns("entitled", "toPay"));
    String title = voice.say("table.payments-title", "total", instalment.pot());
    return answer(
        title,
        columns,
        rows,
        sum,
        notes,
        supplements.of(instalment, split),
        instalment.assumptions());
  }

  AnswerTable apportionment(Apportionment seats, FundSplit split, Rounding requested) {
    boolean inRounds = split.worksInRounds(requested);
    var names = new GroupNames(split);
    var measures = new DivisionTable.Measures(split);
    var rows = new ArrayList<List<Cell>>();
    var notes = new ArrayList<String>();
    for (Allotment one : seats.allotments()) {
      String name = names.of(one.within(), one.holder());
      var row = new ArrayList<Cell>();
      row.add(text(name));
      row.add(text(one.holder().key()));
      row.add(measures.cell(one.within(), one.holder().key()));
      if (inRounds) {
        row.add(DivisionTable.whole(one.firstRound()));
        row.add(RoundColumns.remainder(one.remainder()));
        row.add(RoundColumns.signed(DivisionTable.whole(one.secondRound())));
      } else {
        row.add(DivisionTable.number(one.exact(), 0));
      }
      row.add(DivisionTable.whole(one.units()));
      rows.add(row);
      if (notes.size() < EXPLAINED) {
        notes.add(name + ": " + one.why().in(voice.language()));
      }
    }
    long given = seats.firstRound() + seats.secondRound();
    if (given < seats.units()) {
      notes.add(voice.say("table.seats-left", "left", seats.units() - given));
    }
    var sum = new ArrayList<>(List.of(text(voice.say("table.sum")), Cell.EMPTY, measures.sum()));
    var columns = columns("name", "key", "weight");
    if (inRounds) {
      sum.add(DivisionTable.whole(seats.firstRound()));
      sum.add(Cell.EMPTY);
      sum.add(DivisionTable.whole(seats.secondRound()));
      columns.addAll(columns("firstRound", "remainder", "secondRound"));
    } else {
      sum.add(Cell.EMPTY);
      columns.add(new Column(voice.say("table.exact-seats"), true, "exact"));
    }
    sum.add(DivisionTable.whole(given));
    columns.addAll(columns("seats"));
    return answer(
        voice.say("table.seats-title", "seats", seats.units()),
        columns,
        rows,
        sum,
        notes,
        List.of(),
        seats.assumptions());
  }

  AnswerTable changes(Distribution before, Distribution after, List<Change> changes) {
    var names = new GroupNames(before.split(), after.split());
    var parts = new CriterionColumns(after);
    var rows = new ArrayList<List<Cell>>();
    for (Change one : changes) {
      var row = new ArrayList<Cell>();
      row.add(text(names.of(one.within(), one.holder())));
      row.add(text(one.holder().key()));
      row.add(one.before().map(DivisionTable::money).orElse(Cell.EMPTY));
      row.addAll(parts.of(after.share(one.within(), one.holder().key()).stream().toList()));
      row.add(one.after().map(DivisionTable::money).orElse(Cell.EMPTY));
      row.add(DivisionTable.money(one.difference()));
      rows.add(row);
    }
    var sum = new ArrayList<>(List.of(text(voice.say("table.sum")), Cell.EMPTY));
    sum.add(sum(changes, one -> one.before().orElse(Money.ZERO)));
    sum.addAll(parts.of(after.shares()));
    sum.add(sum(changes, one -> one.after().orElse(Money.ZERO)));
    sum.add(sum(changes, Change::difference));
    var columns = columns("name", "key", "before");
    columns.addAll(parts.columns(voice));
    columns.addAll(columns("after", "change"));
    return answer(
        voice.say("table.changes-title", "total", after.total()),
        columns,
        rows,
        sum,
        supplements.reasons(after),
        supplements.of(before, after),
        after.assumptions());
  }

  AnswerTable coFinancing(CoFinancing terms, CoFinancing.Result result) {
    var exact = new ExactColumns(result.rest(), voice, format);
    var parts = new CriterionColumns(result.rest());
    var rows = new ArrayList<List<Cell>>();
    MoneyUnit unit = result.rest().rounding().unit().orElseThrow();
    var supported = new ArrayList<>(exact.none());
    supported.set(0, DivisionTable.kronor(result.exactSupport(), unit));
    rows.add(row(voice.say("table.support"), supported, parts.of(List.of()), result.support()));
    for (Share share : result.rest().shares()) {
      var row = new ArrayList<Cell>();
      row.add(text(DivisionTable.name(share)));
      row.add(text(share.holder().key()));
      row.addAll(hasExact() ? exact.of(share) : List.of());
      row.addAll(parts.of(List.of(share)));
      row.add(DivisionTable.money(share.amount()));
      rows.add(row);
    }
    Money left = result.rest().remainder().amount();
    if (!left.isZero()) {
      String name = result.rest().remainder().name().in(voice.language());
      rows.add(row(Voice.sentence(name), exact.none(), parts.of(List.of()), left));
    }
    var notes = new ArrayList<String>();
    notes.add(
        result.ceilingReached()
            ? voice.say(
                "table.support-ceiling",
                "rate",
                rate(terms.rate()),
                "ceiling",
                terms.ceiling().orElseThrow())
            : voice.say(
                result.cost().isNegative() ? "table.support-rate.repaid" : "table.support-rate",
                "rate",
                rate(terms.rate()),
                "cost",
                result.cost()));
    notes.addAll(supplements.reasons(result.rest()));
    for (Share share : result.rest().shares()) {
      if (share.reason().kind() != Reason.Kind.EXACT) {
        notes.add(DivisionTable.name(share) + ": " + share.reason().text(voice.language()));
      }
    }
    var columns = columns("name", "key");
    columns.addAll(hasExact() ? exact.columns() : List.of());
    columns.addAll(parts.columns(voice));
    columns.addAll(columns("amount"));
    return answer(
        voice.say("table.title", "total", result.cost()),
        columns,
        rows,
        row(voice.say("table.sum"), exact.none(), parts.of(result.rest().shares()), result.cost()),
        notes.size() > EXPLAINED ? notes.subList(0, 1) : notes,
        supplements.of(result.rest()),
        result.assumptions());
  }

  /** Returns a part of a cost as people say it: 50 %, and 1/3 where no percentage is exact. */
  private static Object rate(Ratio rate) {
    try {
      BigDecimal percent =
          new BigDecimal(rate.numerator().multiply(BigInteger.valueOf(100)))
              .divide(new BigDecimal(rate.denominator()));
      BigDecimal shown = percent.stripTrailingZeros();
      return Voice.text(
          "table.percent-of",
          MessageTable.arguments("percent", shown.scale() < 0 ? shown.setScale(0) : shown));
    } catch (ArithmeticException endless) {
      return rate.toString();
    }
  }

  AnswerTable table(RoundedTable rounded) {
    List<Holder> holders = rounded.table().rows();
    var rows = new ArrayList<List<Cell>>();
    var notes = new ArrayList<String>();
    for (int i = 0; i < holders.size(); i++) {
      var row = new ArrayList<Cell>();
      row.add(text(GroupNames.name(holders.get(i))));
      row.add(text(holders.get(i).key()));
      for (TableEntry entry : rounded.cells().get(i)) {
        row.add(DivisionTable.money(entry.amount()));
        add(notes, entry);
      }
      row.add(DivisionTable.money(rounded.rowTotals().get(i).amount()));
      add(notes, rounded.rowTotals().get(i));
      rows.add(row);
    }
    var sum = new ArrayList<>(List.of(text(voice.say("table.sum")), Cell.EMPTY));
    for (TableEntry entry : rounded.columnTotals()) {
      sum.add(DivisionTable.money(entry.amount()));
      add(notes, entry);
    }
    sum.add(DivisionTable.money(rounded.total().amount()));
    add(notes, rounded.total());
    var columns = new ArrayList<Column>();
    columns.add(new Column(voice.say("table.row"), false, "name"));
    columns.add(new Column(voice.say("table.key"), false, "key"));
    for (Holder column : rounded.table().columns()) {
      String name = Steering.blanked(GroupNames.name(column));
      columns.add(new Column(name, true, Steering.blanked(column.key())));
    }
    columns.add(new Column(voice.say("table.sum"), true, "sum"));
    remarks.forEach(one -> notes.add(Voice.sentence(one.text(voice.language())) + "."));
    String title = voice.say("table.two-way-title", "total", rounded.total().amount());
    boolean isSheet = format == DivisionFormat.CSV || format == DivisionFormat.XLSX;
    return new AnswerTable(
        title,
        columns,
        rows,
        sum,
        blanked(notes),
        isSheet ? List.of(exact(rounded, columns)) : List.of(),
        Optional.empty());
  }

  /** Returns the exact amounts of a table, which has no room for them among the others. */
  private Supplement exact(RoundedTable rounded, List<Column> columns) {
    var rows = new ArrayList<List<Cell>>();
    for (int i = 0; i < rounded.cells().size(); i++) {
      Holder holder = rounded.table().rows().get(i);
      TableEntry total = rounded.rowTotals().get(i);
      rows.add(exact(GroupNames.name(holder), holder.key(), rounded.cells().get(i), total));
    }
    List<Cell> sum = exact(voice.say("table.sum"), "", rounded.columnTotals(), rounded.total());
    List<Column> exact =
        columns.stream()
            .map(
                one ->
                    one.isNumber() ? new Column(one.name(), true, "exact " + one.heading()) : one)
            .toList();
    return new Supplement(voice.say("table.exact-amounts"), exact, rows, sum);
  }

  private static List<Cell> exact(
      String name, String key, List<TableEntry> cells, TableEntry total) {
    var row = new ArrayList<>(List.of(text(name), text(key)));
    Stream.concat(cells.stream(), Stream.of(total))
        .forEach(one -> row.add(DivisionTable.kronor(one.exact(), MoneyUnit.KRONA)));
    return row;
  }

  private void add(List<String> notes, TableEntry entry) {
    if (entry.kind() != TableEntry.Kind.EXACT && notes.size() < EXPLAINED) {
      notes.add(entry.text(voice.language()));
    }
  }

  private AnswerTable answer(
      String title,
      List<Column> columns,
      List<List<Cell>> rows,
      List<Cell> sum,
      List<String> notes,
      List<Supplement> supplements,
      List<Assumption> assumptions) {
    var all = new ArrayList<>(notes);
    assumptions.forEach(one -> all.add(one.text(voice.language())));
    remarks.forEach(one -> all.add(Voice.sentence(one.text(voice.language())) + "."));
    return new AnswerTable(title, columns, rows, sum, blanked(all), supplements, Optional.empty());
  }

  /** Returns columns by what they are called in CSV. */
  private List<Column> columns(String... headings) {
    var columns = new ArrayList<Column>();
    for (String heading : headings) {
      boolean isNumber = !List.of("key", "name", "payee").contains(heading);
      columns.add(new Column(voice.say(LABELS.getOrDefault(heading, heading)), isNumber, heading));
    }
    return columns;
  }

  private static List<String> blanked(List<String> notes) {
    return notes.stream().map(Steering::blanked).toList();
  }

  /** Says whether there is room for exact shares, as there is not on a page of text. */
  private boolean hasExact() {
    return format != DivisionFormat.TEXT;
  }

  /** Returns a row that is of nobody. */
  private List<Cell> row(String name, List<Cell> exact, List<Cell> parts, Money amount) {
    var row = new ArrayList<>(List.of(text(name), Cell.EMPTY));
    row.addAll(hasExact() ? exact : List.of());
    row.addAll(parts);
    row.add(DivisionTable.money(amount));
    return row;
  }

  private static <T> Cell sum(List<T> all, Function<T, Money> amount) {
    return DivisionTable.money(Money.sum(all.stream().map(amount).toList()));
  }

  private static Cell text(String text) {
    return Cell.text(Steering.blanked(text));
  }
}
