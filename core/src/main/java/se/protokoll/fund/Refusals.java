package se.protokoll.fund;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import se.protokoll.fund.RemainderPolicy.Feature;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Every reason not to divide, with its code and the values its sentence names. */
final class Refusals {
  private Refusals() {}

  private static Refusal refusal(String code, String pointer, Object... namesAndValues) {
    return variant(code, "", pointer, namesAndValues);
  }

  /** Returns a refusal that has words of its own for what is wrong, or what to do, or both. */
  private static Refusal variant(
      String code, String variant, String pointer, Object... namesAndValues) {
    Map<String, Object> arguments = MessageTable.arguments(namesAndValues);
    return new Refusal(
        code,
        pointer,
        arguments,
        text(code, variant, ".what", arguments),
        text(code, variant, ".do", arguments),
        false);
  }

  private static Text text(
      String code, String variant, String part, Map<String, Object> arguments) {
    String own = code + variant + part;
    return FundTexts.TABLE.text(FundTexts.has(own) ? own : code + part, arguments);
  }

  static Refusal noHolders(String pointer) {
    return refusal("no-holders", pointer);
  }

  static Refusal unitsWithAmounts(String pointer, Holder holder) {
    return refusal("units-with-amounts", pointer, "holder", FundTexts.holder(holder));
  }

  static Refusal allWeightsZero(String pointer) {
    return refusal("all-weights-zero", pointer);
  }

  /**
   * @param name the name of the holder, or of the criterion
   */
  static Refusal negativeWeight(String pointer, String name, Ratio weight) {
    return refusal(
        "negative-weight", pointer, "holder", name, "weight", number(Fraction.of(weight)));
  }

  static Refusal duplicateKey(String pointer, String key) {
    return refusal("duplicate-key", pointer, "key", key);
  }

  /**
   * @param open what the decimals printed leave open, in percentages
   */
  static Refusal percentNot100(String pointer, Fraction sum, Fraction open) {
    return not100("percent-not-100", pointer, sum, open);
  }

  /**
   * @param open what the decimals printed leave open, in percentages
   */
  static Refusal criteriaNot100(String pointer, Fraction sum, Fraction open) {
    return not100("criteria-not-100", pointer, sum, open);
  }

  static Refusal criteriaWithoutValues(String pointer) {
    return refusal("criteria-without-values", pointer);
  }

  static Refusal criterionAllZero(String pointer, Criterion criterion) {
    return refusal("criterion-all-zero", pointer, "criterion", criterion.name());
  }

  static Refusal criterionTwice(String pointer, Criterion criterion) {
    return refusal("criterion-twice", pointer, "criterion", criterion.name());
  }

  private static Refusal not100(String code, String pointer, Fraction sum, Fraction open) {
    String variant = sum.equals(Fraction.of(1)) ? ".one" : "";
    Refusal plain = variant(code, variant, pointer, "sum", number(sum));
    Fraction off = sum.minus(LevelChecks.HUNDRED);
    boolean rounded = off.abs().compareTo(open) <= 0;
    return new Refusal(
        plain.code(), pointer, plain.arguments(), plain.what(), plain.advice(), rounded);
  }

  /** Returns a number as a decimal, or as a fraction where it has no end. */
  static Object number(Fraction number) {
    try {
      return new BigDecimal(number.numerator())
          .divide(new BigDecimal(number.denominator()))
          .stripTrailingZeros();
    } catch (ArithmeticException e) {
      String fraction = number.numerator() + "/" + number.denominator();
      return new Text(fraction.replace('-', '\u2212'), fraction);
    }
  }

  static Refusal restToWithoutPercent(String pointer, String key) {
    return refusal("rest-to-without-percent", pointer, "key", key);
  }

  static Refusal restToUnknown(String pointer, String key) {
    return refusal("rest-to-unknown", pointer, "key", key);
  }

