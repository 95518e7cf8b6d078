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
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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
    }

    @Test
    void aTableThatIsNoRectangleIsRefused() {
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
