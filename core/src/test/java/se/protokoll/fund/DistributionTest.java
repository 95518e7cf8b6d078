package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.people.Organisation;

class DistributionTest {
  private static final Holder MUNICIPALITIES = Holder.of("kommunerna", "Kommunerna");
  private static final Holder REGION = Holder.of("regionen", "Regionen");
  private static final FundSplit HALF_EACH =
      FundSplit.percent(Part.percent(MUNICIPALITIES, "50"), Part.percent(REGION, "50"));

  private static List<Long> ore(Distribution distribution) {
    return distribution.shares().stream().map(share -> share.amount().ore()).toList();
  }

  private static FundSplit weights(long... weights) {
    Part[] parts = new Part[weights.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Part.weight(Holder.of("k" + i), weights[i]);
    }
    return FundSplit.weights(parts);
  }

  @Nested
  class HalfEach {
    @Test
    void aHolderIsCalledAsAnOrganisationWithItsKeyOrItsName() {
      Organisation organisation = Organisation.builder().key("0180").name("Stockholm").build();

      assertThat(Holder.of("0180").isCalledAs(organisation)).isTrue();
      assertThat(Holder.of("k", "Stockholm").isCalledAs(organisation)).isTrue();
      assertThat(Holder.of("k", "Solna").isCalledAs(organisation)).isFalse();
      assertThat(Holder.of("Stockholm").isCalledAs(organisation)).isFalse();
    }

