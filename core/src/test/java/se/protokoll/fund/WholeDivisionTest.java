package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.WholeDivisionOracle.Node;
import se.protokoll.fund.WholeDivisionOracle.Number;
import se.protokoll.fund.WholeDivisionOracle.RefusedException;
import se.protokoll.fund.WholeDivisionOracle.Rules;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Random nested splits against an oracle, with what is paid on and taken back after them, and small
 * tables against every way to round them; for some seconds, or {@code -Dprotokoll.oracle.cases}
 * cases.
 */
class WholeDivisionTest {
  private static final long SECONDS = 3;
  private static final long LEAST = 100;
  private static final List<RemainderPolicy> NESTED =
      List.of(
          RemainderPolicy.LARGEST_REMAINDER,
          RemainderPolicy.SAINTE_LAGUE,
          RemainderPolicy.BEARER,
          RemainderPolicy.CUMULATIVE,
          RemainderPolicy.UNDISTRIBUTED);
  private static final List<RemainderPolicy> ALL = List.of(RemainderPolicy.values());
  private static final List<TieBreak> TIES = List.of(TieBreak.values());
  private static final List<MoneyUnit> UNITS =
      List.of(MoneyUnit.ORE, MoneyUnit.ORE, MoneyUnit.KRONA, MoneyUnit.of(Money.ofOre(500)));

  @Test
  void agreesWithTheOracle() {
    long cases = Long.getLong("protokoll.oracle.cases", Long.MAX_VALUE);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    long seed = 0;
    // on a busy machine the first case takes most of the time
    while (seed < cases && (cases != Long.MAX_VALUE || seed < LEAST || System.nanoTime() < end)) {
      long one = seed++;
      try {
        if (one % 8 == 7) {
          TwoWayTableProperties.checkSmall(new Random(one), one % 16 == 7);
        } else {
          new OneCase(one).check();
        }
      } catch (RuntimeException | AssertionError wrong) {
        throw new AssertionError("Case " + one, wrong);
      }
    }
  }

  /** One random split with its total, rounding and history. */
  private static final class OneCase {
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");

    private final Random random;

    /** Whether amounts can be fixed, floored and capped. */
    private final boolean amounts;

    private final Node root;
    private final FundSplit split;

    private OneCase(long seed) {
      random = new Random(seed);
      amounts = random.nextBoolean();
      List<Node> nodes = new ArrayList<>();
      boolean leafExact = random.nextInt(3) == 0;
      Rounding stated = stated(6);
      FundSplit made = level(nodes, "", leafExact, leafExact);
      split = stated.equals(Rounding.UNSTATED) ? made : made.withRounding(stated);
      root = node("", "", Number.of(1), -1, 0, Long.MAX_VALUE, nodes, leafExact, stated);
    }

    private static Node node(
        String key,
        String path,
        Number weight,
        long fixed,
        long floor,
        long cap,
        List<Node> inside,
        boolean leafExact,
        Rounding stated) {
      return new Node(key, path, weight, fixed, floor, cap, floor, cap, inside, leafExact, stated);
    }

    /** Makes a rounding that states a component once in so many times. */
    private Rounding stated(int once) {
      Rounding.Builder stated = Rounding.builder();
      if (random.nextInt(once) == 0) {
        stated.policy(NESTED.get(random.nextInt(NESTED.size())));
      }
      if (random.nextInt(once) == 0) {
        stated.tieBreak(TIES.get(random.nextInt(TIES.size())));
      }
      if (random.nextInt(once) == 0) {
        stated.unit(UNITS.get(random.nextInt(UNITS.size())));
      }
      if (random.nextInt(once) == 0) {
        stated.bearer(KEYS.get(random.nextInt(KEYS.size())));
      }
      if (random.nextInt(once) == 0) {
        stated.seed("lot " + random.nextInt(9));
      }
      for (String key : List.of("a", "c", "d", "x")) {
        if (random.nextInt(once) == 0) {
          Ratio ahead = Ratio.parse((random.nextInt(5) - 2) + "/" + (1 + random.nextInt(3)));
          stated.addFavoured(new Favoured(key, ahead));
        }
      }
      return stated.build();
    }

