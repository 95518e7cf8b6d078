package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.protokoll.money.Money;

/**
 * A split by whole weights and everything that an axiom may want to change about it; the keys are
 * k00000, k00001 ... and the bearer is the first.
 *
 * @param total the total in öre, not negative
 * @param weights the weights, not all zero
 * @param otherTotal a larger total
 * @param otherWeights as many weights, not all zero
 * @param from the first of some neighbours
 * @param to the one after the last of them
 */
record AxiomCase(
    long total, long[] weights, long otherTotal, long[] otherWeights, int from, int to) {

  static AxiomCase of(long total, long... weights) {
    return new AxiomCase(total, weights, total, weights, 0, weights.length);
  }

  AxiomCase withTotal(long other) {
    return new AxiomCase(total, weights, other, otherWeights, from, to);
  }

  AxiomCase withWeights(long... other) {
    return new AxiomCase(total, weights, otherTotal, other, from, to);
  }

  AxiomCase among(int first, int end) {
    return new AxiomCase(total, weights, otherTotal, otherWeights, first, end);
  }

  static String key(int i) {
    return "k%05d".formatted(i);
  }

  static FundSplit split(int firstKey, long... weights) {
    List<Part> parts =
        IntStream.range(0, weights.length)
            .mapToObj(i -> Part.weight(Holder.of(key(firstKey + i)), weights[i]))
            .toList();
    return FundSplit.builder().kind(SplitKind.WEIGHTS).parts(parts).build();
  }

  static long[] divide(RemainderPolicy policy, long total, long... weights) {
    return divide(policy, 0, total, weights);
  }

  private static long[] divide(RemainderPolicy policy, int firstKey, long total, long... weights) {
    Rounding rounding = Rounding.of(policy).withBearer(key(0));
    return amounts(split(firstKey, weights).distribute(Money.ofOre(total), rounding));
  }

  static long[] amounts(Distribution distribution) {
    return distribution.shares().stream().mapToLong(share -> share.amount().ore()).toArray();
  }

  /** Returns whether a policy keeps an axiom in this case. */
  boolean holds(Axiom axiom, RemainderPolicy policy) {
    long[] given = divide(policy, total, weights);
    int size = weights.length;
    return switch (axiom) {
      case WHOLE ->
          Arrays.stream(given)
              .mapToObj(BigInteger::valueOf)
              .reduce(BigInteger.ZERO, BigInteger::add)
              .equals(BigInteger.valueOf(total));
      case QUOTA -> IntStream.range(0, size).allMatch(i -> isFloorOrCeiling(given[i], i));
      case EXACT_WHEN_DIVISIBLE -> exactWhenDivisible(policy);
      case NOTHING_FOR_ZERO ->
          IntStream.range(0, size).allMatch(i -> weights[i] != 0 || given[i] == 0);
      case EQUALS_WITHIN_ONE ->
          pairs((i, j) -> weights[i] != weights[j] || Math.abs(given[i] - given[j]) <= 1);
      case ORDER_PRESERVING -> pairs((i, j) -> weights[i] <= weights[j] || given[i] >= given[j]);
      case ANONYMOUS -> Arrays.equals(given, turned(policy));
      case HOUSE_MONOTONE -> {
        long[] more = divide(policy, otherTotal, weights);
        yield IntStream.range(0, size).allMatch(i -> more[i] >= given[i]);
      }
      case POPULATION_MONOTONE -> {
        long[] after = divide(policy, total, otherWeights);
        yield pairs(
            (i, j) ->
                otherWeights[i] < weights[i]
                    || otherWeights[j] > weights[j]
                    || after[i] >= given[i]
                    || after[j] <= given[j]);
      }
      case COHERENT -> coherent(policy, given);
      case SCALE_FREE ->
          Arrays.equals(
              given, divide(policy, total, Arrays.stream(weights).map(w -> w * 7).toArray()));
      case MIRRORED ->
          Arrays.equals(
              given, Arrays.stream(divide(policy, -total, weights)).map(a -> -a).toArray());
    };
  }

  private interface Pair {
    boolean holds(int i, int j);
  }

  private boolean pairs(Pair pair) {
    int size = Math.min(weights.length, 60);
    return IntStream.range(0, size)
        .allMatch(i -> IntStream.range(0, size).allMatch(j -> pair.holds(i, j)));
  }

  private BigInteger sum() {
    return Arrays.stream(weights)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private boolean isFloorOrCeiling(long given, int i) {
    BigInteger exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
    BigInteger difference = BigInteger.valueOf(given).multiply(sum()).subtract(exact);
    return difference.abs().compareTo(sum()) < 0;
  }

  private boolean exactWhenDivisible(RemainderPolicy policy) {
    BigInteger sum = sum();
    if (sum.bitLength() > 52) {
      return true;
    }
    long times = total % 1000;
    long[] given = divide(policy, sum.longValueExact() * times, weights);
    return IntStream.range(0, weights.length).allMatch(i -> given[i] == weights[i] * times);
  }

  private long[] turned(RemainderPolicy policy) {
    List<Part> parts = new java.util.ArrayList<>(split(0, weights).parts());
    java.util.Collections.reverse(parts);
    FundSplit split = FundSplit.builder().kind(SplitKind.WEIGHTS).parts(parts).build();
    Rounding rounding = Rounding.of(policy).withBearer(key(0));
    long[] turned = amounts(split.distribute(Money.ofOre(total), rounding));
    long[] back = new long[turned.length];
    for (int i = 0; i < back.length; i++) {
      back[i] = turned[back.length - 1 - i];
    }
    return back;
  }

  private boolean coherent(RemainderPolicy policy, long[] given) {
    long[] some = Arrays.copyOfRange(weights, from, to);
    if (Arrays.stream(some).allMatch(w -> w == 0)) {
      return true;
    }
    long part = 0;
    for (int i = from; i < to; i++) {
      part += given[i];
    }
    return Arrays.equals(Arrays.copyOfRange(given, from, to), divide(policy, from, part, some));
  }
}
