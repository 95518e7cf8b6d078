package se.protokoll.json.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.RoundedTable;
import se.protokoll.fund.TwoWayTable;
import se.protokoll.money.MoneyUnit;

/**
 * A request to round a table so that its rows and columns add up (<i>korstabell</i>).
 *
 * @param table the exact cells, and the totals that are given
 * @param unit what is rounded to whole units of, absent for öre
 */
public record TwoWayRequest(TwoWayTable table, Optional<MoneyUnit> unit)
    implements DivisionRequest {
  public TwoWayRequest {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * Rounds the table.
   *
   * @throws DivisionRefusedException when it cannot be rounded so
   */
  public RoundedTable round() {
    return table.round(unit.orElse(MoneyUnit.ORE));
  }

  @Override
  public List<Refusal> problems() {
    return List.of();
  }
}
