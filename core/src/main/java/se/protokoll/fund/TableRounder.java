package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.protokoll.language.JsonPointer;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/**
 * Rounds one table: puts rows and columns in the order of their keys, mirrors a negative one, and
 * says of every amount why it is what it is.
 */
final class TableRounder {
  private static final int LARGEST_DENOMINATOR_BITS = 1 << 16;

  private final TwoWayTable table;
  private final MoneyUnit unit;
  private final int[] rows;
  private final int[] columns;
  private final Fraction[][] exact;
  private final BigInteger scale;
  private final boolean mirrored;
  private final Fraction[] rowSums;
  private final Fraction[] columnSums;
  private final Fraction sum;

  TableRounder(TwoWayTable table, MoneyUnit unit) {
    this.table = table;
    this.unit = unit;
    this.rows = byKey(table.rows());
    this.columns = byKey(table.columns());
    this.exact = new Fraction[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        exact[i][j] = table.exact(rows[i], columns[j], unit);
      }
    }
    this.scale = scale();
    BigInteger[] rowScaled = zeros(rows.length);
    BigInteger[] columnScaled = zeros(columns.length);
    int firstSign = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        Fraction cell = exact[i][j];
        firstSign = firstSign == 0 ? cell.signum() : firstSign;
        BigInteger scaled = cell.numerator().multiply(scale.divide(cell.denominator()));
        rowScaled[i] = rowScaled[i].add(scaled);
        columnScaled[j] = columnScaled[j].add(scaled);
      }
    }
    BigInteger all = Arrays.stream(rowScaled).reduce(BigInteger.ZERO, BigInteger::add);
    this.mirrored = (all.signum() == 0 ? firstSign : all.signum()) < 0;
    this.rowSums = signed(rowScaled);
    this.columnSums = signed(columnScaled);
    this.sum = signed(new Fraction(all, scale));
    for (Fraction[] row : exact) {
      Arrays.setAll(row, j -> signed(row[j]));
    }
  }

  private static int[] byKey(List<Holder> holders) {
    return IntStream.range(0, holders.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> holders.get(i).key(), TieOrder::byCodePoint))
        .mapToInt(i -> i)
        .toArray();
  }

  private static BigInteger[] zeros(int size) {
    BigInteger[] zeros = new BigInteger[size];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  /** Returns the least common denominator of all cells. */
  private BigInteger scale() {
    BigInteger common = BigInteger.ONE;
    for (int i = 0; i < rows.length; i++) {
      for (Fraction cell : exact[i]) {
        BigInteger denominator = cell.denominator();
        if (common.mod(denominator).signum() != 0) {
          common = common.multiply(denominator.divide(common.gcd(denominator)));
          if (common.bitLength() > LARGEST_DENOMINATOR_BITS) {
            throw new DivisionRefusedException(Refusals.noCommonDenominator("/cells/" + rows[i]));
          }
        }
      }
    }
    return common;
  }

  private Fraction[] signed(BigInteger[] scaled) {
    return Arrays.stream(scaled).map(s -> signed(new Fraction(s, scale))).toArray(Fraction[]::new);
  }

  private Fraction signed(Fraction number) {
    return mirrored ? number.negated() : number;
  }

  private static BigInteger floor(Fraction number) {
    return number.minus(number.remainder()).numerator();
  }

  RoundedTable round() {
    BigInteger[][] cost = new BigInteger[rows.length][columns.length];
    boolean[][] free = new boolean[rows.length][columns.length];
    BigInteger[][] floors = new BigInteger[rows.length][columns.length];
    BigInteger[] rowFloors = zeros(rows.length);
    BigInteger[] columnFloors = zeros(columns.length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        Fraction rest = exact[i][j].remainder();
        free[i][j] = rest.signum() != 0;
        cost[i][j] =
            scale.subtract(
                rest.numerator().shiftLeft(1).multiply(scale.divide(rest.denominator())));
        floors[i][j] = floor(exact[i][j]);
        rowFloors[i] = rowFloors[i].add(floors[i][j]);
        columnFloors[j] = columnFloors[j].add(floors[i][j]);
      }
    }
    int[][] rowBounds = rowBounds(table.rowTotals(), rowFloors);
    int[][] columnBounds = columnBounds(table.columnTotals(), columnFloors);
    BigInteger allFloors = Arrays.stream(rowFloors).reduce(BigInteger.ZERO, BigInteger::add);
    ControlledRounding flow =
        new ControlledRounding(
            cost,
            free,
            rowBounds,
            columnBounds,
            bounds("/total", "", table.total(), sum, allFloors));
    if (flow.solve()) {
      return result(flow, floors);
    }
    // the first of rows, columns and total with which it is no longer possible
    int[][] anyColumns = columnBounds(Map.of(), columnFloors);
    int[] anyTotal = bounds("/total", "", Optional.empty(), sum, allFloors);
    String place =
        !new ControlledRounding(cost, free, rowBounds, anyColumns, anyTotal).solve()
            ? "/rowTotals"
            : !new ControlledRounding(cost, free, rowBounds, columnBounds, anyTotal).solve()
                ? "/columnTotals"
                : "/total";
    throw new DivisionRefusedException(Refusals.marginsTogether(place));
  }

  private int[][] rowBounds(Map<String, Money> given, BigInteger[] floors) {
    return bounds("/rowTotals", given, table.rows(), rows, rowSums, floors);
  }

  private int[][] columnBounds(Map<String, Money> given, BigInteger[] floors) {
    return bounds("/columnTotals", given, table.columns(), columns, columnSums, floors);
  }

  private int[][] bounds(
      String pointer,
      Map<String, Money> given,
      List<Holder> holders,
      int[] order,
      Fraction[] sums,
      BigInteger[] floors) {
    int[][] bounds = new int[order.length][];
    for (int i = 0; i < order.length; i++) {
      Holder holder = holders.get(order[i]);
      bounds[i] =
          bounds(
              pointer + "/" + JsonPointer.segment(holder.key()),
              FundTexts.holder(holder),
              Optional.ofNullable(given.get(holder.key())),
              sums[i],
              floors[i]);
    }
    return bounds;
  }

  /** Returns the least and the most units above the whole cells. */
  private int[] bounds(
      String pointer, String name, Optional<Money> given, Fraction exactSum, BigInteger floors) {
    BigInteger least = floor(exactSum);
    BigInteger most = exactSum.remainder().signum() == 0 ? least : least.add(BigInteger.ONE);
    if (given.isPresent()) {
      Fraction asked = signed(Fraction.of(given.get().ore()).dividedBy(unit.ore()));
      BigInteger whole = floor(asked);
      if (asked.remainder().signum() != 0
          || whole.compareTo(least) < 0
          || whole.compareTo(most) > 0) {
        throw new DivisionRefusedException(
            Refusals.marginNotPossible(
                pointer, name, given.get(), money(least, most), money(most, least)));
      }
      least = whole;
      most = whole;
    }
    return new int[] {
      least.subtract(floors).intValueExact(), most.subtract(floors).intValueExact()
    };
  }

  /** Returns the lower of two numbers of units as money when the table is as it was given. */
  private Object money(BigInteger units, BigInteger other) {
    BigInteger ore = BigInteger.valueOf(unit.ore()).multiply(mirrored ? other.negate() : units);
    return Refusals.amount(ore);
  }

  private RoundedTable result(ControlledRounding flow, BigInteger[][] floors) {
    TableEntry[][] cells = new TableEntry[rows.length][columns.length];
    BigInteger[] rowUnits = zeros(rows.length);
    BigInteger[] columnUnits = zeros(columns.length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        BigInteger units = flow.isUp(i, j) ? floors[i][j].add(BigInteger.ONE) : floors[i][j];
        rowUnits[i] = rowUnits[i].add(units);
        columnUnits[j] = columnUnits[j].add(units);
        cells[rows[i]][columns[j]] =
            entry(
                Optional.of(table.rows().get(rows[i])),
                Optional.of(table.columns().get(columns[j])),
                units,
                exact[i][j],
                flow.isTied(i, j) ? TableEntry.Kind.BY_KEY : kind(units, exact[i][j]));
      }
    }
    TableEntry[] rowTotals = new TableEntry[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Holder holder = table.rows().get(rows[i]);
      rowTotals[rows[i]] =
          margin(
              Optional.of(holder),
              Optional.empty(),
              rowUnits[i],
              rowSums[i],
              table.rowTotals().containsKey(holder.key()));
    }
    TableEntry[] columnTotals = new TableEntry[columns.length];
    for (int j = 0; j < columns.length; j++) {
      Holder holder = table.columns().get(columns[j]);
      columnTotals[columns[j]] =
          margin(
              Optional.empty(),
              Optional.of(holder),
              columnUnits[j],
              columnSums[j],
              table.columnTotals().containsKey(holder.key()));
    }
    BigInteger all = Arrays.stream(rowUnits).reduce(BigInteger.ZERO, BigInteger::add);
    TableEntry total =
        margin(Optional.empty(), Optional.empty(), all, sum, table.total().isPresent());
    return new RoundedTable(
        table,
        unit,
        Arrays.stream(cells).map(List::of).toList(),
        List.of(rowTotals),
        List.of(columnTotals),
        total);
  }

  private TableEntry margin(
      Optional<Holder> row,
      Optional<Holder> column,
      BigInteger units,
      Fraction exactSum,
      boolean given) {
    return entry(
        row, column, units, exactSum, given ? TableEntry.Kind.GIVEN : kind(units, exactSum));
  }

  private static TableEntry.Kind kind(BigInteger units, Fraction exact) {
    Fraction off = exact.minus(new Fraction(units, BigInteger.ONE));
    int half = off.abs().compareTo(Fraction.HALF);
    if (off.signum() == 0) {
      return TableEntry.Kind.EXACT;
    }
    return half < 0
        ? TableEntry.Kind.NEAREST
        : half == 0 ? TableEntry.Kind.HALFWAY : TableEntry.Kind.FOR_THE_SUMS;
  }

  private TableEntry entry(
      Optional<Holder> row,
      Optional<Holder> column,
      BigInteger units,
      Fraction number,
      TableEntry.Kind kind) {
    BigInteger ore = BigInteger.valueOf(unit.ore()).multiply(mirrored ? units.negate() : units);
    if (ore.bitLength() >= Long.SIZE) {
      throw new DivisionRefusedException(Refusals.tableTooLarge("/cells"));
    }
    Fraction kronor =
        signed(number)
            .times(
                new Fraction(
                    BigInteger.valueOf(unit.ore()), BigInteger.valueOf(MoneyUnit.KRONA.ore())));
    return new TableEntry(row, column, Money.ofOre(ore.longValueExact()), kronor.toRatio(), kind);
  }
}
