package se.protokoll.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Why a share is what it is (<i>motivering</i>): data first, and one sentence made from it.
 *
 * <p>Numbers of units have the sign of the total. {@code whole + extra} units is the share, but for
 * a fixed one, whose amount is what it is.
 *
 * @param kind what happened to the exact share
 * @param policy the remainder policy of the level the share stands on
 * @param unit the unit of payment of that level
 * @param within the keys of the groups around that level, the outermost first
 * @param divided what was divided on that level
 * @param exact the exact share of what was divided on that level, in units and in lowest terms
 * @param remainder what the exact share has beyond whole units
 * @param whole the whole units of the exact share
 * @param extra the units given or taken by the policy beyond those
 * @param position the place of the remainder among all remainders, 1 for the largest, the same for
 *     equal ones; 0 where nothing was rounded
 * @param left how many units rounding down left on the level
 * @param tie the tie rule, if it was what decided
 */
public record Reason(
    Kind kind,
    RemainderPolicy policy,
    MoneyUnit unit,
    List<String> within,
    Money divided,
    Ratio exact,
    Ratio remainder,
    long whole,
    long extra,
    int position,
    long left,
    Optional<TieBreak> tie)
    implements Message {

  /** What happened to an exact share. */
  public enum Kind implements Word {
    /** It was whole, and nothing was rounded. */
    EXACT,

    /** It was rounded down. */
    ROUNDED_DOWN,

    /** It was rounded up: it got one or more of the units left. */
    ROUNDED_UP,

    /** It is a fixed amount, which is set aside first. */
    FIXED,

    /** It stands at its floor. */
    FLOOR,

    /** It stands at its cap. */
    CAP,

    /** It took the units left, as their named bearer. */
    BEARER,

    /** It took the difference that rounding made. */
    DIFFERENCE
  }

  private static final int DECIMALS = 4;

  public Reason {
    within = List.copyOf(within);
  }

  /** Returns the kind in lower kebab-case: {@code rounded-up}. */
  @Override
  public String code() {
    return kind.word();
  }

  @Override
  public Map<String, Object> arguments() {
    Map<String, Object> arguments = new LinkedHashMap<>();
    if (!within.isEmpty()) {
      arguments.put("group", within.get(within.size() - 1));
    }
    arguments.put("divided", divided);
    arguments.put("unit", FundTexts.unit("unit", unit));
    arguments.put("policy", policy.word());
    arguments.put("exact", truncated(exact));
    arguments.put("whole", whole);
    arguments.put("extra", extra);
    arguments.put("given", whole + extra);
    arguments.put("position", position);
    arguments.put("left", left);
    tie.ifPresent(rule -> arguments.put("tieBreak", FundTexts.name("tie-break", rule)));
    return Collections.unmodifiableMap(arguments);
  }

  /** Returns one sentence that says it all. */
  @Override
  public String text(Language language) {
    // from the inside out: each text is filled with the words put before it
    Map<String, Object> words = new LinkedHashMap<>(arguments());
    if (divided.isNegative()) {
      // what is paid back is told as it is, without signs
      words.put("divided", divided.negated());
      words.put("exact", truncated(exact).negate());
      words.put("whole", -whole);
      words.put("extra", -extra);
      words.put("given", -(whole + extra));
    }
    words.put("oneUnit", FundTexts.oneUnit(unit));
    words.put("cut", isTruncated() ? "\u2026" : "");
    words.put("share", FundTexts.TABLE.text(shareKey(), words));
    words.put("tie", tie.isPresent() ? FundTexts.TABLE.text(tieKey(), words) : "");
    if (policy == RemainderPolicy.LARGEST_REMAINDER) {
      words.put("over", FundTexts.TABLE.text("reason.over" + oneOrMany(), words));
      words.put("where", tellsWhere() ? FundTexts.TABLE.text(whereKey(), words) : "");
    }
    words.put("what", FundTexts.TABLE.text(whatKey(), words));
    return FundTexts.TABLE.text(
        within.isEmpty() ? "reason" : "reason.within" + repaid(), words, language);
  }

  private String shareKey() {
    return kind == Kind.FIXED ? "reason.share.fixed" : "reason.share" + repaid();
  }

  private String repaid() {
    return divided.isNegative() ? ".repaid" : "";
  }

  /** Returns the key of what was equal. */
  private String tieKey() {
    return FundTexts.has("reason.tie." + policy.word())
        ? "reason.tie." + policy.word()
        : "reason.tie";
  }

  private String whatKey() {
    if (policy == RemainderPolicy.SAINTE_LAGUE && tellsWhere()) {
      return "reason.sainte-lague";
    }
    String own = "reason." + code() + "." + policy.word();
    return FundTexts.has(own) ? own : "reason." + code();
  }

  private boolean tellsWhere() {
    return kind == Kind.ROUNDED_UP || kind == Kind.ROUNDED_DOWN;
  }

  /** Returns the key of where the units left went, here or elsewhere. */
  private String whereKey() {
    return "reason." + code() + oneOrMany() + (tie.isPresent() ? ".tied" : "");
  }

  private String oneOrMany() {
    return left == 1 ? ".one" : ".many";
  }

  private boolean isTruncated() {
    return exact.compareTo(Ratio.of(truncated(exact))) != 0;
  }

  /** Returns a number with at most four decimals, cut off and not rounded. */
  private static BigDecimal truncated(Ratio number) {
    return new BigDecimal(number.numerator())
        .divide(new BigDecimal(number.denominator()), DECIMALS, RoundingMode.DOWN)
        .stripTrailingZeros();
  }
}
