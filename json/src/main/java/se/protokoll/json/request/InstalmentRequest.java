package se.protokoll.json.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.protokoll.fund.Correction;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Refusal;
import se.protokoll.money.Money;

/**
 * A request for the payments after which a pot has been divided (<i>delutbetalning</i>).
 *
 * @param request the pot, all that is paid included, and how it is divided
 * @param paid what each has been paid before, by key; who is not there has been paid nothing
 * @param correction whether somebody who has been paid too much pays back
 */
public record InstalmentRequest(
    DistributionRequest request, Map<String, Money> paid, Correction correction)
    implements DivisionRequest {
  public InstalmentRequest {
    Objects.requireNonNull(request, "request");
    paid = Collections.unmodifiableMap(new LinkedHashMap<>(paid));
    Objects.requireNonNull(correction, "correction");
  }

  /**
   * Returns the payments.
   *
   * @throws DivisionRefusedException when a key is unknown, when the pot cannot be divided so, or
   *     when nobody is to pay back and the pot does not allow it
   */
  public Instalment pay() {
    return request.split().instalment(request.total(), paid, request.rounding(), correction);
  }

  @Override
  public List<Refusal> problems() {
    return request.problems();
  }
}
