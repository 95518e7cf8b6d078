package se.protokoll.json.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indexation;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.Rounding;
import se.protokoll.money.Money;

/**
 * A request to raise a table of amounts by a factor (<i>uppräkning</i>).
 *
 * @param indexation the factor
 * @param amounts the amounts before, in order
 * @param rounding how the rows are rounded
 */
public record IndexationRequest(
    Indexation indexation, Map<Holder, Money> amounts, Rounding rounding)
    implements DivisionRequest {
  public IndexationRequest {
    Objects.requireNonNull(indexation, "indexation");
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * Raises the table.
   *
   * @throws DivisionRefusedException when the table cannot be raised so
   * @throws ArithmeticException when the sum, or the raised sum, is more than an amount can hold
   */
  public Distribution distribute() {
    return indexation.distribute(amounts, rounding);
  }

  @Override
  public List<Refusal> problems() {
    return List.of();
  }
}
