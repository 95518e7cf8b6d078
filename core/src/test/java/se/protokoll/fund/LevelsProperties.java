package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/** Groups, floors and caps against plain statements of what they mean. */
class LevelsProperties {
  /**
   * One holder between bounds.
   *
   * @param weight the weight
   * @param floor the floor in öre, 0 for none
   * @param room how far above the floor the cap is, -1 for none
   */
  record Bounded(long weight, long floor, long room) {
    Part part(int i, long scale) {
      Part part =
          Part.of(Holder.of(AxiomCase.key(i)))
              .withWeight(
                  new Ratio(
                      BigInteger.valueOf(weight).multiply(BigInteger.valueOf(scale).pow(4)),
                      BigInteger.ONE,
                      true));
      part = floor == 0 ? part : part.withFloor(Money.ofOre(floor));
      return room < 0 ? part : part.withCap(Money.ofOre(floor + room));
    }
  }

  private static Arbitrary<long[]> weights() {
    return Arbitraries.longs()
        .between(0, 6)
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            weights -> {
              weights[0]++;
              return weights;
            });
  }

  @Provide
  Arbitrary<List<long[]>> groups() {
    return weights().list().ofMinSize(1).ofMaxSize(4);
  }

  /** Groups whose own weights are 1, 2, 3 ... */
  private static FundSplit nested(List<long[]> groups, Nesting nesting) {
    List<Part> parts = new ArrayList<>();
    int leaf = 0;
    for (int g = 0; g < groups.size(); g++) {
      FundSplit inside = AxiomCase.split(leaf, groups.get(g));
      parts.add(Part.weight(Holder.of("g" + g), g + 1).withSplit(inside));
      leaf += groups.get(g).length;
    }
    return FundSplit.builder().kind(SplitKind.WEIGHTS).parts(parts).nesting(nesting).build();
  }

  @Property(tries = 300)
  void levelByLevelIsOneDivisionAfterAnother(
      @ForAll("groups") List<long[]> groups, @ForAll @LongRange(min = -90, max = 90) long total) {
    FundSplit split = nested(groups, Nesting.LEVEL_BY_LEVEL);
    long[] outer = new long[groups.size()];
    for (int g = 0; g < outer.length; g++) {
      outer[g] = g + 1;
    }
    for (RemainderPolicy policy :
        List.of(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.SAINTE_LAGUE)) {
      long[] sums = SlowOracle.divide(policy, Math.abs(total), outer);
      List<Long> expected = new ArrayList<>();
      for (int g = 0; g < outer.length; g++) {
        for (long share : SlowOracle.divide(policy, sums[g], groups.get(g))) {
          expected.add(total < 0 ? -share : share);
        }
      }
      Distribution distribution = split.distribute(Money.ofOre(total), Rounding.of(policy));
      assertThat(AxiomCase.amounts(distribution))
          .containsExactly(expected.stream().mapToLong(e -> e).toArray());
    }
  }

  @Property(tries = 300)
  void leafExactIsOneDivisionByTheProductsOfFractions(
      @ForAll("groups") List<long[]> groups, @ForAll @LongRange(min = -90, max = 90) long total) {
    FundSplit split = nested(groups, Nesting.LEAF_EXACT);
    BigInteger common = BigInteger.ONE;
    for (long[] group : groups) {
      common = common.multiply(sum(group));
    }
    List<BigInteger> products = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (long weight : groups.get(g)) {
        products.add(
            common.multiply(BigInteger.valueOf((g + 1) * weight)).divide(sum(groups.get(g))));
      }
    }
    for (RemainderPolicy policy :
        List.of(
            RemainderPolicy.LARGEST_REMAINDER,
            RemainderPolicy.BEARER,
            RemainderPolicy.UNDISTRIBUTED)) {
      long[] expected =
          SlowOracle.divide(
              policy, BigInteger.valueOf(Math.abs(total)), products.toArray(BigInteger[]::new));
      Rounding rounding = Rounding.of(policy).withBearer(AxiomCase.key(0));
      Distribution distribution = split.distribute(Money.ofOre(total), rounding);
      for (int i = 0; i < expected.length; i++) {
        assertThat(distribution.ore(i)).isEqualTo(total < 0 ? -expected[i] : expected[i]);
      }
    }
  }

  private static BigInteger sum(long[] weights) {
    return Arrays.stream(weights)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Provide
  Arbitrary<List<Bounded>> bounded() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 5),
            Arbitraries.longs().between(0, 12),
            Arbitraries.longs().between(-1, 15))
        .as((weight, floor, room) -> new Bounded(weight, Math.max(0, floor - 4), room))
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  /** Weights as they are, and weights too large for {@code long}s. */
  @Property(tries = 600)
  void betweenFloorsAndCapsAllStandAtOneLevel(
      @ForAll("bounded") List<Bounded> holders,
      @ForAll @LongRange(min = 0, max = 80) long total,
      @ForAll boolean huge) {
    long scale = huge ? 1_000_003 : 1;
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < holders.size(); i++) {
      parts.add(holders.get(i).part(i, scale));
    }
    if (huge) {
      // so that nothing common can be divided away
      parts.add(Part.weight(Holder.of("z"), 1).withCap(Money.ZERO));
    }
    FundSplit split = FundSplit.builder().kind(SplitKind.WEIGHTS).parts(parts).build();
    if (holders.stream().allMatch(h -> h.weight() == 0)) {
      return;
    }
    Distribution distribution;
    try {
      distribution = split.distribute(Money.ofOre(total));
    } catch (DivisionRefusedException refused) {
      Statistics.label("refused").collect(refused.code());
      assertRefusedWithReason(holders, total, refused);
      return;
    }
    Fraction level = null;
    long sum = 0;
    for (int i = 0; i < holders.size(); i++) {
      Bounded holder = holders.get(i);
      long given = distribution.ore(i);
      sum += given;
      Fraction exact = Fraction.of(distribution.shares().get(i).exact());
      Fraction distance = Fraction.of(given).minus(exact);
      assertThat(distance.numerator().abs()).isLessThan(distance.denominator());
      assertThat(given).isGreaterThanOrEqualTo(holder.floor());
      assertThat(holder.room() < 0 || given <= holder.floor() + holder.room()).isTrue();
      boolean free =
          exact.compareTo(Fraction.of(holder.floor())) > 0
              && (holder.room() < 0
                  || exact.compareTo(Fraction.of(holder.floor() + holder.room())) < 0);
      if (free) {
        Fraction own = exact.dividedBy(holder.weight());
        assertThat(level == null || level.equals(own)).as("one level").isTrue();
        level = own;
      }
    }
    assertThat(sum).isEqualTo(total);
    for (int i = 0; level != null && i < holders.size(); i++) {
      Bounded holder = holders.get(i);
      Fraction byLevel = level.times(Fraction.of(holder.weight()));
      Fraction least = Fraction.of(holder.floor());
      Fraction clamped = byLevel.compareTo(least) < 0 ? least : byLevel;
      if (holder.room() >= 0) {
        Fraction most = Fraction.of(holder.floor() + holder.room());
        clamped = clamped.compareTo(most) > 0 ? most : clamped;
      }
      assertThat(Fraction.of(distribution.shares().get(i).exact())).isEqualTo(clamped);
    }
  }

  private static void assertRefusedWithReason(
      List<Bounded> holders, long total, DivisionRefusedException refused) {
    long floors = holders.stream().mapToLong(Bounded::floor).sum();
    boolean capped = holders.stream().allMatch(h -> h.weight() == 0 || h.room() >= 0);
    long most =
        holders.stream()
            .mapToLong(h -> h.floor() + (h.weight() == 0 ? 0 : Math.max(0, h.room())))
            .sum();
    if (total < floors) {
      assertThat(refused.code()).isEqualTo("floors-above-total");
    } else {
      assertThat(refused.code()).isEqualTo("caps-below-total");
      assertThat(capped && total > most).isTrue();
    }
  }
}
