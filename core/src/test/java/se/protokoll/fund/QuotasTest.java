package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotasTest {
  private static final long LARGEST_DIRECT_SUM = 3_037_000_499L;

  @ParameterizedTest
  @ValueSource(
      longs = {1, 2, 3, 4, 7, 255, 256, 1L << 31, LARGEST_DIRECT_SUM, LARGEST_DIRECT_SUM + 1})
  void areExactForEverySum(long sum) {
    for (long one : new long[] {1, sum / 2, sum - 1}) {
      if (one > 0) {
        isExact(new long[] {one, sum - one}, 0);
        isExact(new long[] {one, sum - one}, 1);
        isExact(new long[] {one, sum - one}, sum - 1);
        isExact(new long[] {one, sum - one}, Long.MAX_VALUE);
      }
    }
  }

  @Test
  void areExactForThousandsOfWeightsAndTotals() {
    Random random = new Random(290);
    for (int round = 0; round < 2_000; round++) {
      long[] weights = new long[2 + random.nextInt(30)];
      long most = 1L << (1 + random.nextInt(26));
      for (int i = 0; i < weights.length; i++) {
        weights[i] = random.nextLong(most);
      }
      weights[0] += 1;
      isExact(weights, random.nextLong() >>> (1 + random.nextInt(60)));
    }
  }

  private static void isExact(long[] given, long total) {
    Weights weights = Weights.of(given);
    Quotas quotas = Quotas.of(total, weights, new long[given.length]);
    long left = total;
    for (int i = 0; i < given.length; i++) {
      BigInteger[] exact =
          BigInteger.valueOf(total).multiply(weights.get(i)).divideAndRemainder(weights.sum());
      assertThat(quotas.units[i]).as("%d of %d", i, total).isEqualTo(exact[0].longValueExact());
      assertThat(quotas.rank[i]).as("%d of %d", i, total).isEqualTo(exact[1].longValueExact());
      left -= quotas.units[i];
    }
    assertThat(quotas.left).isEqualTo(left);
    assertThat(quotas.rankLimit).isEqualTo(weights.sum().longValueExact());
  }
}
