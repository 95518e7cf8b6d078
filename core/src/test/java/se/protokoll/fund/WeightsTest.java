package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/** Weights go into {@code long}s whenever they can, for that is what makes a division quick. */
class WeightsTest {
  private static final BigInteger HUGE = BigInteger.TEN.pow(40);

  private static Fraction fraction(BigInteger numerator, BigInteger denominator) {
    return new Fraction(numerator, denominator);
  }

  private static Fraction whole(BigInteger weight) {
    return fraction(weight, BigInteger.ONE);
  }

  @Test
  void areReducedByWhatTheyHaveInCommon() {
    assertThat(Weights.of(new long[] {6, 0, 9}).small()).containsExactly(2, 0, 3);
    assertThat(Weights.of(new long[] {6, 9, 5}).small()).containsExactly(6, 9, 5);
    assertThat(Weights.of(new long[] {0, 0}).small()).containsExactly(0, 0);
    Fraction[] huge = {whole(HUGE), whole(HUGE.shiftLeft(1)), Fraction.ZERO};
    assertThat(Weights.of(huge).small()).containsExactly(1, 2, 0);
    Fraction[] thirds = {fraction(BigInteger.ONE, BigInteger.valueOf(3)), Fraction.of(1)};
    assertThat(Weights.of(thirds).small()).containsExactly(1, 3);
    assertThat(Weights.of(new Fraction[] {Fraction.ZERO, Fraction.ZERO}).small())
        .containsExactly(0, 0);
  }

  @Test
  void fitLongsAsLongAsTheirSumDoes() {
    BigInteger half = BigInteger.ONE.shiftLeft(62);
    Fraction[] fits = {whole(half), whole(half.subtract(BigInteger.ONE))};
    assertThat(Weights.of(fits).small()).containsExactly(1L << 62, (1L << 62) - 1);
    Fraction[] over = {whole(half), whole(half.subtract(BigInteger.ONE)), Fraction.of(1)};
    Weights big = Weights.of(over);
    assertThat(big.small()).isNull();
    assertThat(big.size()).isEqualTo(3);
    assertThat(big.sum()).isEqualTo(BigInteger.ONE.shiftLeft(63));
    assertThat(big.get(2)).isEqualTo(BigInteger.ONE);
    assertThat(big.compare(0, 1)).isPositive();
    assertThat(big.compare(2, 1)).isNegative();
  }

  @Test
  void knowWhoHasNone() {
    Weights big = Weights.of(new Fraction[] {whole(HUGE), Fraction.ZERO, Fraction.of(1)});
    assertThat(big.isZero(0)).isFalse();
    assertThat(big.isZero(1)).isTrue();
    Weights small = Weights.of(new long[] {0, 2});
    assertThat(small.isZero(0)).isTrue();
    assertThat(small.isZero(1)).isFalse();
  }

  @Test
  void withoutThePinnedAreTheOthersAsTheyWere() {
    Weights big = Weights.of(new Fraction[] {whole(HUGE), Fraction.of(3), whole(HUGE)});
    Weights rest = big.without(new boolean[] {true, false, false});
    assertThat(rest.get(0)).isZero();
    assertThat(rest.get(1)).isEqualTo(BigInteger.valueOf(3));
    assertThat(rest.sum()).isEqualTo(HUGE.add(BigInteger.valueOf(3)));
    assertThat(big.without(new boolean[] {true, false, true}).small()).containsExactly(0, 3, 0);
    Weights small = Weights.of(new long[] {2, 3, 4}).without(new boolean[] {false, true, false});
    assertThat(small.small()).containsExactly(2, 0, 4);
    assertThat(small.sum()).isEqualTo(BigInteger.valueOf(6));
  }

  @Test
  void needACommonDenominatorOfASaneSize() {
    BigInteger largest = BigInteger.ONE.shiftLeft((1 << 16) - 1);
    Fraction[] fits = {fraction(BigInteger.ONE, largest), Fraction.of(1)};
    assertThat(Weights.of(fits).get(1)).isEqualTo(largest);
    Fraction[] over = {fraction(BigInteger.ONE, largest.shiftLeft(1)), Fraction.of(1)};
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Weights.of(over));
  }

  @Test
  void justBeyondALongInAllDivideAsExactly() {
    long[] weights = {(1L << 62) + 1, 1L << 62, 1L << 62, 3};
    BigInteger[] same = new BigInteger[weights.length];
    java.util.Arrays.setAll(same, i -> BigInteger.valueOf(weights[i]));
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      assertThat(AxiomCase.divide(policy, 1_000_000_007L, weights))
          .isEqualTo(SlowOracle.divide(policy, BigInteger.valueOf(1_000_000_007L), same));
    }
  }

  @Test
  void largeQuotientsAreExactToTheLastDigit() {
    long most = Long.MAX_VALUE;
    assertThat(Math128.multiplyDivide(most, most, most)).isEqualTo(most);
    assertThat(Math128.multiplyDivide(most - 1, most, most)).isEqualTo(most - 1);
    assertThat(Math128.multiplyDivide(1L << 40, 1L << 62, 1L << 62)).isEqualTo(1L << 40);
    assertThat(Math128.multiplyDivide((1L << 40) - 1, 1L << 62, 1L << 62))
        .isEqualTo((1L << 40) - 1);
    assertThat(Math128.multiplyDivide(most, most - 1, most)).isEqualTo(most - 1);
    assertThat(Math128.compareProducts(most, 2, 2, most)).isZero();
    assertThat(Math128.compareProducts(1L << 62, 4, 1L << 61, 7)).isPositive();
  }

  @Test
  void areReadAsWritten() {
    assertThat(Part.weight(Holder.of("a"), "1/3").weight()).contains(Ratio.of(1, 3));
    assertThat(Part.weight(Holder.of("a"), 7).weight()).contains(Ratio.of(7));
    Indicator indicator = Indicator.of("0.7", "100");
    assertThat(indicator.coefficient()).isEqualTo(Ratio.parse("0.7"));
    assertThat(indicator.value()).isEqualTo(Ratio.of(100));
  }

  @Test
  void whoseSumDoesNotFitALongAreExactToo() {
    Part[] parts = new Part[3];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Part.weight(Holder.of(AxiomCase.key(i)), Long.MAX_VALUE - i % 2);
    }
    assertThat(AxiomCase.amounts(FundSplit.weights(parts).distribute(Money.ofOre(9))))
        .containsExactly(3, 3, 3);
    Part half = Part.weight(Holder.of("half"), "0.5");
    assertThat(
            AxiomCase.amounts(
                FundSplit.weights(parts[0], parts[1], half).distribute(Money.ofOre(8))))
        .containsExactly(4, 4, 0);
  }

  @Test
  void withoutACommonDenominatorAreRefused() {
    Part[] parts = new Part[420];
    BigInteger denominator = HUGE.multiply(BigInteger.TEN.pow(9));
    for (int i = 0; i < parts.length; i++) {
      denominator = denominator.add(BigInteger.ONE);
      parts[i] =
          Part.of(Holder.of(AxiomCase.key(i)))
              .withWeight(new Ratio(BigInteger.ONE, denominator, false));
    }
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> FundSplit.weights(parts).distribute(Money.ofOre(1)))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo("no-common-denominator");
              assertThat(refused.pointer()).isEqualTo("/split");
            });
  }
}