    /**
     * Makes a level of the split, and writes the same down for the oracle.
     *
     * @param insideLeafExact whether groups have no amounts of their own
     */
    private FundSplit level(
        List<Node> nodes, String path, boolean leafExact, boolean insideLeafExact) {
      List<String> keys = new ArrayList<>(KEYS);
      Collections.shuffle(keys, random);
      int size = 1 + random.nextInt(keys.size());
      boolean criteria = random.nextInt(4) == 0;
      long[] fixed = new long[size];
      long[][] values = new long[size][2];
      long[] sums = new long[2];
      for (int i = 0; i < size; i++) {
        fixed[i] =
            amounts && (i > 0 || !criteria) && random.nextInt(8) == 0 ? random.nextInt(800) : -1;
        for (int j = 0; j < 2 && fixed[i] < 0; j++) {
          values[i][j] = i == 0 ? 1 + random.nextInt(3) : random.nextInt(4);
          sums[j] += values[i][j];
        }
      }
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        boolean group = path.length() < 8 && random.nextInt(4) == 0;
        String key = group ? "g" + path.length() + keys.get(i) : keys.get(i);
        boolean own = amounts && !(group && insideLeafExact);
        fixed[i] = own ? fixed[i] : -1;
        Part part =
            fixed[i] >= 0
                ? Part.fixed(Holder.of(key), Money.ofOre(fixed[i]))
                : criteria
                    ? Part.values(Holder.of(key), "" + values[i][0], "" + values[i][1])
                    : Part.weight(Holder.of(key), values[i][0]);
        Number weight =
            fixed[i] >= 0
                ? Number.ZERO
                : criteria
                    ? Number.of(70 * values[i][0], sums[0])
                        .plus(Number.of(30 * values[i][1], sums[1]))
                    : Number.of(values[i][0]);
        long floor = own && fixed[i] < 0 && random.nextInt(4) == 0 ? random.nextInt(1200) : 0;
        long cap =
            own && fixed[i] < 0 && random.nextInt(4) == 0
                ? floor + random.nextInt(2000)
                : Long.MAX_VALUE;
        part = floor > 0 ? part.withFloor(Money.ofOre(floor)) : part;
        part = cap < Long.MAX_VALUE ? part.withCap(Money.ofOre(cap)) : part;
        List<Node> inside = new ArrayList<>();
        boolean innerExact = group && random.nextInt(3) == 0;
        Rounding stated = group && random.nextBoolean() ? stated(2) : Rounding.UNSTATED;
        if (group) {
          String inner = path.isEmpty() ? key : path + "\n" + key;
          FundSplit split = level(inside, inner, innerExact, insideLeafExact || innerExact);
          part =
              part.withSplit(stated.equals(Rounding.UNSTATED) ? split : split.withRounding(stated));
        }
        parts.add(part);
        nodes.add(node(key, path, weight, fixed[i], floor, cap, inside, innerExact, stated));
      }
      Part[] all = parts.toArray(Part[]::new);
      FundSplit made =
          criteria
              ? FundSplit.criteria(List.of(Criterion.of("x", "70"), Criterion.of("y", "30")), all)
              : FundSplit.weights(all);
      return leafExact ? made.withNesting(FundSplit.Nesting.LEAF_EXACT) : made;
    }

    private void check() {
      Rounding request = request();
      long unit = WholeDivisionOracle.rules(request, root).unit();
      long total = random.nextInt(60) * unit;
      total += amounts ? random.nextInt(12_000) : 0;
      total *= random.nextInt(3) == 0 ? -1 : 1;
      Optional<WholeDivisionOracle> oracle = oracle(request, total);
      if (oracle.isPresent()) {
        checkDistribution(split.distribute(Money.ofOre(total), request), oracle.get());
        checkRegulated(request, oracle.get(), total);
        checkAudit(request, oracle.get(), total);
      } else {
        Money ore = Money.ofOre(total);
        assertThatExceptionOfType(DivisionRefusedException.class)
            .isThrownBy(() -> split.distribute(ore, request));
      }
      checkGuarded(request, total);
    }

    /** Makes the rounding that goes before what the split states: most of it, or little. */
    private Rounding request() {
      boolean flat = root.inside().stream().allMatch(Node::isLeaf);
      List<Node> leaves = root.leaves();
      Rounding request = stated(random.nextInt(4) == 0 ? 3 : 2);
      if (random.nextInt(8) > 0) {
        request = request.withBearer(leaves.get(random.nextInt(leaves.size())).key());
      }
      if (random.nextInt(4) > (flat ? 0 : 1)) {
        List<RemainderPolicy> policies = flat ? ALL : NESTED;
        request = request.withPolicy(policies.get(random.nextInt(policies.size())));
      }
      return request;
    }

    private Optional<WholeDivisionOracle> oracle(Rounding request, long total) {
      try {
        return Optional.of(new WholeDivisionOracle(request, total, root));
      } catch (RefusedException refused) {
        return Optional.empty();
      }
    }

