package se.protokoll.benchmarks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryRounding;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.PreparedSplit;
import se.protokoll.fund.PrimitiveCore;
import se.protokoll.money.Money;

/**
 * One total divided by weights, ours and what else there is.
 *
 * <p>The other ways, but BigInteger with a sort, do not give what ours gives: the last one takes
 * all that rounding leaves. That is what applications write with them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DivisionBenchmark {
  @Param({"2", "10", "290", "100000"})
  private int recipients;

  private long total = Recipients.TOTAL_ORE;
  private long[] weights = {};
  private long sum;
  private PrimitiveCore core = new PrimitiveCore(new long[] {1});
  private FundSplit split = Recipients.split(new long[] {1});
  private PreparedSplit prepared = split.prepare();
  private MonetaryRounding rounding = Monetary.getDefaultRounding();

  /** Makes the recipients. */
  @Setup
  public void prepare() {
    weights = Recipients.weights(recipients);
    sum = IntStream.range(0, weights.length).mapToLong(i -> weights[i]).sum();
    core = new PrimitiveCore(weights);
    split = Recipients.split(weights);
    prepared = split.prepare();
    rounding = Monetary.getDefaultRounding();
  }

  /** The limit: one 64-bit division for each recipient, and nothing else. */
  @Benchmark
  public long[] limit() {
    long rest = total % sum;
    long[] out = new long[weights.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = rest * weights[i] / sum;
    }
    return out;
  }

  /** Largest remainder on an array of weights. */
  @Benchmark
  public long[] primitiveCore() {
    return core.divide(total);
  }

  /** A whole distribution with names, from a split that has been prepared. */
  @Benchmark
  public Distribution distribution() {
    return prepared.distribute(Money.ofOre(total));
  }

  /** What everybody calls: the split is looked through and divided by in one go. */
  @Benchmark
  public Distribution plainCall() {
    return split.distribute(Money.ofOre(total));
  }

  /** BigDecimal, each rounded, and the last takes the rest. */
  @Benchmark
  public List<BigDecimal> naiveBigDecimal() {
    BigDecimal amount = BigDecimal.valueOf(total, 2);
    BigDecimal divisor = BigDecimal.valueOf(sum);
    BigDecimal left = amount;
    List<BigDecimal> out = new ArrayList<>(weights.length);
    for (int i = 0; i < weights.length - 1; i++) {
      BigDecimal share =
          amount.multiply(BigDecimal.valueOf(weights[i])).divide(divisor, 2, RoundingMode.HALF_UP);
      out.add(share);
      left = left.subtract(share);
    }
    out.add(left);
    return out;
  }

  /** BigInteger, largest remainder by a sort: what the best library elsewhere does. */
  @Benchmark
  public BigInteger[] bigIntegerWithSort() {
    BigInteger amount = BigInteger.valueOf(total);
    BigInteger divisor = BigInteger.valueOf(sum);
    BigInteger[] out = new BigInteger[weights.length];
    BigInteger[] rest = new BigInteger[weights.length];
    BigInteger left = amount;
    for (int i = 0; i < out.length; i++) {
      BigInteger[] parts =
          amount.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(divisor);
      out[i] = parts[0];
      rest[i] = parts[1];
      left = left.subtract(parts[0]);
    }
    IntStream.range(0, out.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rest[i]).reversed())
        .limit(left.intValueExact())
        .forEach(i -> out[i] = out[i].add(BigInteger.ONE));
    return out;
  }

  /** joda-money, each rounded, and the last takes the rest. */
  @Benchmark
  public List<org.joda.money.Money> jodaMoney() {
    org.joda.money.Money amount = org.joda.money.Money.ofMinor(CurrencyUnit.of("SEK"), total);
    org.joda.money.Money left = amount;
    List<org.joda.money.Money> out = new ArrayList<>(weights.length);
    for (int i = 0; i < weights.length - 1; i++) {
      org.joda.money.Money share =
          amount.multipliedBy(weights[i]).dividedBy(sum, RoundingMode.HALF_UP);
      out.add(share);
      left = left.minus(share);
    }
    out.add(left);
    return out;
  }

  /** Moneta, each rounded, and the last takes the rest. */
  @Benchmark
  public List<MonetaryAmount> moneta() {
    MonetaryAmount amount = org.javamoney.moneta.Money.of(BigDecimal.valueOf(total, 2), "SEK");
    MonetaryAmount left = amount;
    List<MonetaryAmount> out = new ArrayList<>(weights.length);
    for (int i = 0; i < weights.length - 1; i++) {
      MonetaryAmount share = amount.multiply(weights[i]).divide(sum).with(rounding);
      out.add(share);
      left = left.subtract(share);
    }
    out.add(left);
    return out;
  }
}
