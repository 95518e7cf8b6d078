package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class ReasonTest {
  private static Reason reason(RemainderPolicy policy, long total, int index, long... weights) {
    Rounding rounding = Rounding.of(policy).withBearer(AxiomCase.key(0));
    return AxiomCase.split(0, weights)
        .distribute(Money.ofOre(total), rounding)
        .shares()
        .get(index)
        .reason();
  }

  private static void says(Reason reason, Reason.Kind kind, String swedish, String english) {
    assertThat(reason.kind()).isEqualTo(kind);
    assertThat(reason.text(Language.SV)).isEqualTo(swedish);
    assertThat(reason.text(Language.EN)).isEqualTo(english);
  }

  /** Else all reasons of n recipients take time and memory in n². */
  @Test
  void reasonsOfALevelShareTheListOfWhoGotWhatWasLeft() {
    Distribution distribution = AxiomCase.split(0, 5, 4, 3, 2, 1).distribute(Money.ofOre(9));
    Reason first = distribution.shares().get(0).reason();
    assertThat(first.receivers()).isNotEmpty();
    assertThat(distribution.shares())
        .allSatisfy(share -> assertThat(share.reason().receivers()).isSameAs(first.receivers()));
    Distribution tied = AxiomCase.split(0, 1, 1, 1, 1).distribute(Money.ofOre(2));
    assertThat(tied.shares().get(0).reason().tied()).hasSize(4);
    assertThat(tied.shares().get(1).reason().tied()).isSameAs(tied.shares().get(0).reason().tied());
  }

  private static final long[] ONE_DOUBLE = {2, 1, 1, 1, 1, 1, 1, 1, 1};

  @Nested
  class ByLargestRemainder {
    private Reason reason(long total, int index, long... weights) {
      return ReasonTest.reason(RemainderPolicy.LARGEST_REMAINDER, total, index, weights);
    }

    @Test
    void nothingLeftOverIsNothingToRound() {
      says(
          reason(8, 0, 1, 3),
          Reason.Kind.EXACT,
          "exakt andel 0,02\u00a0kr, inget att avrunda.",
          "exact share 0,02\u00a0kr, nothing to round.");
      says(
          reason(8, 1, 1, 0),
          Reason.Kind.EXACT,
          "exakt andel 0,00\u00a0kr, inget att avrunda.",
          "exact share 0,00\u00a0kr, nothing to round.");
    }

    @Test
    void theOneUnitLeftOverGoesToTheLargestRemainder() {
      says(
          reason(5, 0, 2, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 0,0333…\u00a0kr, avrundad nedåt till 0,03\u00a0kr: ett öre blev över och gick till k00001, som stod närmast nästa öre; denna var nummer 2.",
          "exact share 0,0333…\u00a0kr, rounded down to 0,03\u00a0kr: one öre was left over and went to k00001, which was nearest to the next öre; this one was number 2.");
      says(
          reason(5, 1, 2, 1),
          Reason.Kind.ROUNDED_UP,
          "exakt andel 0,0166…\u00a0kr, avrundad uppåt till 0,02\u00a0kr: ett öre blev över och gick hit, eftersom denna stod närmast nästa öre.",
          "exact share 0,0166…\u00a0kr, rounded up to 0,02\u00a0kr: one öre was left over and came here, because this one was nearest to the next öre.");
    }

    @Test
    void aTieIsSaidToBeOne() {
      says(
          reason(1, 1, 1, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 0,005\u00a0kr, avrundad nedåt till 0,00\u00a0kr: ett öre blev över och gick till k00000; k00000 och k00001 stod lika nära nästa öre, och då gäller lägst nyckel först.",
          "exact share 0,005\u00a0kr, rounded down to 0,00\u00a0kr: one öre was left over and went to k00000; k00000 and k00001 were equally near to the next öre, and the rule for ties is lowest key first.");
      says(
          reason(2, 2, 1, 1, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 0,0066…\u00a0kr, avrundad nedåt till 0,00\u00a0kr: av 2 öre som blev över gick inget hit; k00000, k00001 och k00002 stod lika nära nästa öre, och då gäller lägst nyckel först, så k00000 och k00001 gick före.",
          "exact share 0,0066…\u00a0kr, rounded down to 0,00\u00a0kr: of 2 öre left over, nothing came here; k00000, k00001 and k00002 were equally near to the next öre, and the rule for ties is lowest key first, so k00000 and k00001 went first.");
      says(
          reason(2, 0, 1, 1, 1),
          Reason.Kind.ROUNDED_UP,
          "exakt andel 0,0066…\u00a0kr, avrundad uppåt till 0,01\u00a0kr: av 2 öre som blev över gick ett öre hit; k00000, k00001 och k00002 stod lika nära nästa öre, och då gäller lägst nyckel först.",
          "exact share 0,0066…\u00a0kr, rounded up to 0,01\u00a0kr: of 2 öre left over, one öre came here; k00000, k00001 and k00002 were equally near to the next öre, and the rule for ties is lowest key first.");
    }

    @Test
    void onlyWhoIsTiedAtTheCutWasToldApart() {
      // exact 1.8, 0.6, 0.6, 2: two units are left; the first has the one, two are tied for the
      // other
      assertThat(reason(5, 0, 9, 3, 3, 10).tie()).isEmpty();
      assertThat(reason(5, 1, 9, 3, 3, 10).tie()).contains(TieBreak.BY_KEY);
      assertThat(reason(5, 2, 9, 3, 3, 10).tie()).contains(TieBreak.BY_KEY);
      assertThat(reason(5, 3, 9, 3, 3, 10).tie()).isEmpty();
      // exact 0.2, 0.2, 0.6: equal remainders, but the unit left is far above them
      assertThat(reason(1, 0, 1, 1, 3).tie()).isEmpty();
    }

    @Test
    void aRepaymentKeepsItsSignInTheData() {
      Reason reason = reason(-200_001, 0, 1, 1);
      says(
          reason,
          Reason.Kind.ROUNDED_UP,
          "exakt återbetalning 1\u00a0000,005\u00a0kr, avrundad uppåt till 1\u00a0000,01\u00a0kr: ett öre återstod och återbetalas här; k00000 och k00001 stod lika nära nästa öre, och då gäller lägst nyckel först.",
          "exact repayment 1\u00a0000,005\u00a0kr, rounded up to 1\u00a0000,01\u00a0kr: one öre was left to repay and is repaid here; k00000 and k00001 were equally near to the next öre, and the rule for ties is lowest key first.");
      assertThat(reason.divided()).isEqualTo(Money.ofOre(-200_001));
      assertThat(reason.whole()).isEqualTo(-100_000);
      assertThat(reason.extra()).isEqualTo(-1);
      assertThat(reason.remainder()).isEqualTo(Ratio.of(-1, 2));
      assertThat(reason(200_001, 0, 1, 1).divided()).isEqualTo(Money.ofOre(200_001));
    }

    @Test
    void unitsHaveTheirNames() {
      Rounding thousand = Rounding.builder().unit(MoneyUnit.THOUSAND).build();
      Distribution distribution =
          AxiomCase.split(0, 1, 1).distribute(Money.ofKronor(1000), thousand);
      says(
          distribution.shares().get(0).reason(),
          Reason.Kind.ROUNDED_UP,
          "exakt andel 500\u00a0kr, avrundad uppåt till 1\u00a0000\u00a0kr: tusen kronor blev över och gick hit; k00000 och k00001 stod lika nära nästa 1\u00a0000\u00a0kr, och då gäller lägst nyckel först.",
          "exact share 500\u00a0kr, rounded up to 1\u00a0000\u00a0kr: a thousand kronor was left over and came here; k00000 and k00001 were equally near to the next 1\u00a0000\u00a0kr, and the rule for ties is lowest key first.");
    }
  }

  @Nested
  class ByBearer {
    @Test
    void theBearerTakesWhatIsLeftOver() {
      says(
          reason(RemainderPolicy.BEARER, 11, 0, 1, 1, 1),
          Reason.Kind.BEARER,
          "exakt andel 0,0366…\u00a0kr, avrundad nedåt till 0,03\u00a0kr, och 0,02\u00a0kr till, som blev över och tillfaller restbäraren.",
          "exact share 0,0366…\u00a0kr, rounded down to 0,03\u00a0kr, and 0,02\u00a0kr more, which was left over and goes to the bearer.");
      says(
          reason(RemainderPolicy.BEARER, 11, 1, 1, 1, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 0,0366…\u00a0kr, avrundad nedåt till 0,03\u00a0kr: 2 öre blev över och gick till k00000, som är restbärare.",
          "exact share 0,0366…\u00a0kr, rounded down to 0,03\u00a0kr: 2 öre left over went to k00000, which is the bearer.");
    }

    @Test
    void nothingLeftOverMakesNobodyABearer() {
      assertThat(reason(RemainderPolicy.BEARER, 9, 0, 1, 1, 1).kind()).isEqualTo(Reason.Kind.EXACT);
      assertThat(reason(RemainderPolicy.BEARER, 9, 1, 1, 1, 1).kind()).isEqualTo(Reason.Kind.EXACT);
    }
  }

  @Nested
  class ByRounding {
    private static final RemainderPolicy POLICY = RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST;

    @Test
    void whoTakesTheDifferenceIsToldSo() {
      says(
          reason(POLICY, 5, 0, ONE_DOUBLE),
          Reason.Kind.DIFFERENCE,
          "exakt andel 0,01\u00a0kr, som blir −0,03\u00a0kr när avrundningsdifferensen läggs på den största.",
          "exact share 0,01\u00a0kr, which becomes −0,03\u00a0kr because the difference of rounding goes to the largest.");
      says(
          reason(POLICY, 10, 0, 1, 1, 1),
          Reason.Kind.DIFFERENCE,
          "exakt andel 0,0333…\u00a0kr, som blir 0,04\u00a0kr när avrundningsdifferensen läggs på den största; k00000, k00001 och k00002 har lika stor vikt, och då gäller lägst nyckel först.",
          "exact share 0,0333…\u00a0kr, which becomes 0,04\u00a0kr because the difference of rounding goes to the largest; k00000, k00001 and k00002 have the same weight, and the rule for ties is lowest key first.");
    }

    @Test
    void theOthersAreRounded() {
      says(
          reason(POLICY, 5, 1, ONE_DOUBLE),
          Reason.Kind.ROUNDED_UP,
          "exakt andel 0,005\u00a0kr, avrundad uppåt till 0,01\u00a0kr.",
          "exact share 0,005\u00a0kr, rounded up to 0,01\u00a0kr.");
      says(
          reason(POLICY, 10, 1, 1, 1, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 0,0333…\u00a0kr, avrundad nedåt till 0,03\u00a0kr; k00000, k00001 och k00002 har lika stor vikt, och då gäller lägst nyckel först, så k00000 tog avrundningsdifferensen.",
          "exact share 0,0333…\u00a0kr, rounded down to 0,03\u00a0kr; k00000, k00001 and k00002 have the same weight, and the rule for ties is lowest key first, so k00000 took the difference of rounding.");
      assertThat(reason(POLICY, 9, 0, 1, 1, 1).kind()).isEqualTo(Reason.Kind.EXACT);
      assertThat(reason(RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST, 10, 0, 1, 1, 1).kind())
          .isEqualTo(Reason.Kind.DIFFERENCE);
      assertThat(reason(RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST, 10, 2, 1, 1, 1).kind())
          .isEqualTo(Reason.Kind.ROUNDED_DOWN);
    }

    @Test
    void fixedAmountsAloneLeaveNothingToRound() {
      FundSplit only = FundSplit.weights(Part.fixed(Holder.of("f"), Money.ofOre(5)));
      assertThat(
              only.distribute(Money.ofOre(5), Rounding.of(POLICY)).shares().get(0).reason().kind())
          .isEqualTo(Reason.Kind.FIXED);
    }
  }

  @Test
  void sainteLagueMayGiveLessThanTheExactShare() {
    long[] weights = {5117, 4400, 162, 161, 160};
    says(
        reason(RemainderPolicy.SAINTE_LAGUE, 100, 1, weights),
        Reason.Kind.ROUNDED_DOWN,
        "exakt andel 0,44\u00a0kr, som blir 0,43\u00a0kr med uddatalsmetoden (Sainte-Laguë).",
        "exact share 0,44\u00a0kr, which Sainte-Laguë's method makes 0,43\u00a0kr.");
    says(
        reason(RemainderPolicy.SAINTE_LAGUE, 100, 2, weights),
        Reason.Kind.ROUNDED_UP,
        "exakt andel 0,0162\u00a0kr, som blir 0,02\u00a0kr med uddatalsmetoden (Sainte-Laguë).",
        "exact share 0,0162\u00a0kr, which Sainte-Laguë's method makes 0,02\u00a0kr.");
  }

  @Test
  void thePlaceInTheListIsSaidToBeTheReason() {
    says(
        reason(RemainderPolicy.LIST_ORDER, 1, 0, 1, 2),
        Reason.Kind.ROUNDED_UP,
        "exakt andel 0,0033…\u00a0kr, avrundad nedåt till 0,00\u00a0kr, och ett öre till på grund av sin plats i listan.",
        "exact share 0,0033…\u00a0kr, rounded down to 0,00\u00a0kr, and one öre more because of its place in the list.");
  }

  @Test
  void aFloorAndACapAreNamed() {
    FundSplit split =
        FundSplit.weights(
            Part.weight(Holder.of("a"), 1).withFloor(Money.ofOre(250)),
            Part.weight(Holder.of("b"), 96),
            Part.weight(Holder.of("c"), 3).withCap(Money.ofOre(199)),
            Part.weight(Holder.of("d"), 0).withCap(Money.ofOre(500)));
    Distribution distribution =
        split.distribute(Money.ofKronor(100), Rounding.builder().unit(MoneyUnit.KRONA).build());
    assertThat(AxiomCase.amounts(distribution)).containsExactly(300, 9_600, 100, 0);
    assertThat(distribution.shares())
        .extracting(share -> share.reason().kind())
        .containsExactly(Reason.Kind.FLOOR, Reason.Kind.EXACT, Reason.Kind.CAP, Reason.Kind.EXACT);
    assertThat(distribution.shares().get(0).reason().text(Language.EN))
        .isEqualTo(
            "exact share 3\u00a0kr, which is the floor; without floors and caps it would have been 1\u00a0kr.");
  }

  @Test
  void aFloorOrCapFarAwayIsNotNamed() {
    FundSplit split =
        FundSplit.weights(
            Part.weight(Holder.of("a"), 1).withFloor(Money.ofOre(2)),
            Part.weight(Holder.of("b"), 1).withCap(Money.ofOre(500)));
    assertThat(split.distribute(Money.ofOre(101)).shares())
        .extracting(share -> share.reason().kind())
        .containsExactly(Reason.Kind.ROUNDED_UP, Reason.Kind.ROUNDED_DOWN);
    assertThat(split.distribute(Money.ofOre(100)).shares())
        .extracting(share -> share.reason().kind())
        .containsOnly(Reason.Kind.EXACT);
  }

  @Test
  void aShareInsideAGroupIsThatOfWhatTheGroupGot() {
    FundSplit split =
        FundSplit.equal(Holder.of("k"), Holder.of("r"))
            .withParts(
                Part.of(Holder.of("k")).withSplit(AxiomCase.split(0, 1, 2)),
                Part.of(Holder.of("r")));
    says(
        split.distribute(Money.ofOre(-8)).shares().get(0).reason(),
        Reason.Kind.ROUNDED_DOWN,
        "Av 0,04\u00a0kr som k återbetalar: exakt återbetalning 0,0133…\u00a0kr, avrundad nedåt till 0,01\u00a0kr: ett öre återstod och återbetalas av k00001, som stod närmast nästa öre; denna var nummer 2.",
        "Of 0,04\u00a0kr that k repays: exact repayment 0,0133…\u00a0kr, rounded down to 0,01\u00a0kr: one öre was left to repay and is repaid by k00001, which was nearest to the next öre; this one was number 2.");
  }

  @Test
  void namesTheTieThatDecidedInSainteLague() {
    // 5 and 5 have the same claim to the eleventh krona
    says(
        reason(RemainderPolicy.SAINTE_LAGUE, 11, 0, 5, 5, 2),
        Reason.Kind.ROUNDED_UP,
        "exakt andel 0,0458…\u00a0kr, som blir 0,05\u00a0kr med uddatalsmetoden (Sainte-Laguë); k00000 och k00001 hade lika rätt till det sista som fördelades, och då gäller lägst nyckel först, så k00000 gick före.",
        "exact share 0,0458…\u00a0kr, which Sainte-Laguë's method makes 0,05\u00a0kr; k00000 and k00001 had an equal claim to the last that was divided, and the rule for ties is lowest key first, so k00000 went first.");
    assertThat(reason(RemainderPolicy.SAINTE_LAGUE, 11, 1, 5, 5, 2).tie())
        .contains(TieBreak.BY_KEY);
    assertThat(reason(RemainderPolicy.SAINTE_LAGUE, 11, 2, 5, 5, 2).tie()).isEmpty();
    assertThat(reason(RemainderPolicy.SAINTE_LAGUE, 12, 0, 5, 5, 2).tie()).isEmpty();
    assertThat(reason(RemainderPolicy.SAINTE_LAGUE, 0, 0, 5, 5, 2).tie()).isEmpty();
  }

  @Test
  void namesTheTieThatDecidedWhoTookTheDifference() {
    assertThat(reason(RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST, 10, 0, 1, 1, 1).tie())
        .contains(TieBreak.BY_KEY);
    assertThat(reason(RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST, 10, 1, 1, 1, 1).tie())
        .contains(TieBreak.BY_KEY);
    assertThat(reason(RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST, 9, 0, 1, 1, 1).tie())
        .isEmpty();
    assertThat(reason(RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST, 10, 0, 2, 1, 1, 1).tie())
        .isEmpty();
  }

  @Test
  void whatIsPaidBackIsToldWithoutSigns() {
    says(
        reason(RemainderPolicy.LARGEST_REMAINDER, -5, 1, 2, 1),
        Reason.Kind.ROUNDED_UP,
        "exakt återbetalning 0,0166…\u00a0kr, avrundad uppåt till 0,02\u00a0kr: ett öre återstod och återbetalas här, eftersom denna stod närmast nästa öre.",
        "exact repayment 0,0166…\u00a0kr, rounded up to 0,02\u00a0kr: one öre was left to repay and is repaid here, because this one was nearest to the next öre.");
  }

  @Test
  void aGroupIsNamedByItsNameAndItsTieSaysWhoGotTheOre() {
    FundSplit split =
        FundSplit.equal(Holder.of("k", "Kommunerna"), Holder.of("r", "Regionen"))
            .withParts(
                Part.of(Holder.of("k", "Kommunerna")).withSplit(AxiomCase.split(0, 1, 1)),
                Part.of(Holder.of("r", "Regionen")));
    Distribution distribution = split.distribute(Money.ofOre(10));
    assertThat(distribution.shares().get(1).groups())
        .extracting(FundTexts::holder)
        .containsExactly("Kommunerna");
    Reason loser = distribution.shares().get(1).reason();
    assertThat(loser.receivers()).extracting(Holder::key).containsExactly(AxiomCase.key(0));
    assertThat(loser.tied()).hasSize(2);
    assertThat(loser.text(Language.SV))
        .startsWith("Av 0,05\u00a0kr till Kommunerna: ")
        .contains("ett öre blev över och gick till " + AxiomCase.key(0) + ";");
    Reason group = split.distribute(Money.ofOre(11)).groups().get(0).reason().orElseThrow();
    assertThat(group.group()).isEmpty();
    assertThat(group.text(Language.EN)).contains("Kommunerna and Regionen were equally near");
  }

  @Test
  void aLeafExactShareIsOfTheWholeAndNotOfItsGroup() {
    FundSplit inner =
        FundSplit.equal(Holder.of("k", "Kommunerna"), Holder.of("r", "Regionen"))
            .withParts(
                Part.of(Holder.of("k", "Kommunerna")).withSplit(AxiomCase.split(0, 1, 1)),
                Part.of(Holder.of("r", "Regionen")))
            .withNesting(FundSplit.Nesting.LEAF_EXACT);
    Reason reason = inner.distribute(Money.ofOre(9)).shares().get(0).reason();
    assertThat(reason.group()).isEmpty();
    assertThat(reason.within()).isEmpty();
    assertThat(reason.divided()).isEqualTo(Money.ofOre(9));
    assertThat(reason.text(Language.SV)).startsWith("exakt andel 0,0225\u00a0kr, ");
  }

  @Test
  void whatIsLeftForSeveralIsToldOnce() {
    says(
        reason(RemainderPolicy.LARGEST_REMAINDER, 10, 2, 47, 16, 15, 22),
        Reason.Kind.ROUNDED_DOWN,
        "exakt andel 0,015\u00a0kr, avrundad nedåt till 0,01\u00a0kr: 2 öre blev över och gick med ett öre vardera till de 2 som stod närmast nästa öre; denna var nummer 3.",
        "exact share 0,015\u00a0kr, rounded down to 0,01\u00a0kr: 2 öre left over went, one öre each, to the 2 nearest to the next öre; this one was number 3.");
    says(
        reason(RemainderPolicy.LARGEST_REMAINDER, -10, 1, 47, 16, 15, 22),
        Reason.Kind.ROUNDED_UP,
        "exakt återbetalning 0,016\u00a0kr, avrundad uppåt till 0,02\u00a0kr: 2 öre återstod och återbetalas med ett öre vardera av de 2 som stod närmast nästa öre; denna var nummer 2.",
        "exact repayment 0,016\u00a0kr, rounded up to 0,02\u00a0kr: the 2 nearest to the next öre repay the 2 öre that were left, one öre each; this one was number 2.");
  }

  @Test
  void theFirstInTheListIsToldThatItTakesTheDifference() {
    says(
        reason(RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST, 11, 0, 1, 1, 1),
        Reason.Kind.DIFFERENCE,
        "exakt andel 0,0366…\u00a0kr, som blir 0,03\u00a0kr när avrundningsdifferensen läggs på den första i listan.",
        "exact share 0,0366…\u00a0kr, which becomes 0,03\u00a0kr because the difference of rounding goes to the first in the list.");
  }

  @Test
  void aHundredOreLeftOverAreAKrona() {
    long[] equal = new long[201];
    Arrays.fill(equal, 1);
    assertThat(reason(RemainderPolicy.LARGEST_REMAINDER, 100, 0, equal).text(Language.SV))
        .contains(": av 1,00\u00a0kr som blev över gick ett öre hit; ");
    assertThat(reason(RemainderPolicy.LARGEST_REMAINDER, 99, 0, equal).text(Language.SV))
        .contains(": av 99 öre som blev över gick ett öre hit; ");
    assertThat(reason(RemainderPolicy.LARGEST_REMAINDER, -200, 0, equal).text(Language.SV))
        .contains(": av 2,00\u00a0kr som återstod återbetalas ett öre här; ");
  }

  @Test
  void fiveWhoAreTiedAreNamedAndSixCounted() {
    assertThat(reason(RemainderPolicy.LARGEST_REMAINDER, 2, 0, 1, 1, 1, 1, 1).text(Language.EN))
        .contains("k00000, k00001, k00002, k00003 and k00004 were equally near");
    assertThat(reason(RemainderPolicy.LARGEST_REMAINDER, 2, 0, 1, 1, 1, 1, 1, 1).text(Language.EN))
        .contains("6 shares were equally near");
  }

  @Test
  void givesTheNumbersOfItsSentence() {
    assertThat(reason(RemainderPolicy.LARGEST_REMAINDER, 10, 2, 47, 16, 15, 22).arguments())
        .containsEntry("exact", "0,015\u00a0kr")
        .containsEntry("amount", "0,01\u00a0kr")
        .containsEntry("left", 2L)
        .containsEntry("position", 3);
  }

  @Test
  void manyWhoAreTiedAreCountedAndNotNamed() {
    assertThat(reason(RemainderPolicy.LARGEST_REMAINDER, 7, 8, ONE_DOUBLE).tied()).hasSize(8);
    assertThat(reason(RemainderPolicy.LARGEST_REMAINDER, 7, 8, ONE_DOUBLE).text(Language.SV))
        .endsWith(
            "gick inget hit; 8 andelar stod lika nära nästa öre, och då gäller lägst nyckel först.");
  }

  @Test
  void aFloorOrCapSaysWhatTheShareWouldBeWithout() {
    FundSplit split =
        FundSplit.weights(
            Part.weight(Holder.of("a"), 1).withFloor(Money.ofKronor(100)),
            Part.weight(Holder.of("b"), 2));
    Money total = Money.ofOre(15_001);
    Reason floor = split.distribute(total.negated()).shares().get(0).reason();
    assertThat(floor.unbounded()).contains(Ratio.of(-15_001, 3));
    assertThat(floor.text(Language.SV))
        .isEqualTo(
            "exakt återbetalning 100,00\u00a0kr, som är golvet; utan golv och tak hade det varit"
                + " 50,0033…\u00a0kr.");
    assertThat(split.distribute(total).shares().get(1).reason().unbounded()).isEmpty();
  }

  @Test
  void whoLosesATieByClaimIsToldWhoWentFirst() {
    Reason loser = reason(RemainderPolicy.SAINTE_LAGUE, 11, 1, 5, 5, 2);
    assertThat(loser.receivers()).extracting(Holder::key).containsExactly(AxiomCase.key(0));
    assertThat(loser.tied()).hasSize(2);
    Reason difference = reason(RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST, 10, 1, 1, 1, 1);
    assertThat(difference.receivers()).extracting(Holder::key).containsExactly(AxiomCase.key(0));
  }

  @Test
  void theStandardPolicyOfARepaymentRoundsTowardsZero() {
    FundSplit split = AxiomCase.split(0, 1, 1, 1);
    assertThat(split.distribute(Money.ofOre(-100)).assumptions())
        .filteredOn(one -> one.code().equals("standard-policy"))
        .extracting(one -> one.text(Language.SV), one -> one.text(Language.EN))
        .containsExactly(
            tuple(
                "Det som återstår efter avrundning mot noll återbetalas av dem som har störst rest,"
                    + " eftersom inget annat är angivet.",
                "What rounding towards zero leaves is repaid by the largest remainders, because"
                    + " nothing else is stated."));
  }

  @Test
  void oneOreLeftIsToldInWords() {
    FundSplit split = AxiomCase.split(0, 1, 2);
    Rounding bearer = Rounding.of(RemainderPolicy.BEARER).withBearer(AxiomCase.key(0));
    assertThat(
            split.distribute(Money.ofOre(100), bearer).shares().get(1).reason().text(Language.SV))
        .contains(": ett öre blev över och gick till");
    assertThat(
            split
                .distribute(Money.ofOre(10_000), bearer.withUnit(MoneyUnit.KRONA))
                .shares()
                .get(1)
                .reason()
                .text(Language.EN))
        .contains(": one krona left over went to");
  }
}
