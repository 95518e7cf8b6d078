package se.protokoll.fund;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.MoneyUnit;

/**
 * The division of splits written down once more, plainly and with fractions of its own: all
 * policies and tie rules, groups with roundings of their own, recipients of several groups,
 * criteria, history, fixed amounts, floors, caps, bearer, leaf-exact nesting, and instalments and
 * repayments by recipient.
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
   * @param stated what the group says about how it is rounded
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
      boolean leafExact,
      Rounding stated) {

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
          key, path, weight, fixed, floor, cap, newLeast, newMost, newInside, leafExact, stated);
    }

    Node withWeight(Number other) {
      return new Node(key, path, other, fixed, floor, cap, least, most, inside, leafExact, stated);
    }
  }

  /**
   * How a level is divided.
   *
   * @param bearer the key of the bearer, empty for none
   * @param seed the seed of a lot, empty for none
   * @param unit the unit in öre
   * @param history who is ahead so far, in öre
   */
  record Rules(
      RemainderPolicy policy,
      TieBreak tieBreak,
      String bearer,
      String seed,
      long unit,
      Map<String, Number> history) {
    static final Rules STANDARD =
        new Rules(RemainderPolicy.LARGEST_REMAINDER, TieBreak.BY_KEY, "", "", 1, Map.of());

    /** Returns what is stated, and these rules for what is not. */
    Rules with(Rounding stated) {
      Map<String, Number> said = new LinkedHashMap<>();
      stated
          .favoured()
          .forEach(
              one ->
                  said.put(one.key(), new Number(one.ore().numerator(), one.ore().denominator())));
      return new Rules(
          stated.policy().orElse(policy),
          stated.tieBreak().orElse(tieBreak),
          stated.bearer().orElse(bearer),
          stated.seed().orElse(seed),
          stated.unit().map(MoneyUnit::ore).orElse(unit),
          said.isEmpty() ? history : said);
    }

    private boolean takesTheRest() {
      return policy == RemainderPolicy.BEARER;
    }

    private boolean hasTies() {
      return switch (policy) {
        case LARGEST_REMAINDER, SAINTE_LAGUE, ROUNDED_DIFFERENCE_TO_LARGEST -> true;
        default -> false;
      };
    }

    private boolean takesBounds() {
      return switch (policy) {
        case LARGEST_REMAINDER, BEARER, UNDISTRIBUTED, CUMULATIVE -> true;
        default -> false;
      };
    }

    private Number up(long ore) {
      return Number.of((ore + unit - 1) / unit);
    }

    private Number down(long ore) {
      return Number.of(ore / unit);
    }

    private Number least(Node node) {
      return up(node.least());
    }

    private Number most(Node node) {
      return down(node.most());
    }
  }

  /** What cannot be divided so. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String code) {
      super(code);
    }
  }

  private static final String TIE = "tie";
  private static final Number HALF = Number.of(1, 2);

  private final Rounding request;
  private final Node root;
  private final List<Node> leaves;
  private final boolean negative;
  private final boolean guards;
  private final Map<String, Long> forBearer = new LinkedHashMap<>();

  /** The rules of the level that each leaf is rounded on, in order. */
  final List<Rules> rules = new ArrayList<>();

  /** The rules of all levels, the outermost first. */
  final List<Rules> levels = new ArrayList<>();

  /** The öre of each leaf, in order. */
  final List<Long> amounts = new ArrayList<>();

  /** The exact öre of each leaf, in order. */
  final List<Number> exact = new ArrayList<>();

  /** The exact öre of each leaf without what has been paid. */
  List<Number> unguarded = exact;

  /** The öre that the recipients in each group get together, each before the groups inside it. */
  final List<Long> groups = new ArrayList<>();

  /** What the policy or all caps leave to nobody, in öre. */
  long undistributed;

  final Map<String, Long> recipients = new LinkedHashMap<>();
  final Map<String, Number> favoured = new LinkedHashMap<>();

  /**
   * Divides.
   *
   * @param request what goes before all that the groups state
   * @param root a group of all
   */
  WholeDivisionOracle(Rounding request, long total, Node root) {
    this(request, total, root, false);
  }

  private WholeDivisionOracle(Rounding request, long total, Node root, boolean guards) {
    this.request = request;
    this.root = root;
    this.leaves = root.leaves();
    this.negative = total < 0;
    this.guards = guards;
    check(root, Rules.STANDARD, false);
    divide(root, Rules.STANDARD, Math.abs(total));
    giveBearers();
    exactThroughAllLevels(Math.abs(total));
    for (int i = 0; i < leaves.size(); i++) {
      String key = leaves.get(i).key();
      if (negative) {
        amounts.set(i, -amounts.get(i));
        exact.set(i, exact.get(i).times(Number.of(-1)));
      }
      recipients.merge(key, amounts.get(i), Long::sum);
      favoured.putIfAbsent(key, rules.get(i).history().getOrDefault(key, Number.ZERO));
      favoured.merge(key, Number.of(amounts.get(i)).minus(exact.get(i)), Number::plus);
    }
    outermost().history().forEach(favoured::putIfAbsent);
    sumGroups(root, 0);
  }

  /** Returns how the outermost level is divided. */
  static Rules rules(Rounding request, Node root) {
    return Rules.STANDARD.with(root.stated()).with(request);
  }

  private Rules outermost() {
    return rules(request, root);
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

  /**
   * Refuses what can never work.
   *
   * @param around what the groups around this one state
   * @param inFlat whether one of them is divided leaf-exact, so that what this one states has no
   *     effect
   */
  private void check(Node level, Rules around, boolean inFlat) {
    Rules stated = inFlat ? around : around.with(level.stated());
    Rules here = stated.with(request);
    int bearer = bearer(here, level.inside());
    boolean goesFirst = here.tieBreak() == TieBreak.BEARER && here.hasTies();
    if (here.takesTheRest()
        ? bearer >= 0
            ? level.inside().get(bearer).isFixed()
            : leaves.stream().noneMatch(leaf -> bears(here.bearer(), leaf))
        : goesFirst && bearer(here, root.inside()) < 0) {
      throw new RefusedException("bearer");
    }
    if (here.tieBreak() == TieBreak.LOT && here.hasTies() && here.seed().isEmpty()) {
      throw new RefusedException("seed-missing");
    }
    boolean nested = root.inside().stream().anyMatch(node -> !node.isLeaf());
    boolean sainteLague = here.policy() == RemainderPolicy.SAINTE_LAGUE;
    if (!here.takesBounds()
        && (guards || (nested && !sainteLague) || (sainteLague && level.isFlat()))) {
      throw new RefusedException("policy-does-not-combine");
    }
    for (Node node : level.inside()) {
      boolean bounded = node.least() > 0 || node.most() < Long.MAX_VALUE;
      if (!here.takesBounds() && bounded) {
        throw new RefusedException("policy-does-not-combine");
      }
      if (!node.isFixed() && here.least(node).compareTo(here.most(node)) > 0) {
        throw new RefusedException("no-whole-unit");
      }
      if (!node.isLeaf()) {
        check(node, stated, inFlat || level.isFlat());
      }
    }
    List<Node> free = level.inside().stream().filter(node -> !node.isFixed()).toList();
    if (!free.isEmpty() && free.stream().allMatch(node -> node.weight().isZero())) {
      throw new RefusedException("all-weights-zero");
    }
  }

  private static boolean bears(String bearer, Node leaf) {
    return leaf.key().equals(bearer) && !leaf.isFixed();
  }

  private static int bearer(Rules rules, List<Node> nodes) {
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

  private void divide(Node level, Rules around, long ore) {
    Rules stated = around.with(level.stated());
    Rules here = stated.with(request);
    levels.add(here);
    boolean flat = level.isFlat();
    List<Node> nodes = flat ? level.leaves() : level.inside();
    long fixed = nodes.stream().filter(Node::isFixed).mapToLong(Node::fixed).sum();
    if (fixed > ore) {
      throw new RefusedException("fixed-above-total");
    }
    long units = (ore - fixed) / here.unit();
    List<Number> weights = nodes.stream().map(Node::weight).toList();
    if (!flat) {
      divide(
          here,
          stated,
          nodes,
          units,
          fill(here, Number.of(units), nodes, weights, here::least, here::most));
      return;
    }
    // in the order of leaves, by what each would get with nothing rounded
    List<Number> shares = new ArrayList<>();
    exactly(level, around, false, Number.of(units * here.unit() + fixed), shares);
    List<Node> measured = new ArrayList<>();
    measure(level, Number.of(1), measured);
    for (int i = 0; i < nodes.size(); i++) {
      boolean free = !nodes.get(i).isFixed();
      shares.set(i, free ? shares.get(i).over(Number.of(here.unit())) : Number.ZERO);
    }
    List<Number> held = fill(here, sum(shares), nodes, shares, here::least, here::most);
    divide(here, stated, measured, units, held);
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

  private void divide(Rules here, Rules stated, List<Node> nodes, long units, List<Number> shares) {
    long[] given = round(here, units, nodes, shares);
    Number unit = Number.of(here.unit());
    for (int i = 0; i < given.length; i++) {
      Node node = nodes.get(i);
      long ore = node.isFixed() ? node.fixed() : given[i] * here.unit();
      if (node.isLeaf()) {
        amounts.add(ore);
        exact.add(node.isFixed() ? Number.of(ore) : shares.get(i).times(unit));
        rules.add(here);
      } else {
        divide(node, stated, ore);
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
  private static List<Number> fill(
      Rules here, Number units, List<Node> nodes, List<Number> weights, Bound least, Bound most) {
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
    if (free.isZero() && !left.isZero() && here.policy() != RemainderPolicy.UNDISTRIBUTED) {
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

  /**
   * Adds the exact öre of all leaves below a level, with nothing rounded on the way.
   *
   * @param inFlat whether a group around is divided leaf-exact
   */
  private void exactly(Node level, Rules around, boolean inFlat, Number ore, List<Number> shares) {
    Rules stated = inFlat ? around : around.with(level.stated());
    Rules here = stated.with(request);
    List<Node> nodes = level.inside();
    Number fixed = Number.of(nodes.stream().filter(Node::isFixed).mapToLong(Node::fixed).sum());
    if (fixed.compareTo(ore) > 0) {
      throw new RefusedException("fixed-above-total");
    }
    Number unit = Number.of(here.unit());
    List<Number> units =
        fill(
            here,
            ore.minus(fixed).over(unit),
            nodes,
            nodes.stream().map(Node::weight).toList(),
            node -> here.up(node.floor()),
            node -> here.down(node.cap()));
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Number share = node.isFixed() ? Number.of(node.fixed()) : units.get(i).times(unit);
      if (node.isLeaf()) {
        shares.add(share);
      } else {
        exactly(node, stated, inFlat || level.isFlat(), share, shares);
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
      long whole = ore - (ore - fixed) % outermost().unit();
      exactly(root, Rules.STANDARD, false, Number.of(whole), through);
    } catch (RefusedException onlyRounded) {
      return;
    }
    exact.clear();
    exact.addAll(through);
  }

  private long[] round(Rules here, long units, List<Node> nodes, List<Number> shares) {
    if (here.policy() == RemainderPolicy.SAINTE_LAGUE) {
      return sainteLague(here, units, nodes, shares);
    }
    long[] given = new long[nodes.size()];
    Number running = Number.ZERO;
    long paid = 0;
    Number[] rests = new Number[given.length];
    for (int i = 0; i < given.length; i++) {
      running = running.plus(shares.get(i));
      given[i] = shares.get(i).floor();
      rests[i] = shares.get(i).minus(Number.of(given[i]));
      if (here.policy() == RemainderPolicy.CUMULATIVE) {
        given[i] = running.plus(HALF).floor() - paid;
      } else if (roundsEach(here)) {
        given[i] = shares.get(i).plus(HALF).floor();
      }
      paid += given[i];
    }
    long left = units - paid;
    switch (here.policy()) {
      case LARGEST_REMAINDER -> giveByRest(here, left, nodes, rests, given);
      case LIST_ORDER -> {
        for (int i = 0; left > 0; i++) {
          if (!nodes.get(i).isFixed()) {
            given[i]++;
            left--;
          }
        }
      }
      case ROUNDED_DIFFERENCE_TO_FIRST -> {
        int first = 0;
        while (nodes.get(first).isFixed() && left != 0) {
          first++;
        }
        given[first] += left;
      }
      case ROUNDED_DIFFERENCE_TO_LARGEST -> {
        if (left != 0) {
          given[heaviest(here, nodes, negative != left < 0)] += left;
        }
      }
      case UNDISTRIBUTED -> undistributed += left * here.unit();
      case BEARER -> {
        int bearer = bearer(here, nodes);
        if (bearer < 0) {
          forBearer.merge(here.bearer(), left * here.unit(), Long::sum);
        } else {
          given[bearer] += left;
          requireBelow(given[bearer] * here.unit(), nodes.get(bearer).most());
        }
      }
      default -> {}
    }
    return given;
  }

  private static boolean roundsEach(Rules here) {
    return here.policy() == RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST
        || here.policy() == RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST;
  }

  private void giveByRest(Rules here, long left, List<Node> nodes, Number[] rests, long[] given) {
    Number last = Number.of(2);
    for (long step = 0; step < left; step++) {
      Comparator<Integer> claim = Comparator.comparing(i -> rests[i], Comparator.reverseOrder());
      int next = first(here, negative, nodes, claim);
      given[next]++;
      last = rests[next];
      rests[next] = Number.of(-1);
    }
    if (List.of(rests).contains(last)) {
      refuseTie(here);
    }
  }

  private int heaviest(Rules here, List<Node> nodes, boolean back) {
    Comparator<Integer> claim =
        Comparator.comparing(i -> nodes.get(i).weight(), Comparator.reverseOrder());
    int heaviest = first(here, back, nodes, claim);
    Number most = nodes.get(heaviest).weight();
    if (nodes.stream().filter(node -> node.weight().equals(most)).count() > 1) {
      refuseTie(here);
    }
    return heaviest;
  }

  /** Gives unit after unit, from as far below the exact shares as the method can never come. */
  private long[] sainteLague(Rules here, long units, List<Node> nodes, List<Number> shares) {
    long[] given = new long[nodes.size()];
    if (nodes.stream().allMatch(node -> node.weight().isZero())) {
      return given;
    }
    long step = 0;
    for (int i = 0; i < given.length; i++) {
      given[i] = Math.max(0, shares.get(i).floor() - given.length);
      step += given[i];
    }
    Number last = Number.of(-1);
    for (; step < units; step++) {
      Comparator<Integer> order =
          Comparator.comparing(i -> claim(nodes, given, i), Comparator.reverseOrder());
      int next = first(here, negative, nodes, order);
      last = claim(nodes, given, next);
      given[next]++;
    }
    for (int i = 0; i < given.length; i++) {
      if (claim(nodes, given, i).equals(last)) {
        refuseTie(here);
      }
    }
    return given;
  }

  private static Number claim(List<Node> nodes, long[] given, int i) {
    return nodes.get(i).weight().over(Number.of(2 * given[i] + 1));
  }

  /** Refuses a tie that decides who gets something, where that is the rule. */
  private static void refuseTie(Rules here) {
    if (here.tieBreak() == TieBreak.REFUSE) {
      throw new RefusedException(TIE);
    }
  }

  private static void requireBelow(long amount, long most) {
    if (amount > most) {
      throw new RefusedException("bearer-above-cap");
    }
  }

  /** Gives each bearer what levels without the bearer left, if all around it can hold that. */
  private void giveBearers() {
    forBearer.forEach(
        (bearer, left) -> {
          if (left > 0) {
            giveBearer(bearer, left);
          }
        });
  }

  private void giveBearer(String bearer, long left) {
    int place = 0;
    while (!bears(bearer, leaves.get(place))) {
      place++;
    }
    amounts.set(place, amounts.get(place) + left);
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

  /**
   * Returns the best claim; at a tie the one that goes first.
   *
   * @param back whether who goes first gets less and not more
   */
  private static int first(Rules here, boolean back, List<Node> nodes, Comparator<Integer> claim) {
    int bearer = bearer(here, nodes);
    Comparator<Integer> tie =
        switch (here.tieBreak()) {
          case BY_KEY, REFUSE -> (i, j) -> 0;
          case BY_LARGEST_WEIGHT ->
              Comparator.comparing(i -> nodes.get(i).weight(), Comparator.reverseOrder());
          case BY_SMALLEST_WEIGHT -> Comparator.comparing(i -> nodes.get(i).weight());
          case BEARER -> Comparator.comparing(i -> i != bearer);
          case LOT -> Comparator.comparing(i -> lot(here.seed(), nodes.get(i).key()));
          case LEAST_FAVOURED -> {
            Comparator<Integer> leastFirst = Comparator.comparing(i -> ahead(here, nodes.get(i)));
            yield back ? leastFirst.reversed() : leastFirst;
          }
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

  /** Returns a lot as a number without a sign in base 16. */
  private static String lot(String seed, String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(seed.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static Number ahead(Rules here, Node node) {
    Set<String> keys = new TreeSet<>();
    node.leaves().forEach(leaf -> keys.add(leaf.key()));
    return sum(keys.stream().map(key -> here.history().getOrDefault(key, Number.ZERO)).toList());
  }

  /**
   * Divides a pot so that nobody is asked for money back while it grows, and nobody is paid more
   * when it shrinks.
   *
   * @param paid what each recipient has been paid, with the sign of the pot
   */
  static WholeDivisionOracle guarded(
      Rounding request, long pot, Node root, Map<String, Long> paid, boolean grows) {
    WholeDivisionOracle plain;
    try {
      plain = new WholeDivisionOracle(request, pot, root);
    } catch (RefusedException refused) {
      // what has been paid may leave no tie
      if (!TIE.equals(refused.getMessage())
          || rules(request, root).policy() == RemainderPolicy.SAINTE_LAGUE) {
        throw refused;
      }
      plain = new WholeDivisionOracle(request.withTieBreak(TieBreak.BY_KEY), pot, root);
    }
    return plain.guarded(request, pot, paid, grows);
  }

  private WholeDivisionOracle guarded(
      Rounding asked, long pot, Map<String, Long> paid, boolean grows) {
    if (outermost().policy() == RemainderPolicy.SAINTE_LAGUE) {
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
    var guarded = new WholeDivisionOracle(asked, pot, bind(root, laid, 0, grows), true);
    guarded.requireGuard(guarded.recipients, paid, grows);
    guarded.unguarded = exact;
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
