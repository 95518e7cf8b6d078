package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.protokoll.language.Language;
import se.protokoll.money.AmountRounding;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class IndexationTest {
  private static final Indexation RAISED = Indexation.of("1.023");

  private static Map<Holder, Money> table(long... ore) {
    Map<Holder, Money> table = new LinkedHashMap<>();
    for (int i = 0; i < ore.length; i++) {
      table.put(Holder.of("row" + i), Money.ofOre(ore[i]));
    }
    return table;
  }

  private static List<Long> ore(Distribution distribution) {
    return distribution.shares().stream().map(share -> share.amount().ore()).toList();
  }

  @Test
  void rowsAddUpToTheRaisedTotalWhereTheyWouldNotAlone() {
    Distribution raised = RAISED.distribute(table(49, 49, 49));

    // 50,127 each; 150,381 in all, where row by row gives 150, and 16 times it 802 and not 800
    assertThat(ore(raised)).containsExactly(50L, 50L, 50L);
    assertThat(ore(RAISED.distribute(table(22, 22, 22)))).containsExactly(23L, 23L, 22L);
    assertThat(RAISED.distribute(table(22, 22, 22)).total()).isEqualTo(Money.ofOre(68));
    assertThat(raised.remainder().amount()).isEqualTo(Money.ZERO);
  }

  @Test
  void aTableOfOneRowIsTheRaisedAmount() {
    assertThat(ore(RAISED.distribute(table(123_456_789)))).containsExactly(126_296_295L);
  }

  @Test
  void isExplainedAmongTheAssumptions() {
    Assumption first =
        RAISED
            .distribute(table(100_000, 200_050), Rounding.builder().unit(MoneyUnit.KRONA).build())
            .assumptions()
            .get(0);

    assertThat(first.code()).isEqualTo("indexed-total");
    assertThat(first.text(Language.SV).replace('\u00a0', ' '))
        .isEqualTo(
            "3 000,50 kr gånger 1,023 är 3 070,00 kr, avrundat till närmaste belopp i steg om en"
                + " krona; raderna delar den summan efter sina belopp före uppräkningen.");
    assertThat(first.text(Language.EN)).contains("times 1.023");
  }

  @Test
  void costsAreMirrored() {
    assertThat(ore(RAISED.distribute(table(-22, -22, -22)))).containsExactly(-23L, -23L, -22L);
  }

  @Test
  void isRefusedWithBothSignsOrNothing() {
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> RAISED.distribute(table(1, -1)))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("table-has-both-signs"));
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> RAISED.distribute(Map.of()))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("no-holders"));
    assertThatIllegalArgumentException().isThrownBy(() -> Indexation.of("-1"));
  }

  @Test
  void everyRowIsNearItsOwnRaisedAmount() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      long[] ore = random.longs(1 + random.nextInt(20), 0, 1_000_000).toArray();
      ore[0]++;
      Map<Holder, Money> table = table(ore);
      Ratio factor = Ratio.of(900 + random.nextInt(200), 1_000);
      Distribution raised = new Indexation(factor).distribute(table);

      assertThat(raised.total())
          .isEqualTo(Money.sum(table.values()).times(factor, AmountRounding.NEAREST));
      assertThat(Money.sum(raised.shares().stream().map(Share::amount).toList()))
          .isEqualTo(raised.total());
      for (Share share : raised.shares()) {
        Money before = table.get(share.holder());
        Ratio off = share.amount().exactly().minus(before.exactly().times(factor)).ore();
        assertThat(off).isBetween(Ratio.parse("-1.5"), Ratio.parse("1.5"));
      }
    }
  }

  @Test
  void pointsIntoTheTableThatIsRaised() {
    Map<Holder, Money> twice = new LinkedHashMap<>();
    twice.put(Holder.of("a", "Aby"), Money.ofOre(1));
    twice.put(Holder.of("a", "Boda"), Money.ofOre(1));
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> RAISED.distribute(twice))
        .satisfies(
            refused -> assertThat(refused.pointer()).isEqualTo("/index/amounts/1/holder/key"));
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> RAISED.distribute(table(0, 0)))
        .satisfies(refused -> assertThat(refused.pointer()).isEqualTo("/index/amounts"));
  }
}
