package se.protokoll.json.request;

import java.util.List;
import java.util.Objects;
import se.protokoll.fund.Audit;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Refusal;

/**
 * A request to audit a published table (<i>granskning</i>), such as a file holds.
 *
 * @param request what the table claims to divide, and how
 * @param published the amounts of the table, each holder once
 */
public record AuditRequest(DistributionRequest request, List<Audit.Published> published)
    implements DivisionRequest {
  public AuditRequest {
    Objects.requireNonNull(request, "request");
    published = List.copyOf(published);
  }

  /**
   * Audits the table.
   *
   * @throws DivisionRefusedException when the table does not name every holder once, or the total
   *     cannot be divided by the split at all
   */
  public Audit audit() {
    return Audit.of(request.total(), request.split(), request.rounding(), published);
  }

  @Override
  public List<Refusal> problems() {
    return request.problems();
  }
}
