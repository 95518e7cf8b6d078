package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/** Ties in which the least favoured goes first. */
class FavouredTest {
  private static final Holder A = Holder.of("a");
  private static final Holder B = Holder.of("b");
  private static final Holder C = Holder.of("c");
  private static final FundSplit HALVES = FundSplit.equal(A, B);
  private static final Rounding LEAST =
      Rounding.builder().tieBreak(TieBreak.LEAST_FAVOURED).build();

  private static Favoured by(String key, String ore) {
    return new Favoured(key, Ratio.parse(ore));
  }

  private static long[] amounts(FundSplit split, long ore, Favoured... history) {
    return AxiomCase.amounts(split.distribute(Money.ofOre(ore), LEAST.withFavoured(history)));
  }

  /** Divides one total after another, and returns how often each got more than its exact share. */
  private static int[] raised(FundSplit split, long... totals) {
    Rounding rounding = LEAST;
    int[] raised = new int[split.parts().size()];
    for (long total : totals) {
      Distribution distribution = split.distribute(Money.ofOre(total), rounding);
      List<Share> shares = distribution.shares();
      for (int i = 0; i < raised.length; i++) {
        Ratio exact = shares.get(i).exact();
        raised[i] += Ratio.of(shares.get(i).amount().ore()).compareTo(exact) > 0 ? 1 : 0;
      }
      rounding = rounding.withFavoured(distribution.favoured());
    }
    return raised;
  }

  @Test
  void twentyOddDivisionsInHalvesGiveEachTenOddOre() {
    long[] totals = new long[20];
    Arrays.setAll(totals, i -> 10_001 + 2L * i * i);
    assertThat(raised(HALVES, totals)).containsExactly(10, 10);
  }

  @Test
  void paymentsAndRepaymentsEvenOutTogether() {
    // a gets the odd öre first, and as the most favoured pays it back first
    assertThat(raised(HALVES, 1, -1, 1, -1)).containsExactly(2, 2);
    assertThat(amounts(HALVES, -1, by("a", "1/2"), by("b", "-1/2"))).containsExactly(-1, 0);
  }

  @Test
  void changedSignsOfTotalAndHistoryChangeTheSignsOfAmounts() {
    FundSplit split = FundSplit.equal(A, B, C);
    assertThat(amounts(split, 4, by("a", "2/3"), by("b", "-1/3"), by("c", "-1/3")))
        .containsExactly(1, 2, 1);
    assertThat(amounts(split, -4, by("a", "-2/3"), by("b", "1/3"), by("c", "1/3")))
        .containsExactly(-1, -2, -1);
  }

  @Test
  void whatTheHistoryLeavesTiedGoesByKey() {
    assertThat(amounts(HALVES, 1, by("b", "0.25"), by("a", "1/4"))).containsExactly(1, 0);
    assertThat(amounts(HALVES, 1, by("b", "1/4"), by("a", "26/100"))).containsExactly(0, 1);
    assertThat(amounts(HALVES, 1, by("a", "0.01"))).containsExactly(0, 1);
  }

  @Test
  void onlyTiesGoByTheHistory() {
    FundSplit split = FundSplit.weights(Part.weight(A, 2), Part.weight(B, 1));
    assertThat(amounts(split, 1, by("a", "1000000"))).containsExactly(1, 0);
  }

  @Test
  void theLastUnitBySainteLagueGoesToTheLeastFavoured() {
    Rounding rounding = LEAST.withPolicy(RemainderPolicy.SAINTE_LAGUE);
    assertThat(
            AxiomCase.amounts(
                HALVES.distribute(Money.ofOre(7), rounding.withFavoured(by("a", "1/2")))))
        .containsExactly(3, 4);
    assertThat(
            AxiomCase.amounts(
                HALVES.distribute(Money.ofOre(-7), rounding.withFavoured(by("b", "1/2")))))
        .containsExactly(-3, -4);
  }

  @Test
  void aDifferenceGoesToTheLeastFavouredAndIsTakenFromTheMostFavoured() {
    Rounding rounding =
        LEAST
            .withPolicy(RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST)
            .withFavoured(by("a", "1"), by("b", "2"));
    // 1 by thirds is rounded to nothing each, 2 by thirds to one each
    FundSplit split = FundSplit.equal(A, B, C);
    assertThat(AxiomCase.amounts(split.distribute(Money.ofOre(1), rounding)))
        .containsExactly(0, 0, 1);
    assertThat(AxiomCase.amounts(split.distribute(Money.ofOre(2), rounding)))
        .containsExactly(1, 0, 1);
    assertThat(AxiomCase.amounts(split.distribute(Money.ofOre(-1), rounding)))
        .containsExactly(0, -1, 0);
    assertThat(AxiomCase.amounts(split.distribute(Money.ofOre(-2), rounding)))
        .containsExactly(-1, -1, 0);
  }

  @Nested
  class Groups {
    private FundSplit nested(Nesting nesting) {
      return FundSplit.builder()
          .kind(SplitKind.EQUAL)
          .addParts(
              Part.of(Holder.of("g")).withSplit(FundSplit.equal(A, B)),
              Part.of(Holder.of("h")).withSplit(FundSplit.equal(A, C)))
          .nesting(nesting)
          .build();
    }

