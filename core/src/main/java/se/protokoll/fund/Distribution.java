package se.protokoll.fund;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Text;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * A total divided by a split (<i>fördelning</i>): who gets how much, and why.
 *
 * <p>The shares are the leaves of the split, in its order. They and the remainder add up to the
 * total to the öre, which is checked when it is made. Amounts have the sign of the total. Exact
 * shares and reasons are worked out again when somebody asks for them, so they cost nothing until
 * then. Two distributions are equal when they give the same holders the same amounts of the same
 * total.
 */
public final class Distribution implements NeedsJsonModule {
  /**
   * One recipient in two distributions (<i>jämförelse</i>).
   *
   * @param holder the recipient, as the later distribution has it where both do
   * @param within the keys of the groups around it, the outermost first
   * @param before the amount before, absent for a recipient who was not there
   * @param after the amount after, absent for a recipient who is no longer there
   */
  public record Change(
      Holder holder, List<String> within, Optional<Money> before, Optional<Money> after)
      implements NeedsJsonModule {
    public Change {
      Objects.requireNonNull(holder, "holder");
      within = List.copyOf(within);
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    /** Returns how much more the recipient gets, negative when it is less. */
    public Money difference() {
      return after.orElse(Money.ZERO).minus(before.orElse(Money.ZERO));
    }
  }

  /**
   * What one recipient gets in all groups together.
   *
   * @param holder the recipient, as its first share has it
   * @param amount the sum of its shares, with the sign of the total
   * @param exact the sum of its exact shares, in öre and in lowest terms
   * @param shares its shares, in the order of the split
   */
  public record Recipient(Holder holder, Money amount, Ratio exact, List<Share> shares)
      implements NeedsJsonModule {
    public Recipient {
      Objects.requireNonNull(holder, "holder");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(exact, "exact");
      shares = List.copyOf(shares);
    }

    /** Returns one sentence that says in which groups the recipient gets how much. */
    public Text why() {
      List<Text> parts = shares.stream().map(Recipient::part).toList();
      return shares.size() == 1
          ? parts.get(0)
          : FundTexts.TABLE.text(
              "recipient",
              Map.of("parts", parts, "amount", told(amount, shares.get(0).reason().unit())));
    }

    private static Text part(Share share) {
      Object amount = told(share.amount(), share.reason().unit());
      if (share.groups().isEmpty()) {
        return FundTexts.TABLE.text("recipient.alone", Map.of("amount", amount));
      }
      String group =
          share.groups().stream().map(FundTexts::holder).collect(Collectors.joining(" / "));
      return FundTexts.TABLE.text("recipient.part", Map.of("amount", amount, "group", group));
    }

    private static Object told(Money amount, MoneyUnit unit) {
      return new AmountWords(unit, false, null).ore(amount.ore());
    }
  }

  /**
   * What a group gets (<i>delsumma</i>).
   *
   * @param holder the holder of the group
   * @param within the keys of the groups around it, the outermost first
   * @param amount the sum of the shares inside, with the sign of the total
   * @param exact the sum of the exact shares inside, in öre and in lowest terms
   * @param reason what was rounded on the level that the group stands on; absent inside a
   *     leaf-exact split, where a group is what its shares make it. The group keeps less than what
   *     it got there where the split inside leaves something
   */
  public record Subtotal(
      Holder holder, List<String> within, Money amount, Ratio exact, Optional<Reason> reason)
      implements NeedsJsonModule {
    public Subtotal {
      Objects.requireNonNull(holder, "holder");
      within = List.copyOf(within);
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(exact, "exact");
      Objects.requireNonNull(reason, "reason");
    }
  }

  private final PreparedSplit plan;
  private final Money total;
  private final long[] amounts;
  private final Remainder remainder;
  private final @Nullable Map<String, Long> forBearer;
  private final List<Assumption> ahead;
  private volatile @Nullable ShareExplainer explanation;
  private volatile @Nullable CriterionShares criterionShares;

  /**
   * Keeps the array of amounts, in öre, which nobody else may have.
   *
   * @param forBearer what groups without the bearer left for it, by its key; null for nothing
   */
  Distribution(
      PreparedSplit plan,
      Money total,
      long[] amounts,
      Remainder remainder,
      @Nullable Map<String, Long> forBearer) {
    this(plan, total, amounts, remainder, forBearer, List.of());
  }

  private Distribution(
      PreparedSplit plan,
      Money total,
      long[] amounts,
      Remainder remainder,
      @Nullable Map<String, Long> forBearer,
      List<Assumption> ahead) {
    this.plan = plan;
    this.total = total;
    this.amounts = amounts;
    this.remainder = remainder;
    this.forBearer = forBearer;
    this.ahead = ahead;
    requireWhole();
  }

  private void requireWhole() {
    long high = remainder.amount().ore() >> 32;
    long low = remainder.amount().ore() & 0xffff_ffffL;
    for (long amount : amounts) {
      high += amount >> 32;
      low += amount & 0xffff_ffffL;
    }
    high += low >>> 32;
    if (high != total.ore() >> 32 || (low & 0xffff_ffffL) != (total.ore() & 0xffff_ffffL)) {
      throw new IllegalStateException(
          "The shares and the remainder do not add up to "
              + total.toDecimal()
              + " kronor; this is a fault in the division itself");
    }
  }

  /** Returns what was divided. */
  public Money total() {
    return total;
  }

  /** Returns the split it was divided by. */
  public FundSplit split() {
    return plan.split();
  }

  /** Returns the rounding of the outermost level, with everything stated. */
  public Rounding rounding() {
    return plan.rounding();
  }

  /**
   * Returns the rounding that was asked for, which goes before what the split and the splits inside
   * say; it states nothing where nothing was asked for.
   */
  public Rounding requested() {
    return plan.requested();
  }

  /**
   * Returns whether dividing the total by the split, rounded as {@linkplain #requested asked for},
   * gives this distribution again. It does not for that of an instalment or a repayment, where what
   * has been paid binds, nor for that of an indexation, which also says what it was raised from.
   */
  public boolean isRepeatable() {
    return ahead.isEmpty() && !plan.isBoundByPaid();
  }

  /** Returns what was assumed because nobody stated it. */
  public List<Assumption> assumptions() {
    List<Assumption> own = plan.assumptions(total, forBearer);
    return ahead.isEmpty() ? own : Stream.concat(ahead.stream(), own.stream()).toList();
  }

  /** Returns what goes to nobody, zero öre when all is given out. */
  public Remainder remainder() {
    return remainder;
  }

  /**
   * Returns the shares of all holders that are not divided further, in the order of the split.
   *
   * <p>It is a view: the shares are made when they are asked for.
   */
  public List<Share> shares() {
    return new Shares();
  }

  /** Returns how the amounts came about: what the first round gave, and the second. */
  public Rounds rounds() {
    return Rounds.of(this);
  }

  /**
   * Returns the two rounds where all policies work in two, and something was left after the first.
   */
  public Optional<Rounds> roundsWithRemainders() {
    return split().worksInRounds(requested())
        ? Optional.of(rounds()).filter(Rounds::isAnythingLeft)
        : Optional.empty();
  }

  /**
   * Returns the share of the holder with a key, empty when there is none.
   *
   * @throws DivisionRefusedException when the holder has a share in several groups; {@link
   *     #share(List, String)} and {@link #recipients()} tell them apart and together
   */
  public Optional<Share> share(String key) {
    List<Integer> places = plan.placesByKey().getOrDefault(key, List.of());
    if (places.size() > 1) {
      throw new DivisionRefusedException(Refusals.ambiguousKey("/split", key));
    }
    return places.stream().findFirst().map(i -> new Share(this, i));
  }

  /**
   * Returns the share of the holder with a key in a group, empty when there is none.
   *
   * @param within the keys of the groups around it, the outermost first
   */
  public Optional<Share> share(List<String> within, String key) {
    return plan.placesByKey().getOrDefault(key, List.of()).stream()
        .filter(i -> plan.within(i).equals(within))
        .findFirst()
        .map(i -> new Share(this, i));
  }

  /**
   * Returns what each recipient gets in all groups together, in order of first appearance;
   * recipients are the same when their keys are.
   */
  public List<Recipient> recipients() {
    return plan.placesByKey().values().stream()
        .map(
            places ->
                new Recipient(
                    plan.leaf(places.get(0)).holder(),
                    sum(places),
                    exact(places),
                    places.stream().map(i -> new Share(this, i)).toList()))
        .toList();
  }

  /**
   * Returns how favoured everybody is after this distribution: before it, as the rounding says, and
   * the amount less the exact share, for each recipient in all groups together.
   *
   * <p>The recipients come in the order of {@link #recipients()}; after them those whom the
   * rounding lists and who are not recipients here, as they were. It is the history of the next
   * distribution: {@code rounding.withFavoured(distribution.favoured())}.
   */
  public List<Favoured> favoured() {
    Map<CompiledLevel, Map<String, Fraction>> before = new HashMap<>();
    Map<String, Fraction> after = new LinkedHashMap<>();
    plan.placesByKey()
        .forEach(
            (key, places) -> {
              CompiledLevel level = explanation().level(places.get(0));
              Fraction ahead =
                  before
                      .computeIfAbsent(level, one -> one.rounding.ahead())
                      .getOrDefault(key, Fraction.ZERO);
              Fraction given = Fraction.of(sum(places).ore()).minus(Fraction.of(exact(places)));
              after.put(key, ahead.plus(given));
            });
    plan.root().rounding.ahead().forEach(after::putIfAbsent);
    return after.entrySet().stream()
        .map(one -> new Favoured(one.getKey(), one.getValue().toRatio()))
        .toList();
  }

  /** Returns the subtotals of all groups, each before the groups inside it. */
  public List<Subtotal> groups() {
    List<Subtotal> groups = new ArrayList<>();
    addGroups(split(), plan.root(), List.of(), 0, groups);
    return List.copyOf(groups);
  }

  private void addGroups(
      FundSplit split,
      @Nullable CompiledLevel level,
      List<String> within,
      int firstLeaf,
      List<Subtotal> groups) {
    int first = firstLeaf;
    for (int i = 0; i < split.parts().size(); i++) {
      Part part = split.parts().get(i);
      List<Integer> places = IntStream.range(first, first + part.leafCount()).boxed().toList();
      if (part.split().isPresent()) {
        // the leaves of a leaf-exact split are one level, without levels inside
        CompiledLevel inner = level == null ? null : level.parts.inner(i);
        Optional<Reason> reason =
            level == null || inner == null
                ? Optional.empty()
                : Optional.of(explanation().reason(level, i));
        groups.add(new Subtotal(part.holder(), within, sum(places), exact(places), reason));
        List<String> inside = new ArrayList<>(within);
        inside.add(part.holder().key());
        addGroups(part.split().get(), inner, List.copyOf(inside), first, groups);
      }
      first += places.size();
    }
  }

  /** Returns what some leaves get together. */
  Money sum(List<Integer> places) {
    return Money.ofOre(places.stream().mapToLong(i -> amounts[i]).reduce(0, Math::addExact));
  }

  /** Returns the exact shares of some leaves together, in öre. */
  private Ratio exact(List<Integer> places) {
    return places.stream()
        .map(i -> Fraction.of(explanation().exact(i)).times(Fraction.of(explanation().unit(i))))
        .reduce(Fraction.ZERO, Fraction::plus)
        .toRatio();
  }

  /**
   * Returns the instalment that follows on this distribution, by the same split and rounding;
   * nobody pays back.
   *
   * @param pot all that is to have been divided after it, this distribution included
   * @throws DivisionRefusedException when the pot is below what is paid or cannot be divided so
   */
  public Instalment instalment(Money pot) {
    Map<String, Money> paid = new LinkedHashMap<>();
    plan.placesByKey().forEach((key, places) -> paid.put(key, sum(places)));
    return new InstalmentMaker(plan, paid).next(pot, Correction.GUARDED);
  }

  /** Returns the amount of a share by its place, without making the share. */
  public Money amount(int index) {
    return Money.ofOre(amounts[index]);
  }

  /**
   * Compares with a later distribution, recipient by recipient: a corrected population, another
   * model, another total.
   *
   * <p>Recipients are the same when key and groups are. They come in the order of this
   * distribution, and after them those that only the later one has.
   */
  public List<Change> compare(Distribution later) {
    Map<List<String>, Share> after = new LinkedHashMap<>();
    for (Share share : later.shares()) {
      after.put(path(share), share);
    }
    List<Change> changes = new ArrayList<>();
    for (Share before : shares()) {
      Optional<Share> match = Optional.ofNullable(after.remove(path(before)));
      changes.add(
          new Change(
              match.orElse(before).holder(),
              before.within(),
              Optional.of(before.amount()),
              match.map(Share::amount)));
    }
    for (Share added : after.values()) {
      changes.add(
          new Change(
              added.holder(), added.within(), Optional.empty(), Optional.of(added.amount())));
    }
    return List.copyOf(changes);
  }

  private static List<String> path(Share share) {
    List<String> path = new ArrayList<>(share.within());
    path.add(share.holder().key());
    return path;
  }

  /** Returns one sentence that says that all adds up, with the figures. */
  public Text proof() {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("count", amounts.length);
    words.put("given", total.minus(remainder.amount()));
    words.put("remainder", remainder.name());
    words.put("amount", remainder.amount());
    words.put("total", total);
    String left = remainder.amount().isZero() ? "proof.all" : "proof.left";
    words.put("left", FundTexts.TABLE.text(left, words));
    return FundTexts.TABLE.text("proof", words);
  }

  /** Returns the same distribution, which first rests on another assumption. */
  Distribution assuming(Assumption first) {
    return new Distribution(plan, total, amounts, remainder, forBearer, List.of(first));
  }

  PreparedSplit plan() {
    return plan;
  }

  long ore(int index) {
    return amounts[index];
  }

  ShareExplainer explanation() {
    ShareExplainer known = explanation;
    if (known == null) {
      known = plan.explain(total);
      explanation = known;
    }
    return known;
  }

  CriterionShares criterionShares() {
    CriterionShares known = criterionShares;
    if (known == null) {
      known = new CriterionShares(split(), amounts.length);
      criterionShares = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Distribution that)) {
      return false;
    }
    return total.equals(that.total)
        && remainder.equals(that.remainder)
        && Arrays.equals(amounts, that.amounts)
        && (plan == that.plan || shares().equals(that.shares()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(total, remainder, Arrays.hashCode(amounts));
  }

  /** Returns the total, the shares and the remainder in a form for debugging. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(total.toSwedish()).append(" = ");
    for (Share share : shares()) {
      out.append(share).append(" + ");
    }
    return out.append(remainder.name().swedish())
        .append(' ')
        .append(remainder.amount().toSwedish())
        .toString();
  }

  private final class Shares extends AbstractList<Share> implements RandomAccess {
    @Override
    public Share get(int index) {
      return new Share(Distribution.this, Objects.checkIndex(index, amounts.length));
    }

    @Override
    public int size() {
      return amounts.length;
    }
  }
}
