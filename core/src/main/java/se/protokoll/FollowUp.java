package se.protokoll;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.record.Facts;
import se.protokoll.text.When;

/**
 * Something that somebody is to come back with (<i>uppföljning, återrapportering</i>).
 *
 * @param what what it is about
 * @param clause the key of the clause it belongs to, in the same proposal or decision
 * @param by who is to report
 * @param reportedTo the bodies and groups to report to
 * @param due when
 * @param report interim or final, absent when not stated
 * @param recurs how often it comes back, such as "at every meeting"; absent when once
 * @param recursUntil until when, or until what in words
 */
@Value.Builder
public record FollowUp(
    Optional<String> what,
    Optional<String> clause,
    List<Actor> by,
    List<Organisation> reportedTo,
    Optional<When> due,
    Optional<ReportKind> report,
    Optional<String> recurs,
    Optional<When> recursUntil)
    implements NeedsJsonModule, WithFollowUp {
  public FollowUp {
    Facts.requireAll(what, clause, due, report);
    Facts.requireAll(recurs, recursUntil);
    by = Facts.listOf(by);
    reportedTo = Facts.listOf(reportedTo);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code FollowUp}. */
  public static final class Builder extends FollowUpBuilder {
    Builder() {}
  }
}
