package se.protokoll.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactAmountTest {
  private static final Money COST = Money.ofDecimal("1234567.89");
  private static final ExactAmount KRONA = Money.ofKronor(1).exactly();

  @Test
  void isRaisedByAFactorAndRoundedByName() {
    assertThat(COST.times(Ratio.parse("1.023"), AmountRounding.NEAREST))
        .isEqualTo(Money.ofDecimal("1262962.95"));
    assertThat(COST.exactly().times(Ratio.parse("1.023")))
        .hasToString("126296295147/1000 öre")
        .extracting(ExactAmount::ore)
        .isEqualTo(Ratio.of(126_296_295_147L, 1_000));
  }

  @Test
  void isTheAmountBeforeVat() {
    ExactAmount before = COST.exactly().dividedBy(Ratio.parse("1.25"));

    assertThat(before.rounded(AmountRounding.NEAREST)).isEqualTo(Money.ofDecimal("987654.31"));
    assertThat(before.times(Ratio.parse("1.25"))).isEqualTo(COST.exactly());
  }

  @Test
  void keepsThirdsUntilTheyAddUp() {
    ExactAmount third = KRONA.dividedBy(Ratio.of(3));

    assertThat(third).hasToString("100/3 öre");
    assertThat(third.plus(third).plus(third)).isEqualTo(KRONA).hasToString("100 öre");
    assertThat(third.minus(third).signum()).isZero();
    assertThat(third.times(Ratio.of(-1)).signum()).isEqualTo(-1);
    assertThat(third).isLessThan(KRONA).hasSameHashCodeAs(KRONA.times(Ratio.of(2, 6)));
    assertThat(third).isNotEqualTo(KRONA).isNotEqualTo(33L);
    assertThat(third.hashCode()).isNotEqualTo(KRONA.hashCode());
  }

  @Test
  void isDividedByNegativeNumbersButNotByZero() {
    assertThat(KRONA.dividedBy(Ratio.of(-4))).hasToString("-25 öre");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> KRONA.dividedBy(Ratio.of(0)))
        .withMessageContaining("zero");
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 3, 2, 2, 3",
    "3.5, 4, 4, 3, 4",
    "2.4, 2, 2, 2, 3",
    "2.6, 3, 3, 2, 3",
    "2.0, 2, 2, 2, 2",
    "0.1, 0, 0, 0, 1"
  })
  void isRoundedAsNamedAndMirroredBelowZero(
      String ore, long nearest, long even, long towardsZero, long awayFromZero) {
    ExactAmount exact = ExactAmount.ofOre(Ratio.parse(ore));
    long[] expected = {nearest, even, towardsZero, awayFromZero};

    for (AmountRounding rounding : AmountRounding.values()) {
      Money rounded = Money.ofOre(expected[rounding.ordinal()]);
      assertThat(exact.rounded(rounding)).as(rounding.word()).isEqualTo(rounded);
      assertThat(exact.times(Ratio.of(-1)).rounded(rounding))
          .as(rounding.word())
          .isEqualTo(rounded.negated());
    }
  }

  @Test
  void isRoundedToAnyUnit() {
    ExactAmount exact = Money.ofDecimal("1470049999.99").exactly();

    assertThat(exact.rounded(AmountRounding.NEAREST, MoneyUnit.parse("0,1 mkr")))
        .isEqualTo(Money.parse("1 470,0 mkr"));
    assertThat(exact.rounded(AmountRounding.AWAY_FROM_ZERO, MoneyUnit.parse("5 kr")))
        .isEqualTo(Money.ofKronor(1_470_050_000));
  }

  @Test
  void isRefusedWhereNoAmountHoldsIt() {
    Money most = Money.ofOre(Long.MAX_VALUE);

    assertThat(most.times(Ratio.of(1), AmountRounding.NEAREST)).isEqualTo(most);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> most.times(Ratio.of(2), AmountRounding.NEAREST))
        .withMessageContaining("more than an amount can hold");
  }

  @Test
  void roundingsHaveNamesInBothLanguages() {
    assertThat(AmountRounding.NEAREST.label().swedish()).isEqualTo("till närmaste, hälften uppåt");
    assertThat(AmountRounding.TOWARDS_ZERO.word()).isEqualTo("towards-zero");
  }
}
