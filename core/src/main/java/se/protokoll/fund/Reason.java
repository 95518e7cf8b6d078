package se.protokoll.fund;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/**
 * Why a share is what it is (<i>motivering</i>), as data and as one sentence.
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
    Optional<TieBreak> tie) {

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

  /** Returns one sentence that says it all, in Swedish and English. */
  public Sentence sentence() {
    Sentence group = group();
    Sentence share = share();
    Sentence what = what();
    return new Sentence(
        group.swedish() + share.swedish() + what.swedish() + ".",
        group.english() + share.english() + what.english() + ".");
  }

  private Sentence group() {
    if (within.isEmpty()) {
      return new Sentence("", "");
    }
    String name = Names.shortened(within.get(within.size() - 1));
    return new Sentence(
        "Av " + divided.toSwedish() + " till " + name + ": ",
        "Of " + divided.toSwedish() + " for " + name + ": ");
  }

  private Sentence share() {
    if (kind == Kind.FIXED) {
      return new Sentence("fast belopp", "a fixed amount");
    }
    Sentence unitName = Names.unit(unit);
    String number = decimals(exact, ',');
    return new Sentence(
        "exakt andel " + number + " " + unitName.swedish(),
        "exact share " + number.replace(',', '.') + " " + unitName.english());
  }

  private Sentence what() {
    return switch (kind) {
      case EXACT -> new Sentence(", inget att avrunda", ", nothing to round");
      case FIXED -> new Sentence(" som tas undan först", " that is set aside first");
      case FLOOR -> new Sentence(", som är golvet", ", which is the floor");
      case CAP -> new Sentence(", som är taket", ", which is the cap");
      case BEARER ->
          new Sentence(
              ", avrundad nedåt till "
                  + number(whole)
                  + ", och "
                  + number(extra)
                  + " till som restbärare",
              ", rounded down to "
                  + number(whole)
                  + ", and "
                  + number(extra)
                  + " more as the bearer of the rest");
      case DIFFERENCE ->
          new Sentence(
              ", och avrundningens hela differens ger " + number(whole + extra),
              ", and the whole difference of rounding makes it " + number(whole + extra));
      case ROUNDED_UP -> roundedUp();
      case ROUNDED_DOWN -> roundedDown();
    };
  }

  private Sentence roundedUp() {
    String up = number(whole + extra);
    return switch (policy) {
      case LARGEST_REMAINDER ->
          joined(
              new Sentence(", avrundad uppåt till " + up, ", rounded up to " + up),
              over(),
              cameHere(),
              tieSentence());
      case SAINTE_LAGUE ->
          new Sentence(", " + up + " enligt Sainte-Laguë", ", " + up + " by Sainte-Laguë");
      case LIST_ORDER ->
          new Sentence(
              ", avrundad nedåt till "
                  + number(whole)
                  + ", och en enhet till efter sin plats i listan",
              ", rounded down to "
                  + number(whole)
                  + ", and one unit more for its place in the list");
      default -> new Sentence(", avrundad uppåt till " + up, ", rounded up to " + up);
    };
  }

  private Sentence roundedDown() {
    String down = number(whole + extra);
    Sentence rounded = new Sentence(", avrundad nedåt till " + down, ", rounded down to " + down);
    return switch (policy) {
      case LARGEST_REMAINDER -> joined(rounded, over(), wentElsewhere(), tieSentence());
      case SAINTE_LAGUE ->
          new Sentence(", " + down + " enligt Sainte-Laguë", ", " + down + " by Sainte-Laguë");
      default -> rounded;
    };
  }

  /** Says how much rounding down left on the level. */
  private Sentence over() {
    if (left == 1) {
      Sentence one = Names.oneUnit(unit);
      return new Sentence(
          ": " + one.swedish() + " blev över", ": " + one.english() + " was left over");
    }
    Sentence name = Names.unit(unit);
    return new Sentence(
        ": " + number(left) + " " + name.swedish() + " blev över",
        ": " + number(left) + " " + name.english() + " were left over");
  }

  private Sentence cameHere() {
    if (left > 1) {
      return tie.isPresent()
          ? new Sentence(", och en enhet gick hit", ", and one unit came here")
          : new Sentence(
              ", och en enhet gick hit, där resten var nummer " + position + " i storlek",
              ", and one unit came here, where the remainder was number " + position + " in size");
    }
    return tie.isPresent()
        ? new Sentence(" och gick hit", " and came here")
        : new Sentence(
            " och gick hit, där resten var störst",
            " and came here, where the remainder was largest");
  }

  private Sentence wentElsewhere() {
    if (tie.isPresent()) {
      return left == 1
          ? new Sentence(" och gick till en annan", " and went to another")
          : new Sentence(" och gick till andra", " and went to others");
    }
    Sentence whom =
        left == 1
            ? new Sentence(
                " och gick till den största resten", " and went to the largest remainder")
            : new Sentence(" och gick till större rester", " and went to larger remainders");
    return new Sentence(
        whom.swedish() + "; denna var nummer " + position,
        whom.english() + "; this one was number " + position);
  }

  private Sentence tieSentence() {
    return tie.map(Names::tieBreak)
        .map(
            rule ->
                new Sentence(
                    "; lika rester skildes åt " + rule.swedish(),
                    "; equal remainders were told apart " + rule.english()))
        .orElse(new Sentence("", ""));
  }

  private static Sentence joined(Sentence... parts) {
    var swedish = new StringBuilder();
    var english = new StringBuilder();
    for (Sentence part : parts) {
      swedish.append(part.swedish());
      english.append(part.english());
    }
    return new Sentence(swedish.toString(), english.toString());
  }

  /** Returns a number with at most four decimals, cut off and not rounded, and dots if cut. */
  private static String decimals(Ratio number, char point) {
    BigInteger[] parts =
        number
            .numerator()
            .abs()
            .multiply(BigInteger.TEN.pow(DECIMALS))
            .divideAndRemainder(number.denominator());
    String digits = parts[0].toString();
    digits = "0".repeat(Math.max(0, DECIMALS + 1 - digits.length())) + digits;
    String whole = digits.substring(0, digits.length() - DECIMALS);
    String decimals = digits.substring(digits.length() - DECIMALS);
    String sign = number.signum() < 0 ? "\u2212" : "";
    if (parts[1].signum() != 0) {
      return sign + grouped(whole) + point + decimals + "\u2026";
    }
    String shortened = decimals.replaceAll("0+$", "");
    return sign + grouped(whole) + (shortened.isEmpty() ? "" : point + shortened);
  }

  private static String number(long units) {
    return (units < 0 ? "\u2212" : "") + grouped(BigInteger.valueOf(units).abs().toString());
  }

  private static String grouped(String digits) {
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      out.insert(i, '\u00a0');
    }
    return out.toString();
  }
}