    @Test
    void areFavouredByWhatTheirRecipientsAreTogether() {
      FundSplit split = nested(Nesting.LEVEL_BY_LEVEL);
      assertThat(amounts(split, 2, by("a", "1"), by("b", "1"), by("c", "-1")))
          .containsExactly(1, 0, 0, 1);
      assertThat(amounts(split, 1, by("a", "-3"), by("b", "1"), by("c", "0")))
          .containsExactly(0, 0, 1, 0);
      assertThat(amounts(split, 1, by("a", "3"), by("b", "1"), by("c", "2")))
          .containsExactly(0, 1, 0, 0);
    }

    @Test
    void countARecipientOfSeveralGroupsInsideOnce() {
      FundSplit twice =
          HALVES.withParts(
              Part.of(Holder.of("outer")).withSplit(nested(Nesting.LEVEL_BY_LEVEL)),
              Part.of(Holder.of("d")));
      // a stands in two groups of g, which is favoured by 1 and not by 2
      assertThat(amounts(twice, 1, by("a", "1"), by("d", "3/2"))).containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void areNotAskedWhereOnlyLeavesAreRounded() {
      assertThat(amounts(nested(Nesting.LEAF_EXACT), 1, by("a", "1"), by("b", "1/2")))
          .containsExactly(0, 0, 0, 1);
    }

    @Test
    void giveTheHistoryOfARecipientInAllOfThem() {
      Distribution distribution =
          nested(Nesting.LEVEL_BY_LEVEL).distribute(Money.ofOre(3), Rounding.UNSTATED);
      assertThat(AxiomCase.amounts(distribution)).containsExactly(1, 1, 1, 0);
      assertThat(distribution.favoured())
          .containsExactly(by("a", "1/2"), by("b", "1/4"), by("c", "-3/4"));
    }
  }

  @Nested
  class History {
    @Test
    void isWhatWasBeforeAndTheAmountLessTheExactShare() {
      FundSplit thirds = FundSplit.equal(A, B, C);
      Rounding before = Rounding.UNSTATED.withFavoured(by("x", "-2"), by("b", "0.5"));
      assertThat(thirds.distribute(Money.ofOre(100), before).favoured())
          .containsExactly(by("a", "2/3"), by("b", "1/6"), by("c", "-1/3"), by("x", "-2/1"));
    }

    @Test
    void countsOreWhateverTheUnit() {
      Rounding krona = Rounding.of(se.protokoll.money.MoneyUnit.KRONA, RemainderPolicy.LIST_ORDER);
      assertThat(HALVES.distribute(Money.ofKronor(3), krona).favoured())
          .containsExactly(by("a", "50/1"), by("b", "-50/1"));
    }

    @Test
    void ofAGroupThatStatesItsOwnIsThatOne() {
      Rounding own = Rounding.UNSTATED.withFavoured(by("a", "-7"));
      FundSplit split =
          FundSplit.builder()
              .kind(SplitKind.EQUAL)
              .addParts(Part.of(Holder.of("g")).withSplit(HALVES.withRounding(own)), Part.of(C))
              .build();
      assertThat(split.distribute(Money.ofOre(4)).favoured())
          .containsExactly(by("a", "-7/1"), by("b", "0/1"), by("c", "0/1"));
    }

    @Test
    void thatIsNotGivenIsNamed() {
      assertThat(HALVES.distribute(Money.ofOre(1), LEAST).assumptions())
          .extracting(Assumption::code, one -> one.text(Language.SV))
          .contains(
              tuple(
                  "nobody-favoured",
                  "Ingen är mer gynnad än någon annan hittills, eftersom ingen historik är angiven."));
      Rounding without = LEAST.withPolicy(RemainderPolicy.UNDISTRIBUTED);
      assertThat(HALVES.distribute(Money.ofOre(1), without).assumptions())
          .extracting(Assumption::code)
          .doesNotContain("nobody-favoured");
    }

    @Test
    void thatAnotherTieRuleDoesNotLookAtIsNamed() {
      Rounding rounding = Rounding.UNSTATED.withFavoured(by("a", "1"));
      assertThat(HALVES.distribute(Money.ofOre(1), rounding).assumptions())
          .extracting(Assumption::code)
          .contains("standard-tie-break", "favoured-without-effect");
    }

    @Test
    void ofOthersThanTheRecipientsIsNamed() {
      Rounding rounding = LEAST.withFavoured(by("b", "1"), by("c", "1"), by("d", "2"));
      assertThat(HALVES.distribute(Money.ofOre(1), rounding).assumptions())
          .extracting(one -> one.text(Language.EN))
          .contains(
              "The history of c, d has no effect, because those recipients are not in the split.");
      assertThat(HALVES.distribute(Money.ofOre(1), rounding).favoured())
          .contains(by("c", "1/1"), by("d", "2/1"));
    }

    @Test
    void needsAKey() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> by(" ", "1"))
          .withMessage("A history needs the key of a recipient");
    }

    @Test
    void thatNamesARecipientTwiceIsRefused() {
      Rounding twice = LEAST.withFavoured(by("a", "1"), by("b", "1"), by("a", "2"));
      assertThat(HALVES.problems(twice))
          .extracting(Refusal::code, Refusal::pointer)
          .containsExactly(tuple("favoured-twice", "/favoured/2/key"));
      assertThat(HALVES.withRounding(twice).problems(Rounding.UNSTATED))
          .extracting(Refusal::pointer)
          .containsExactly("/split/rounding/favoured/2/key");
    }
  }
}
