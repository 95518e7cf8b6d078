package se.protokoll.fund;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Text;
import se.protokoll.money.Money;

/**
 * A total divided by a split (<i>fördelning</i>): who gets how much, and why.
 *
 * <p>The shares are the leaves of the split, in its order. They and the remainder add up to the
 * total to the öre, which is checked when it is made. Amounts have the sign of the total. Exact
 * shares and reasons are worked out again when somebody asks for them, so they cost nothing until
 * then. Two distributions are equal when they give the same holders the same amounts of the same
 * total.
 */
public final class Distribution {
  /**
   * One recipient in two distributions (<i>jämförelse</i>).
   *
   * @param holder the recipient, as the later distribution has it where both do
   * @param within the keys of the groups around it, the outermost first
   * @param before the amount before, absent for a recipient who was not there
   * @param after the amount after, absent for a recipient who is no longer there
   */
  public record Change(
      Holder holder, List<String> within, Optional<Money> before, Optional<Money> after) {
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

  /**
   * Returns the share of the holder with a key: the first one, where several groups have that key.
   */
  public Optional<Share> share(String key) {
    return plan.indexOf(key).map(i -> new Share(this, i));
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
    return FundTexts.TABLE.text(
        "proof",
        FundTexts.arguments(
            "count",
            amounts.length,
            "given",
            total.minus(remainder.amount()),
            "remainder",
            remainder.name(),
            "amount",
            remainder.amount(),
            "total",
            total));
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
