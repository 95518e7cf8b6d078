package se.protokoll;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.record.Facts;
import se.protokoll.text.Extra;
import se.protokoll.text.When;

/**
 * Money that somebody gets or may draw (<i>bidrag, medel</i>).
 *
 * <p>The amount is absent where no exact amount is stated: "drygt 24 miljoner" is a text, and "50
 * percent of the remaining funds" is a split without a total.
 *
 * @param label the label as published, such as "III"
 * @param clause the key of the clause it belongs to, in the same proposal or decision
 * @param purpose what it is for
 * @param amount the exact amount, in öre; absent when none is stated
 * @param amountAsPublished the amount in the words of the minutes
 * @param source where the money comes from (<i>finansiering</i>)
 * @param payer who pays it out
 * @param drawnBy who draws the money (<i>rekvirent</i>)
 * @param recipients who gets it, empty when a split says so or nobody is stated
 * @param administrators who answers for its use
 * @param period the time it may be used in
 * @param conditions what its use is tied to, in words
 * @param split how it is divided, also when the total is not known
 * @param extra own properties of an application
 */
@Value.Builder
public record Grant(
    Optional<String> label,
    Optional<String> clause,
    Optional<String> purpose,
    Optional<Money> amount,
    Optional<String> amountAsPublished,
    Optional<String> source,
    Optional<Actor> payer,
    Optional<Actor> drawnBy,
    List<Actor> recipients,
    List<Actor> administrators,
    Optional<When> period,
    List<String> conditions,
    Optional<FundSplit> split,
    Extra extra)
    implements NeedsJsonModule, WithGrant {
  public Grant {
    Facts.requireAll(label, clause, purpose, amount);
    Facts.requireAll(amountAsPublished, source, payer, drawnBy);
    Facts.requireAll(period, split);
    recipients = Facts.listOf(recipients);
    administrators = Facts.listOf(administrators);
    conditions = Facts.listOf(conditions);
    Objects.requireNonNull(extra, "extra");
  }

  /**
   * Divides a total as the grant says.
   *
   * @throws DivisionRefusedException when the grant has no split, or cannot be divided by it
   */
  public Distribution distribute(Money total) {
    return split.orElseThrow(DivisionRefusedException::noSplit).distribute(total);
  }

  /** Returns the label and the amount; no text of the minutes. */
  @Override
  public String toString() {
    return "Grant["
        + label.map(text -> text + ", ").orElse("")
        + amount.map(Money::toString).orElse(split.isPresent() ? "by a split" : "no amount")
        + "]";
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Grant}. */
  public static final class Builder extends GrantBuilder {
    Builder() {
      extra(Extra.NONE);
    }
  }
}
