package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/** Instalments, repayments and corrections, by recipient. */
class InstalmentTest {
  private static final Rounding SAINTE_LAGUE = Rounding.of(RemainderPolicy.SAINTE_LAGUE);

  private static Money ore(long ore) {
    return Money.ofOre(ore);
  }

  private static Part part(String key, long weight) {
    return Part.weight(Holder.of(key), weight);
  }

  private static long[] toPay(Instalment instalment) {
    return instalment.payments().stream().mapToLong(p -> p.toPay().ore()).toArray();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    var refused = catchThrowableOfType(DivisionRefusedException.class, call);
    assertThat(refused).as(code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
  }

  @Test
  void sainteLagueOutsideDoesNotDropTheGuardInside() {
    FundSplit inner =
        FundSplit.weights(part("a", 6), part("b", 6), part("c", 2))
            .withRounding(Rounding.of(RemainderPolicy.LARGEST_REMAINDER));
    FundSplit split =
        FundSplit.weights(part("g", 1).withSplit(inner), part("h", 1)).withRounding(SAINTE_LAGUE);
    Map<String, Money> paid = Map.of("a", ore(4), "b", ore(4), "c", ore(2), "h", ore(10));
    // g gets 11, and 11 by 6, 6, 2 is 5, 5, 1
    assertRefused("instalment-asks-back", () -> split.instalment(ore(22), paid));
    assertThat(toPay(split.instalment(ore(28), paid))).containsExactly(2, 2, 0, 4);
  }

  @Test
  void sainteLagueAfterCorrectedWeightsAsksNobodyBack() {
    FundSplit split = FundSplit.weights(part("a", 13), part("b", 177));
    Map<String, Money> paid = Map.of("a", ore(3257), "b", ore(336));
    assertRefused("instalment-asks-back", () -> split.instalment(ore(3594), paid, SAINTE_LAGUE));
    assertRefused("repayment-pays-more", () -> split.repay(ore(1), paid, SAINTE_LAGUE));
    Instalment regulated = split.instalment(ore(3594), paid, SAINTE_LAGUE, Correction.REGULATED);
    assertThat(toPay(regulated)).containsExactly(246 - 3257, 3348 - 336);
    assertThat(regulated.withinOneUnit()).isTrue();
  }

  @Test
  void aFixedAmountIsNotPaidMoreInARepaymentNorAskedBackInAnInstalment() {
    FundSplit split = FundSplit.weights(Part.fixed(Holder.of("a"), ore(100)), part("b", 1));
    assertRefused(
        "fixed-above-paid", () -> split.repay(ore(100), Map.of("a", ore(0), "b", ore(1000))));
    assertRefused(
        "fixed-below-paid", () -> split.instalment(ore(900), Map.of("a", ore(101), "b", ore(9))));
    assertThat(toPay(split.repay(ore(100), Map.of("a", ore(100), "b", ore(900)))))
        .containsExactly(0, -100);
  }

  @Test
  void aTieThatWhatIsPaidDecidesIsNotRefused() {
    FundSplit halves = FundSplit.weights(part("a", 1), part("b", 1));
    Rounding refuse = Rounding.builder().tieBreak(TieBreak.REFUSE).build();
    Map<String, Money> paid = Map.of("b", ore(2));
    Instalment instalment = halves.instalment(ore(3), paid, refuse);
    assertThat(toPay(instalment)).containsExactly(1, 0);
    assertThat(instalment.withinOneUnit()).isTrue();
    assertRefused("tie", () -> halves.instalment(ore(3), Map.of(), refuse));
  }

  @Test
  void aPotBelowWhatIsPaidIsRefusedUnlessItIsRegulated() {
    FundSplit split = FundSplit.weights(part("a", 1), part("b", 1));
    Map<String, Money> paid = Map.of("a", ore(6), "b", ore(4));
    assertRefused("pot-below-paid", () -> split.instalment(ore(9), paid));
    assertRefused("pot-below-paid", () -> split.instalment(ore(0), paid));
    assertThat(toPay(split.instalment(ore(10), paid))).containsExactly(0, 0);
    for (long pot : new long[] {0, 4, 10, 20}) {
      Instalment regulated =
          split.instalment(ore(pot), paid, Rounding.UNSTATED, Correction.REGULATED);
      assertThat(toPay(regulated)).containsExactly(pot / 2 - 6, pot / 2 - 4);
      assertThat(regulated.assumptions())
          .extracting(Assumption::code)
          .containsExactly("standard-unit", "standard-policy", "standard-tie-break", "regulated");
    }
  }

  @Test
  void aRepaymentTakesBackAnAmountAndNoMoreThanIsPaid() {
    FundSplit split = FundSplit.weights(part("a", 1), part("b", 1));
    Map<String, Money> paid = Map.of("a", ore(6), "b", ore(4));
    assertThat(toPay(split.repay(ore(4), paid))).containsExactly(-3, -1);
    assertThat(toPay(split.repay(ore(10), paid))).containsExactly(-6, -4);
    assertRefused("repay-above-paid", () -> split.repay(ore(11), paid));
    assertRefused("paid-has-both-signs", () -> split.repay(ore(-1), paid));
    Map<String, Money> back = Map.of("a", ore(-6), "b", ore(-4));
    assertThat(toPay(split.repay(ore(-4), back))).containsExactly(3, 1);
  }

  @Test
  void whereNoRoundingIsStatedTheStandardIsNamed() {
    FundSplit split = FundSplit.weights(part("a", 1), part("b", 1));
    List<Assumption> standard = split.distribute(ore(10)).assumptions();
    Map<String, Money> paid = Map.of("a", ore(5), "b", ore(5));
    assertThat(standard).hasSize(3);
    assertThat(split.instalment(ore(20), paid).assumptions()).isEqualTo(standard);
    assertThat(split.repay(ore(1), paid).assumptions()).isEqualTo(standard);
    assertThat(CoFinancing.of(Ratio.of(1, 2), split).distribute(ore(10)).assumptions())
        .isEqualTo(standard);
  }

  /** A basic part in equal shares and a variable part by seats, as party support is divided. */
  private static final FundSplit PARTY_SUPPORT =
      FundSplit.percent(
          Part.percent(Holder.of("grund", "Grundstöd"), "10")
              .withSplit(FundSplit.equal(Holder.of("c"), Holder.of("m"), Holder.of("s"))),
          Part.percent(Holder.of("mandat", "Mandatstöd"), "90")
              .withSplit(FundSplit.weights(part("m", 5), part("s", 3), part("v", 1))));

  @Test
  void aRecipientInSeveralGroupsHasOneTotal() {
    Distribution distribution = PARTY_SUPPORT.distribute(ore(1000));
    assertThat(distribution.recipients())
        .extracting(r -> r.holder().key() + " " + r.amount().ore() + " " + r.exact())
        .containsExactly("c 34 100/3", "m 533 1600/3", "s 333 1000/3", "v 100 100/1");
    Recipient m = distribution.recipients().get(1);
    assertThat(m.shares()).extracting(share -> share.amount().ore()).containsExactly(33L, 500L);
    assertRefused("ambiguous-key", () -> distribution.share("m"));
    assertThat(distribution.share(List.of("mandat"), "m").orElseThrow().amount())
        .isEqualTo(ore(500));
    assertThat(distribution.share(List.of("grund"), "v")).isEmpty();
    assertThat(distribution.share("v").orElseThrow().amount()).isEqualTo(ore(100));
    assertThat(distribution.share("x")).isEmpty();
  }

  @Test
  void aRecipientSaysWhichGroupsGiveWhat() {
    List<Recipient> recipients = PARTY_SUPPORT.distribute(ore(1000)).recipients();
    assertThat(recipients.get(1).why().swedish().replace('\u00a0', ' '))
        .isEqualTo("0,33 kr i Grundstöd och 5,00 kr i Mandatstöd, tillsammans 5,33 kr");
    assertThat(recipients.get(1).why().english().replace('\u00a0', ' '))
        .isEqualTo("0,33 kr in Grundstöd and 5,00 kr in Mandatstöd, 5,33 kr together");
    assertThat(recipients.get(3).why().swedish().replace('\u00a0', ' '))
        .isEqualTo("1,00 kr i Mandatstöd");
    FundSplit mixed =
        FundSplit.weights(part("a", 1), part("g", 1).withSplit(FundSplit.equal(Holder.of("a"))));
    assertThat(
            mixed.distribute(ore(-400)).recipients().get(0).why().swedish().replace('\u00a0', ' '))
        .isEqualTo("−2,00 kr utanför grupperna och −2,00 kr i g, tillsammans −4,00 kr");
  }

  @Test
  void paymentsHaveTheirExactShareWhateverHasBeenPaid() {
    FundSplit split = FundSplit.weights(part("a", 1), part("b", 2));
    Instalment guarded = split.instalment(ore(100), Map.of("a", ore(60)));
    assertThat(guarded.payments())
        .extracting(p -> p.holder().key() + " " + p.entitled().ore() + " " + p.exact())
        .containsExactly("a 60 100/3", "b 40 200/3");
    assertThat(guarded.distribution().orElseThrow().recipients())
        .extracting(r -> r.amount().ore() + " " + r.exact())
        .containsExactly("60 60/1", "40 40/1");
    Instalment ofGroups = PARTY_SUPPORT.distribute(ore(1000)).instalment(ore(2000));
    assertThat(ofGroups.payment("m").orElseThrow().exact()).isEqualTo(Ratio.of(3200, 3));
    assertThat(ofGroups.distribution().orElseThrow().groups())
        .extracting(g -> g.amount().ore())
        .containsExactly(200L, 1800L);
    Instalment back = split.repay(ore(60), Map.of("a", ore(60)));
    assertThat(back.distribution()).isEmpty();
    assertThat(back.payments()).extracting(p -> p.exact().signum()).containsExactly(0, 0);
  }

  @Test
  void groupsHaveSubtotalsWithTheReasonOfTheirLevel() {
    List<Subtotal> groups = PARTY_SUPPORT.distribute(ore(-1005)).groups();
    assertThat(groups)
        .extracting(g -> g.holder().name().orElseThrow() + " " + g.amount().ore() + " " + g.exact())
        .containsExactly("Grundstöd -101 -201/2", "Mandatstöd -904 -1809/2");
    assertThat(groups.get(0).reason().orElseThrow().tie()).contains(TieBreak.BY_KEY);
    assertThat(groups.get(0).reason().orElseThrow().exact()).isEqualTo(Ratio.of(-201, 2));
    FundSplit leafExact = PARTY_SUPPORT.withNesting(FundSplit.Nesting.LEAF_EXACT);
    FundSplit around = FundSplit.weights(part("all", 1).withSplit(leafExact), part("rest", 1));
    List<Subtotal> inside = around.distribute(ore(2000)).groups();
    assertThat(inside)
        .extracting(g -> g.within() + g.holder().key() + " " + g.amount().ore())
        .containsExactly("[]all 1000", "[all]grund 100", "[all]mandat 900");
    assertThat(inside).extracting(g -> g.reason().isPresent()).containsExactly(true, false, false);
  }

  @Test
  void instalmentsGoByRecipient() {
    Distribution first = PARTY_SUPPORT.distribute(ore(1000));
    Instalment second = first.instalment(ore(2000));
    assertThat(second.payments())
        .extracting(p -> p.holder().key() + " " + p.paid().ore() + " " + p.entitled().ore())
        .containsExactly("c 34 67", "m 533 1067", "s 333 666", "v 100 200");
    assertThat(second.payment("m").orElseThrow().within()).isEmpty();
    assertThat(second.payment("v").orElseThrow().within()).containsExactly("mandat");
    Instalment ahead = PARTY_SUPPORT.instalment(ore(1000), Map.of("m", ore(600)));
    assertThat(ahead.payment("m").orElseThrow().toPay()).isEqualTo(ore(0));
    assertThat(ahead.withinOneUnit()).isFalse();
    assertThat(PARTY_SUPPORT.repay(ore(1000), Map.of("m", ore(600), "c", ore(400))).payments())
        .extracting(p -> p.toPay().ore())
        .containsExactly(-400L, -600L, 0L, 0L);
  }
}
