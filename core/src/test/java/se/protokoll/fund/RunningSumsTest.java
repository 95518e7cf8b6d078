package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

class RunningSumsTest {
  private static final Rounding CUMULATIVE = Rounding.of(RemainderPolicy.CUMULATIVE);
  private static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

  /** Returns whether every running sum of shares is within half a unit of its exact amount. */
  private static boolean isWithinHalf(List<Share> shares) {
    Fraction off = Fraction.ZERO;
    for (Share share : shares) {
      off = off.plus(Fraction.of(share.amount().ore())).minus(Fraction.of(share.exact()));
      if ((off.signum() < 0 ? off.negated() : off).compareTo(HALF) > 0) {
        return false;
      }
    }
    return off.signum() == 0;
  }

  @Test
  void aMillionInTwelveMonthsIsNeverMoreThanHalfAnOreOff() {
    long[] months = new long[12];
    Arrays.fill(months, 1);
    Distribution year = AxiomCase.split(0, months).distribute(Money.ofOre(100_000_000), CUMULATIVE);
    assertThat(AxiomCase.amounts(year))
        .containsExactly(
            8_333_333, 8_333_334, 8_333_333, 8_333_333, 8_333_334, 8_333_333, 8_333_333, 8_333_334,
            8_333_333, 8_333_333, 8_333_334, 8_333_333);
    assertThat(isWithinHalf(year.shares())).isTrue();
    assertThat(isWithinHalf(AxiomCase.split(0, months).distribute(Money.ofOre(7)).shares()))
        .isFalse();
  }

  @Test
  void halfAUnitGoesAwayFromZeroInBothDirections() {
    assertThat(AxiomCase.divide(RemainderPolicy.CUMULATIVE, 1, 1, 1)).containsExactly(1, 0);
    assertThat(AxiomCase.divide(RemainderPolicy.CUMULATIVE, -1, 1, 1)).containsExactly(-1, 0);
    assertThat(AxiomCase.divide(RemainderPolicy.CUMULATIVE, 2, 1, 1, 1, 1))
        .containsExactly(1, 0, 1, 0);
  }

  @Test
  void theReasonIsTheRunningSum() {
    Distribution two = AxiomCase.split(0, 1, 1).distribute(Money.ofOre(1), CUMULATIVE);
    assertThat(two.shares().get(0).reason().text(Language.SV))
        .isEqualTo(
            "exakt andel 0,005\u00a0kr, avrundad uppåt till 0,01\u00a0kr, så att summan till och med denna rad ligger så nära den exakta som möjligt.");
    assertThat(two.shares().get(1).reason().text(Language.EN))
        .isEqualTo(
            "exact share 0,005\u00a0kr, rounded down to 0,00\u00a0kr, so that the sum down to this row is as near to the exact one as can be.");
  }

  @Property(tries = 500)
  void everyRunningSumIsWithinHalfAUnitAlsoBetweenFloorsAndCapsAndAtTheLeaves(
      @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 1, max = 60) Long> weights,
      @ForAll @IntRange(max = 900) int total,
      @ForAll @IntRange(max = 3) int floor,
      @ForAll boolean huge,
      @ForAll boolean back) {
    List<Part> parts = new ArrayList<>();
    BigInteger scale = huge ? BigInteger.TEN.pow(30) : BigInteger.ONE;
    for (int i = 0; i < weights.size(); i++) {
      Ratio weight =
          new Ratio(BigInteger.valueOf(weights.get(i)).multiply(scale), BigInteger.ONE, true);
      Part plain = Part.builder().holder(Holder.of(AxiomCase.key(i))).weight(weight).build();
      parts.add(
          i % 2 == 0
              ? plain.withFloor(Money.ofOre(floor)).withCap(Money.ofOre(total + 5L * floor + 3))
              : plain);
    }
    Money ore = Money.ofOre(back ? -total - 5L * floor : total + 5L * floor);
    FundSplit level = FundSplit.builder().kind(SplitKind.WEIGHTS).parts(parts).build();
    assertThat(isWithinHalf(level.distribute(ore, CUMULATIVE).shares())).isTrue();
    FundSplit leaves =
        FundSplit.builder()
            .kind(SplitKind.WEIGHTS)
            .addParts(Part.weight(Holder.of("one"), 2).withSplit(level))
            .addParts(Part.weight(Holder.of("two"), 3))
            .nesting(Nesting.LEAF_EXACT)
            .build();
    Money more = Money.ofOre(ore.ore() * 5 / 2 + (back ? -1 : 1));
    assertThat(isWithinHalf(leaves.distribute(more, CUMULATIVE).shares())).isTrue();
  }
}
