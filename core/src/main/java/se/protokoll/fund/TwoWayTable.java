package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Exact amounts in rows and columns, which are to be rounded so that all sums agree
 * (<i>korstabell</i>): projects by financiers, years by accounts.
 *
 * <p>{@link #round(MoneyUnit)} gives every cell, every row, every column and the total less than
 * one unit from its exact amount, and what is whole stays as it is. Of all ways to do so it takes
 * the one with the least sum of squares of the differences between cells and exact cells. Where
 * several have the least, cells are looked at in order of row key and then column key, by code
 * point, and each gets the amount that is further up if any of those ways gives it that; where the
 * total is negative, the amount that is further down (a total of zero has the sign of its first
 * cell that is not zero). The order of the lists has no effect, and a negative table is the mirror
 * of the positive one.
 *
 * <p>Source: Cox, A Constructive Procedure for Unbiased Controlled Rounding (1987); Balinski and
 * Demange, Algorithms for Proportional Matrices in Reals and Integers (1989).
 *
 * @param rows whose the rows are, each with a key of its own
 * @param columns whose the columns are, each with a key of its own
 * @param cells the exact amounts in kronor, row by row, of either sign
 * @param rowTotals the rounded totals that rows must get, by key; a row that is not here gets what
 *     the cells make best
 * @param columnTotals the rounded totals that columns must get, by key
 * @param total the rounded total of the table, absent for what the cells make best
 */
public record TwoWayTable(
    List<Holder> rows,
    List<Holder> columns,
    List<List<Ratio>> cells,
    Map<String, Money> rowTotals,
    Map<String, Money> columnTotals,
    Optional<Money> total)
    implements HasNoJsonForm {

  /** Exact to the öre, with ties that do not matter for what is exact. */
  private static final Rounding IN_ORE =
      Rounding.of(MoneyUnit.ORE, RemainderPolicy.LARGEST_REMAINDER).withTieBreak(TieBreak.BY_KEY);

  public TwoWayTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    rowTotals = copyOf(rowTotals);
    columnTotals = copyOf(columnTotals);
    Objects.requireNonNull(total, "total");
  }

  private static Map<String, Money> copyOf(Map<String, Money> totals) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(totals));
  }

  /**
   * Returns a table of exact cells.
   *
   * @param cells the exact amounts in kronor, row by row
   */
  public static TwoWayTable of(List<Holder> rows, List<Holder> columns, List<List<Ratio>> cells) {
    return new TwoWayTable(rows, columns, cells, Map.of(), Map.of(), Optional.empty());
  }

  /**
   * Returns a table in which every row is divided by the same split.
   *
   * @param rows what is divided in each row
   * @param columns the split, with one recipient for each column; what it says about rounding does
   *     not matter here
   * @throws DivisionRefusedException when a row cannot be divided by the split, or the split has
   *     groups
   */
  public static TwoWayTable of(Map<Holder, Money> rows, FundSplit columns) {
    for (int i = 0; i < columns.parts().size(); i++) {
      if (columns.parts().get(i).split().isPresent()) {
        throw new DivisionRefusedException(
            Refusals.columnsInGroups("/split", columns.parts().get(i).holder()));
      }
    }
    PreparedSplit prepared = columns.prepare(IN_ORE);
    List<List<Ratio>> cells = new ArrayList<>();
    for (Money amount : rows.values()) {
      List<Ratio> row = new ArrayList<>();
      for (Share share : prepared.distribute(amount).shares()) {
        row.add(Fraction.of(share.exact()).dividedBy(MoneyUnit.KRONA.ore()).toRatio());
      }
      cells.add(row);
    }
    List<Holder> holders = columns.parts().stream().map(Part::holder).toList();
    return of(List.copyOf(rows.keySet()), holders, cells);
  }

  /** Returns the same table in which some rows must get these totals, by key. */
  public TwoWayTable withRowTotals(Map<String, Money> totals) {
    return new TwoWayTable(rows, columns, cells, totals, columnTotals, total);
  }

  /** Returns the same table in which some columns must get these totals, by key. */
  public TwoWayTable withColumnTotals(Map<String, Money> totals) {
    return new TwoWayTable(rows, columns, cells, rowTotals, totals, total);
  }

  /** Returns the same table that must get this total. */
  public TwoWayTable withTotal(Money whole) {
    return new TwoWayTable(rows, columns, cells, rowTotals, columnTotals, Optional.of(whole));
  }

  /**
   * Rounds to whole öre.
   *
   * @throws DivisionRefusedException as {@link #round(MoneyUnit)} does
   */
  public RoundedTable round() {
    return round(MoneyUnit.ORE);
  }

  /**
   * Rounds to whole units, such as kronor.
   *
   * @throws DivisionRefusedException when there are no rows or columns, a key stands twice, a row
   *     has too few or too many cells, a total given is not a whole number of units or one unit or
   *     more from its exact amount, the totals given do not go together, or amounts are too large
   */
  public RoundedTable round(MoneyUnit unit) {
    requireKeys("/rows", rows);
    requireKeys("/columns", columns);
    if (cells.size() != rows.size()) {
      throw new DivisionRefusedException(Refusals.tableRows("/cells", rows.size(), cells.size()));
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).size() != columns.size()) {
        throw new DivisionRefusedException(
            Refusals.tableCells("/cells/" + i, rows.get(i), columns.size(), cells.get(i).size()));
      }
    }
    requireKnown("/rowTotals", rowTotals, rows);
    requireKnown("/columnTotals", columnTotals, columns);
    return new TableRounder(this, unit).round();
  }

  private static void requireKeys(String pointer, List<Holder> holders) {
    if (holders.isEmpty()) {
      throw new DivisionRefusedException(Refusals.tableEmpty(pointer));
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < holders.size(); i++) {
      if (places.put(holders.get(i).key(), i) != null) {
        throw new DivisionRefusedException(
            Refusals.duplicateKey(pointer + "/" + i + "/key", holders.get(i).key()));
      }
    }
  }

  private static void requireKnown(
      String pointer, Map<String, Money> totals, List<Holder> holders) {
    for (String key : totals.keySet()) {
      if (holders.stream().noneMatch(holder -> holder.key().equals(key))) {
        throw new DivisionRefusedException(Refusals.tableKeyUnknown(pointer, key));
      }
    }
  }

  /** Returns a cell in units. */
  Fraction exact(int row, int column, MoneyUnit unit) {
    Ratio kronor = cells.get(row).get(column);
    return new Fraction(
        kronor.numerator().multiply(BigInteger.valueOf(MoneyUnit.KRONA.ore())),
        kronor.denominator().multiply(BigInteger.valueOf(unit.ore())));
  }
}
