package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.protokoll.fund.Rounding.TieBreak;

/**
 * The division of nested splits written down once more, plainly and with fractions of its own:
 * groups, recipients of several groups, criteria and history.
 */
final class WholeDivisionOracle {
  /** An exact number. */
  record Number(BigInteger above, BigInteger below) implements Comparable<Number> {
    static final Number ZERO = of(0, 1);

    static Number of(long above, long below) {
      return new Number(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    Number plus(Number other) {
      return new Number(
          above.multiply(other.below).add(other.above.multiply(below)),
          below.multiply(other.below));
    }

    Number times(Number other) {
      return new Number(above.multiply(other.above), below.multiply(other.below));
    }

    Number over(Number other) {
      return new Number(above.multiply(other.below), below.multiply(other.above));
    }

    Number minus(Number other) {
      return plus(other.times(of(-1, 1)));
    }

    long floor() {
      return above.divide(below).longValueExact();
    }

    @Override
    public int compareTo(Number other) {
      return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
  }

  /**
   * A holder.
   *
   * @param weight what it is divided by
   * @param inside the holders of a group, none for a recipient
   */
  record Node(String key, Number weight, List<Node> inside) {
    Set<String> recipients() {
      Set<String> keys = new TreeSet<>();
      if (inside.isEmpty()) {
        keys.add(key);
      }
      inside.forEach(node -> keys.addAll(node.recipients()));
      return keys;
    }
  }

  private final RemainderPolicy policy;
  private final TieBreak tieBreak;
  private final Map<String, Number> history;
  private final boolean negative;
  private final long unit;

  /** The öre of each leaf, in order. */
  final List<Long> amounts = new ArrayList<>();

  /** The exact öre of each leaf, in order. */
  final List<Number> exact = new ArrayList<>();

  /** The öre that the recipients in each group get together, each before the groups inside it. */
  final List<Long> groups = new ArrayList<>();

  final Map<String, Long> recipients = new LinkedHashMap<>();
  final Map<String, Number> favoured = new LinkedHashMap<>();

  WholeDivisionOracle(
      RemainderPolicy policy,
      TieBreak tieBreak,
      Map<String, Number> history,
      long unit,
      long total,
      List<Node> nodes) {
    this.policy = policy;
    this.tieBreak = tieBreak;
    this.history = history;
    this.unit = unit;
    this.negative = total < 0;
    long units = Math.abs(total) / unit;
    divide(units, Number.of(units, 1), nodes);
    history.forEach(favoured::putIfAbsent);
  }

  private void divide(long units, Number exactUnits, List<Node> nodes) {
    Number sum = nodes.stream().map(Node::weight).reduce(Number.ZERO, Number::plus);
    long[] given = round(units, nodes, sum);
    long sign = negative ? -unit : unit;
    for (int i = 0; i < given.length; i++) {
      Node node = nodes.get(i);
      Number share = exactUnits.times(node.weight()).over(sum);
      if (!node.inside().isEmpty()) {
        int place = groups.size();
        int first = amounts.size();
        groups.add(0L);
        divide(given[i], share, node.inside());
        groups.set(place, amounts.stream().skip(first).mapToLong(ore -> ore).sum());
        continue;
      }
      long ore = given[i] * sign;
      Number exactOre = share.times(Number.of(sign, 1));
      amounts.add(ore);
      exact.add(exactOre);
      recipients.merge(node.key(), ore, Long::sum);
      Number ahead = Number.of(ore, 1).minus(exactOre);
      favoured.merge(
          node.key(),
          history.getOrDefault(node.key(), Number.ZERO).plus(ahead),
          (before, any) -> before.plus(ahead));
    }
  }

  private long[] round(long units, List<Node> nodes, Number sum) {
    long[] given = new long[nodes.size()];
    if (policy == RemainderPolicy.SAINTE_LAGUE) {
      for (long u = 0; u < units; u++) {
        Comparator<Integer> claim =
            Comparator.comparing(
                i -> nodes.get(i).weight().over(Number.of(2 * given[i] + 1, 1)),
                Comparator.reverseOrder());
        given[first(nodes, claim)]++;
      }
      return given;
    }
    Number running = Number.ZERO;
    long paid = 0;
    Number[] rests = new Number[given.length];
    for (int i = 0; i < given.length; i++) {
      Number share = Number.of(units, 1).times(nodes.get(i).weight()).over(sum);
      running = running.plus(share);
      given[i] = share.floor();
      rests[i] = share.minus(Number.of(given[i], 1));
      if (policy == RemainderPolicy.CUMULATIVE) {
        given[i] = running.plus(Number.of(1, 2)).floor() - paid;
      }
      paid += given[i];
    }
    for (; paid < units && policy == RemainderPolicy.LARGEST_REMAINDER; paid++) {
      int next = first(nodes, Comparator.comparing(i -> rests[i], Comparator.reverseOrder()));
      given[next]++;
      rests[next] = Number.of(-1, 1);
    }
    return given;
  }

  private int first(List<Node> nodes, Comparator<Integer> claim) {
    Comparator<Integer> tie =
        switch (tieBreak) {
          case BY_LARGEST_WEIGHT ->
              Comparator.comparing(i -> nodes.get(i).weight(), Comparator.reverseOrder());
          case BY_SMALLEST_WEIGHT -> Comparator.comparing(i -> nodes.get(i).weight());
          case LEAST_FAVOURED ->
              negative
                  ? Comparator.comparing(i -> ahead(nodes.get(i)), Comparator.reverseOrder())
                  : Comparator.comparing(i -> ahead(nodes.get(i)));
          default -> (i, j) -> 0;
        };
    Comparator<Integer> order = claim.thenComparing(tie).thenComparing(i -> nodes.get(i).key());
    int best = 0;
    for (int i = 1; i < nodes.size(); i++) {
      best = order.compare(i, best) < 0 ? i : best;
    }
    return best;
  }

  private Number ahead(Node node) {
    return node.recipients().stream()
        .map(key -> history.getOrDefault(key, Number.ZERO))
        .reduce(Number.ZERO, Number::plus);
  }
}
