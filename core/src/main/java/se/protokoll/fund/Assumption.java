package se.protokoll.fund;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.MessageTable;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Something that a distribution rests on and that nobody stated (<i>antagande</i>): that money is
 * paid in öre, that ties go by key.
 *
 * @param code what is assumed, in lower kebab-case, such as {@code standard-unit}; stable
 * @param arguments the values that the text names, by name
 */
public record Assumption(String code, Map<String, Object> arguments)
    implements NeedsJsonModule, Message {
  static final Assumption STANDARD_UNIT = assumption("standard-unit");
  static final Assumption STANDARD_POLICY = assumption("standard-policy");
  static final Assumption STANDARD_POLICY_REPAID = assumption("standard-policy", "repaid", true);
  static final Assumption STANDARD_TIE_BREAK = assumption("standard-tie-break");
  static final Assumption STANDARD_NESTING = assumption("standard-nesting");

  static final Assumption NOBODY_FAVOURED = assumption("nobody-favoured");
  static final Assumption REGULATED = assumption("regulated");

  public Assumption {
    Objects.requireNonNull(code, "code");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Returns the same, with an amount of money told in given words. */
  Assumption told(AmountWords words) {
    if (!(arguments.get("amount") instanceof Money amount)) {
      return this;
    }
    Map<String, Object> told = new LinkedHashMap<>(arguments);
    told.put("amount", words.ore(amount.ore()));
    return new Assumption(code, told);
  }

  @Override
  public String text(Language language) {
    boolean repaid =
        arguments.containsKey("repaid")
            || (arguments.get("amount") instanceof Money amount
                && amount.isNegative()
                && FundTexts.has(code + ".repaid"));
    return repaid
        ? FundTexts.TABLE.text(code + ".repaid", positive(), language)
        : FundTexts.TABLE.text(code, arguments, language);
  }

  /** Returns the arguments of a repayment, whose amount has no sign because words say it. */
  private Map<String, Object> positive() {
    Map<String, Object> positive = new LinkedHashMap<>(arguments);
    positive.computeIfPresent("amount", (name, amount) -> ((Money) amount).negated());
    return positive;
  }

  private static Assumption assumption(String code, Object... namesAndValues) {
    return new Assumption(code, MessageTable.arguments(namesAndValues));
  }

  static Assumption tieBreakWithoutEffect(TieBreak tieBreak, RemainderPolicy policy) {
    return assumption(
        "tie-break-without-effect", "tieBreak", tieBreak.label(), "policy", policy.label());
  }

  static Assumption favouredWithoutEffect(TieBreak tieBreak) {
    return assumption("favoured-without-effect", "tieBreak", tieBreak.label());
  }

  static Assumption favouredAbsent(List<String> keys) {
    return assumption("favoured-absent", "count", keys.size(), "keys", String.join(", ", keys));
  }

  static Assumption roundingInsideLeafExact(String group) {
    return assumption("inner-rounding-without-effect", "group", group);
  }

  /**
   * @param percent the percentage of the composed weights that the indicator makes, rounded to two
   *     decimals
   * @param group the group whose weights they are, empty on the outermost level
   * @param bounded whether floors, caps or fixed amounts change what the weights make
   */
  static Assumption indicatorShare(
      String indicator, BigDecimal percent, Optional<String> group, boolean bounded) {
    return assumption(
        "indicator-share",
        "indicator",
        indicator,
        "percent",
        percent,
        "where",
        group.isEmpty()
            ? ""
            : FundTexts.TABLE.text("indicator-share.where", Map.of("group", group.get())),
        "before",
        bounded ? FundTexts.TABLE.text("indicator-share.before", Map.of()) : "");
  }

  static Assumption indexedTotal(Money before, Ratio factor, Money total, MoneyUnit unit) {
    return assumption(
        "indexed-total",
        "before",
        before,
        "factor",
        Refusals.number(Fraction.of(factor)),
        "total",
        total,
        "unit",
        FundTexts.oneUnit(unit));
  }

  static Assumption boundToWholeUnits(Holder holder, MoneyUnit unit) {
    return assumption(
        "bound-to-whole-units",
        "holder",
        FundTexts.holder(holder),
        "unit",
        FundTexts.oneUnit(unit));
  }

  static Assumption sumRow(Part sum) {
    return assumption("sum-row-among-recipients", "holder", FundTexts.holder(sum.holder()));
  }

  /**
   * @param key the key of a row of a published table that is its sum
   */
  static Assumption publishedSum(String key, Money stated, Money added) {
    return stated.equals(added)
        ? assumption("published-sum", "key", key)
        : assumption("published-sum-differs", "key", key, "stated", stated, "added", added);
  }

  static Assumption bearerElsewhere(String bearer, long ore) {
    return assumption("bearer-outside-group", "bearer", bearer, "amount", Money.ofOre(ore));
  }
}
