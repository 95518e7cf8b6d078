package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * What an audit of a published table found (<i>granskning</i>).
 *
 * @param addsUp whether the amounts add up to the total
 * @param difference published less total: positive when the table gives out too much
 * @param withinOneUnit whether every amount is less than one unit from its exact share
 * @param policies the policies that give exactly these amounts under some order of ties; {@code
 *     bearer} when some holder as bearer does; {@code undistributed} when every amount is the exact
 *     share rounded down
 * @param methods the ways of making a table by hand that give exactly these amounts
 * @param suspicions mistakes that would explain what is wrong, in the order of the split; not
 *     proven
 * @param shares the amounts one by one, in the order of the split; a recipient of several groups
 *     has one, which is for all of its shares
 * @param assumptions what was assumed because nobody stated it
 */
public record Audit(
    boolean addsUp,
    Money difference,
    boolean withinOneUnit,
    List<RemainderPolicy> policies,
    List<TableMethod> methods,
    List<Suspicion> suspicions,
    List<AuditedShare> shares,
    List<Assumption> assumptions)
    implements NeedsJsonModule {
  /**
   * One amount of a published table.
   *
   * @param key the key of a holder that is not divided further; where several groups have it, the
   *     amount is for all of them
   * @param amount the amount as published
   */
  public record Published(String key, Money amount) {
    public Published {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * One amount of an audited table, compared with its exact share.
   *
   * @param holder whose share it is
   * @param within the keys of the groups around it, the outermost first; empty where it stands in
   *     several
   * @param published the amount as published
   * @param unit the unit of payment of the share
   * @param exact the exact share in units, in lowest terms
   * @param difference published less exact, in units and in lowest terms: positive when the holder
   *     got too much
   * @param deviation the same in money, to the nearest öre
   * @param isWithinOneUnit whether the amount is less than one unit from the exact share; of a
   *     recipient of several groups, less than one unit for each of its shares
   */
  public record AuditedShare(
      Holder holder,
      List<String> within,
      Money published,
      MoneyUnit unit,
      Ratio exact,
      Ratio difference,
      Money deviation,
      boolean isWithinOneUnit)
      implements NeedsJsonModule {
    public AuditedShare {
      Objects.requireNonNull(holder, "holder");
      within = List.copyOf(within);
      Objects.requireNonNull(published, "published");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(exact, "exact");
      Objects.requireNonNull(difference, "difference");
      Objects.requireNonNull(deviation, "deviation");
    }
  }

  public Audit {
    Objects.requireNonNull(difference, "difference");
    policies = List.copyOf(policies);
    methods = List.copyOf(methods);
    suspicions = List.copyOf(suspicions);
    shares = List.copyOf(shares);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * Audits a published table, rounded as its split says and otherwise by the standard.
   *
   * @param total what was divided
   * @param split how it was to be divided
   * @param published the table, each recipient once; a group may be left out, and so may up to half
   *     of one, and a row called "Summa" or "Totalt" may be the sum
   * @throws DivisionRefusedException when the table does not name every other recipient once, or
   *     the total cannot be divided by the split at all
   */
  public static Audit of(Money total, FundSplit split, List<Published> published) {
    return of(total, split, Rounding.UNSTATED, published);
  }

  /**
   * Audits a published table: what is right and wrong with it, and which policies can have made it.
   *
   * @param total what was divided
   * @param split how it was to be divided
   * @param rounding what goes before the rounding of the split
   * @param published the table, each recipient once; a group may be left out, and so may up to half
   *     of one, and a row called "Summa" or "Totalt" may be the sum
   * @throws DivisionRefusedException when the table does not name every other recipient once, or
   *     the total cannot be divided by the split at all
   */
  public static Audit of(
      Money total, FundSplit split, Rounding rounding, List<Published> published) {
    return Auditor.audit(total, split, rounding, published);
  }
}
