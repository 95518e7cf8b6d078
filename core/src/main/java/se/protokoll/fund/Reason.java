package se.protokoll.fund;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Why a share is what it is (<i>motivering</i>): data first, and one sentence made from it.
 *
 * <p>Numbers of units have the sign of the total. {@code whole + extra} units is the share, but for
 * a fixed one, whose amount is what it is, and what a bearer gets elsewhere. The sentence tells
 * amounts in kronor.
 *
 * @param kind what happened to the exact share
 * @param policy the remainder policy of the level the share stands on
 * @param unit the unit of payment of that level
 * @param within the keys of the groups around that level, the outermost first; a leaf-exact split
 *     is one level, and the groups in it are not around it
 * @param group the innermost of those groups, absent on the outermost level
 * @param divided what was divided on that level
 * @param exact the exact share of what was divided on that level, in units and in lowest terms
 * @param unbounded what the exact share would be if the level had neither floors nor caps, in
 *     units; only for one that stands at its floor or cap, and absent where it depends on fixed
 *     amounts further in
 * @param remainder what the exact share has beyond whole units
 * @param whole the whole units of the exact share
 * @param extra the units given or taken by the policy beyond those
 * @param position the place of the remainder among all remainders, 1 for the largest, the same for
 *     equal ones; 0 where nothing was rounded
 * @param left how many units rounding down left on the level
 * @param tie the tie rule, if it was what decided
 * @param tied who was equal where the tie rule decided, this holder included, in the order of the
 *     split; empty where it did not
 * @param receivers who got the units that were left, in the order of the split: those of the tied
 *     that the tie rule put first where it decided, and otherwise all of them; empty where nothing
 *     was left or the policy gives no units out one by one
 * @param elsewhere what groups that the holder is not in left to it as their bearer, beyond {@code
 *     whole + extra} units; zero for all others
 */
public record Reason(
    Kind kind,
    RemainderPolicy policy,
    MoneyUnit unit,
    List<String> within,
    Optional<Holder> group,
    Money divided,
    Ratio exact,
    Optional<Ratio> unbounded,
    Ratio remainder,
    long whole,
    long extra,
    int position,
    long left,
    Optional<TieBreak> tie,
    List<Holder> tied,
    List<Holder> receivers,
    Money elsewhere)
    implements NeedsJsonModule, Message {

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

    /**
     * It took units left, as their named bearer, on its own level or in groups that it is not in.
     */
    BEARER,

    /** It took the difference that rounding made. */
    DIFFERENCE
  }

  private static final int NAMED_AT_MOST = 5;

  public Reason {
    within = List.copyOf(within);
    tied = List.copyOf(tied);
    receivers = List.copyOf(receivers);
  }

  /** Returns the kind in lower kebab-case: {@code rounded-up}. */
  @Override
  public String code() {
    return kind.word();
  }

  /**
   * Returns what the sentence names; amounts are in kronor, and those of a repayment have no sign.
   */
  @Override
  public Map<String, Object> arguments() {
    return arguments(new AmountWords(unit, divided.isNegative(), null));
  }

  private Map<String, Object> arguments(AmountWords words) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    group.ifPresent(holder -> arguments.put("group", FundTexts.holder(holder)));
    arguments.put("divided", words.ore(divided.ore()));
    arguments.put("policy", policy.label());
    arguments.put("exact", words.exact(exact));
    unbounded.ifPresent(share -> arguments.put("unbounded", words.exact(share)));
    arguments.put("whole", words.units(whole));
    arguments.put("extra", words.units(extra));
    arguments.put("amount", words.units(whole + extra));
    arguments.put("position", position);
    arguments.put("left", left);
    arguments.put("sum", words.sum(left));
    arguments.put("oneUnit", words.one());
    arguments.put("step", words.step());
    tie.ifPresent(rule -> arguments.put("tieBreak", rule.label()));
    arguments.put("tied", named(tied));
    arguments.put("receivers", named(receivers));
    arguments.put("elsewhere", words.ore(elsewhere.ore()));
    return Collections.unmodifiableMap(arguments);
  }

  /** Returns holders by name, or how many they are where they are many. */
  private static Object named(List<Holder> holders) {
    return holders.size() <= NAMED_AT_MOST
        ? holders.stream().map(FundTexts::holder).toList()
        : FundTexts.TABLE.text("reason.shares", Map.of("count", holders.size()));
  }

  /** Returns one sentence that says it all. */
  @Override
  public String text(Language language) {
    return told(new AmountWords(unit, divided.isNegative(), null)).in(language);
  }

  /** Returns the sentence with amounts told in given words. */
  Text told(AmountWords amounts) {
    // from the inside out: each text is filled with the words put before it
    Map<String, Object> words = new LinkedHashMap<>(arguments(amounts));
    words.put("share", said(kind == Kind.FIXED ? "reason.share.fixed" : "reason.share", words));
    words.put("without", unbounded.isPresent() ? said("reason.without", words) : "");
    words.put("first", isPassedOver() ? said(own("reason.first"), words) : "");
    words.put("tie", tie.isPresent() ? said(own("reason.tie"), words) : "");
    if (policy == RemainderPolicy.LARGEST_REMAINDER && tellsWhere()) {
      words.put("where", said(whereKey(), words));
    }
    words.put("what", said(whatKey(), words));
    words.put("more", elsewhere.isZero() ? "" : said("reason.elsewhere", words));
    return said(within.isEmpty() ? "reason" : "reason.within", words);
  }

  /** Returns a text, of a repayment where there is one of its own. */
  private Text said(String key, Map<String, Object> words) {
    boolean repaid = divided.isNegative() && FundTexts.has(key + ".repaid");
    return FundTexts.TABLE.text(repaid ? key + ".repaid" : key, words);
  }

  /** Returns the key that a policy has for itself, or else the one for all. */
  private String own(String key) {
    return FundTexts.has(key + "." + policy.word()) ? key + "." + policy.word() : key;
  }

  private String whatKey() {
    if (policy == RemainderPolicy.SAINTE_LAGUE && tellsWhere()) {
      return "reason.sainte-lague";
    }
    if (policy == RemainderPolicy.BEARER && kind == Kind.ROUNDED_DOWN && receivers.isEmpty()) {
      return "reason.rounded-down";
    }
    if (kind == Kind.BEARER && extra == 0) {
      return "reason.exact";
    }
    return own("reason." + code());
  }

  private boolean tellsWhere() {
    return kind == Kind.ROUNDED_UP || kind == Kind.ROUNDED_DOWN;
  }

  /** Returns whether others went first at a tie, few enough to be named. */
  private boolean isPassedOver() {
    if (tie.isEmpty() || receivers.size() > NAMED_AT_MOST) {
      return false;
    }
    return switch (policy) {
      case LARGEST_REMAINDER -> kind == Kind.ROUNDED_DOWN && left > 1;
      case SAINTE_LAGUE -> true;
      default -> kind != Kind.DIFFERENCE;
    };
  }

  /** Returns the key of where the units left went, here or elsewhere. */
  private String whereKey() {
    if (tie.isEmpty() && left > 1) {
      return "reason.where.many";
    }
    return "reason.where."
        + (kind == Kind.ROUNDED_UP ? "up" : "down")
        + (left == 1 ? ".one" : ".many")
        + (tie.isPresent() ? ".tied" : "");
  }
}
