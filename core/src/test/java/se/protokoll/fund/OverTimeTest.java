package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.fund.Instalment.Payment;
import se.protokoll.fund.RemainderPolicy.Feature;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class OverTimeTest {
  private static Map<String, Money> paid(long... ore) {
    Map<String, Money> paid = new HashMap<>();
    for (int i = 0; i < ore.length; i++) {
      paid.put(AxiomCase.key(i), Money.ofOre(ore[i]));
    }
    return paid;
  }

  /** Returns the instalment or, where the pot shrinks, the repayment that follows. */
  private static Instalment next(
      FundSplit split, Rounding rounding, Money pot, Map<String, Money> paid) {
    long already = paid.values().stream().mapToLong(Money::ore).sum();
    return Math.abs(pot.ore()) < Math.abs(already)
        ? split.repay(Money.ofOre(already - pot.ore()), paid, rounding)
        : split.instalment(pot, paid, rounding);
  }

  private static long[] toPay(Instalment instalment) {
    return instalment.payments().stream().mapToLong(p -> p.toPay().ore()).toArray();
  }

  @Nested
  class Instalments {
    private final FundSplit alabama = AxiomCase.split(0, 6, 6, 2);

    @Test
    void neverAskAnOreBack() {
      Distribution first = alabama.distribute(Money.ofOre(10));
      assertThat(AxiomCase.amounts(first)).containsExactly(4, 4, 2);
      Instalment second = first.instalment(Money.ofOre(11));
      assertThat(toPay(second)).containsExactly(1, 0, 0);
      assertThat(second.withinOneUnit()).isTrue();
    }

    @Test
    void sayWhenNobodyCanBeKeptWithinOneUnit() {
      Instalment corrected = next(alabama, Rounding.UNSTATED, Money.ofOre(20), paid(15, 0, 0));
      assertThat(toPay(corrected)).containsExactly(0, 4, 1);
      assertThat(corrected.withinOneUnit()).isFalse();
    }

    @Test
    void payNobodyMoreWhenThePotShrinks() {
      Instalment repayment = next(alabama, Rounding.UNSTATED, Money.ofOre(10), paid(5, 5, 1));
      assertThat(toPay(repayment)).containsExactly(0, -1, 0);
    }

    @Test
    void ofTheWholePotBackReturnEveryOre() {
      Instalment reversal = next(alabama, Rounding.UNSTATED, Money.ZERO, paid(5, 5, 1));
      assertThat(toPay(reversal)).containsExactly(-5, -5, -1);
      assertThat(reversal.remainder().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void bySainteLagueNeedNoGuard() {
      Rounding sainteLague = Rounding.of(RemainderPolicy.SAINTE_LAGUE);
      Distribution first = alabama.distribute(Money.ofOre(10), sainteLague);
      Instalment second = first.instalment(Money.ofOre(11));
      assertThat(toPay(second)).containsExactly(0, 1, 0);
    }

    @Test
    void byAPolicyThatTakesNoFloorsAreRefused() {
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(
              () ->
                  next(
                      alabama,
                      Rounding.of(RemainderPolicy.LIST_ORDER),
                      Money.ofOre(11),
                      paid(4, 4, 2)))
          .satisfies(r -> assertThat(r.code()).isEqualTo("policy-does-not-combine"));
    }

    @Test
    void refuseWhatHasBothSignsOrAnUnknownKey() {
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> next(alabama, Rounding.UNSTATED, Money.ofOre(9), paid(4, -1)))
          .satisfies(r -> assertThat(r.code()).isEqualTo("paid-has-both-signs"));
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> next(alabama, Rounding.UNSTATED, Money.ofOre(-9), paid(4)))
          .satisfies(r -> assertThat(r.code()).isEqualTo("paid-has-both-signs"));
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(
              () -> next(alabama, Rounding.UNSTATED, Money.ofOre(9), Map.of("x", Money.ZERO)))
          .satisfies(r -> assertThat(r.code()).isEqualTo("key-unknown"));
    }

    @Test
    void refuseMoreThanAnAmountHolds() {
      FundSplit two = AxiomCase.split(0, 1, 1);
      Map<String, Money> most = paid(Long.MAX_VALUE, 0);
      assertThat(toPay(next(two, Rounding.UNSTATED, Money.ofOre(Long.MAX_VALUE), most)))
          .containsExactly(0, 0);
      assertPaidTooLarge(two, paid(Long.MAX_VALUE, 1));
      assertPaidTooLarge(two, paid(Long.MIN_VALUE, 0));
      assertPaidTooLarge(two, paid(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    private void assertPaidTooLarge(FundSplit split, Map<String, Money> paid) {
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> next(split, Rounding.UNSTATED, Money.ofOre(9), paid))
          .satisfies(
              r -> {
                assertThat(r.code()).isEqualTo("paid-too-large");
                assertThat(r.pointer()).isEqualTo("/paid");
              });
    }

    @Test
    void askBackOnlyInARepayment() {
      assertThat(toPay(next(alabama, Rounding.UNSTATED, Money.ofOre(11), paid(5, 5, 1))))
          .containsExactly(0, 0, 0);
      Instalment more = next(alabama, Rounding.UNSTATED, Money.ofOre(-11), paid(-4, -4));
      assertThat(toPay(more)).containsExactly(-1, -1, -1);
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> next(alabama, Rounding.UNSTATED, Money.ofOre(9), paid(-4)))
          .satisfies(r -> assertThat(r.code()).isEqualTo("paid-has-both-signs"));
    }

    @Test
    void payFixedAmountsOnceAndLeaveThemOutOfTheGuard() {
      FundSplit split =
          FundSplit.weights(
              Part.fixed(Holder.of("f"), Money.ofOre(7)),
              Part.weight(Holder.of("a"), 1),
              Part.weight(Holder.of("b"), 1));
      Instalment first = next(split, Rounding.UNSTATED, Money.ofOre(10), Map.of());
      assertThat(toPay(first)).containsExactly(7, 2, 1);
      assertThat(first.withinOneUnit()).isTrue();
      Map<String, Money> paid =
          Map.of("f", Money.ofOre(7), "a", Money.ofOre(2), "b", Money.ofOre(1));
      assertThat(toPay(next(split, Rounding.UNSTATED, Money.ofOre(13), paid)))
          .containsExactly(0, 1, 2);
      assertThat(toPay(next(split, Rounding.UNSTATED, Money.ofOre(9), paid)))
          .containsExactly(0, -1, 0);
    }

    @Test
    void byABearerAreRefusedWhenTheBearerWouldBePaidMoreInARepayment() {
      FundSplit four = AxiomCase.split(0, 1, 1, 1, 1);
      Rounding bearer = Rounding.of(RemainderPolicy.BEARER).withBearer(AxiomCase.key(0));
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> next(four, bearer, Money.ofOre(3), paid(1, 1, 1, 1)))
          .satisfies(r -> assertThat(r.code()).isEqualTo("bearer-above-cap"));
    }

    @Test
    void aFixedAmountThatCameLaterIsNotTakenFromWhatOthersHaveBeenPaid() {
      FundSplit split =
          FundSplit.weights(
              Part.fixed(Holder.of("f"), Money.ofOre(3)), Part.weight(Holder.of("a"), 1));
      Map<String, Money> paid = Map.of("a", Money.ofOre(10));
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> next(split, Rounding.UNSTATED, Money.ofOre(10), paid))
          .satisfies(r -> assertThat(r.code()).isEqualTo("floors-above-total"));
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> split.repay(Money.ofOre(1), paid))
          .satisfies(r -> assertThat(r.code()).isEqualTo("fixed-above-paid"));
    }

    @Test
    void keepTheSplitsOwnFloorsAndCapsWhereTheyBindMore() {
      FundSplit bounded =
          FundSplit.weights(
              Part.weight(Holder.of(AxiomCase.key(0)), 1).withFloor(Money.ofOre(6)),
              Part.weight(Holder.of(AxiomCase.key(1)), 9).withCap(Money.ofOre(30)),
              Part.weight(Holder.of(AxiomCase.key(2)), 10));
      assertThat(toPay(next(bounded, Rounding.UNSTATED, Money.ofOre(20), paid(2, 6, 6))))
          .containsExactly(4, 1, 1);
      assertThat(toPay(next(bounded, Rounding.UNSTATED, Money.ofOre(20), paid(7, 6, 6))))
          .containsExactly(0, 0, 1);
      assertThat(toPay(next(bounded, Rounding.UNSTATED, Money.ofOre(70), paid(40, 35, 20))))
          .containsExactly(-20, -5, 0);
      assertThat(toPay(next(bounded, Rounding.UNSTATED, Money.ofOre(60), paid(40, 28, 20))))
          .containsExactly(-28, 0, 0);
    }

    @Test
    void reachThroughLeafExactGroups() {
      FundSplit nested =
          FundSplit.equal(Holder.of("g"), Holder.of("h"))
              .withParts(Part.of(Holder.of("g")).withSplit(alabama), Part.of(Holder.of("h")))
              .withNesting(Nesting.LEAF_EXACT);
      assertThat(toPay(next(nested, Rounding.UNSTATED, Money.ofOre(22), paid(4, 4, 2))))
          .containsExactly(1, 0, 0, 11);
      FundSplit outer =
          FundSplit.equal(Holder.of("k"), Holder.of("r"))
              .withParts(Part.of(Holder.of("k")).withSplit(nested), Part.of(Holder.of("r")));
      Instalment instalment = next(outer, Rounding.UNSTATED, Money.ofOre(44), paid(4, 4, 2));
      assertThat(toPay(instalment)).containsExactly(1, 0, 0, 11, 22);
      assertThat(instalment.withinOneUnit()).isTrue();
      FundSplit twice =
          FundSplit.equal(Holder.of("k"), Holder.of("r"))
              .withParts(
                  Part.of(Holder.of("k")).withSplit(nested.withNesting(Nesting.LEVEL_BY_LEVEL)),
                  Part.of(Holder.of("r")))
              .withNesting(Nesting.LEAF_EXACT);
      assertThat(toPay(next(twice, Rounding.UNSTATED, Money.ofOre(44), paid(4, 4, 2))))
          .containsExactly(1, 0, 0, 11, 22);
    }

    @Test
    void reachThroughLeafExactGroupsWithBoundsOfTheirOwn() {
      FundSplit split =
          FundSplit.equal(Holder.of("g"), Holder.of("h"))
              .withParts(
                  Part.of(Holder.of("g"))
                      .withSplit(
                          FundSplit.weights(
                              Part.weight(Holder.of("a"), 1).withFloor(Money.ofOre(3)),
                              Part.weight(Holder.of("b"), 1),
                              Part.weight(Holder.of("c"), 1))),
                  Part.of(Holder.of("h"))
                      .withSplit(
                          FundSplit.weights(
                              Part.fixed(Holder.of("f"), Money.ofOre(2)),
                              Part.weight(Holder.of("d"), 1))))
              .withNesting(Nesting.LEAF_EXACT);
      Map<String, Money> paid = new HashMap<>();
      for (long pot = 6; pot < 60; pot++) {
        Instalment instalment = next(split, Rounding.UNSTATED, Money.ofOre(pot), paid);
        long sum = 0;
        for (Payment payment : instalment.payments()) {
          assertThat(payment.toPay().ore()).isNotNegative();
          sum += payment.entitled().ore();
          paid.put(payment.holder().key(), payment.entitled());
        }
        assertThat(sum).isEqualTo(pot);
        assertThat(instalment.payment("a").orElseThrow().entitled().ore())
            .isGreaterThanOrEqualTo(3);
        assertThat(instalment.payment("f").orElseThrow().entitled().ore()).isEqualTo(2);
      }
      // exact 4.5, 4.5, 4.5, 2, 11.5: the next smaller pot lowers, and raises nobody
      Instalment less = next(split, Rounding.UNSTATED, Money.ofOre(27), paid);
      assertThat(Arrays.stream(toPay(less)).max()).hasValue(0);
      assertThat(less.payments().stream().mapToLong(p -> p.entitled().ore()).sum()).isEqualTo(27);
      assertThat(less.withinOneUnit()).isTrue();
      Instalment bearer =
          next(
              split,
              Rounding.of(RemainderPolicy.BEARER).withBearer("a"),
              Money.ofOre(27),
              Map.of("a", Money.ofOre(6), "f", Money.ofOre(2)));
      assertThat(toPay(bearer)).containsExactly(1, 4, 4, 0, 10);
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(
              () ->
                  next(
                      split,
                      Rounding.of(RemainderPolicy.BEARER).withBearer("a"),
                      Money.ofOre(27),
                      Map.of(
                          "a",
                          Money.ofOre(4),
                          "b",
                          Money.ofOre(20),
                          "c",
                          Money.ofOre(20),
                          "f",
                          Money.ofOre(2),
                          "d",
                          Money.ofOre(50))))
          .satisfies(r -> assertThat(r.code()).isEqualTo("bearer-above-cap"));
    }

    @Test
    void leaveToNobodyWhatNobodyTakes() {
      FundSplit split =
          FundSplit.equal(Holder.of("g"), Holder.of("h"))
              .withParts(
                  Part.of(Holder.of("g"))
                      .withSplit(FundSplit.weights(Part.fixed(Holder.of("f"), Money.ofOre(2)))),
                  Part.of(Holder.of("h"))
                      .withSplit(FundSplit.equal(Holder.of("a"), Holder.of("b"))))
              .withNesting(Nesting.LEAF_EXACT);
      Rounding undistributed = Rounding.of(RemainderPolicy.UNDISTRIBUTED);
      Instalment first = next(split, undistributed, Money.ofOre(11), Map.of());
      assertThat(toPay(first)).containsExactly(2, 2, 2);
      assertThat(first.remainder().amount()).isEqualTo(Money.ofOre(5));
      Instalment second =
          next(
              split,
              undistributed,
              Money.ofOre(13),
              Map.of("f", Money.ofOre(2), "a", Money.ofOre(2), "b", Money.ofOre(2)));
      assertThat(toPay(second)).containsExactly(0, 1, 1);
      assertThat(second.remainder().amount()).isEqualTo(Money.ofOre(5));
    }

    @Test
    void areFoundByKey() {
      Instalment instalment = next(alabama, Rounding.UNSTATED, Money.ofOre(11), paid(4, 4, 2));
      Payment second = instalment.payment(AxiomCase.key(1)).orElseThrow();
      assertThat(second.paid()).isEqualTo(Money.ofOre(4));
      assertThat(second.entitled()).isEqualTo(Money.ofOre(4));
      assertThat(second.holder()).isEqualTo(Holder.of(AxiomCase.key(1)));
      assertThat(instalment.payment("x")).isEmpty();
    }

    @Test
    void aWholeUnitFromTheExactShareIsNotWithinOneUnit() {
      FundSplit halves = AxiomCase.split(0, 1, 1);
      assertThat(next(halves, Rounding.UNSTATED, Money.ofOre(4), paid(3)).withinOneUnit())
          .isFalse();
      assertThat(next(halves, Rounding.UNSTATED, Money.ofOre(5), paid(3)).withinOneUnit()).isTrue();
    }

    @Test
    void reachThroughGroups() {
      FundSplit nested =
          FundSplit.equal(Holder.of("g"), Holder.of("h"))
              .withParts(Part.of(Holder.of("g")).withSplit(alabama), Part.of(Holder.of("h")));
      Instalment instalment = next(nested, Rounding.UNSTATED, Money.ofOre(22), paid(4, 4, 2));
      assertThat(toPay(instalment)).containsExactly(1, 0, 0, 11);
    }
  }

  @Property(tries = 300)
  void instalmentsNeverAskBackAndAlwaysAddUp(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 50) Long> weights,
      @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 60) Integer> additions,
      @ForAll boolean back) {
    FundSplit split = AxiomCase.split(0, weights.stream().mapToLong(w -> w).toArray());
    long sign = back ? -1 : 1;
    Map<String, Money> paid = new HashMap<>();
    long pot = 0;
    for (int addition : additions) {
      pot += addition;
      Instalment instalment = next(split, Rounding.UNSTATED, Money.ofOre(sign * pot), paid);
      long sum = 0;
      for (Payment payment : instalment.payments()) {
        assertThat(sign * payment.toPay().ore()).isNotNegative();
        sum += payment.entitled().ore();
        paid.put(payment.holder().key(), payment.entitled());
      }
      assertThat(sum).isEqualTo(sign * pot);
    }
    Instalment reversal = next(split, Rounding.UNSTATED, Money.ZERO, paid);
    for (Payment payment : reversal.payments()) {
      assertThat(payment.toPay()).isEqualTo(paid.get(payment.holder().key()).negated());
    }
  }

  /** Two groups and a holder next to them, where ties and remainders are many. */
  private static FundSplit inGroups(List<Long> weights, Nesting nesting) {
    long[] all = weights.stream().mapToLong(w -> w).toArray();
    int middle = all.length / 2;
    FundSplit first = AxiomCase.split(0, Arrays.copyOf(all, middle));
    FundSplit second = AxiomCase.split(middle, Arrays.copyOfRange(all, middle, all.length));
    return FundSplit.weights(
            Part.weight(Holder.of("g"), 3).withSplit(first),
            Part.weight(Holder.of("h"), 2).withSplit(second),
            Part.weight(Holder.of("z"), 1))
        .withNesting(nesting);
  }

  @Property(tries = 300)
  void instalmentsNeverAskBackWhateverThePolicyAndTheGroups(
      @ForAll @Size(min = 2, max = 8) List<@LongRange(min = 1, max = 50) Long> weights,
      @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 60) Integer> additions,
      @ForAll boolean back,
      @ForAll Nesting nesting) {
    FundSplit split = inGroups(weights, nesting);
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      Feature feature = nesting == Nesting.LEAF_EXACT ? Feature.LEAF_EXACT : Feature.LEVEL_BY_LEVEL;
      if (!policy.combinesWith(feature)) {
        continue;
      }
      Rounding rounding = Rounding.of(policy).withBearer(AxiomCase.key(0));
      Map<String, Money> paid = new HashMap<>();
      long pot = 0;
      for (int addition : additions) {
        pot += back ? -addition : addition;
        Instalment instalment = next(split, rounding, Money.ofOre(pot), paid);
        long sum = instalment.remainder().amount().ore();
        for (Payment payment : instalment.payments()) {
          assertThat(payment.toPay().ore() * (back ? -1 : 1)).as("%s", policy).isNotNegative();
          sum += payment.entitled().ore();
          paid.put(payment.holder().key(), payment.entitled());
        }
        assertThat(sum).isEqualTo(pot);
      }
      Instalment reversal = next(split, rounding, Money.ZERO, paid);
      for (Payment payment : reversal.payments()) {
        assertThat(payment.toPay()).isEqualTo(paid.get(payment.holder().key()).negated());
      }
    }
  }

  @Nested
  class CoFinancings {
    private final FundSplit rest = AxiomCase.split(0, 1, 1);

    @Test
    void supportARateOfTheCostAndShareTheRest() {
      CoFinancing.Result result =
          CoFinancing.of(Ratio.parse("1/3"), rest).distribute(Money.ofOre(1000), Rounding.UNSTATED);
      assertThat(result.support()).isEqualTo(Money.ofOre(333));
      assertThat(result.exactSupport()).isEqualTo(Ratio.of(1000, 3));
      assertThat(result.ceilingReached()).isFalse();
      assertThat(AxiomCase.amounts(result.rest())).containsExactly(334, 333);
    }

    @Test
    void stopAtTheCeilingInWholeUnits() {
      CoFinancing.Result result =
          CoFinancing.of(Ratio.parse("0.5"), Money.ofOre(40_050), rest)
              .distribute(Money.ofOre(-200_000), Rounding.builder().unit(MoneyUnit.KRONA).build());
      assertThat(result.support()).isEqualTo(Money.ofOre(-40_000));
      assertThat(result.ceilingReached()).isTrue();
      assertThat(AxiomCase.amounts(result.rest())).containsExactly(-80_000, -80_000);
    }

    @Test
    void mayBeNothingOrAllOfTheCost() {
      Money cost = Money.ofOre(1001);
      CoFinancing.Result nothing =
          CoFinancing.of(Ratio.of(0), rest).distribute(cost, Rounding.UNSTATED);
      assertThat(nothing.support()).isEqualTo(Money.ZERO);
      assertThat(nothing.rest().total()).isEqualTo(cost);
      CoFinancing.Result all =
          CoFinancing.of(Ratio.of(1), rest).distribute(cost, Rounding.UNSTATED);
      assertThat(all.support()).isEqualTo(cost);
      assertThat(AxiomCase.amounts(all.rest())).containsExactly(0, 0);
    }

    @Test
    void reachACeilingOnlyWhenItLowersTheSupport() {
      Money cost = Money.ofOre(1000);
      assertThat(halfUpTo(500).distribute(cost, Rounding.UNSTATED).ceilingReached()).isFalse();
      assertThat(halfUpTo(499).distribute(cost, Rounding.UNSTATED).ceilingReached()).isTrue();
      assertThat(halfUpTo(0).distribute(cost, Rounding.UNSTATED).support()).isEqualTo(Money.ZERO);
    }

    private CoFinancing halfUpTo(long ceiling) {
      return CoFinancing.of(Ratio.parse("0.5"), Money.ofOre(ceiling), rest);
    }

    @Test
    void refuseACostThatHasNoMirror() {
      CoFinancing all = CoFinancing.of(Ratio.of(1), rest);
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> all.distribute(Money.ofOre(Long.MIN_VALUE), Rounding.UNSTATED))
          .satisfies(r -> assertThat(r.code()).isEqualTo("total-too-large"));
    }

    @Test
    void addUpToTheCostOrAreNotMade() {
      Distribution half = rest.distribute(Money.ofOre(50));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new CoFinancing.Result(
                      Money.ofOre(100), Money.ofOre(49), Ratio.of(50), false, half))
          .withMessageContaining("1.00 kronor");
    }

    @Test
    void refuseARateThatIsNotAPart() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CoFinancing.of(Ratio.parse("50"), rest))
          .withMessageContaining("from 0 to 1, not 50");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CoFinancing.of(Ratio.parse("-0.1"), rest));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CoFinancing.of(Ratio.of(1), Money.ofOre(-1), rest));
    }
  }

  @Nested
  class Comparing {
    @Test
    void tellsRecipientByRecipient() {
      Distribution before = AxiomCase.split(0, 1, 1, 2).distribute(Money.ofOre(40));
      Distribution after = AxiomCase.split(1, 1, 2, 1).distribute(Money.ofOre(40));
      assertThat(before.compare(after))
          .extracting(change -> change.holder().key(), change -> change.difference().ore())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("k00000", -10L),
              org.assertj.core.groups.Tuple.tuple("k00001", 0L),
              org.assertj.core.groups.Tuple.tuple("k00002", 0L),
              org.assertj.core.groups.Tuple.tuple("k00003", 10L));
      assertThat(before.compare(after).get(0).after()).isEmpty();
      assertThat(before.compare(after).get(3).before()).isEmpty();
    }

    @Test
    void tellsAHolderInTwoGroupsApart() {
      FundSplit halves =
          FundSplit.equal(Holder.of("g"), Holder.of("h"))
              .withParts(
                  Part.of(Holder.of("g")).withSplit(AxiomCase.split(0, 1, 1)),
                  Part.of(Holder.of("h")).withSplit(AxiomCase.split(0, 1, 3)));
      FundSplit turned = halves.withParts(halves.parts().get(1), halves.parts().get(0));
      Distribution before = halves.distribute(Money.ofOre(40));
      assertThat(before.compare(turned.distribute(Money.ofOre(40))))
          .hasSize(4)
          .allMatch(change -> change.difference().isZero());
      assertThat(before.compare(halves.distribute(Money.ofOre(80))))
          .extracting(change -> change.within().get(0), change -> change.difference().ore())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("g", 10L),
              org.assertj.core.groups.Tuple.tuple("g", 10L),
              org.assertj.core.groups.Tuple.tuple("h", 5L),
              org.assertj.core.groups.Tuple.tuple("h", 15L));
    }

    @Test
    void equalDistributionsAreEqual() {
      Distribution one = AxiomCase.split(0, 1, 1).distribute(Money.ofOre(3));
      Distribution same = AxiomCase.split(0, 5, 5).distribute(Money.ofOre(3));
      assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
      assertThat(one).isNotEqualTo(AxiomCase.split(0, 1, 3).distribute(Money.ofOre(3)));
      assertThat(one)
          .hasToString(
              "0,03\u00a0kr = k00000 0,02\u00a0kr + k00001 0,01\u00a0kr + rest under en"
                  + " betalningsenhet 0,00\u00a0kr");
      assertThat(one.proof().swedish())
          .isEqualTo("2 andelar är tillsammans 0,03\u00a0kr, och allt är fördelat.");
      Distribution leaving =
          AxiomCase.split(0, 1, 2)
              .distribute(Money.ofOre(350), Rounding.builder().unit(MoneyUnit.KRONA).build());
      assertThat(leaving.proof().swedish())
          .isEqualTo(
              "2 andelar är tillsammans 3,00\u00a0kr; med rest under en betalningsenhet, 0,50\u00a0kr,"
                  + " är det 3,50\u00a0kr.");
      assertThat(leaving.proof().english())
          .isEqualTo(
              "2 shares make 3,00\u00a0kr; with remainder below one unit of payment, 0,50\u00a0kr,"
                  + " that is 3,50\u00a0kr.");
    }
  }

  @Test
  void aPotBelowTheLastOneButAboveWhatIsPaidAsksNobodyForAThousandBack() {
    // of 1 999 kr b was paid 1 000; by key a would have it, so that b would pay a whole unit back
    FundSplit halves = FundSplit.equal(Holder.of("a"), Holder.of("b"));
    Map<String, Money> paid = Map.of("b", Money.ofKronor(1_000));
    Rounding thousand = Rounding.builder().unit(MoneyUnit.THOUSAND).build();
    Money pot = Money.ofKronor(1_500);
    assertThat(halves.instalment(pot, paid, thousand).payments())
        .extracting(Instalment.Payment::toPay)
        .containsExactly(Money.ZERO, Money.ZERO);
    Rounding sainteLague = thousand.withPolicy(RemainderPolicy.SAINTE_LAGUE);
    assertThatThrownBy(() -> halves.instalment(pot, paid, sainteLague))
        .isInstanceOfSatisfying(
            DivisionRefusedException.class,
            refused -> assertThat(refused.code()).isEqualTo("instalment-asks-back"));
  }
}