  static Refusal measureMissing(String pointer, Holder holder, SplitKind kind) {
    return variant(
        "measure-missing", "." + kind.word(), pointer, "holder", FundTexts.holder(holder));
  }

  static Refusal fixedAndMeasure(String pointer, Holder holder) {
    return refusal("fixed-and-measure", pointer, "holder", FundTexts.holder(holder));
  }

  static Refusal fixedWithBounds(String pointer, Holder holder) {
    return refusal("fixed-with-bounds", pointer, "holder", FundTexts.holder(holder));
  }

  static Refusal negativeAmount(String pointer, Holder holder, Money amount) {
    return refusal(
        "negative-amount", pointer, "holder", FundTexts.holder(holder), "amount", amount);
  }

  static Refusal floorAboveCap(String pointer, Holder holder, Money floor, Money cap) {
    return refusal(
        "floor-above-cap", pointer, "holder", FundTexts.holder(holder), "floor", floor, "cap", cap);
  }

  static Refusal noWholeUnit(
      String pointer, Holder holder, Money floor, Money cap, MoneyUnit unit) {
    return refusal(
        "no-whole-unit-between",
        pointer,
        "holder",
        FundTexts.holder(holder),
        "floor",
        floor,
        "cap",
        cap,
        "unit",
        FundTexts.oneUnit(unit));
  }

  static Refusal leafExactGroupBounds(String pointer, Holder holder) {
    return refusal("leaf-exact-group-bounds", pointer, "holder", FundTexts.holder(holder));
  }

  static Refusal pair(String pointer, RemainderPolicy policy, Feature feature) {
    return refusal(
        "policy-does-not-combine", pointer, "policy", policy.word(), "feature", feature.label());
  }

  static Refusal bearerMissing(String pointer) {
    return refusal("bearer-missing", pointer);
  }

  static Refusal bearerUnknown(String pointer, String key) {
    return refusal("bearer-unknown", pointer, "key", key);
  }

  static Refusal bearerIsDivided(String pointer, String key) {
    return refusal("bearer-is-divided", pointer, "key", key);
  }

  static Refusal bearerIsFixed(String pointer, Holder holder) {
    return refusal("bearer-is-fixed", pointer, "holder", FundTexts.holder(holder));
  }

  static Refusal bearerAboveCap(String pointer, Holder bearer, Money cap) {
    return refusal("bearer-above-cap", pointer, "holder", FundTexts.holder(bearer), "cap", cap);
  }

  static Refusal seedMissing(String pointer) {
    return refusal("seed-missing", pointer);
  }

  /**
   * @param group a group around the bearer that would be paid more than it may
   * @param most the cap of the group, or its fixed amount
   */
  static Refusal bearerAboveGroup(String pointer, Holder bearer, Part group, Money most) {
    return variant(
        "bearer-above-cap",
        group.fixed().isPresent() ? ".fixed-group" : ".group",
        pointer,
        "holder",
        FundTexts.holder(bearer),
        "group",
        FundTexts.holder(group.holder()),
        "cap",
        most);
  }

  static Refusal favouredTwice(String pointer, String key) {
    return refusal("favoured-twice", pointer, "key", key);
  }

  static Refusal noCommonDenominator(String pointer) {
    return refusal("no-common-denominator", pointer);
  }

  static Refusal fixedAboveTotal(String pointer, BigInteger fixed, long ore) {
    return refusal("fixed-above-total", pointer, "fixed", amount(fixed), "total", Money.ofOre(ore));
  }

  static Refusal floorsAboveTotal(
      String pointer, BigInteger floors, BigInteger total, MoneyUnit unit) {
    return refusal(
        "floors-above-total",
        pointer,
        "floors",
        amount(floors, unit),
        "total",
        amount(total, unit));
  }

  static Refusal capsBelowTotal(String pointer, BigInteger above, MoneyUnit unit) {
    return refusal("caps-below-total", pointer, "above", amount(above, unit));
  }

