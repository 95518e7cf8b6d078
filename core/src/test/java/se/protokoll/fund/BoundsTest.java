package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class BoundsTest {
  private static Part part(String key, long weight) {
    return Part.weight(Holder.of(key), weight);
  }

  private static long[] ore(FundSplit split, long total) {
    return AxiomCase.amounts(split.distribute(Money.ofOre(total)));
  }

  private static void refused(FundSplit split, long total, Rounding rounding, String code) {
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> split.distribute(Money.ofOre(total), rounding))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.getMessage()).contains(refused.pointer());
              assertThat(refused.text(Language.SV)).doesNotContain("{").endsWith(".");
            });
  }

  @Nested
  class FloorsAndCaps {
    private final FundSplit split =
        FundSplit.weights(
            part("a", 1).withFloor(Money.ofOre(30)),
            part("b", 4),
            part("c", 5).withCap(Money.ofOre(35)));

    @Test
    void liftAndHoldAndTheOthersShareTheRest() {
      assertThat(ore(split, 100)).containsExactly(30, 35, 35);
      assertThat(ore(split, 80)).containsExactly(30, 22, 28);
    }

    @Test
    void areMirroredWhenMoneyIsPaidBack() {
      assertThat(ore(split, -100)).containsExactly(-30, -35, -35);
    }

    @Test
    void sayWhy() {
      Distribution distribution = split.distribute(Money.ofOre(100));
      assertThat(distribution.shares().get(0).reason().kind()).isEqualTo(Reason.Kind.FLOOR);
      assertThat(distribution.shares().get(1).reason().kind()).isEqualTo(Reason.Kind.EXACT);
      assertThat(distribution.shares().get(2).reason().kind()).isEqualTo(Reason.Kind.CAP);
      assertThat(distribution.shares().get(2).reason().text(Language.SV))
          .isEqualTo(
              "exakt andel 0,35\u00a0kr, som är taket; utan golv och tak hade det varit 0,50\u00a0kr.");
    }

    @Test
    void aboveTheTotalAreRefused() {
      refused(split, 29, Rounding.UNSTATED, "floors-above-total");
      assertThat(ore(split, 30)).containsExactly(30, 0, 0);
    }

    @Test
    void thatCannotHoldTheTotalAreRefusedUnlessTheRestMayStay() {
      FundSplit capped =
          FundSplit.weights(
              part("a", 1).withCap(Money.ofOre(3)), part("b", 1).withCap(Money.ofOre(5)));
      refused(capped, 9, Rounding.UNSTATED, "caps-below-total");
      refused(capped, 9, Rounding.of(RemainderPolicy.BEARER).withBearer("a"), "caps-below-total");
      Distribution left =
          capped.distribute(Money.ofOre(-9), Rounding.of(RemainderPolicy.UNDISTRIBUTED));
      assertThat(AxiomCase.amounts(left)).containsExactly(-3, -5);
      assertThat(left.remainder())
          .isEqualTo(new Remainder(Remainder.Kind.UNDISTRIBUTED, Money.ofOre(-1)));
    }

    @Test
    void becomeWholeUnitsAndThatIsNamed() {
      FundSplit odd = FundSplit.weights(part("a", 1).withFloor(Money.ofOre(250)), part("b", 99));
      Distribution distribution =
          odd.distribute(Money.ofKronor(10), Rounding.builder().unit(MoneyUnit.KRONA).build());
      assertThat(AxiomCase.amounts(distribution)).containsExactly(300, 700);
      assertThat(distribution.assumptions())
          .extracting(Assumption::code)
          .contains("bound-to-whole-units");
    }

    @Test
    void thatContradictOneAnotherAreRefused() {
      FundSplit crossed =
          FundSplit.weights(
              part("a", 1).withFloor(Money.ofOre(5)).withCap(Money.ofOre(4)), part("b", 1));
      refused(crossed, 100, Rounding.UNSTATED, "floor-above-cap");
      FundSplit narrow =
          FundSplit.weights(
              part("a", 1).withFloor(Money.ofOre(110)).withCap(Money.ofOre(190)), part("b", 1));
      refused(
          narrow,
          100_000,
          Rounding.builder().unit(MoneyUnit.KRONA).build(),
          "no-whole-unit-between");
      refused(
          FundSplit.weights(part("a", 1).withFloor(Money.ofOre(-1))),
          1,
          Rounding.UNSTATED,
          "negative-amount");
      refused(
          FundSplit.weights(part("a", 1).withCap(Money.ofOre(-1))),
          1,
          Rounding.UNSTATED,
          "negative-amount");
    }

    @Test
    void mayBeTheSameAmountOrZero() {
      FundSplit same =
          FundSplit.weights(
              part("a", 1).withFloor(Money.ofOre(5)).withCap(Money.ofOre(5)),
              part("b", 9).withCap(Money.ZERO),
              part("c", 1).withFloor(Money.ZERO));
      assertThat(ore(same, 100)).containsExactly(5, 0, 95);
    }

    @Test
    void ofWholeUnitsNeedNoRoundingAndNothingIsNamed() {
      Rounding krona = Rounding.builder().unit(MoneyUnit.KRONA).build();
      FundSplit floor = FundSplit.weights(part("a", 1).withFloor(Money.ofKronor(2)), part("b", 9));
      FundSplit cap = FundSplit.weights(part("a", 1).withCap(Money.ofKronor(2)), part("b", 9));
      FundSplit odd = FundSplit.weights(part("a", 1).withCap(Money.ofOre(299)), part("b", 9));
      assertThat(codes(floor, krona)).doesNotContain("bound-to-whole-units");
      assertThat(codes(cap, krona)).doesNotContain("bound-to-whole-units");
      assertThat(codes(odd, krona)).contains("bound-to-whole-units");
      assertThat(AxiomCase.amounts(odd.distribute(Money.ofKronor(90), krona)))
          .containsExactly(200, 8_800);
    }

    private List<String> codes(FundSplit split, Rounding rounding) {
      return split.prepare(rounding).assumptions().stream().map(Assumption::code).toList();
    }

    @Test
    void aFloorReachesWhoHasNoWeight() {
      FundSplit zero = FundSplit.weights(part("a", 0).withFloor(Money.ofOre(2)), part("b", 1));
      assertThat(ore(zero, 10)).containsExactly(2, 8);
    }
  }

  @Nested
  class FixedAmounts {
    private final FundSplit split =
        FundSplit.weights(
            Part.fixed(Holder.of("f"), Money.ofOre(10_050)), part("a", 1), part("b", 2));

    @Test
    void comeFirstAndAsTheyAre() {
      Distribution distribution =
          split.distribute(Money.ofOre(40_075), Rounding.builder().unit(MoneyUnit.KRONA).build());
      assertThat(AxiomCase.amounts(distribution)).containsExactly(10_050, 10_000, 20_000);
      assertThat(distribution.remainder().amount()).isEqualTo(Money.ofOre(25));
      assertThat(distribution.shares().get(0).exact()).isEqualTo(Ratio.of(201, 2));
      assertThat(distribution.shares().get(0).reason().text(Language.EN))
          .isEqualTo("a fixed amount that is set aside first.");
    }

    @Test
    void aboveTheTotalAreRefused() {
      refused(split, 10_049, Rounding.UNSTATED, "fixed-above-total");
      assertThat(ore(split, 10_050)).containsExactly(10_050, 0, 0);
    }

    @Test
    void aloneLeaveTheRestToNobody() {
      FundSplit only = FundSplit.percent(Part.fixed(Holder.of("f"), Money.ofOre(5)));
      refused(only, 6, Rounding.UNSTATED, "nobody-takes-the-rest");
      assertThat(ore(only, 5)).containsExactly(5);
      Distribution left =
          only.distribute(Money.ofOre(6), Rounding.of(RemainderPolicy.UNDISTRIBUTED));
      assertThat(left.remainder().amount()).isEqualTo(Money.ofOre(1));
      assertThat(left.remainder().kind()).isEqualTo(Remainder.Kind.UNDISTRIBUTED);
    }

    @Test
    void exclude() {
      Part fixed = Part.fixed(Holder.of("f"), Money.ofOre(5));
      refused(
          FundSplit.weights(fixed.withWeight(Ratio.of(1))),
          9,
          Rounding.UNSTATED,
          "fixed-and-measure");
      refused(
          FundSplit.weights(fixed.withCap(Money.ofOre(9)), part("a", 1)),
          9,
          Rounding.UNSTATED,
          "fixed-with-bounds");
      refused(
          FundSplit.weights(Part.fixed(Holder.of("f"), Money.ofOre(-5)), part("a", 1)),
          9,
          Rounding.UNSTATED,
          "negative-amount");
    }
  }

  @Nested
  class Percentages {
    private final Part a = Part.percent(Holder.of("a"), "33.3");
    private final Part b = Part.percent(Holder.of("b"), "33.3");

    @Test
    void belowAHundredNeedSomebodyWhoTakesTheRest() {
      FundSplit split = FundSplit.percent(a, b);
      refused(split, 1000, Rounding.UNSTATED, "percent-not-100");
      assertThat(ore(split.withRestTo("b"), 1000)).containsExactly(333, 667);
      assertThat(ore(FundSplit.percent(a, b, Part.of(Holder.of("c"))).withRestTo("c"), 1000))
          .containsExactly(333, 333, 334);
    }

    @Test
    void aboveAHundredAreRefusedAlsoThen() {
      refused(
          FundSplit.percent(a, Part.percent(Holder.of("c"), "66.8")).withRestTo("a"),
          1000,
          Rounding.UNSTATED,
          "percent-not-100");
    }

    @Test
    void refuseARestThatGoesToNobodyOrHasNoMeaning() {
      refused(FundSplit.percent(a, b).withRestTo("x"), 9, Rounding.UNSTATED, "rest-to-unknown");
      refused(
          FundSplit.equal(Holder.of("a")).withRestTo("a"),
          9,
          Rounding.UNSTATED,
          "rest-to-without-percent");
    }

    @Test
    void ofThirdsMayBeFractions() {
      assertThat(
              ore(
                  FundSplit.percent(
                      Part.percent(Holder.of("a"), "100/3"), Part.percent(Holder.of("b"), "200/3")),
                  9))
          .containsExactly(3, 6);
    }
  }

  @Nested
  class ComposedWeights {
    @Test
    void areTheSumOfCoefficientTimesValue() {
      Part a =
          Part.builder()
              .holder(Holder.of("a"))
              .addIndicators(Indicator.of("0.7", "100"), Indicator.of("0.3", "10"))
              .build();
      Part b =
          Part.builder().holder(Holder.of("b")).addIndicators(Indicator.of("27/10", "10")).build();
      assertThat(ore(FundSplit.weights(a, b), 100)).containsExactly(73, 27);
    }

    @Test
    void belowZeroAreRefused() {
      Part a =
          Part.builder()
              .holder(Holder.of("a"))
              .addIndicators(Indicator.of("1", "1"), Indicator.of("-1", "2"))
              .build();
      refused(FundSplit.weights(a), 1, Rounding.UNSTATED, "negative-weight");
    }

    @Test
    void standInsteadOfAWeight() {
      Part both = part("a", 1).withIndicators(Indicator.of("1", "1"));
      refused(FundSplit.weights(both), 1, Rounding.UNSTATED, "measure-missing");
      refused(FundSplit.weights(Part.of(Holder.of("a"))), 1, Rounding.UNSTATED, "measure-missing");
      refused(
          FundSplit.equal(Holder.of("a")).withParts(part("a", 1)),
          1,
          Rounding.UNSTATED,
          "measure-missing");
    }
  }

  @Nested
  class Levels {
    private FundSplit halves(Nesting nesting) {
      FundSplit inside = FundSplit.weights(part("a", 1), part("b", 2));
      return FundSplit.equal(Holder.of("r"), Holder.of("k"))
          .withParts(Part.of(Holder.of("k")).withSplit(inside), Part.of(Holder.of("r")))
          .withNesting(nesting);
    }

    @Test
    void levelByLevelKeepsTheSumOfEachLevel() {
      assertThat(ore(halves(Nesting.LEVEL_BY_LEVEL), 5)).containsExactly(1, 2, 2);
      assertThat(ore(halves(Nesting.LEVEL_BY_LEVEL), 3)).containsExactly(1, 1, 1);
    }

    @Test
    void leafExactRoundsOnce() {
      // exact 5/6, 10/6, 15/6
      assertThat(ore(halves(Nesting.LEAF_EXACT), 5)).containsExactly(1, 2, 2);
      // exact 3/6, 6/6, 9/6: a and r are tied
      assertThat(ore(halves(Nesting.LEAF_EXACT), 3)).containsExactly(1, 1, 1);
      // exact 10/6, 20/6, 30/6
      assertThat(ore(halves(Nesting.LEAF_EXACT), 10)).containsExactly(2, 3, 5);
    }

    @Test
    void theExactShareGoesThroughAllLevels() {
      for (Nesting nesting : Nesting.values()) {
        Distribution distribution = halves(nesting).distribute(Money.ofOre(5));
        assertThat(distribution.shares().get(0).exact()).isEqualTo(Ratio.of(5, 6));
        assertThat(distribution.shares().get(2).exact()).isEqualTo(Ratio.of(5, 2));
      }
      Share nested = halves(Nesting.LEVEL_BY_LEVEL).distribute(Money.ofOre(5)).shares().get(0);
      assertThat(nested.within()).containsExactly("k");
      assertThat(nested.reason().text(Language.SV))
          .isEqualTo("Av 0,03\u00a0kr till k: exakt andel 0,01\u00a0kr, inget att avrunda.");
    }

    @Test
    void aGroupHasNoBoundsWhenOnlyLeavesAreRounded() {
      FundSplit split = halves(Nesting.LEAF_EXACT);
      refused(
          split.withParts(split.parts().get(0).withFloor(Money.ofOre(1)), split.parts().get(1)),
          5,
          Rounding.UNSTATED,
          "leaf-exact-group-bounds");
    }

    @Test
    void leavesKeepTheirBoundsAndFixedAmountsInBothModes() {
      FundSplit inside =
          FundSplit.weights(
              part("a", 1).withFloor(Money.ofOre(20)),
              part("b", 9),
              Part.fixed(Holder.of("f"), Money.ofOre(7)));
      for (Nesting nesting : Nesting.values()) {
        FundSplit split =
            FundSplit.equal(Holder.of("r"), Holder.of("k"))
                .withParts(Part.of(Holder.of("k")).withSplit(inside), Part.of(Holder.of("r")))
                .withNesting(nesting);
        assertThat(ore(split, 100)).containsExactly(20, 23, 7, 50);
        refused(split, 40, Rounding.UNSTATED, "floors-above-total");
      }
    }

    @Test
    void theSameHolderMayStandInTwoGroups() {
      FundSplit split =
          FundSplit.equal(Holder.of("basic"), Holder.of("people"))
              .withParts(
                  Part.of(Holder.of("basic"))
                      .withSplit(FundSplit.equal(Holder.of("x"), Holder.of("y"))),
                  Part.of(Holder.of("people"))
                      .withSplit(FundSplit.weights(part("x", 3), part("y", 1))));
      assertThat(ore(split, 80)).containsExactly(20, 20, 30, 10);
    }

    @Test
    void eachLevelMayHaveItsOwnRounding() {
      FundSplit inside =
          FundSplit.equal(Holder.of("a"), Holder.of("b"))
              .withRounding(Rounding.of(MoneyUnit.KRONA, RemainderPolicy.UNDISTRIBUTED));
      FundSplit split =
          FundSplit.equal(Holder.of("k"), Holder.of("r"))
              .withParts(Part.of(Holder.of("k")).withSplit(inside), Part.of(Holder.of("r")));
      Distribution distribution = split.distribute(Money.ofOre(601));
      assertThat(AxiomCase.amounts(distribution)).containsExactly(100, 100, 300);
      assertThat(distribution.remainder().amount()).isEqualTo(Money.ofOre(101));
      assertThat(distribution.assumptions())
          .extracting(Assumption::code)
          .contains("standard-nesting");
    }
  }

  @Test
  void findsTheShareOfAKey() {
    Distribution distribution = FundSplit.weights(part("a", 1)).distribute(Money.ofOre(7));
    assertThat(distribution.share("a").map(Share::amount)).contains(Money.ofOre(7));
    assertThat(distribution.share("x")).isEqualTo(Optional.empty());
  }
}
