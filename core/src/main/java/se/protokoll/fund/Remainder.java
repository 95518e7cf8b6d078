package se.protokoll.fund;

import java.util.Objects;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;

/**
 * What of a total goes to nobody (<i>rest</i>): always there, always named, and zero öre when all
 * is given out.
 *
 * @param kind why it is left
 * @param amount how much, with the sign of the total
 */
public record Remainder(Kind kind, Money amount) implements NeedsJsonModule {

  /** Why money is left. */
  public enum Kind implements Word {
    /** It is less than can be paid: below one unit, at one or more levels. */
    BELOW_ONE_UNIT,

    /** The policy leaves what floors and caps do not give out. */
    UNDISTRIBUTED;

    /** Returns the name the remainder goes by. */
    public Text label() {
      return FundTexts.name("remainder", this);
    }
  }

  public Remainder {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(amount, "amount");
  }

  /** Returns the name the remainder goes by. */
  public Text name() {
    return kind.label();
  }
}
