package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

class DistributionProperties {
  private static final long MOST_ORE = 1L << 62;
  private static final long LARGEST_WEIGHT = 1L << 50;

  private static Arbitrary<Long> weight() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(0L)),
        Tuple.of(4, Arbitraries.longs().between(1, 4)),
        Tuple.of(2, Arbitraries.longs().between(1, 3_000_000)),
        Tuple.of(2, Arbitraries.longs().between(1, LARGEST_WEIGHT)));
  }

  private static Arbitrary<long[]> weights(int least, int most) {
    return weight()
        .array(long[].class)
        .ofMinSize(least)
        .ofMaxSize(most)
        .filter(all -> Arrays.stream(all).anyMatch(w -> w > 0));
  }

  private static Arbitrary<Long> total() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.longs().between(0, 40)),
        Tuple.of(3, Arbitraries.longs().between(0, 100_000_000_000L)),
        Tuple.of(2, Arbitraries.longs().between(0, MOST_ORE)));
  }

  @Provide
  Arbitrary<AxiomCase> cases() {
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(
            size ->
                Combinators.combine(
                        total(),
                        weights(size, size),
                        Arbitraries.longs().between(0, 5),
                        weights(size, size),
                        Arbitraries.integers().between(0, size - 1))
                    .as(
                        (total, weights, more, others, from) ->
                            new AxiomCase(total, weights, total + more, others, from, size)));
  }

  @Property(tries = 400)
  void everyPolicyKeepsTheAxiomsItClaims(@ForAll("cases") AxiomCase one) {
    Statistics.label("ties or zeros")
        .collect(Arrays.stream(one.weights()).distinct().count() < one.weights().length)
        .coverage(checker -> checker.check(true).percentage(p -> p > 20));
    assertKept(one);
  }

  private static void assertKept(AxiomCase one) {
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      for (Axiom axiom : Axiom.values()) {
        boolean bearerIsOut =
            policy == RemainderPolicy.BEARER && axiom == Axiom.COHERENT && one.from() > 0;
        if (policy.keeps(axiom) && !bearerIsOut) {
          assertThat(one.holds(axiom, policy)).as("%s %s", policy, axiom).isTrue();
        }
      }
    }
  }

  @Property(tries = 400)
  void everyPolicyAgreesWithTheSlowOracle(@ForAll("cases") AxiomCase one) {
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      assertThat(AxiomCase.divide(policy, one.total(), one.weights()))
          .as(policy.name())
          .isEqualTo(SlowOracle.divide(policy, one.total(), one.weights()));
    }
  }

  @Provide
  Arbitrary<long[]> manyWeights() {
    return weights(1_000, 5_000);
  }

  @Property(tries = 12)
  void fiveThousandRecipientsAgreeWithTheSlowOracle(
      @ForAll("manyWeights") long[] weights, @ForAll("totals") long total) {
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      long[] given = AxiomCase.divide(policy, total, weights);
      if (policy == RemainderPolicy.SAINTE_LAGUE) {
        assertThat(SlowOracle.isSainteLague(given, total, weights)).isTrue();
      } else {
        assertThat(given).as(policy.name()).isEqualTo(SlowOracle.divide(policy, total, weights));
      }
    }
  }

  @Provide
  Arbitrary<AxiomCase> manyCases() {
    return Arbitraries.integers()
        .between(1_000, 5_000)
        .flatMap(
            size ->
                Combinators.combine(
                        total(),
                        weights(size, size),
                        Arbitraries.longs().between(0, 5),
                        weights(size, size),
                        Arbitraries.integers().between(0, size - 1))
                    .as(
                        (total, weights, more, others, from) ->
                            new AxiomCase(total, weights, total + more, others, from, size)));
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void fiveThousandRecipientsKeepTheAxiomsToo(@ForAll("manyCases") AxiomCase one) {
    assertKept(one);
  }

  @Provide
  Arbitrary<Long> totals() {
    return total();
  }

  /** Weights too large for {@code long}s take another path to the same shares. */
  @Property(tries = 200)
  void fractionsAndHugeWeightsAgreeWithWholeOnes(@ForAll("cases") AxiomCase one) {
    BigInteger huge = BigInteger.TEN.pow(20).add(BigInteger.ONE);
    BigInteger rest = BigInteger.valueOf(Arrays.stream(one.weights()).filter(w -> w > 0).count());
    Part[] parts = new Part[one.weights().length];
    for (int i = 0; i < parts.length; i++) {
      Ratio weight =
          new Ratio(BigInteger.valueOf(one.weights()[i]).multiply(huge), rest.add(huge), false);
      parts[i] = Part.builder().holder(Holder.of(AxiomCase.key(i))).weight(weight).build();
    }
    Distribution distribution = FundSplit.weights(parts).distribute(Money.ofOre(one.total()));
    assertThat(AxiomCase.amounts(distribution))
        .isEqualTo(AxiomCase.divide(RemainderPolicy.LARGEST_REMAINDER, one.total(), one.weights()));
  }

  @Property(tries = 200)
  void weightsWithoutACommonScaleAgreeWithTheSlowOracle(@ForAll("cases") AxiomCase one) {
    BigInteger[] huge = new BigInteger[one.weights().length];
    Part[] parts = new Part[huge.length];
    for (int i = 0; i < parts.length; i++) {
      huge[i] = BigInteger.valueOf(one.weights()[i]).pow(2).multiply(BigInteger.valueOf(i + 1));
      parts[i] =
          Part.builder()
              .holder(Holder.of(AxiomCase.key(i)))
              .weight(new Ratio(huge[i], BigInteger.ONE, true))
              .build();
    }
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      Rounding rounding = Rounding.of(policy).withBearer(AxiomCase.key(0));
      assertThat(
              AxiomCase.amounts(
                  FundSplit.weights(parts).distribute(Money.ofOre(one.total()), rounding)))
          .as(policy.name())
          .isEqualTo(SlowOracle.divide(policy, BigInteger.valueOf(one.total()), huge));
    }
  }

  @Property(tries = 300)
  void exactSharesAndReasonsAgreeWithTheAmounts(@ForAll("cases") AxiomCase one) {
    FundSplit split = AxiomCase.split(0, one.weights());
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      Rounding rounding = Rounding.of(policy).withBearer(AxiomCase.key(0));
      for (Share share : split.distribute(Money.ofOre(-one.total()), rounding).shares()) {
        Reason reason = share.reason();
        assertThat(reason.whole() + reason.extra()).isEqualTo(share.amount().ore());
        assertThat(reason.exact()).isEqualTo(share.exact());
        assertThat(reason.text(Language.SV)).endsWith(".");
        if (reason.kind() == Reason.Kind.EXACT) {
          assertThat(share.exact()).isEqualByComparingTo(Ratio.of(share.amount().ore()));
        }
      }
    }
  }

  @Property(tries = 2000)
  void aProductByADivisorIsExact(@ForAll long a, @ForAll long b, @ForAll long c) {
    long divisor = (c & Long.MAX_VALUE) | 1;
    long second = (b & Long.MAX_VALUE) % divisor;
    long first = (a & Long.MAX_VALUE) % divisor;
    BigInteger product = BigInteger.valueOf(first).multiply(BigInteger.valueOf(second));
    assertThat(Math128.multiplyDivide(first, second, divisor))
        .isEqualTo(product.divide(BigInteger.valueOf(divisor)).longValueExact());
    assertThat(Integer.signum(Math128.compareProducts(first, second, divisor, 3)))
        .isEqualTo(product.compareTo(BigInteger.valueOf(divisor).multiply(BigInteger.valueOf(3))));
  }
}