  static Refusal nobodyTakesTheRest(String pointer, long ore) {
    return refusal("nobody-takes-the-rest", pointer, "rest", Money.ofOre(ore));
  }

  static Refusal tie(String pointer, int count, String keys) {
    return refusal("tie", pointer, "count", count, "keys", keys);
  }

  static Refusal totalTooLarge(Money total) {
    return refusal("total-too-large", "/total", "total", total);
  }

  static Refusal ambiguousKey(String pointer, String key) {
    return refusal("ambiguous-key", pointer, "key", key);
  }

  static Refusal publishedUnknown(String pointer, String key) {
    return refusal("key-unknown", pointer, "key", key);
  }

  static Refusal publishedTwice(String pointer, String key) {
    return refusal("published-twice", pointer, "key", key);
  }

  static Refusal notPublished(String pointer, Holder holder) {
    return refusal("not-published", pointer, "holder", FundTexts.holder(holder));
  }

  static Refusal publishedTooLarge(String pointer) {
    return refusal("published-too-large", pointer);
  }

  static Refusal mixedSigns(String pointer) {
    return refusal("paid-has-both-signs", pointer);
  }

  static Refusal paidTooLarge(String pointer) {
    return refusal("paid-too-large", pointer);
  }

  static Refusal tableHasBothSigns() {
    return refusal("table-has-both-signs", "/index/amounts");
  }

  static Refusal potBelowPaid(Money pot, Money paid) {
    return refusal("pot-below-paid", "/total", "pot", pot, "paid", paid);
  }

  static Refusal repayAbovePaid(Money amount, Money paid) {
    return refusal("repay-above-paid", "/repay", "amount", amount, "paid", paid);
  }

  /**
   * @param code what would break the guard: a fixed amount or rounding, by paying back or paying
   *     more
   */
  static Refusal notGuarded(String code, Instalment.Payment payment) {
    return refusal(
        code,
        "/paid",
        "holder",
        FundTexts.holder(payment.holder()),
        "paid",
        payment.paid(),
        "entitled",
        payment.entitled());
  }

  static Refusal noSplit() {
    return refusal("no-split", "/split");
  }

  static Refusal tableEmpty(String pointer) {
    return refusal("table-empty", pointer);
  }

  static Refusal tableRows(String pointer, int expected, int found) {
    return refusal("table-rows", pointer, "expected", expected, "found", found);
  }

  static Refusal tableCells(String pointer, Holder row, int expected, int found) {
    return refusal(
        "table-cells", pointer, "row", FundTexts.holder(row), "expected", expected, "found", found);
  }

  static Refusal tableKeyUnknown(String pointer, String key) {
    return refusal("table-key-unknown", pointer, "key", key);
  }

  static Refusal tableTooLarge(String pointer) {
    return refusal("table-too-large", pointer);
  }

  static Refusal columnsInGroups(String pointer, Holder group) {
    return refusal("columns-in-groups", pointer, "holder", FundTexts.holder(group));
  }

  /**
   * @param name whose total it is, empty for the total of all
   */
  static Refusal marginNotPossible(
      String pointer, String name, Money given, Object least, Object most) {
    String variant = name.isEmpty() ? ".all" : "";
    return variant(
        "margin-not-possible",
        variant + (least.equals(most) ? ".one" : ""),
        pointer,
        "holder",
        name,
        "given",
        given,
        "least",
        least,
        "most",
        most);
  }

  static Refusal marginsTogether(String pointer) {
    return refusal("margins-not-together", pointer);
  }

  private static Object amount(BigInteger units, MoneyUnit unit) {
    return amount(units.multiply(BigInteger.valueOf(unit.ore())));
  }

  /** Returns öre as money, and as the same text where they are more than an amount can be. */
  static Object amount(BigInteger ore) {
    return ore.bitLength() < Long.SIZE ? Money.ofOre(ore.longValueExact()) : Money.toSwedish(ore);
  }
}
