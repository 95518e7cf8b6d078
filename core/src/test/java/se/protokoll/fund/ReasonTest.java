package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

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
          "exakt andel 2 öre, inget att avrunda.",
          "exact share 2 öre, nothing to round.");
      says(
          reason(8, 1, 1, 0),
          Reason.Kind.EXACT,
          "exakt andel 0 öre, inget att avrunda.",
          "exact share 0 öre, nothing to round.");
    }

    @Test
    void theOneUnitLeftOverGoesToTheLargestRemainder() {
      says(
          reason(5, 0, 2, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 3,3333… öre, avrundad nedåt till 3: ett öre blev över och gick till den"
              + " största resten; denna var nummer 2.",
          "exact share 3.3333… öre, rounded down to 3: one öre was left over and went to the"
              + " largest remainder; this one was number 2.");
      says(
          reason(5, 1, 2, 1),
          Reason.Kind.ROUNDED_UP,
          "exakt andel 1,6666… öre, avrundad uppåt till 2: ett öre blev över och gick hit, där"
              + " resten var störst.",
          "exact share 1.6666… öre, rounded up to 2: one öre was left over and came here, where the"
              + " remainder was largest.");
    }

    @Test
    void aTieIsSaidToBeOne() {
      says(
          reason(1, 1, 1, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 0,5 öre, avrundad nedåt till 0: ett öre blev över och gick till en annan;"
              + " lika rester skildes åt i nyckelordning.",
          "exact share 0.5 öre, rounded down to 0: one öre was left over and went to another; equal"
              + " remainders were told apart by key.");
      says(
          reason(2, 2, 1, 1, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 0,6666… öre, avrundad nedåt till 0: 2 öre blev över och gick till andra;"
              + " lika rester skildes åt i nyckelordning.",
          "exact share 0.6666… öre, rounded down to 0: 2 öre were left over and went to others;"
              + " equal remainders were told apart by key.");
      says(
          reason(2, 0, 1, 1, 1),
          Reason.Kind.ROUNDED_UP,
          "exakt andel 0,6666… öre, avrundad uppåt till 1: 2 öre blev över, och en enhet gick hit;"
              + " lika rester skildes åt i nyckelordning.",
          "exact share 0.6666… öre, rounded up to 1: 2 öre were left over, and one unit came here;"
              + " equal remainders were told apart by key.");
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
          "exakt återbetalning 100\u00a0000,5 öre, avrundad uppåt till 100\u00a0001: ett öre blev över"
              + " och gick hit; lika rester skildes åt i nyckelordning.",
          "exact repayment 100\u00a0000.5 öre, rounded up to 100\u00a0001: one öre was left over and"
              + " came here; equal remainders were told apart by key.");
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
          "exakt andel 0,5 tkr, avrundad uppåt till 1: tusen kronor blev över och gick hit;"
              + " lika rester skildes åt i nyckelordning.",
          "exact share 0.5 thousand kr, rounded up to 1: a thousand kronor was left over"
              + " and came here; equal remainders were told apart by key.");
    }
  }

  @Nested
  class ByBearer {
    @Test
    void theBearerTakesWhatIsLeftOver() {
      says(
          reason(RemainderPolicy.BEARER, 11, 0, 1, 1, 1),
          Reason.Kind.BEARER,
          "exakt andel 3,6666… öre, avrundad nedåt till 3, och 2 till som restbärare.",
          "exact share 3.6666… öre, rounded down to 3, and 2 more as the bearer of the rest.");
      says(
          reason(RemainderPolicy.BEARER, 11, 1, 1, 1, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 3,6666… öre, avrundad nedåt till 3.",
          "exact share 3.6666… öre, rounded down to 3.");
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
          "exakt andel 1 öre, och avrundningens hela differens ger −3.",
          "exact share 1 öre, and the whole difference of rounding makes it -3.");
      says(
          reason(POLICY, 10, 0, 1, 1, 1),
          Reason.Kind.DIFFERENCE,
          "exakt andel 3,3333… öre, och avrundningens hela differens ger 4; differensen gick till en"
              + " av flera med störst vikt, i nyckelordning.",
          "exact share 3.3333… öre, and the whole difference of rounding makes it 4; the difference"
              + " went to one of several with the largest weight, by key.");
    }

    @Test
    void theOthersAreRounded() {
      says(
          reason(POLICY, 5, 1, ONE_DOUBLE),
          Reason.Kind.ROUNDED_UP,
          "exakt andel 0,5 öre, avrundad uppåt till 1.",
          "exact share 0.5 öre, rounded up to 1.");
      says(
          reason(POLICY, 10, 1, 1, 1, 1),
          Reason.Kind.ROUNDED_DOWN,
          "exakt andel 3,3333… öre, avrundad nedåt till 3; differensen gick till en av flera med"
              + " störst vikt, i nyckelordning.",
          "exact share 3.3333… öre, rounded down to 3; the difference went to one of several with"
              + " the largest weight, by key.");
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
        "exakt andel 44 öre, 43 enligt Sainte-Laguë.",
        "exact share 44 öre, 43 by Sainte-Laguë.");
    says(
        reason(RemainderPolicy.SAINTE_LAGUE, 100, 2, weights),
        Reason.Kind.ROUNDED_UP,
        "exakt andel 1,62 öre, 2 enligt Sainte-Laguë.",
        "exact share 1.62 öre, 2 by Sainte-Laguë.");
  }

  @Test
  void thePlaceInTheListIsSaidToBeTheReason() {
    says(
        reason(RemainderPolicy.LIST_ORDER, 1, 0, 1, 2),
        Reason.Kind.ROUNDED_UP,
        "exakt andel 0,3333… öre, avrundad nedåt till 0, och en enhet till efter sin plats i"
            + " listan.",
        "exact share 0.3333… öre, rounded down to 0, and one unit more for its place in the list.");
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
        .isEqualTo("exact share 3 kr, which is the floor.");
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
        "Av 0,04\u00a0kr som k återbetalar: exakt återbetalning 1,3333… öre, avrundad nedåt till 1: ett öre blev"
            + " över och gick till den största resten; denna var nummer 2.",
        "Of 0,04\u00a0kr that k repays: exact repayment 1.3333… öre, rounded down to 1: one öre was left"
            + " over and went to the largest remainder; this one was number 2.");
  }

  @Test
  void namesTheTieThatDecidedInSainteLague() {
    // 5 and 5 have the same claim to the eleventh krona
    says(
        reason(RemainderPolicy.SAINTE_LAGUE, 11, 0, 5, 5, 2),
        Reason.Kind.ROUNDED_UP,
        "exakt andel 4,5833… öre, 5 enligt Sainte-Laguë; lika rätt till den sista enheten skildes"
            + " åt i nyckelordning.",
        "exact share 4.5833… öre, 5 by Sainte-Laguë; equal claims to the last unit were told apart"
            + " by key.");
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
        "exakt återbetalning 1,6666… öre, avrundad uppåt till 2: ett öre blev över och gick hit, där"
            + " resten var störst.",
        "exact repayment 1.6666… öre, rounded up to 2: one öre was left over and came here, where"
            + " the remainder was largest.");
  }
}
