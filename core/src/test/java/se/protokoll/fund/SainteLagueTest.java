package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.Money;

class SainteLagueTest {
  private static final Rounding SAINTE_LAGUE = Rounding.of(RemainderPolicy.SAINTE_LAGUE);
  private static final Rounding REFUSING = SAINTE_LAGUE.withTieBreak(TieBreak.REFUSE);

  private static Map<String, Object> refused(long total, long... weights) {
    FundSplit split = AxiomCase.split(0, weights);
    var thrown =
        catchThrowableOfType(
            DivisionRefusedException.class, () -> split.distribute(Money.ofOre(total), REFUSING));
    assertThat(thrown.code()).isEqualTo("tie");
    return thrown.arguments();
  }

  @Test
  void aTieNamesThoseWhoGotTheUnitAndThoseWhoDidNot() {
    // 4 by 1, 1, 1: one unit each, and the fourth could be anybody's
    assertThat(refused(4, 1, 1, 1)).containsEntry("keys", "k00000, k00001, k00002");
    // 5 by 1, 1, 1: two each are six, and anybody could be without the sixth
    assertThat(refused(5, 1, 1, 1)).containsEntry("keys", "k00000, k00001, k00002");
    // who has no weight is not tied with anybody
    assertThat(refused(4, 1, 1, 1, 0)).containsEntry("count", 3);
  }

  @Test
  void aTieForSeveralUnitsNamesAllWhoAreTied() {
    // exact 1.4, 1.4, 1.4, 0.8: rounded to 1 each, and one unit is left for three
    long[] weights = {7, 7, 7, 4};
    assertThat(SlowOracle.divide(RemainderPolicy.SAINTE_LAGUE, 5, weights))
        .containsExactly(2, 1, 1, 1);
    assertThat(refused(5, weights)).containsEntry("keys", "k00000, k00001, k00002");
    assertThat(refused(6, weights)).containsEntry("keys", "k00000, k00001, k00002");
    // exact 1.4 each: the first got a unit before the last one did, and was tied for it too
    assertThat(refused(7, 1, 1, 1, 1, 1)).containsEntry("count", 5);
    assertThatCode(() -> AxiomCase.split(0, weights).distribute(Money.ofOre(7), REFUSING))
        .doesNotThrowAnyException();
  }

  @Test
  void oneWithTheBestClaimIsNotATie() {
    // one unit is left after rounding, and only the first has the best claim to it
    assertThat(AxiomCase.amounts(AxiomCase.split(0, 5, 3, 3).distribute(Money.ofOre(3), REFUSING)))
        .containsExactly(1, 1, 1);
    long[] weights = {5117, 4400, 162, 161, 160};
    assertThatCode(() -> AxiomCase.split(0, weights).distribute(Money.ofOre(100), REFUSING))
        .doesNotThrowAnyException();
  }

  @Test
  void whoHasNothingLeftLosesNothing() {
    long[] weights = {1, 1, 1, 1, 1, 1, 1, 1, 1, 90};
    for (long total = 0; total <= 120; total++) {
      assertThat(AxiomCase.divide(RemainderPolicy.SAINTE_LAGUE, total, weights))
          .isEqualTo(SlowOracle.divide(RemainderPolicy.SAINTE_LAGUE, total, weights));
    }
  }

  @Test
  void theLargestTotalIsDividedExactly() {
    long total = Long.MAX_VALUE;
    for (int w = 1; w < 60; w++) {
      long[] weights = {1L << 40, w, w, w, w, w, w, w, w + 1};
      assertThat(AxiomCase.divide(RemainderPolicy.SAINTE_LAGUE, total, weights))
          .isEqualTo(SlowOracle.divide(RemainderPolicy.SAINTE_LAGUE, total, weights));
    }
  }
}
