package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import se.protokoll.money.Money;

/**
 * What an audit of a published table found (<i>granskning</i>).
 *
 * @param addsUp whether the amounts add up to the total
 * @param difference published less total: positive when the table gives out too much
 * @param withinOneUnit whether every amount is less than one unit from its exact share
 * @param policies the policies that give exactly these amounts under some order of ties; {@code
 *     bearer} when some holder as bearer does; {@code undistributed} when every amount is the exact
 *     share rounded down
 * @param shares the amounts one by one, in the order of the split
 * @param assumptions what was assumed because nobody stated it
 */
public record Audit(
    boolean addsUp,
    Money difference,
    boolean withinOneUnit,
    List<RemainderPolicy> policies,
    List<AuditedShare> shares,
    List<Assumption> assumptions) {
  public Audit {
    Objects.requireNonNull(difference, "difference");
    policies = List.copyOf(policies);
    shares = List.copyOf(shares);
    assumptions = List.copyOf(assumptions);
  }
}
