package se.protokoll.fund;

import java.util.List;
import java.util.Objects;

/**
 * A request to audit a published table (<i>granskning</i>), such as a file holds.
 *
 * @param request what the table claims to divide, and how
 * @param published the amounts of the table, each holder once
 */
public record AuditRequest(DistributionRequest request, List<Published> published) {
  public AuditRequest {
    Objects.requireNonNull(request, "request");
    published = published == null ? List.of() : List.copyOf(published);
  }

  /**
   * Audits the table.
   *
   * @throws DivisionRefusedException when the table does not name every holder once, or the total
   *     cannot be divided by the split at all
   */
  public Audit audit() {
    return Auditor.audit(request, published);
  }
}
