package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class TwoWayTableTest {
  private static final Holder REGION = Holder.of("a", "Regionen");
  private static final FundSplit THIRDS =
      FundSplit.equal(REGION, Holder.of("b", "Kommunen"), Holder.of("c", "Föreningen"));
  private static final FundSplit FIFTY_THIRTY_TWENTY =
      FundSplit.percent(
          Part.percent(Holder.of("a"), "50"),
          Part.percent(Holder.of("b"), "30"),
          Part.percent(Holder.of("c"), "20"));

  private static Map<Holder, Money> projects(long... ore) {
    Map<Holder, Money> rows = new LinkedHashMap<>();
    for (int i = 0; i < ore.length; i++) {
      rows.put(Holder.of("p" + i, "Projekt " + i), Money.ofOre(ore[i]));
    }
    return rows;
  }

  private static long[][] ore(RoundedTable table) {
    return table.cells().stream()
        .map(row -> row.stream().mapToLong(cell -> cell.amount().ore()).toArray())
        .toArray(long[][]::new);
  }

  private static long[] sums(List<TableEntry> totals) {
    return totals.stream().mapToLong(total -> total.amount().ore()).toArray();
  }

  @Test
  void everyMethodHasAName() {
    assertThat(TableMethod.values())
        .extracting(method -> method.label().english())
        .doesNotHaveDuplicates()
        .allSatisfy(label -> assertThat(label).isNotBlank());
  }

  @Test
  void threeProjectsInThirdsAddUpBothWays() {
    RoundedTable table = TwoWayTable.of(projects(10_000, 10_000, 10_000), THIRDS).round();
    assertThat(ore(table))
        .isDeepEqualTo(new long[][] {{3334, 3333, 3333}, {3333, 3334, 3333}, {3333, 3333, 3334}});
    assertThat(sums(table.rowTotals())).containsExactly(10_000, 10_000, 10_000);
    assertThat(sums(table.columnTotals())).containsExactly(10_000, 10_000, 10_000);
    assertThat(table.total().amount()).isEqualTo(Money.ofOre(30_000));
  }

  /** The expected amounts are those of another program, which tries every way in fractions. */
  @Test
  void theOddOreGoWhereTheSquaresAreLeast() {
    assertThat(ore(TwoWayTable.of(projects(10_001, 3333, 5), FIFTY_THIRTY_TWENTY).round()))
        .isDeepEqualTo(new long[][] {{5001, 3000, 2000}, {1666, 1000, 667}, {3, 1, 1}});
    assertThat(ore(TwoWayTable.of(projects(101, 77, 49, 3), FIFTY_THIRTY_TWENTY).round()))
        .isDeepEqualTo(new long[][] {{51, 30, 20}, {39, 23, 15}, {24, 15, 10}, {1, 1, 1}});
    assertThat(ore(TwoWayTable.of(projects(10_000, 10_001, 5, -10_000), THIRDS).round()))
        .isDeepEqualTo(
            new long[][] {
              {3334, 3333, 3333}, {3334, 3334, 3333}, {2, 1, 2}, {-3334, -3333, -3333}
            });
    FundSplit population = AxiomCase.split(0, 2_411_859, 1391, 132_572);
    assertThat(ore(TwoWayTable.of(projects(100, 333, 777, 1), population).round()))
        .isDeepEqualTo(new long[][] {{95, 0, 5}, {316, 0, 17}, {736, 0, 41}, {1, 0, 0}});
  }

  /**
   * A published rounding, whose totals are kept.
   *
   * @param published the amounts that somebody else rounded the cells to
   * @param best the amounts with the same totals and the least squares
   */
  private record Example(String source, String[][] cells, long[][] published, long[][] best) {}

  static Stream<Example> publishedRoundings() {
    return Stream.of(
        new Example(
            "the R package cuadramelo 1.0.0, article Rounding a matrix: largest decimals first",
            new String[][] {
              {"2.696060", "17.2719552", "-13.0920430", "-10.48397", "6.532067"},
              {"-6.299854", "0.2418764", "7.3862193", "17.27851", "-3.685665"},
              {"8.686598", "3.6802518", "0.4487299", "-11.78600", "-5.995546"}
            },
            new long[][] {{3, 17, -13, -11, 7}, {-6, 0, 7, 18, -4}, {8, 4, 1, -12, -6}},
            new long[][] {{2, 17, -13, -10, 7}, {-6, 0, 8, 17, -4}, {9, 4, 0, -12, -6}}),
        new Example(
            "Statistics Canada, Controlled rounding in RTRA, tables 2 and 4, in hundreds",
            new String[][] {{"3.615", "1.205", "1.205"}, {"3.615", "0", "2.41"}},
            new long[][] {{4, 1, 1}, {3, 0, 3}},
            new long[][] {{4, 1, 1}, {3, 0, 3}}),
        new Example(
            "homework in Chekuri's course on algorithms, spring 2008: any table with whole totals",
            new String[][] {{"1.2", "3.4", "2.4"}, {"3.9", "4.0", "2.1"}, {"7.9", "1.6", "0.5"}},
            new long[][] {{1, 4, 2}, {4, 4, 2}, {8, 1, 1}},
            new long[][] {{1, 3, 3}, {4, 4, 2}, {8, 2, 0}}));
  }

  @ParameterizedTest
  @MethodSource("publishedRoundings")
  void publishedRoundingsAreMatchedOrBettered(Example example) {
    int columns = example.cells()[0].length;
    List<List<Ratio>> cells =
        Arrays.stream(example.cells())
            .map(row -> Arrays.stream(row).map(Ratio::parse).toList())
            .toList();
    Map<String, Money> rowTotals = new LinkedHashMap<>();
    Map<String, Money> columnTotals = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      rowTotals.put("r" + i, Money.ofKronor(Arrays.stream(example.published()[i]).sum()));
    }
    for (int j = 0; j < columns; j++) {
      int column = j;
      long sum = Arrays.stream(example.published()).mapToLong(row -> row[column]).sum();
      columnTotals.put("c" + j, Money.ofKronor(sum));
    }
    RoundedTable rounded =
        TwoWayTable.of(holders("r", cells.size()), holders("c", columns), cells)
            .withRowTotals(rowTotals)
            .withColumnTotals(columnTotals)
            .round(MoneyUnit.KRONA);
    long[][] ore = ore(rounded);
    long[][] kronor =
        Arrays.stream(ore)
            .map(row -> Arrays.stream(row).map(o -> o / 100).toArray())
            .toArray(long[][]::new);
    assertThat(kronor).isDeepEqualTo(example.best());
    assertThat(squares(cells, example.best()))
        .isLessThanOrEqualTo(squares(cells, example.published()));
  }

  private static List<Holder> holders(String prefix, int size) {
    return IntStream.range(0, size).mapToObj(i -> Holder.of(prefix + i)).toList();
  }

  private static Fraction squares(List<List<Ratio>> cells, long[][] rounded) {
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < rounded.length; i++) {
      for (int j = 0; j < rounded[i].length; j++) {
        Fraction off = Fraction.of(cells.get(i).get(j)).minus(Fraction.of(rounded[i][j]));
        sum = sum.plus(off.times(off));
      }
    }
    return sum;
  }

  @Test
  void wholeKronorAreRoundedToAsWell() {
    RoundedTable table = TwoWayTable.of(projects(10_050, 10_050), THIRDS).round(MoneyUnit.KRONA);
    // 33.50 in each of six cells: 100.50 in each row, 67 in each column
    assertThat(sums(table.columnTotals())).containsExactly(6700, 6700, 6700);
    assertThat(table.total().amount()).isEqualTo(Money.ofKronor(201));
    assertThat(ore(table)).isDeepEqualTo(new long[][] {{3400, 3400, 3300}, {3300, 3300, 3400}});
  }

  @Test
  void aTotalThatIsGivenIsKept() {
    TwoWayTable table = TwoWayTable.of(projects(10_050, 10_050), THIRDS);
    RoundedTable other =
        table.withRowTotals(Map.of("p0", Money.ofKronor(100))).round(MoneyUnit.KRONA);
    assertThat(ore(other)).isDeepEqualTo(new long[][] {{3400, 3300, 3300}, {3300, 3400, 3400}});
    assertThat(other.rowTotal("p0").orElseThrow().kind()).isEqualTo(TableEntry.Kind.GIVEN);
    assertThat(table.withTotal(Money.ofKronor(201)).round(MoneyUnit.KRONA).total().kind())
        .isEqualTo(TableEntry.Kind.GIVEN);
  }

  @Test
  void everyOddOreIsExplained() {
    RoundedTable table = TwoWayTable.of(projects(10_000, 10_000, 10_000), THIRDS).round();
    TableEntry first = table.cell("p0", "a").orElseThrow();
    assertThat(first.text(Language.SV))
        .isEqualTo(
            "Projekt 0, Regionen: exakt 33,333333… kr, avrundat till 33,34\u00a0kr; det finns ett lika bra sätt, och då gäller lägst nyckel först.");
    assertThat(first.text(Language.EN))
        .isEqualTo(
            "Projekt 0, Regionen: exactly 33.333333… kr, rounded to 33,34\u00a0kr; another way is as good, and then the lowest key goes first.");
    assertThat(table.rowTotal("p1").orElseThrow().text(Language.SV))
        .isEqualTo("Summan av raden Projekt 1: exakt 100 kr, inget att avrunda.");
    assertThat(table.columnTotal("b").orElseThrow().text(Language.SV))
        .isEqualTo("Summan av kolumnen Kommunen: exakt 100 kr, inget att avrunda.");
    assertThat(table.total().text(Language.SV))
        .isEqualTo("Hela summan: exakt 300 kr, inget att avrunda.");
    RoundedTable shared = TwoWayTable.of(projects(101, 77, 49, 3), FIFTY_THIRTY_TWENTY).round();
    assertThat(shared.cell("p0", "b").orElseThrow().text(Language.SV))
        .isEqualTo("Projekt 0, b: exakt 0,303 kr, avrundat till 0,30\u00a0kr, som är närmast.");
  }

  @Test
  void wordsSayWhenACellIsNotRoundedToTheNearest() {
    RoundedTable one = TwoWayTable.of(projects(1), AxiomCase.split(0, 2, 2, 3)).round();
    assertThat(one.cells().get(0).get(2).kind()).isEqualTo(TableEntry.Kind.FOR_THE_SUMS);
    assertThat(one.cells().get(0).get(2).text(Language.SV))
        .isEqualTo(
            "Projekt 0, k00002: exakt 0,004285… kr, avrundat åt andra hållet till 0,01\u00a0kr, så att"
                + " rader och kolumner går ihop.");
  }

  @Test
  void twoHundredByTwoHundredTakeSecondsAtMost() {
    Random random = new Random(15);
    List<Holder> holders =
        IntStream.range(0, 200).mapToObj(i -> Holder.of(AxiomCase.key(i))).toList();
    long[] weights = random.longs(200, 1, 3_000_000).toArray();
    long[] equal = new long[200];
    Arrays.fill(equal, 1);
    for (FundSplit split : List.of(AxiomCase.split(0, weights), AxiomCase.split(0, equal))) {
      Map<Holder, Money> rows = new LinkedHashMap<>();
      holders.forEach(holder -> rows.put(holder, Money.ofOre(1_000_066)));
      TwoWayTable table = TwoWayTable.of(rows, split);
      RoundedTable rounded = Assertions.assertTimeout(Duration.ofSeconds(30), () -> table.round());
      assertThat(sums(rounded.rowTotals())).containsOnly(1_000_066);
    }
  }

  @Nested
  class BadInput {
    private final TwoWayTable table = TwoWayTable.of(projects(10_050, 10_050), THIRDS);

    @Test
    void aTotalOfARowThatIsNotThere() {
      Refusal refusal = refused(table.withRowTotals(Map.of("p9", Money.ofKronor(101))));
      assertThat(refusal.code()).isEqualTo("table-key-unknown");
      assertThat(refusal.pointer()).isEqualTo("/rowTotals");
    }

    private Refusal refused(TwoWayTable asked) {
      return catchThrowableOfType(
              DivisionRefusedException.class, () -> asked.round(MoneyUnit.KRONA))
          .refusal();
    }

    @Test
    void aTotalThatCannotBeMetIsRefused() {
      Refusal row = refused(table.withRowTotals(Map.of("p1", Money.ofKronor(102))));
      assertThat(row.code()).isEqualTo("margin-not-possible");
      assertThat(row.pointer()).isEqualTo("/rowTotals/p1");
      assertThat(row.text(Language.SV))
          .isEqualTo(
              "Summan 102,00\u00a0kr för Projekt 1 går inte att få, för beloppen räcker till 100,00\u00a0kr"
                  + " eller 101,00\u00a0kr; rätta summan eller beloppen.");
      Refusal column = refused(table.withColumnTotals(Map.of("a", Money.ofKronor(66))));
      assertThat(column.text(Language.SV))
          .isEqualTo(
              "Summan 66,00\u00a0kr för Regionen går inte att få, för beloppen är exakt 67,00\u00a0kr;"
                  + " rätta summan eller beloppen.");
      Refusal total = refused(table.withTotal(Money.ofOre(20_150)));
      assertThat(total.text(Language.EN))
          .isEqualTo(
              "The total 201,50\u00a0kr is not possible, because the amounts make exactly 201,00\u00a0kr;"
                  + " correct the total or the amounts.");
    }

    @Test
    void totalsThatDoNotGoTogetherAreRefused() {
      Refusal refusal =
          refused(
              table.withRowTotals(Map.of("p0", Money.ofKronor(100), "p1", Money.ofKronor(100))));
      assertThat(refusal.code()).isEqualTo("margins-not-together");
      assertThat(refusal.pointer()).isEqualTo("/rowTotals");
    }

    @Test
    void theFirstTotalsThatAreTooManyAreTheirPlace() {
      // three rows of 50 öre in one column, in kronor: each row may be 0 or 1, the column 1 or 2
      List<List<Ratio>> halves =
          List.of(List.of(Ratio.of(1, 2)), List.of(Ratio.of(1, 2)), List.of(Ratio.of(1, 2)));
      TwoWayTable one =
          TwoWayTable.of(
              List.of(Holder.of("p"), Holder.of("q"), Holder.of("r")), List.of(REGION), halves);
      Map<String, Money> rows =
          Map.of("p", Money.ofKronor(1), "q", Money.ofKronor(0), "r", Money.ofKronor(0));
      assertThat(
              refused(
                      one.withRowTotals(rows)
                          .withColumnTotals(Map.of(REGION.key(), Money.ofKronor(2))))
                  .pointer())
          .isEqualTo("/columnTotals");
      assertThat(refused(one.withRowTotals(rows).withTotal(Money.ofKronor(2))).pointer())
          .isEqualTo("/total");
    }

    @Test
    void aTableThatIsNotARectangleIsRefused() {
      List<Holder> one = List.of(REGION);
      Ratio krona = Ratio.of(1);
      assertThat(refused(TwoWayTable.of(List.of(), one, List.of())).pointer()).isEqualTo("/rows");
      assertThat(refused(TwoWayTable.of(one, one, List.of())).code()).isEqualTo("table-rows");
      Refusal cells = refused(TwoWayTable.of(one, one, List.of(List.of(krona, krona))));
      assertThat(cells.pointer()).isEqualTo("/cells/0");
      assertThat(cells.text(Language.SV))
          .isEqualTo(
              "Raden Regionen ska ha 1 belopp, ett för varje kolumn, men har 2; ange noll där"
                  + " inget ska stå.");
      assertThat(
              refused(
                      TwoWayTable.of(
                          List.of(REGION, REGION), one, List.of(List.of(krona), List.of(krona))))
                  .pointer())
          .isEqualTo("/rows/1/key");
      assertThat(refused(table.withColumnTotals(Map.of("x", Money.ZERO))).code())
          .isEqualTo("table-key-unknown");
      assertThat(
              refused(TwoWayTable.of(one, one, List.of(List.of(Ratio.of(Long.MAX_VALUE))))).code())
          .isEqualTo("table-too-large");
    }

    @Test
    void aSplitWithGroupsIsRefused() {
      FundSplit groups =
          FundSplit.equal(REGION).withParts(Part.of(REGION).withSplit(FundSplit.equal(REGION)));
      DivisionRefusedException refused =
          catchThrowableOfType(
              DivisionRefusedException.class, () -> TwoWayTable.of(projects(1), groups));
      assertThat(refused.code()).isEqualTo("columns-in-groups");
      assertThat(refused.text(Language.SV))
          .isEqualTo(
              "Regionen är en grupp som själv fördelas, men en tabell har en kolumn för varje"
                  + " mottagare; ange gruppens mottagare direkt.");
    }
  }
}
