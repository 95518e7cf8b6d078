package se.protokoll.examples.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Apportionment;
import se.protokoll.fund.Apportionment.Allotment;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Change;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Instalment.Payment;
import se.protokoll.fund.Reason;
import se.protokoll.fund.RoundedTable;
import se.protokoll.fund.Share;
import se.protokoll.fund.TableEntry;
import se.protokoll.money.Money;
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

  /**
   * A table, and what its columns are called in CSV.
   *
   * @param table the table
   * @param headings the headings, stable and the same in both languages; the key is before the name
   */
  record Answer(AnswerTable table, List<String> headings) {
    Answer {
      headings = List.copyOf(headings);
    }
  }

  AnswerTables(Voice voice, List<Remark> remarks) {
    this.voice = voice;
    this.remarks = remarks;
  }

  Answer payments(Instalment instalment, FundSplit split) {
    var names = new GroupNames(split);
    List<Payment> payments = instalment.payments();
    boolean hasPayees = payments.stream().anyMatch(one -> one.payee().isPresent());
    var rows = new ArrayList<List<Cell>>();
    for (Payment one : payments) {
      Cell payee = text(one.payee().map(GroupNames::name).orElse(""));
      rows.add(
          row(
              hasPayees ? Optional.of(payee) : Optional.empty(),
              text(names.of(one.within(), one.holder())),
              text(one.holder().key()),
              DivisionTable.money(one.paid()),
              DivisionTable.money(one.entitled()),
              DivisionTable.money(one.toPay())));
    }
    var sum =
        row(
            hasPayees ? Optional.of(Cell.EMPTY) : Optional.empty(),
            text(voice.say("table.sum")),
            Cell.EMPTY,
            sum(payments, Payment::paid),
            sum(payments, Payment::entitled),
            sum(payments, Payment::toPay));
    var notes = new ArrayList<String>();
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
    var headings = new ArrayList<>(List.of("key", "name"));
    headings.addAll(hasPayees ? List.of("payee") : List.of());
    headings.addAll(List.of("paid", "entitled", "toPay"));
    String title = voice.say("table.payments-title", "total", instalment.pot());
    return answer(title, headings, rows, sum, notes, instalment.assumptions());
  }

  Answer apportionment(Apportionment seats, FundSplit split) {
    var names = new GroupNames(split);
    var measures = new DivisionTable.Measures(split);
    var rows = new ArrayList<List<Cell>>();
    var notes = new ArrayList<String>();
    for (Allotment one : seats.allotments()) {
      String name = names.of(one.within(), one.holder());
      rows.add(
          List.of(
              text(name),
              text(one.holder().key()),
              measures.cell(one.within(), one.holder().key()),
              DivisionTable.whole(one.firstRound()),
              RoundColumns.remainder(one.remainder()),
              RoundColumns.signed(DivisionTable.whole(one.secondRound())),
              DivisionTable.whole(one.units())));
      if (notes.size() < EXPLAINED) {
        notes.add(name + ": " + one.why().in(voice.language()));
      }
    }
    long given = seats.firstRound() + seats.secondRound();
    if (given < seats.units()) {
      notes.add(voice.say("table.seats-left", "left", seats.units() - given));
    }
    var sum =
        List.of(
            text(voice.say("table.sum")),
            Cell.EMPTY,
            measures.sum(),
            DivisionTable.whole(seats.firstRound()),
            Cell.EMPTY,
            DivisionTable.whole(seats.secondRound()),
            DivisionTable.whole(given));
    return answer(
        voice.say("table.seats-title", "seats", seats.units()),
        List.of("key", "name", "weight", "firstRound", "remainder", "secondRound", "seats"),
        rows,
        sum,
        notes,
        seats.assumptions());
  }

  Answer changes(Distribution before, Distribution after, List<Change> changes) {
    var names = new GroupNames(before.split(), after.split());
    var rows = new ArrayList<List<Cell>>();
    for (Change one : changes) {
      rows.add(
          List.of(
              text(names.of(one.within(), one.holder())),
              text(one.holder().key()),
              one.before().map(DivisionTable::money).orElse(Cell.EMPTY),
              one.after().map(DivisionTable::money).orElse(Cell.EMPTY),
              DivisionTable.money(one.difference())));
    }
    var sum =
        List.of(
            text(voice.say("table.sum")),
            Cell.EMPTY,
            sum(changes, one -> one.before().orElse(Money.ZERO)),
            sum(changes, one -> one.after().orElse(Money.ZERO)),
            sum(changes, Change::difference));
    return answer(
        voice.say("table.changes-title", "total", after.total()),
        List.of("key", "name", "before", "after", "change"),
        rows,
        sum,
        List.of(),
        after.assumptions());
  }

  Answer coFinancing(CoFinancing terms, CoFinancing.Result result) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(
        List.of(
            text(voice.say("table.support")), Cell.EMPTY, DivisionTable.money(result.support())));
    for (Share share : result.rest().shares()) {
      rows.add(
          List.of(
              text(DivisionTable.name(share)),
              text(share.holder().key()),
              DivisionTable.money(share.amount())));
    }
    Money left = result.rest().remainder().amount();
    if (!left.isZero()) {
      String name = result.rest().remainder().name().in(voice.language());
      rows.add(List.of(text(Voice.sentence(name)), Cell.EMPTY, DivisionTable.money(left)));
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
    for (Share share : result.rest().shares()) {
      if (share.reason().kind() != Reason.Kind.EXACT) {
        notes.add(DivisionTable.name(share) + ": " + share.reason().text(voice.language()));
      }
    }
    return answer(
        voice.say("table.title", "total", result.cost()),
        List.of("key", "name", "amount"),
        rows,
        List.of(text(voice.say("table.sum")), Cell.EMPTY, DivisionTable.money(result.cost())),
        notes.size() > EXPLAINED ? notes.subList(0, 1) : notes,
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
          Voice.named("percent", shown.scale() < 0 ? shown.setScale(0) : shown));
    } catch (ArithmeticException endless) {
      return rate.toString();
    }
  }

  Answer table(RoundedTable rounded) {
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
    columns.add(new Column(voice.say("table.row"), false));
    columns.add(new Column(voice.say("table.key"), false));
    var headings = new ArrayList<>(List.of("key", "name"));
    for (Holder column : rounded.table().columns()) {
      columns.add(new Column(Steering.blanked(GroupNames.name(column)), true));
      headings.add(Steering.blanked(column.key()));
    }
    columns.add(new Column(voice.say("table.sum"), true));
    headings.add("sum");
    remarks.forEach(one -> notes.add(Voice.sentence(one.text(voice.language())) + "."));
    String title = voice.say("table.two-way-title", "total", rounded.total().amount());
    return new Answer(
        new AnswerTable(title, columns, rows, sum, blanked(notes), Optional.empty()), headings);
  }

  private void add(List<String> notes, TableEntry entry) {
    if (entry.kind() != TableEntry.Kind.EXACT && notes.size() < EXPLAINED) {
      notes.add(entry.text(voice.language()));
    }
  }

  private Answer answer(
      String title,
      List<String> headings,
      List<List<Cell>> rows,
      List<Cell> sum,
      List<String> notes,
      List<Assumption> assumptions) {
    var all = new ArrayList<>(notes);
    assumptions.forEach(one -> all.add(one.text(voice.language())));
    remarks.forEach(one -> all.add(Voice.sentence(one.text(voice.language())) + "."));
    List<String> shown = new ArrayList<>(headings);
    Collections.swap(shown, 0, 1);
    List<Column> columns =
        shown.stream()
            .map(
                one ->
                    new Column(
                        voice.say(LABELS.getOrDefault(one, one)),
                        !List.of("key", "name", "payee").contains(one)))
            .toList();
    return new Answer(
        new AnswerTable(title, columns, rows, sum, blanked(all), Optional.empty()), headings);
  }

  private static List<String> blanked(List<String> notes) {
    return notes.stream().map(Steering::blanked).toList();
  }

  private static List<Cell> row(Optional<Cell> third, Cell name, Cell key, Cell... more) {
    return Stream.of(Stream.of(name, key), third.stream(), Arrays.stream(more))
        .flatMap(one -> one)
        .toList();
  }

  private static <T> Cell sum(List<T> all, Function<T, Money> amount) {
    return DivisionTable.money(Money.sum(all.stream().map(amount).toList()));
  }

  private static Cell text(String text) {
    return Cell.text(Steering.blanked(text));
  }
}
