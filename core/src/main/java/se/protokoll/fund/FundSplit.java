package se.protokoll.fund;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import se.protokoll.language.Word;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.record.Facts;

/**
 * How any total is divided (<i>fördelningsnyckel</i>).
 *
 * <p>It holds what minutes print, also a split that does not add up, and it needs no total: "50/50
 * of the remaining funds" is a whole split.
 *
 * <p>There are five ways to divide: {@link #distribute(Money)} one total, {@link #prepare()} for
 * many totals, {@link #instalment(Money, Map)} for a pot that is paid out in several steps, {@link
 * #repay(Money, Map)} to take back a part of it, and {@link CoFinancing} for a cost that is partly
 * supported. In all of them the standard applies where nothing is stated, and it is named among the
 * assumptions.
 *
 * @param kind what the parts are measured by
 * @param parts the parts, in the order published
 * @param criteria what a split by criteria divides by, empty for all others
 * @param restTo the key of the holder who takes what the percentages leave of 100
 * @param nesting how splits inside are carried out, absent for level by level
 * @param rounding the rounding the split itself declares, absent when it declares none
 */
@Value.Builder
public record FundSplit(
    SplitKind kind,
    List<Part> parts,
    List<Criterion> criteria,
    Optional<String> restTo,
    Optional<Nesting> nesting,
    Optional<Rounding> rounding)
    implements NeedsJsonModule, WithFundSplit, Serializable {
  /** How a split inside a split is carried out (<i>nästlad fördelning</i>). */
  public enum Nesting implements Word {
    /**
     * Each level is divided in whole units and its shares divided again, so every part sum agrees
     * with its level (<i>nivå för nivå</i>).
     */
    LEVEL_BY_LEVEL,

    /**
     * The fractions are multiplied and rounded once, at the leaves; part sums are what the leaves
     * make them (<i>exakt i löven</i>).
     */
    LEAF_EXACT
  }

  public FundSplit {
    Objects.requireNonNull(kind, "kind");
    parts = Facts.listOf(parts);
    criteria = Facts.listOf(criteria);
    Facts.requireAll(restTo, nesting, rounding);
  }

  /** Returns a split in equal parts. */
  public static FundSplit equal(Holder... holders) {
    return builder()
        .kind(SplitKind.EQUAL)
        .parts(Arrays.stream(holders).map(Part::of).toList())
        .build();
  }

  /** Returns a split by percentages, as made by {@link Part#percent(Holder, String)}. */
  public static FundSplit percent(Part... parts) {
    return builder().kind(SplitKind.PERCENT).parts(List.of(parts)).build();
  }

  /** Returns a split by weights, as made by {@link Part#weight(Holder, String)}. */
  public static FundSplit weights(Part... parts) {
    return builder().kind(SplitKind.WEIGHTS).parts(List.of(parts)).build();
  }

  /**
   * Returns a split by criteria that each divide their percentage of the total, with parts as made
   * by {@link Part#values(Holder, String...)}.
   */
  public static FundSplit criteria(List<Criterion> criteria, Part... parts) {
    return builder().kind(SplitKind.CRITERIA).criteria(criteria).parts(List.of(parts)).build();
  }

  /**
   * Divides a total, rounded as the split says and otherwise by the standard.
   *
   * @throws DivisionRefusedException when the split, or this total by it, cannot be divided
   */
  public Distribution distribute(Money total) {
    return prepare().distribute(total);
  }

  /**
   * Divides a total, rounded as asked; what is not asked for is as the split says, and otherwise
   * the standard.
   *
   * @param rounding what goes before the rounding of the split and of all splits inside
   * @throws DivisionRefusedException when the split, or this total by it, cannot be divided
   */
  public Distribution distribute(Money total, Rounding rounding) {
    return prepare(rounding).distribute(total);
  }

  /**
   * Gives out whole units that are not money, such as seats, rounded as the split says and
   * otherwise by the standard.
   *
   * @param units how many, zero or more
   * @param name what they are called
   * @throws IllegalArgumentException when there are fewer than none
   * @throws DivisionRefusedException when they cannot be given out so, or when the split has
   *     amounts of money: fixed ones, floors or caps
   */
  public Apportionment apportion(long units, UnitName name) {
    return apportion(units, name, Rounding.UNSTATED);
  }

  /**
   * Returns {@link #apportion(long, UnitName)}, rounded as asked.
   *
   * @param rounding what goes before the rounding of the split; its unit has no effect
   * @throws IllegalArgumentException when there are fewer units than none
   * @throws DivisionRefusedException when they cannot be given out so, or when the split has
   *     amounts of money: fixed ones, floors or caps
   */
  public Apportionment apportion(long units, UnitName name, Rounding rounding) {
    return Apportionment.of(this, units, name, rounding);
  }

  /**
   * Returns the payments after which a pot has been divided, rounded as the split says and
   * otherwise by the standard; nobody pays back.
   *
   * @param pot all that is to have been divided after it, what is paid included
   * @param paid what each has been paid before, by key; who is not there has been paid nothing. For
   *     a recipient in several groups it is all that it has been paid
   * @throws DivisionRefusedException when a key is unknown, when the pot is below what is paid, or
   *     when it cannot be divided so that nobody pays back
   */
  public Instalment instalment(Money pot, Map<String, Money> paid) {
    return instalment(pot, paid, Rounding.UNSTATED);
  }

  /**
   * Returns {@link #instalment(Money, Map)}, rounded as asked.
   *
   * @param rounding what goes before the rounding of the split
   * @throws DivisionRefusedException when a key is unknown, when the pot is below what is paid, or
   *     when it cannot be divided so that nobody pays back
   */
  public Instalment instalment(Money pot, Map<String, Money> paid, Rounding rounding) {
    return instalment(pot, paid, rounding, Correction.GUARDED);
  }

  /**
   * Returns {@link #instalment(Money, Map)}, rounded and corrected as asked.
   *
   * @param rounding what goes before the rounding of the split
   * @param correction whether somebody who has been paid too much pays back
   * @throws DivisionRefusedException when a key is unknown, when the pot cannot be divided, or when
   *     nobody is to pay back and the pot does not allow it
   */
  public Instalment instalment(
      Money pot, Map<String, Money> paid, Rounding rounding, Correction correction) {
    return new InstalmentMaker(prepare(rounding), paid).next(pot, correction);
  }

  /**
   * Returns the payments that take an amount back (<i>återbetalning</i>), rounded as the split says
   * and otherwise by the standard; nobody is paid more.
   *
   * @param amount what is taken back now, with the sign of what is paid
   * @param paid what each has been paid before, by key; who is not there has been paid nothing
   * @throws DivisionRefusedException when a key is unknown, when the amount is more than what is
   *     paid, or when what is left cannot be divided so that nobody is paid more
   */
  public Instalment repay(Money amount, Map<String, Money> paid) {
    return repay(amount, paid, Rounding.UNSTATED);
  }

  /**
   * Returns {@link #repay(Money, Map)}, rounded as asked.
   *
   * @param rounding what goes before the rounding of the split
   * @throws DivisionRefusedException when a key is unknown, when the amount is more than what is
   *     paid, or when what is left cannot be divided so that nobody is paid more
   */
  public Instalment repay(Money amount, Map<String, Money> paid, Rounding rounding) {
    return new InstalmentMaker(prepare(rounding), paid).repay(amount);
  }

  /**
   * Looks the split through once, to divide many totals by.
   *
   * @throws DivisionRefusedException when no total can be divided so
   */
  public PreparedSplit prepare() {
    return prepare(Rounding.UNSTATED);
  }

  /**
   * Looks the split through once, rounded as asked, to divide many totals by.
   *
   * @throws DivisionRefusedException when no total can be divided so
   */
  public PreparedSplit prepare(Rounding rounding) {
    return new PreparedSplit(this, rounding);
  }

  /**
   * Returns every problem that keeps the split from dividing any total at all, level by level and
   * in the order of the parts; empty when there is none.
   *
   * <p>What depends on the total (fixed amounts or floors above it, caps below it, ties) is not
   * among them.
   */
  public List<Refusal> problems() {
    return problems(Rounding.UNSTATED);
  }

  /** Returns {@link #problems()} as they are when rounded as asked. */
  public List<Refusal> problems(Rounding rounding) {
    return SplitCompiler.compile(this, rounding, null).problems();
  }

  /** Returns the kind and the number of parts; the JSON has all the rest. */
  @Override
  public String toString() {
    return "FundSplit[" + kind.word() + ", parts=" + parts.size() + "]";
  }

  @Serial
  private Object writeReplace() {
    return new SerialForms.SplitForm(this);
  }

  /**
   * Says whether all levels are divided in two rounds: first the whole units of the exact shares,
   * then what is left.
   *
   * @param requested what goes before the rounding of the split and of all splits inside
   */
  public boolean worksInRounds(Rounding requested) {
    return requested
        .policy()
        .map(RemainderPolicy::worksInRounds)
        .orElseGet(this::isEveryLevelInRounds);
  }

  private boolean isEveryLevelInRounds() {
    return rounding.flatMap(Rounding::policy).map(RemainderPolicy::worksInRounds).orElse(true)
        && parts.stream()
            .flatMap(part -> part.split().stream())
            .allMatch(FundSplit::isEveryLevelInRounds);
  }

  /** Returns the names of the criteria of this split and of those inside, each once, in order. */
  public List<String> criterionNames() {
    return criterionNamesOfAllLevels().distinct().toList();
  }

  private Stream<String> criterionNamesOfAllLevels() {
    return Stream.concat(
        criteria.stream().map(Criterion::name),
        parts.stream()
            .flatMap(part -> part.split().stream())
            .flatMap(FundSplit::criterionNamesOfAllLevels));
  }

  /**
   * Returns a new builder; it is the supported way in, because a later version may add a component.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code FundSplit}. */
  public static final class Builder extends FundSplitBuilder {
    Builder() {}
  }
}