    private static Ratio ratio(Number number) {
      return new Ratio(number.above(), number.below(), false);
    }

    private static void checkDistribution(Distribution distribution, WholeDivisionOracle oracle) {
      assertThat(distribution.shares().stream().map(share -> share.amount().ore()).toList())
          .isEqualTo(oracle.amounts);
      assertThat(distribution.groups().stream().map(group -> group.amount().ore()).toList())
          .isEqualTo(oracle.groups);
      assertThat(distribution.remainder().kind() == Remainder.Kind.UNDISTRIBUTED)
          .isEqualTo(oracle.undistributed > 0);
      assertThat(
              distribution.shares().stream()
                  .map(share -> share.exact().times(Ratio.of(share.reason().unit().ore())))
                  .toList())
          .isEqualTo(oracle.exact.stream().map(OneCase::ratio).toList());
      assertThat(
              distribution.recipients().stream()
                  .collect(Collectors.toMap(one -> one.holder().key(), one -> one.amount().ore())))
          .isEqualTo(oracle.recipients);
      assertThat(
              distribution.favoured().stream()
                  .collect(Collectors.toMap(Favoured::key, Favoured::ore)))
          .isEqualTo(
              oracle.favoured.entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, one -> ratio(one.getValue()))));
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

    /** Pays on, or takes back, after what was paid of another pot or by other weights. */
    private void checkGuarded(Rounding rounding, long pot) {
      long sign = pot < 0 ? -1 : 1;
      Map<String, Long> paid = new HashMap<>();
      if (random.nextInt(3) == 0) {
        KEYS.stream()
            .filter(key -> root.leaves().stream().anyMatch(leaf -> leaf.key().equals(key)))
            .forEach(key -> paid.put(key, sign * random.nextInt(1 + (int) Math.abs(pot) / 2)));
      } else {
        long before = sign * random.nextInt(1 + 2 * (int) Math.abs(pot));
        oracle(rounding, before).ifPresent(one -> paid.putAll(one.recipients));
      }
      long already = paid.values().stream().mapToLong(ore -> ore).sum();
      boolean grows = Math.abs(already) <= Math.abs(pot);
      Map<String, Money> money = new HashMap<>();
      paid.forEach((key, ore) -> money.put(key, Money.ofOre(ore)));
      Supplier<Instalment> next =
          () ->
              grows
                  ? split.instalment(Money.ofOre(pot), money, rounding)
                  : split.repay(Money.ofOre(already - pot), money, rounding);
      if (pot == 0) {
        if (oracle(rounding, 0).isPresent()) {
          assertThat(next.get().payments())
              .allSatisfy(payment -> assertThat(payment.entitled()).isEqualTo(Money.ZERO));
        }
        return;
      }
      WholeDivisionOracle guarded;
      try {
        guarded = WholeDivisionOracle.guarded(rounding, pot, root, paid, grows);
      } catch (RefusedException refused) {
        assertThatExceptionOfType(DivisionRefusedException.class).isThrownBy(next::get);
        return;
      }
      Instalment instalment = next.get();
      assertThat(
              instalment.payments().stream()
                  .collect(
                      Collectors.toMap(one -> one.holder().key(), one -> one.entitled().ore())))
          .isEqualTo(guarded.recipients);
      boolean within = true;
      for (int i = 0; i < guarded.amounts.size(); i++) {
        Number off = Number.of(guarded.amounts.get(i)).minus(guarded.unguarded.get(i));
        long unit = guarded.rules.get(i).unit();
        within &= off.compareTo(Number.of(unit)) < 0 && off.compareTo(Number.of(-unit)) > 0;
      }
      assertThat(instalment.withinOneUnit()).isEqualTo(within);
    }

    /** A table is known by the policy it was made with, where all levels were made with it. */
    private void checkAudit(Rounding request, WholeDivisionOracle oracle, long total) {
      List<Audit.Published> table =
          oracle.recipients.entrySet().stream()
              .map(one -> new Audit.Published(one.getKey(), Money.ofOre(one.getValue())))
              .toList();
      Audit audit = Auditor.audit(Money.ofOre(total), split, request, table);
      assertThat(audit.addsUp())
          .isEqualTo(oracle.recipients.values().stream().mapToLong(o -> o).sum() == total);
      Set<Rules> rules = new HashSet<>(oracle.levels);
      Rules first = oracle.levels.get(0);
      if (rules.size() == 1
          && (first.tieBreak() == TieBreak.BY_KEY
              || oracle.recipients.size() == oracle.amounts.size())) {
        assertThat(audit.policies()).contains(first.policy());
      }
    }
  }
}
