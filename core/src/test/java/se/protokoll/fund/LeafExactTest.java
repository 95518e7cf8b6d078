package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class LeafExactTest {
  private static Part part(String key, long weight) {
    return Part.weight(Holder.of(key), weight);
  }

  private static Part group(String key, Part... inside) {
    return Part.of(Holder.of(key)).withSplit(FundSplit.weights(inside));
  }

  /** Equal groups that are rounded once, at the leaves. */
  private static FundSplit split(Part... groups) {
    return FundSplit.builder()
        .kind(SplitKind.EQUAL)
        .addParts(groups)
        .nesting(Nesting.LEAF_EXACT)
        .build();
  }

  private static long[] ore(FundSplit split, long total, Rounding rounding) {
    return AxiomCase.amounts(split.distribute(Money.ofOre(total), rounding));
  }

  private static long[] ore(FundSplit split, long total) {
    return ore(split, total, Rounding.UNSTATED);
  }

  private static void refused(FundSplit split, long total, String code, String pointer) {
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> split.distribute(Money.ofOre(total)))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.pointer()).isEqualTo(pointer);
            });
  }

  @Test
  void theTiesOfAllGroupsAreOneTie() {
    FundSplit halves =
        split(group("g", part("a", 1), part("b", 1)), group("h", part("c", 1), part("d", 1)));
    assertThat(ore(halves, 2)).containsExactly(1, 1, 0, 0);
    assertThat(ore(halves.withNesting(Nesting.LEVEL_BY_LEVEL), 2)).containsExactly(1, 0, 1, 0);
  }

  @Test
  void aGroupInsideALeafExactSplitIsLeafExactToo() {
    Part inner =
        Part.of(Holder.of("h"))
            .withSplit(
                FundSplit.weights(group("i", part("c", 1), part("d", 1)).withWeight(Ratio.of(1)))
                    .withNesting(Nesting.LEVEL_BY_LEVEL));
    assertThat(ore(split(group("g", part("a", 1), part("b", 1)), inner), 2))
        .containsExactly(1, 1, 0, 0);
  }

  @Test
  void mayStandInsideAnotherSplitAfterOtherLeaves() {
    FundSplit plain = split(group("g", part("a", 1), part("b", 9)), group("h", part("c", 1)));
    FundSplit floored =
        split(
            group("g", part("a", 1).withFloor(Money.ofOre(20)), part("b", 9)),
            group("h", part("c", 1)));
    assertThat(ore(around(plain), 80)).containsExactly(40, 2, 18, 20);
    assertThat(ore(around(floored), 100)).containsExactly(50, 20, 5, 25);
    assertThat(around(floored).distribute(Money.ofOre(101)).share("b").orElseThrow().exact())
        .isEqualTo(Ratio.of(21, 4));
  }

  private static FundSplit around(FundSplit inside) {
    return FundSplit.equal(Holder.of("r"), Holder.of("k"))
        .withParts(Part.of(Holder.of("r")), Part.of(Holder.of("k")).withSplit(inside));
  }

  @Test
  void aFixedAmountIsTakenFromItsOwnGroupAlsoWhenItIsNotWholeUnits() {
    FundSplit fixed =
        split(
            group("g", Part.fixed(Holder.of("f"), Money.ofOre(10_050)), part("a", 1)),
            group("h", part("b", 1)));
    Rounding krona = Rounding.builder().unit(MoneyUnit.KRONA).build();
    Distribution distribution = fixed.distribute(Money.ofOre(40_050), krona);
    assertThat(AxiomCase.amounts(distribution)).containsExactly(10_050, 10_000, 20_000);
    assertThat(distribution.shares().get(1).exact()).isEqualTo(Ratio.of(399, 4));
    assertThat(distribution.shares().get(1).reason().kind()).isEqualTo(Reason.Kind.ROUNDED_UP);
  }

  @Test
  void aFixedAmountNextToTheGroupsComesFirst() {
    FundSplit fixed =
        split(group("g", part("a", 1), part("b", 1)), Part.fixed(Holder.of("f"), Money.ofOre(7)));
    assertThat(ore(fixed, 10)).containsExactly(2, 1, 7);
    FundSplit nothing =
        split(group("g", part("a", 1), part("b", 1)), Part.fixed(Holder.of("f"), Money.ZERO));
    assertThat(ore(nothing, 3)).containsExactly(2, 1, 0);
  }

  @Test
  void aFixedAmountMayTakeAllOfItsGroupAndNoMore() {
    FundSplit fixed =
        split(
            group("g", Part.fixed(Holder.of("f"), Money.ofOre(50)), part("a", 1)),
            group("h", part("b", 1)));
    assertThat(ore(fixed, 100)).containsExactly(50, 0, 50);
    refused(fixed, 99, "fixed-above-total", "/split/equal/0/split");
  }

  @Test
  void aGroupOfFixedAmountsOnlyLeavesItsRestToNobody() {
    FundSplit fixed =
        split(group("g", Part.fixed(Holder.of("f"), Money.ofOre(40))), group("h", part("b", 1)));
    assertThat(ore(fixed, 80)).containsExactly(40, 40);
    refused(fixed, 100, "nobody-takes-the-rest", "/split/equal/0/split");
    Distribution left =
        fixed.distribute(Money.ofOre(100), Rounding.of(RemainderPolicy.UNDISTRIBUTED));
    assertThat(AxiomCase.amounts(left)).containsExactly(40, 50);
    assertThat(left.remainder())
        .isEqualTo(new Remainder(Remainder.Kind.UNDISTRIBUTED, Money.ofOre(10)));
  }

  @Test
  void floorsAndCapsHoldWithinTheirGroup() {
    FundSplit bounds =
        split(
            group("g", part("a", 1).withFloor(Money.ofOre(20)), part("b", 9)),
            group("h", part("c", 1).withCap(Money.ofOre(10)), part("d", 1)));
    Distribution distribution = bounds.distribute(Money.ofOre(101));
    assertThat(AxiomCase.amounts(distribution)).containsExactly(20, 31, 10, 40);
    assertThat(distribution.shares())
        .extracting(share -> share.reason().kind())
        .containsExactly(
            Reason.Kind.FLOOR, Reason.Kind.ROUNDED_UP, Reason.Kind.CAP, Reason.Kind.ROUNDED_DOWN);
  }

  @Test
  void aFloorAtTheTopHoldsBeforeTheGroupsShare() {
    FundSplit bounds =
        split(group("g", part("a", 1), part("b", 1)), part("c", 0).withFloor(Money.ofOre(60)))
            .withKind(SplitKind.WEIGHTS);
    FundSplit weighted =
        bounds.withParts(bounds.parts().get(0).withWeight(Ratio.of(1)), bounds.parts().get(1));
    assertThat(ore(weighted, 100)).containsExactly(20, 20, 60);
  }

  @Test
  void theBearerMayBeAnyLeaf() {
    FundSplit thirds = split(group("g", part("a", 1)), group("h", part("b", 1), part("c", 2)));
    assertThat(ore(thirds, 7, Rounding.of(RemainderPolicy.BEARER).withBearer("c")))
        .containsExactly(3, 1, 3);
  }

  @Test
  void aHolderInTwoGroupsIsToldApartByGroup() {
    FundSplit twice = split(group("h", part("x", 1)), group("g", part("x", 1)));
    assertThat(ore(twice, 1)).containsExactly(0, 1);
  }

  @Test
  void aGroupHasNoAmountOfItsOwn() {
    Part group = group("g", part("a", 1));
    for (Part own :
        new Part[] {
          group.withFixed(Money.ofOre(1)),
          group.withFloor(Money.ofOre(1)),
          group.withCap(Money.ofOre(1))
        }) {
      refused(split(own, Part.of(Holder.of("b"))), 9, "leaf-exact-group-bounds", "/split/equal/0");
    }
  }

  @Test
  void aRoundingStatedInsideHasNoEffectAndIsNamed() {
    Part rounded =
        Part.of(Holder.of("g"))
            .withSplit(
                FundSplit.weights(part("a", 1), part("b", 1))
                    .withRounding(Rounding.of(MoneyUnit.THOUSAND, RemainderPolicy.UNDISTRIBUTED)));
    Distribution distribution = split(rounded, Part.of(Holder.of("c"))).distribute(Money.ofOre(8));
    assertThat(AxiomCase.amounts(distribution)).containsExactly(2, 2, 4);
    assertThat(distribution.assumptions())
        .filteredOn(assumption -> assumption.code().equals("inner-rounding-without-effect"))
        .extracting(assumption -> assumption.text(Language.EN))
        .containsExactly(
            "The rounding stated by the split within g has no effect, because all is"
                + " rounded only once, when the share of every recipient is worked out.");
  }
}
