package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

class TwoWayTableProperties {
  private static final int[] DENOMINATORS = {1, 2, 2, 3, 3, 4, 6, 7, 10, 12, 100, 997};

  /**
   * A table with keys that are not in order: the cells are öre times a denominator.
   *
   * @param rowTotals the totals asked for, null for none
   */
  private record Case(long[][] cells, long denominator, Long[] rowTotals, Long[] columnTotals) {
    static Case of(Random random, int mostRows, int mostColumns, boolean totals) {
      int rows = 1 + random.nextInt(mostRows);
      int columns = 1 + random.nextInt(mostColumns);
      long denominator = DENOMINATORS[random.nextInt(DENOMINATORS.length)];
      int size = random.nextBoolean() ? 2 : 50;
      int low = random.nextInt(3);
      long[][] cells = new long[rows][columns];
      boolean same = random.nextInt(4) == 0;
      long one = random.nextInt(size * (int) denominator + 1);
      for (long[] row : cells) {
        for (int j = 0; j < columns; j++) {
          long cell = random.nextInt(size * (int) denominator + 1);
          cell = random.nextInt(5) == 0 ? cell / denominator * denominator : cell;
          row[j] =
              same ? one : low == 0 ? cell : low == 1 ? -cell : random.nextBoolean() ? cell : -cell;
        }
      }
      Long[] rowTotals = new Long[rows];
      Long[] columnTotals = new Long[columns];
      if (totals) {
        for (int i = 0; i < rows; i++) {
          rowTotals[i] = near(random, Arrays.stream(cells[i]).sum(), denominator);
        }
        for (int j = 0; j < columns; j++) {
          int column = j;
          long sum = Arrays.stream(cells).mapToLong(row -> row[column]).sum();
          columnTotals[j] = near(random, sum, denominator);
        }
      }
      return new Case(cells, denominator, rowTotals, columnTotals);
    }

    private static Long near(Random random, long sum, long denominator) {
      return random.nextInt(3) > 0
          ? null
          : random.nextBoolean()
              ? Long.valueOf(Math.floorDiv(sum, denominator))
              : Long.valueOf(-Math.floorDiv(-sum, denominator));
    }

    TwoWayTable table(List<Integer> rows, List<Integer> columns) {
      List<List<Ratio>> ratios = new ArrayList<>();
      for (int i : rows) {
        List<Ratio> row = new ArrayList<>();
        for (int j : columns) {
          row.add(
              new Ratio(
                  BigInteger.valueOf(cells[i][j]), BigInteger.valueOf(denominator * 100), false));
        }
        ratios.add(row);
      }
      return TwoWayTable.of(holders("r", rows), holders("c", columns), ratios)
          .withRowTotals(totals("r", rowTotals))
          .withColumnTotals(totals("c", columnTotals));
    }

    private static List<Holder> holders(String prefix, List<Integer> places) {
      return places.stream().map(i -> Holder.of(prefix + AxiomCase.key(i))).toList();
    }

    private static Map<String, Money> totals(String prefix, Long[] totals) {
      Map<String, Money> map = new HashMap<>();
      for (int i = 0; i < totals.length; i++) {
        if (totals[i] != null) {
          map.put(prefix + AxiomCase.key(i), Money.ofOre(totals[i]));
        }
      }
      return map;
    }
  }

  private static List<Integer> shuffled(int size, Random random) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(places, random);
    return places;
  }

  private static long[][] amounts(RoundedTable rounded, int rows, int columns) {
    long[][] amounts = new long[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        amounts[i][j] =
            rounded
                .cell("r" + AxiomCase.key(i), "c" + AxiomCase.key(j))
                .orElseThrow()
                .amount()
                .ore();
      }
    }
    return amounts;
  }

  @Property(tries = 1500)
  void smallTablesAreTheBestOfAllWaysWhateverTheOrder(@ForAll long seed, @ForAll boolean totals) {
    Statistics.label("can be rounded").collect(checkSmall(new Random(seed), totals));
  }

  /**
   * Compares one random table with the best of all ways to round it, in any order.
   *
   * @param totals whether some totals are given
   * @return whether it can be rounded
   */
  static boolean checkSmall(Random random, boolean totals) {
    Case one = Case.of(random, 3, 4, totals);
    int rows = one.cells().length;
    int columns = one.cells()[0].length;
    TwoWayTable table = one.table(shuffled(rows, random), shuffled(columns, random));
    Optional<long[][]> best =
        SlowTable.round(one.cells(), one.denominator(), one.rowTotals(), one.columnTotals());
    if (best.isEmpty()) {
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(table::round)
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("margins-not-together"));
      return false;
    }
    RoundedTable rounded = table.round();
    assertThat(amounts(rounded, rows, columns)).isDeepEqualTo(best.get());
    requireSums(rounded);
    return true;
  }

  @Property(tries = 60)
  void largerTablesAddUpAndAreTheSameInAnyOrderAndMirrored(@ForAll long seed) {
    Random random = new Random(seed);
    Case one = Case.of(random, 25, 25, false);
    int rows = one.cells().length;
    int columns = one.cells()[0].length;
    RoundedTable rounded = one.table(shuffled(rows, random), shuffled(columns, random)).round();
    requireSums(rounded);
    long[][] amounts = amounts(rounded, rows, columns);
    assertThat(
            amounts(
                one.table(shuffled(rows, random), shuffled(columns, random)).round(),
                rows,
                columns))
        .isDeepEqualTo(amounts);
    long[][] mirror = new long[rows][columns];
    for (int i = 0; i < rows; i++) {
      int row = i;
      Arrays.setAll(mirror[i], j -> -one.cells()[row][j]);
    }
    Case mirrored = new Case(mirror, one.denominator(), one.rowTotals(), one.columnTotals());
    long[][] back =
        amounts(
            mirrored.table(shuffled(rows, random), shuffled(columns, random)).round(),
            rows,
            columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        assertThat(back[i][j]).isEqualTo(-amounts[i][j]);
      }
    }
  }

  private static void requireSums(RoundedTable rounded) {
    long[] columns = new long[rounded.columnTotals().size()];
    long total = 0;
    for (int i = 0; i < rounded.cells().size(); i++) {
      long row = 0;
      for (int j = 0; j < columns.length; j++) {
        TableEntry cell = rounded.cells().get(i).get(j);
        requireNear(cell);
        row += cell.amount().ore();
        columns[j] += cell.amount().ore();
      }
      requireNear(rounded.rowTotals().get(i));
      assertThat(rounded.rowTotals().get(i).amount().ore()).isEqualTo(row);
      total += row;
    }
    for (int j = 0; j < columns.length; j++) {
      requireNear(rounded.columnTotals().get(j));
      assertThat(rounded.columnTotals().get(j).amount().ore()).isEqualTo(columns[j]);
    }
    requireNear(rounded.total());
    assertThat(rounded.total().amount().ore()).isEqualTo(total);
  }

  private static void requireNear(TableEntry entry) {
    Fraction ore = Fraction.of(entry.exact()).times(Fraction.of(100));
    Fraction off = ore.minus(Fraction.of(entry.amount().ore()));
    assertThat((off.signum() < 0 ? off.negated() : off).compareTo(Fraction.of(1))).isNegative();
    assertThat(entry.kind() == TableEntry.Kind.EXACT)
        .isEqualTo(off.signum() == 0 && entry.kind() != TableEntry.Kind.GIVEN);
    assertThat(entry.text(Language.SV)).endsWith(".").doesNotContain("{");
    assertThat(entry.text(Language.EN)).endsWith(".").doesNotContain("{");
  }
}
