package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Supplement;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Share;
import se.protokoll.fund.Share.CriterionPart;
import se.protokoll.money.Money;

/** What each criterion contributes to amounts, a column for each. */
final class CriterionColumns {
  /** With more criteria than this, a page of text has no column for each. */
  private static final int MOST_COLUMNS = 4;

  private final List<String> names;

  /** Takes the criteria of a split and of the splits inside; those of one name are one. */
  CriterionColumns(Distribution distribution) {
    names = distribution.split().criterionNames();
  }

  List<Column> columns(Voice voice) {
    return names.stream()
        .map(Steering::blanked)
        .map(one -> new Column(voice.say("table.part", "criterion", one), true, "part " + one))
        .toList();
  }

  /**
   * Returns a table of what each contributes to each share, none without criteria: a column for
   * each, or a row where they are many.
   */
  List<Supplement> table(Distribution distribution, Voice voice) {
    if (names.isEmpty()) {
      return List.of();
    }
    boolean isWide = names.size() <= MOST_COLUMNS;
    List<Column> parts = columns(voice);
    var columns = new ArrayList<Column>();
    columns.add(new Column(voice.say("table.recipient"), false, "name"));
    if (isWide) {
      columns.addAll(parts);
    } else {
      columns.add(new Column(voice.say("table.criterion"), false, "criterion"));
    }
    columns.add(new Column(voice.say("table.amount"), true, "amount"));
    var rows = new ArrayList<List<Cell>>();
    for (Share share : distribution.shares()) {
      Cell name = Cell.text(Steering.blanked(DivisionTable.name(share)));
      List<Cell> amounts = of(List.of(share));
      if (isWide) {
        rows.add(row(name, amounts, DivisionTable.money(share.amount())));
        continue;
      }
      for (int i = 0; i < names.size(); i++) {
        Cell criterion = Cell.text(Steering.blanked(names.get(i)));
        rows.add(row(name, List.of(criterion), amounts.get(i)));
      }
    }
    Money given = distribution.total().minus(distribution.remainder().amount());
    List<Cell> sum =
        row(
            Cell.text(voice.say("table.sum")),
            isWide ? of(distribution.shares()) : List.of(Cell.EMPTY),
            DivisionTable.money(given));
    return List.of(new Supplement(voice.say("table.criteria"), columns, rows, sum));
  }

  private static List<Cell> row(Cell name, List<Cell> parts, Cell amount) {
    var row = new ArrayList<>(List.of(name));
    row.addAll(parts);
    row.add(amount);
    return row;
  }

  /** Returns what each contributes to shares, empty for one that contributes to none of them. */
  List<Cell> of(List<Share> shares) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, Money> sums = CriterionPart.sums(shares);
    return names.stream()
        .map(one -> sums.containsKey(one) ? DivisionTable.money(sums.get(one)) : Cell.EMPTY)
        .toList();
  }
}
