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
 * The division of splits written down once more, plainly and with fractions of its own: groups,
 * recipients of several groups, criteria, history, fixed amounts, floors, caps, bearer, leaf-exact
 * nesting, and instalments and repayments by recipient.
 */
final class WholeDivisionOracle {
  /** An exact number in lowest terms. */
  record Number(BigInteger above, BigInteger below) implements Comparable<Number> {
    static final Number ZERO = of(0);

    Number {
      BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
      above = above.divide(common);
      below = below.divide(common);
    }

    static Number of(long whole) {
      return of(whole, 1);
    }

    static Number of(long above, long below) {
      return new Number(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    Number plus(Number other) {
      return new Number(
          above.multiply(other.below).add(other.above.multiply(below)),
          below.multiply(other.below));
    }

    Number minus(Number other) {
      return plus(other.times(of(-1)));
    }

    Number times(Number other) {
      return new Number(above.multiply(other.above), below.multiply(other.below));
    }

    Number over(Number other) {
      return new Number(above.multiply(other.below), below.multiply(other.above));
    }

    boolean isZero() {
      return above.signum() == 0;
    }

    /** Rounds a number that is not negative down. */
    long floor() {
      return above.divide(below).longValueExact();
    }

    Number atLeast(Number other) {
      return compareTo(other) < 0 ? other : this;
    }

    Number atMost(Number other) {
      return compareTo(other) > 0 ? other : this;
    }

    @Override
    public int compareTo(Number other) {
      return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
  }

  /**
   * A holder.
   *
   * @param path the keys of the groups around it, a line each
   * @param weight what it is divided by, zero where its amount is fixed
   * @param fixed its fixed amount in öre, -1 for none
   * @param floor its floor in öre, zero for none
   * @param cap its cap in öre, {@link Long#MAX_VALUE} for none
   * @param least the floor where what has been paid counts too
   * @param most the cap where what has been paid counts too
   * @param inside the holders of a group, none for a recipient
   * @param leafExact whether the group is divided leaf-exact
   */
  record Node(
      String key,
      String path,
      Number weight,
      long fixed,
      long floor,
      long cap,
      long least,
      long most,
      List<Node> inside,
      boolean leafExact) {

    boolean isFixed() {
      return fixed >= 0;
    }

    boolean isLeaf() {
      return inside.isEmpty();
    }

    List<Node> leaves() {
      return isLeaf() ? List.of(this) : inside.stream().flatMap(n -> n.leaves().stream()).toList();
    }

    boolean isFlat() {
      return leafExact && inside.stream().anyMatch(node -> !node.isLeaf());
    }

    /** Returns whether a holder or a group inside has a key. */
    boolean has(String wanted) {
      return inside.stream().anyMatch(node -> node.key.equals(wanted) || node.has(wanted));
    }

    Node withBounds(long newLeast, long newMost, List<Node> newInside) {
      return new Node(
          key, path, weight, fixed, floor, cap, newLeast, newMost, newInside, leafExact);
    }

    Node withWeight(Number other) {
      return new Node(key, path, other, fixed, floor, cap, least, most, inside, leafExact);
    }
  }

  /**
   * How it is divided.
   *
   * @param unit the unit in öre
   * @param history who is ahead so far, in öre
   */
  record Rules(
      RemainderPolicy policy,
      TieBreak tieBreak,
      String bearer,
      long unit,
      Map<String, Number> history) {}

  /** What cannot be divided so. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String code) {
      super(code);
    }
  }

  private final Rules rules;
  private final Node root;
  private final List<Node> leaves;
  private final boolean negative;
  private long forBearer;

  /** The öre of each leaf, in order. */
  final List<Long> amounts = new ArrayList<>();

  /** The exact öre of each leaf, in order. */
  final List<Number> exact = new ArrayList<>();

  /** The öre that the recipients in each group get together, each before the groups inside it. */
  final List<Long> groups = new ArrayList<>();

  /** What the policy or all caps leave to nobody, in öre. */
  long undistributed;

  final Map<String, Long> recipients = new LinkedHashMap<>();
  final Map<String, Number> favoured = new LinkedHashMap<>();

  /**
   * Divides.
   *
   * @param root a group of all
   */
  WholeDivisionOracle(Rules rules, long total, Node root) {
    this.rules = rules;
    this.root = root;
    this.leaves = root.leaves();
    this.negative = total < 0;
    check(root);
    divide(root, Math.abs(total));
    giveBearer();
    exactThroughAllLevels(Math.abs(total));
    for (int i = 0; i < leaves.size(); i++) {
      String key = leaves.get(i).key();
      if (negative) {
        amounts.set(i, -amounts.get(i));
        exact.set(i, exact.get(i).times(Number.of(-1)));
      }
      recipients.merge(key, amounts.get(i), Long::sum);
      favoured.putIfAbsent(key, rules.history().getOrDefault(key, Number.ZERO));
      favoured.merge(key, Number.of(amounts.get(i)).minus(exact.get(i)), Number::plus);
    }
    rules.history().forEach(favoured::putIfAbsent);
    sumGroups(root, 0);
  }

  private int sumGroups(Node node, int first) {
    int next = first;
    for (Node inner : node.inside()) {
      int place = groups.size();
      if (inner.isLeaf()) {
        next++;
        continue;
      }
      groups.add(0L);
      int end = sumGroups(inner, next);
      groups.set(place, amounts.subList(next, end).stream().mapToLong(ore -> ore).sum());
      next = end;
    }
    return next;
  }

  /** Refuses what can never work. */
  private void check(Node level) {
    boolean takesTheRest = rules.policy() == RemainderPolicy.BEARER;
    int bearer = bearer(level.inside());
    if (takesTheRest
        && (bearer >= 0
            ? level.inside().get(bearer).isFixed()
            : leaves.stream().noneMatch(this::bears))) {
      throw new RefusedException("bearer");
    }
    for (Node node : level.inside()) {
      boolean bounded = node.least() > 0 || node.most() < Long.MAX_VALUE;
      if (rules.policy() == RemainderPolicy.SAINTE_LAGUE && (bounded || level.isFlat())) {
        throw new RefusedException("policy-does-not-combine");
      }
      if (!node.isFixed() && least(node).compareTo(most(node)) > 0) {
        throw new RefusedException("no-whole-unit");
      }
      check(node);
    }
  }

  private boolean bears(Node leaf) {
    return leaf.key().equals(rules.bearer()) && !leaf.isFixed();
  }

  private int bearer(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).key().equals(rules.bearer())) {
        return i;
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).has(rules.bearer())) {
        return i;
      }
    }
    return -1;
  }

  private Number up(long ore) {
    return Number.of((ore + rules.unit() - 1) / rules.unit());
  }

  private Number down(long ore) {
    return Number.of(ore / rules.unit());
  }

  private Number least(Node node) {
    return up(node.least());
  }

  private Number most(Node node) {
    return down(node.most());
  }

  private void divide(Node level, long ore) {
    boolean flat = level.isFlat();
    List<Node> nodes = flat ? level.leaves() : level.inside();
    long fixed = nodes.stream().filter(Node::isFixed).mapToLong(Node::fixed).sum();
    if (fixed > ore) {
      throw new RefusedException("fixed-above-total");
    }
    long units = (ore - fixed) / rules.unit();
    if (flat) {
      // in the order of leaves, by what each would get with nothing rounded
      List<Number> shares = new ArrayList<>();
      exactly(level, Number.of(units * rules.unit() + fixed), shares);
      List<Node> measured = new ArrayList<>();
      measure(level, Number.of(1), measured);
      for (int i = 0; i < nodes.size(); i++) {
        boolean free = !nodes.get(i).isFixed();
        shares.set(i, free ? shares.get(i).over(Number.of(rules.unit())) : Number.ZERO);
      }
      divide(measured, units, fill(sum(shares), nodes, shares, this::least, this::most));
      return;
    }
    List<Number> weights = nodes.stream().map(Node::weight).toList();
    divide(nodes, units, fill(Number.of(units), nodes, weights, this::least, this::most));
  }

  private static Number sum(List<Number> numbers) {
    return numbers.stream().reduce(Number.ZERO, Number::plus);
  }

  private void measure(Node level, Number whole, List<Node> measured) {
    Number sum = sum(level.inside().stream().map(Node::weight).toList());
    for (Node node : level.inside()) {
      Number share = sum.isZero() ? Number.ZERO : whole.times(node.weight()).over(sum);
      if (node.isLeaf()) {
        measured.add(node.withWeight(share));
      } else {
        measure(node, share, measured);
      }
    }
  }

  private void divide(List<Node> nodes, long units, List<Number> shares) {
    long[] given = round(units, nodes, shares);
    for (int i = 0; i < given.length; i++) {
      Node node = nodes.get(i);
      long ore = node.isFixed() ? node.fixed() : given[i] * rules.unit();
      if (node.isLeaf()) {
        amounts.add(ore);
        exact.add(node.isFixed() ? Number.of(ore) : shares.get(i).times(Number.of(rules.unit())));
      } else {
        divide(node, ore);
      }
    }
  }

  private interface Bound {
    Number of(Node node);
  }

  /**
   * Divides units by weights with everybody between floor and cap, exactly: finds the level of
   * water by trying every place where somebody stands at a floor or a cap.
   */
  private List<Number> fill(
      Number units, List<Node> nodes, List<Number> weights, Bound least, Bound most) {
    List<Number> levels = new ArrayList<>(List.of(Number.ZERO));
    for (int i = 0; i < nodes.size(); i++) {
      if (!nodes.get(i).isFixed() && !weights.get(i).isZero()) {
        levels.add(least.of(nodes.get(i)).over(weights.get(i)));
        if (nodes.get(i).most() < Long.MAX_VALUE) {
          levels.add(most.of(nodes.get(i)).over(weights.get(i)));
        }
      }
    }
    Number level =
        levels.stream()
            .distinct()
            .filter(one -> sum(at(one, nodes, weights, least, most)).compareTo(units) <= 0)
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new RefusedException("floors-above-total"));
    List<Number> shares = at(level, nodes, weights, least, most);
    Number left = units.minus(sum(shares));
    Number free = Number.ZERO;
    for (int i = 0; i < shares.size(); i++) {
      free = isFree(i, level, nodes, weights, least, most) ? free.plus(weights.get(i)) : free;
    }
    if (free.isZero() && !left.isZero() && rules.policy() != RemainderPolicy.UNDISTRIBUTED) {
      throw new RefusedException("caps-below-total");
    }
    for (int i = 0; i < shares.size(); i++) {
      if (isFree(i, level, nodes, weights, least, most)) {
        shares.set(i, shares.get(i).plus(left.times(weights.get(i)).over(free)));
      }
    }
    return shares;
  }

  private static List<Number> at(
      Number level, List<Node> nodes, List<Number> weights, Bound least, Bound most) {
    List<Number> shares = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Number share = level.times(weights.get(i)).atLeast(least.of(node)).atMost(most.of(node));
      shares.add(node.isFixed() ? Number.ZERO : share);
    }
    return shares;
  }

  private static boolean isFree(
      int i, Number level, List<Node> nodes, List<Number> weights, Bound least, Bound most) {
    Number wet = level.times(weights.get(i));
    return !weights.get(i).isZero()
        && wet.compareTo(least.of(nodes.get(i))) >= 0
        && wet.compareTo(most.of(nodes.get(i))) < 0;
  }

  /** Adds the exact öre of all leaves below a level, with nothing rounded on the way. */
  private void exactly(Node level, Number ore, List<Number> shares) {
    List<Node> nodes = level.inside();
    Number fixed = Number.of(nodes.stream().filter(Node::isFixed).mapToLong(Node::fixed).sum());
    if (fixed.compareTo(ore) > 0) {
      throw new RefusedException("fixed-above-total");
    }
    Number unit = Number.of(rules.unit());
    List<Number> units =
        fill(
            ore.minus(fixed).over(unit),
            nodes,
            nodes.stream().map(Node::weight).toList(),
            node -> up(node.floor()),
            node -> down(node.cap()));
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Number share = node.isFixed() ? Number.of(node.fixed()) : units.get(i).times(unit);
      if (node.isLeaf()) {
        shares.add(share);
      } else {
        exactly(node, share, shares);
      }
    }
  }

  /** Exact shares go through all levels, unless only a rounded level can hold a floor. */
  private void exactThroughAllLevels(long ore) {
    if (root.isFlat()) {
      return;
    }
    long fixed = root.inside().stream().filter(Node::isFixed).mapToLong(Node::fixed).sum();
    List<Number> through = new ArrayList<>();
    try {
      exactly(root, Number.of(ore - (ore - fixed) % rules.unit()), through);
    } catch (RefusedException onlyRounded) {
      return;
    }
    exact.clear();
    exact.addAll(through);
  }

  private long[] round(long units, List<Node> nodes, List<Number> shares) {
    long[] given = new long[nodes.size()];
    if (rules.policy() == RemainderPolicy.SAINTE_LAGUE) {
      boolean shared = nodes.stream().anyMatch(node -> !node.weight().isZero());
      for (long u = 0; u < units && shared; u++) {
        given[
            first(
                nodes,
                Comparator.comparing(
                    i -> nodes.get(i).weight().over(Number.of(2 * given[i] + 1)),
                    Comparator.reverseOrder()))]++;
      }
      return given;
    }
    Number running = Number.ZERO;
    long paid = 0;
    Number[] rests = new Number[given.length];
    for (int i = 0; i < given.length; i++) {
      running = running.plus(shares.get(i));
      given[i] = shares.get(i).floor();
      rests[i] = shares.get(i).minus(Number.of(given[i]));
      if (rules.policy() == RemainderPolicy.CUMULATIVE) {
        given[i] = running.plus(Number.of(1, 2)).floor() - paid;
      }
      paid += given[i];
    }
    for (; paid < units && rules.policy() == RemainderPolicy.LARGEST_REMAINDER; paid++) {
      int next = first(nodes, Comparator.comparing(i -> rests[i], Comparator.reverseOrder()));
      given[next]++;
      rests[next] = Number.of(-1);
    }
    if (rules.policy() == RemainderPolicy.UNDISTRIBUTED) {
      undistributed += (units - paid) * rules.unit();
    }
    if (rules.policy() == RemainderPolicy.BEARER) {
      int bearer = bearer(nodes);
      if (bearer < 0) {
        forBearer += (units - paid) * rules.unit();
      } else {
        given[bearer] += units - paid;
        requireBelow(given[bearer] * rules.unit(), nodes.get(bearer).most());
      }
    }
    return given;
  }

  private static void requireBelow(long amount, long most) {
    if (amount > most) {
      throw new RefusedException("bearer-above-cap");
    }
  }

  /** Gives the bearer what levels without the bearer left, if all around it can hold that. */
  private void giveBearer() {
    if (forBearer == 0) {
      return;
    }
    int place = 0;
    while (!bears(leaves.get(place))) {
      place++;
    }
    amounts.set(place, amounts.get(place) + forBearer);
    requireBelow(amounts.get(place), leaves.get(place).most());
    Node around = root;
    int first = 0;
    while (!around.isLeaf()) {
      int next = first;
      for (Node node : around.inside()) {
        int end = next + node.leaves().size();
        if (place >= next && place < end) {
          around = node;
          first = next;
          long sum = amounts.subList(next, end).stream().mapToLong(ore -> ore).sum();
          requireBelow(sum, node.isFixed() ? node.fixed() : node.cap());
          break;
        }
        next = end;
      }
    }
  }

  private int first(List<Node> nodes, Comparator<Integer> claim) {
    int bearer = bearer(nodes);
    Comparator<Integer> tie =
        switch (rules.tieBreak()) {
          case BY_LARGEST_WEIGHT ->
              Comparator.comparing(i -> nodes.get(i).weight(), Comparator.reverseOrder());
          case BY_SMALLEST_WEIGHT -> Comparator.comparing(i -> nodes.get(i).weight());
          case BEARER -> Comparator.comparing(i -> i != bearer);
          case LEAST_FAVOURED ->
              negative
                  ? Comparator.comparing(i -> ahead(nodes.get(i)), Comparator.reverseOrder())
                  : Comparator.comparing(i -> ahead(nodes.get(i)));
          default -> (i, j) -> 0;
        };
    Comparator<Integer> order =
        claim
            .thenComparing(tie)
            .thenComparing(i -> nodes.get(i).key())
            .thenComparing(i -> nodes.get(i).path());
    int best = 0;
    for (int i = 1; i < nodes.size(); i++) {
      best = order.compare(i, best) < 0 ? i : best;
    }
    return best;
  }

  private Number ahead(Node node) {
    Set<String> keys = new TreeSet<>();
    node.leaves().forEach(leaf -> keys.add(leaf.key()));
    return sum(keys.stream().map(key -> rules.history().getOrDefault(key, Number.ZERO)).toList());
  }

  /**
   * Divides a pot so that nobody is asked for money back while it grows, and nobody is paid more
   * when it shrinks.
   *
   * @param paid what each recipient has been paid, with the sign of the pot
   */
  WholeDivisionOracle guarded(long pot, Map<String, Long> paid, boolean grows) {
    if (rules.policy() == RemainderPolicy.SAINTE_LAGUE) {
      requireGuard(recipients, paid, grows);
      return this;
    }
    List<Long> laid = new ArrayList<>();
    Map<String, Long> left = new LinkedHashMap<>();
    paid.forEach((key, ore) -> left.put(key, Math.abs(ore)));
    for (int i = 0; i < leaves.size(); i++) {
      String key = leaves.get(i).key();
      boolean last = leaves.stream().skip(i + 1L).noneMatch(leaf -> leaf.key().equals(key));
      long rest = left.getOrDefault(key, 0L);
      long here = last ? rest : Math.min(rest, Math.abs(amounts.get(i)));
      laid.add(here);
      left.put(key, rest - here);
    }
    var guarded = new WholeDivisionOracle(rules, pot, bind(root, laid, 0, grows));
    guarded.requireGuard(guarded.recipients, paid, grows);
    return guarded;
  }

  private void requireGuard(Map<String, Long> entitled, Map<String, Long> paid, boolean grows) {
    entitled.forEach(
        (key, ore) -> {
          long more = (ore - paid.getOrDefault(key, 0L)) * (negative ? -1 : 1);
          if (grows ? more < 0 : more > 0) {
            throw new RefusedException("not-guarded");
          }
        });
  }

  private static Node bind(Node node, List<Long> laid, int first, boolean grows) {
    List<Node> inside = new ArrayList<>();
    int next = first;
    for (Node inner : node.inside()) {
      inside.add(bind(inner, laid, next, grows));
      next += inner.leaves().size();
    }
    if (node.isFixed()) {
      return node.withBounds(0, Long.MAX_VALUE, inside);
    }
    long paid = paid(node, laid, first);
    return grows
        ? node.withBounds(Math.max(node.floor(), paid), node.cap(), inside)
        : node.withBounds(node.floor(), Math.min(node.cap(), paid), inside);
  }

  private static long paid(Node node, List<Long> laid, int first) {
    if (node.isFixed() || node.isLeaf()) {
      return node.isFixed() ? node.fixed() : laid.get(first);
    }
    long sum = 0;
    int next = first;
    for (Node inner : node.inside()) {
      sum += paid(inner, laid, next);
      next += inner.leaves().size();
    }
    return sum;
  }
}
