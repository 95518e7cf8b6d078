package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.WholeDivisionOracle.Node;
import se.protokoll.fund.WholeDivisionOracle.Number;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Random nested splits against an oracle; for some seconds, or {@code -Dprotokoll.oracle.cases}
 * cases.
 */
class WholeDivisionTest {
  private static final long SECONDS = 3;
  private static final List<RemainderPolicy> POLICIES =
      List.of(
          RemainderPolicy.LARGEST_REMAINDER,
          RemainderPolicy.SAINTE_LAGUE,
          RemainderPolicy.CUMULATIVE,
          RemainderPolicy.UNDISTRIBUTED);
  private static final List<TieBreak> TIES =
      List.of(
          TieBreak.BY_KEY,
          TieBreak.BY_LARGEST_WEIGHT,
          TieBreak.BY_SMALLEST_WEIGHT,
          TieBreak.LEAST_FAVOURED,
          TieBreak.LEAST_FAVOURED);

  @Test
  void agreesWithTheOracle() {
    long cases = Long.getLong("protokoll.oracle.cases", Long.MAX_VALUE);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    long seed = 0;
    while (seed < cases && (cases != Long.MAX_VALUE || System.nanoTime() < end)) {
      long one = seed++;
      try {
        new OneCase(one).check();
      } catch (RuntimeException | AssertionError wrong) {
        throw new AssertionError("Case " + one, wrong);
      }
    }
    assertThat(seed).isGreaterThan(50);
  }

  /** One random split with its total, rounding and history. */
  private static final class OneCase {
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final FundSplit split;

    private OneCase(long seed) {
      random = new Random(seed);
      split = level(nodes, 0);
    }

    /** Makes a level of the split, and writes the same down for the oracle. */
    private FundSplit level(List<Node> nodes, int depth) {
      List<String> keys = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
      Collections.shuffle(keys, random);
      int size = 1 + random.nextInt(keys.size());
      boolean criteria = random.nextInt(4) == 0;
      long[][] values = new long[size][2];
      long[] sums = new long[2];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < 2; j++) {
          values[i][j] = i == 0 ? 1 + random.nextInt(3) : random.nextInt(4);
          sums[j] += values[i][j];
        }
      }
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        boolean group = depth < 2 && random.nextInt(4) == 0;
        String key = group ? "g" + depth + keys.get(i) : keys.get(i);
        Holder holder = Holder.of(key);
        Part part =
            criteria
                ? Part.values(holder, "" + values[i][0], "" + values[i][1])
                : Part.weight(holder, values[i][0]);
        Number weight =
            criteria
                ? Number.of(70 * values[i][0], sums[0]).plus(Number.of(30 * values[i][1], sums[1]))
                : Number.of(values[i][0], 1);
        List<Node> inside = new ArrayList<>();
        parts.add(group ? part.withSplit(level(inside, depth + 1)) : part);
        nodes.add(new Node(key, weight, inside));
      }
      Part[] all = parts.toArray(Part[]::new);
      return criteria
          ? FundSplit.criteria(List.of(Criterion.of("x", "70"), Criterion.of("y", "30")), all)
          : FundSplit.weights(all);
    }

    private void check() {
      RemainderPolicy policy = POLICIES.get(random.nextInt(POLICIES.size()));
      TieBreak tieBreak = TIES.get(random.nextInt(TIES.size()));
      long unit = random.nextBoolean() ? 1 : 100;
      long total = random.nextInt(60) * unit * (random.nextInt(3) == 0 ? -1 : 1);
      Map<String, Number> history = new HashMap<>();
      Rounding rounding =
          Rounding.of(unit == 1 ? MoneyUnit.ORE : MoneyUnit.KRONA, policy).withTieBreak(tieBreak);
      if (random.nextInt(4) > 0) {
        List<Favoured> favoured = new ArrayList<>();
        for (String key : List.of("a", "c", "d", "x")) {
          Number ahead = Number.of(random.nextInt(5) - 2, 1 + random.nextInt(3));
          history.put(key, ahead);
          favoured.add(new Favoured(key, new Ratio(ahead.above(), ahead.below(), false)));
        }
        rounding = rounding.withFavoured(favoured);
      }
      WholeDivisionOracle oracle =
          new WholeDivisionOracle(policy, tieBreak, history, unit, total, nodes);
      Distribution distribution = split.distribute(Money.ofOre(total), rounding);
      assertThat(distribution.shares().stream().map(share -> share.amount().ore()).toList())
          .isEqualTo(oracle.amounts);
      assertThat(distribution.groups().stream().map(group -> group.amount().ore()).toList())
          .isEqualTo(oracle.groups);
      for (int i = 0; i < oracle.exact.size(); i++) {
        Ratio exact = distribution.shares().get(i).exact().times(Ratio.of(unit));
        assertSame(exact, oracle.exact.get(i));
      }
      assertThat(
              distribution.recipients().stream()
                  .collect(Collectors.toMap(one -> one.holder().key(), one -> one.amount().ore())))
          .isEqualTo(oracle.recipients);
      assertThat(distribution.favoured()).hasSize(oracle.favoured.size());
      distribution.favoured().forEach(one -> assertSame(one.ore(), oracle.favoured.get(one.key())));
      checkParts(distribution);
      checkRegulated(rounding, oracle, total);
      checkAudit(rounding, oracle, total, policy);
    }

    private static void assertSame(Ratio found, Number expected) {
      assertThat(new Number(found.numerator(), found.denominator()))
          .usingComparator(Number::compareTo)
          .isEqualTo(expected);
    }

    private static void checkParts(Distribution distribution) {
      for (Share share : distribution.shares()) {
        if (!share.parts().isEmpty()) {
          assertThat(share.parts().stream().mapToLong(part -> part.amount().ore()).sum())
              .isEqualTo(share.amount().ore());
        }
      }
    }

    private void checkRegulated(Rounding rounding, WholeDivisionOracle oracle, long total) {
      Map<String, Money> paid = new HashMap<>();
      oracle.recipients.keySet().forEach(key -> paid.put(key, Money.ofOre(random.nextInt(50))));
      Instalment regulated =
          split.instalment(Money.ofOre(total), paid, rounding, Correction.REGULATED);
      regulated
          .payments()
          .forEach(
              payment ->
                  assertThat(payment.toPay().ore())
                      .isEqualTo(
                          oracle.recipients.get(payment.holder().key())
                              - paid.get(payment.holder().key()).ore()));
    }

    private void checkAudit(
        Rounding rounding, WholeDivisionOracle oracle, long total, RemainderPolicy policy) {
      if (rounding.tieBreak().orElseThrow() == TieBreak.BY_KEY) {
        List<Audit.Published> table =
            oracle.recipients.entrySet().stream()
                .map(one -> new Audit.Published(one.getKey(), Money.ofOre(one.getValue())))
                .toList();
        Audit audit = Auditor.audit(Money.ofOre(total), split, rounding, table);
        assertThat(audit.addsUp())
            .isEqualTo(oracle.recipients.values().stream().mapToLong(o -> o).sum() == total);
        assertThat(audit.policies()).contains(policy);
      }
    }
  }
}