    @Test
    void ofAnOddAmountIsDecidedByKey() {
      Distribution distribution = HALF_EACH.distribute(Money.ofOre(1_152_292_001));
      assertThat(ore(distribution)).containsExactly(576_146_001L, 576_146_000L);
      assertThat(distribution.remainder().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void doesNotDependOnTheOrderOfTheList() {
      FundSplit turned =
          FundSplit.percent(Part.percent(REGION, "50"), Part.percent(MUNICIPALITIES, "50"));
      assertThat(turned.distribute(Money.ofOre(1)).share("kommunerna").orElseThrow().amount())
          .isEqualTo(Money.ofOre(1));
    }

    @Test
    void mirrorsANegativeTotal() {
      assertThat(ore(HALF_EACH.distribute(Money.ofOre(-3)))).containsExactly(-2L, -1L);
    }

    @Test
    void namesWhatWasAssumed() {
      assertThat(HALF_EACH.distribute(Money.ofOre(1)).assumptions())
          .extracting(Assumption::code)
          .containsExactly("standard-unit", "standard-policy", "standard-tie-break");
    }

    @Test
    void assumesNothingThatIsStated() {
      Rounding all =
          Rounding.of(MoneyUnit.KRONA, RemainderPolicy.LARGEST_REMAINDER)
              .withTieBreak(TieBreak.BY_KEY);
      assertThat(HALF_EACH.distribute(Money.ofOre(1), all).assumptions()).isEmpty();
      assertThat(HALF_EACH.withRounding(all).distribute(Money.ofOre(1)).assumptions()).isEmpty();
    }
  }

  @Test
  void seventyThirtyOfTheFourGrantsIsExact() {
    FundSplit split =
        FundSplit.percent(Part.percent(REGION, "70"), Part.percent(MUNICIPALITIES, "30"));
    assertThat(ore(split.distribute(Money.parse("11 522 920 kr"))))
        .containsExactly(806_604_400L, 345_687_600L);
  }

  @Test
  void threeEqualPartsOfAKronaAre34And33And33() {
    FundSplit split = FundSplit.equal(Holder.of("b"), Holder.of("a"), Holder.of("c"));
    assertThat(ore(split.distribute(Money.ofKronor(1)))).containsExactly(33L, 34L, 33L);
  }

  @Test
  void givesTheUnitsLeftToTheLargestRemainders() {
    assertThat(ore(weights(6, 6, 2).distribute(Money.ofOre(10)))).containsExactly(4L, 4L, 2L);
    assertThat(ore(weights(6, 6, 2).distribute(Money.ofOre(11)))).containsExactly(5L, 5L, 1L);
  }

  @Test
  void keepsWhatIsBelowOneUnitUnderAName() {
    Distribution distribution =
        weights(1, 1)
            .distribute(Money.ofOre(1_099), Rounding.builder().unit(MoneyUnit.KRONA).build());
    assertThat(ore(distribution)).containsExactly(500L, 500L);
    assertThat(distribution.remainder())
        .isEqualTo(new Remainder(Remainder.Kind.BELOW_ONE_UNIT, Money.ofOre(99)));
  }

  @Test
  void theRequestGoesBeforeTheSplit() {
    FundSplit split =
        weights(1, 1, 1).withRounding(Rounding.of(MoneyUnit.KRONA, RemainderPolicy.UNDISTRIBUTED));
    Distribution asked =
        split.distribute(Money.ofKronor(4), Rounding.of(RemainderPolicy.LARGEST_REMAINDER));
    assertThat(ore(asked)).containsExactly(200L, 100L, 100L);
  }

  @Nested
  class Reasons {
    @Test
    void areDataAndOneSentence() {
      Share share = HALF_EACH.distribute(Money.ofOre(3)).share("kommunerna").orElseThrow();
      assertThat(share.exact()).isEqualTo(Ratio.of(3, 2));
      Reason reason = share.reason();
      assertThat(reason.kind()).isEqualTo(Reason.Kind.ROUNDED_UP);
      assertThat(reason.whole()).isEqualTo(1);
      assertThat(reason.extra()).isEqualTo(1);
      assertThat(reason.remainder()).isEqualTo(Ratio.of(1, 2));
      assertThat(reason.tie()).contains(TieBreak.BY_KEY);
      assertThat(reason.text(Language.SV))
          .isEqualTo(
              "exakt andel 0,015\u00a0kr, avrundad uppåt till 0,02\u00a0kr: ett öre blev över och gick hit; Kommunerna och Regionen stod lika nära nästa öre, och då gäller lägst nyckel först.");
      assertThat(reason.text(Language.EN))
          .isEqualTo(
              "exact share 0,015\u00a0kr, rounded up to 0,02\u00a0kr: one öre was left over and came here; Kommunerna and Regionen were equally near to the next öre, and the rule for ties is lowest key first.");
    }

    @Test
    void sayWhereEachUnitLeftOverWent() {
      FundSplit split =
          FundSplit.weights(
              Part.weight(Holder.of("a"), 47),
              Part.weight(Holder.of("b"), 16),
              Part.weight(Holder.of("c"), 15),
              Part.weight(Holder.of("d"), 22));
      assertThat(split.distribute(Money.ofOre(10)).shares())
          .extracting(share -> share.reason().text(Language.SV))
          .containsExactly(
              "exakt andel 0,047\u00a0kr, avrundad uppåt till 0,05\u00a0kr: 2 öre blev över och gick med ett öre vardera till de 2 som stod närmast nästa öre; denna var nummer 1.",
              "exakt andel 0,016\u00a0kr, avrundad uppåt till 0,02\u00a0kr: 2 öre blev över och gick med ett öre vardera till de 2 som stod närmast nästa öre; denna var nummer 2.",
              "exakt andel 0,015\u00a0kr, avrundad nedåt till 0,01\u00a0kr: 2 öre blev över och gick med ett öre vardera till de 2 som stod närmast nästa öre; denna var nummer 3.",
              "exakt andel 0,022\u00a0kr, avrundad nedåt till 0,02\u00a0kr: 2 öre blev över och gick med ett öre vardera till de 2 som stod närmast nästa öre; denna var nummer 4.");
    }
  }

  @Nested
  class AsAValue {
    private final Distribution halves = HALF_EACH.distribute(Money.ofOre(3));

    @Test
    void isMadeOnlyWhenItAddsUp() {
      PreparedSplit plan = HALF_EACH.prepare();
      Remainder none = new Remainder(Remainder.Kind.BELOW_ONE_UNIT, Money.ZERO);
      for (long[] wrong : new long[][] {{2, 2}, {1, 1}, {2, 1L << 32}, {-2, -1}}) {
        assertThatIllegalStateException()
            .isThrownBy(() -> new Distribution(plan, Money.ofOre(3), wrong, none, null))
            .withMessageContaining("do not add up to 0.03 kronor");
      }
      Remainder one = new Remainder(Remainder.Kind.UNDISTRIBUTED, Money.ofOre(1));
      assertThatIllegalStateException()
          .isThrownBy(() -> new Distribution(plan, Money.ofOre(3), new long[] {2, 1}, one, null));
    }

    @Test
    void saysWhatItWasDividedBy() {
      assertThat(halves.total()).isEqualTo(Money.ofOre(3));
      assertThat(halves.split()).isEqualTo(HALF_EACH);
      assertThat(halves.rounding())
          .isEqualTo(
              Rounding.of(MoneyUnit.ORE, RemainderPolicy.LARGEST_REMAINDER)
                  .withTieBreak(TieBreak.BY_KEY));
      PreparedSplit plan = HALF_EACH.prepare();
      assertThat(plan.assumptions()).isEqualTo(halves.assumptions()).hasSize(3);
      assertThat(plan.rounding()).isEqualTo(halves.rounding());
      assertThat(plan.split()).isEqualTo(HALF_EACH);
    }

    @Test
    void isEqualByTotalHoldersAndAmounts() {
      assertThat(halves)
          .isEqualTo(HALF_EACH.prepare().distribute(Money.ofOre(3)))
          .isNotEqualTo(HALF_EACH.distribute(Money.ofOre(5)))
          .isNotEqualTo("0,03 kr")
          .isNotEqualTo(null);
      assertThat(halves.hashCode()).isNotEqualTo(HALF_EACH.distribute(Money.ofOre(5)).hashCode());
      FundSplit others = FundSplit.equal(Holder.of("x"), Holder.of("y"));
      assertThat(halves).isNotEqualTo(others.distribute(Money.ofOre(3)));
      Rounding inList = Rounding.of(RemainderPolicy.LIST_ORDER);
      FundSplit turned =
          FundSplit.percent(Part.percent(REGION, "50"), Part.percent(MUNICIPALITIES, "50"));
      assertThat(turned.distribute(Money.ofOre(3), inList))
          .isNotEqualTo(turned.distribute(Money.ofOre(3)));
      assertThat(weights(1, 1).distribute(Money.ofOre(3), inList))
          .isEqualTo(weights(1, 1).distribute(Money.ofOre(3)));
      PreparedSplit one = weights(1, 1, 1, 1).prepare();
      assertThat(one.distribute(Money.ofOre(5)))
          .isEqualTo(one.distribute(Money.ofOre(5)))
          .isNotEqualTo(weights(1, 1, 1, 2).distribute(Money.ofOre(5)));
    }

    @Test
    void hasSharesWithHolderPayeeAndGroups() {
      Holder office = Holder.of("kf", "Kommunförbundet");
      FundSplit split =
          FundSplit.percent(
              Part.percent(MUNICIPALITIES, "50").withPayee(office), Part.percent(REGION, "50"));
      Share share = split.distribute(Money.ofOre(3)).shares().get(0);
      assertThat(share.holder().name()).contains("Kommunerna");
      assertThat(share.payee()).contains(office);
      assertThat(share.within()).isEmpty();
      assertThat(share).hasToString("kommunerna 0,02\u00a0kr");
      Share same = split.distribute(Money.ofOre(4)).shares().get(0);
      assertThat(share).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(null);
      assertThat(share)
          .isNotEqualTo(split.distribute(Money.ofOre(6)).shares().get(0))
          .isNotEqualTo(halves.shares().get(0))
          .isNotEqualTo(split.distribute(Money.ofOre(4)).shares().get(1));
      assertThat(share.hashCode()).isNotEqualTo(halves.shares().get(1).hashCode());
    }
  }

  @Nested
  class ThroughLevels {
    private final FundSplit groups =
        FundSplit.equal(Holder.of("g"), Holder.of("h"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(FundSplit.equal(Holder.of("a"), Holder.of("b"))),
                Part.of(Holder.of("h")).withSplit(FundSplit.equal(Holder.of("c"))));

    @Test
    void theExactShareIsNotRoundedBetween() {
      Distribution distribution = groups.distribute(Money.ofOre(5));
      assertThat(ore(distribution)).containsExactly(2L, 1L, 2L);
      assertThat(distribution.shares())
          .extracting(Share::exact)
          .containsExactly(Ratio.of(5, 4), Ratio.of(5, 4), Ratio.of(5, 2));
      assertThat(distribution.shares().get(0).reason().exact()).isEqualTo(Ratio.of(3, 2));
    }

    @Test
    void aFloorThatOnlyARoundedLevelHoldsLeavesEachLevelItsOwnExactShare() {
      FundSplit floored =
          FundSplit.equal(Holder.of("g"), Holder.of("h"))
              .withParts(
                  Part.of(Holder.of("g"))
                      .withSplit(
                          FundSplit.weights(
                              Part.weight(Holder.of("a"), 1).withFloor(Money.ofOre(3)),
                              Part.weight(Holder.of("b"), 1))),
                  Part.of(Holder.of("h")));
      Distribution distribution = floored.distribute(Money.ofOre(5));
      assertThat(ore(distribution)).containsExactly(3L, 0L, 2L);
      assertThat(distribution.shares())
          .extracting(Share::exact)
          .containsExactly(Ratio.of(3, 1), Ratio.of(0, 1), Ratio.of(5, 2));
    }

    @Test
    void oneHolderInEachGroupIsStillDividedInItsGroup() {
      FundSplit inKronor =
          FundSplit.equal(Holder.of("a"))
              .withRounding(Rounding.builder().unit(MoneyUnit.KRONA).build());
      FundSplit split =
          FundSplit.equal(Holder.of("g"), Holder.of("h"))
              .withParts(
                  Part.of(Holder.of("g")).withSplit(inKronor),
                  Part.of(Holder.of("h")).withSplit(FundSplit.equal(Holder.of("b"))));
      assertThat(ore(split.distribute(Money.ofOre(301)))).containsExactly(100L, 150L);
    }
  }

  @Nested
  class Refusing {
    private void refuses(FundSplit split, String code, String pointer) {
      assertThatExceptionOfType(DivisionRefusedException.class)
          .isThrownBy(() -> split.distribute(Money.ofKronor(1)))
          .satisfies(
              refused -> {
                assertThat(refused.code()).isEqualTo(code);
                assertThat(refused.pointer()).isEqualTo(pointer);
                assertThat(refused.text(Language.SV)).isNotBlank().doesNotContain("{");
                assertThat(refused.text(Language.EN)).isNotBlank().doesNotContain("{");
              });
      assertThat(split.problems().get(0).code()).isEqualTo(code);
    }

    @Test
    void noHolders() {
      refuses(FundSplit.equal(), "no-holders", "/split/equal");
    }

    @Test
    void allWeightsZero() {
      refuses(weights(0, 0), "all-weights-zero", "/split/weights");
    }

    @Test
    void aNegativeWeight() {
      refuses(weights(1, -1), "negative-weight", "/split/weights/1/weight");
    }

    @Test
    void aKeyThatStandsTwice() {
      refuses(FundSplit.equal(REGION, REGION), "duplicate-key", "/split/equal/1/holder/key");
    }

    @Test
    void percentagesThatAreNot100() {
      refuses(
          FundSplit.percent(Part.percent(REGION, "70"), Part.percent(MUNICIPALITIES, "20")),
          "percent-not-100",
          "/split/percent");
    }

    @Test
    void percentagesThatAreThirdsAndSaysHowToWriteThem() {
      assertThat(sentence("33", "33", "33")).contains("99 in all").contains("a third is 100/3");
      assertThat(
              FundSplit.percent(
                      Part.percent(Holder.of("a"), "100/3"),
                      Part.percent(Holder.of("b"), "100/3"),
                      Part.percent(Holder.of("c"), "100/3"))
                  .problems())
          .isEmpty();
    }

    @Test
    void percentagesThatAreFractionsOfOneAndSaysSo() {
      assertThat(sentence("0.5", "0.3", "0.2")).contains("write 70 percent as 70 and not as 0.7");
      assertThat(sentence("0.5", "0.3", "0.1")).doesNotContain("0.7");
    }

    private static String sentence(String a, String b, String c) {
      return FundSplit.percent(
              Part.percent(Holder.of("a"), a),
              Part.percent(Holder.of("b"), b),
              Part.percent(Holder.of("c"), c))
          .problems()
          .get(0)
          .text(Language.EN);
    }
  }

  @Test
  void splitsShowTheirKindAndSizeAlone() {
    assertThat(HALF_EACH).hasToString("FundSplit[percent, parts=2]");
  }

  @Nested
  class Holders {

    @Test
    void areOrganisationsByKeyOrName() {
      Organisation region = Organisation.of("Region Jämtland Härjedalen");
      assertThat(Holder.of(region)).isEqualTo(Holder.of(region.name(), region.name()));
      Organisation known = region.withKey("rjh").withOrganisationNumber("232100-0214");
      assertThat(Holder.of(known))
          .isEqualTo(
              Holder.builder()
                  .key("rjh")
                  .name(region.name())
                  .organisationNumber("232100-0214")
                  .build());
    }
  }
}
