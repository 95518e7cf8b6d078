package se.protokoll;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.record.Facts;
import se.protokoll.text.Extra;

/**
 * What somebody wants decided (<i>förslag</i>; moved at the meeting, a <i>yrkande</i>).
 *
 * @param key what votes, reservations and decisions call it by
 * @param kind prepared or moved, absent when not stated
 * @param intent approve, reject, table and so on, absent when not stated
 * @param rank 1 for what somebody moves in the first place (<i>i första hand</i>), 2 in the second,
 *     and so on; absent when not stated
 * @param proposers who proposes; empty when it comes from nowhere, as in many minutes
 * @param addressedTo the bodies it is put to, empty when only the meeting's own
 * @param supporters who joined it, by name
 * @param supporterCount how many stood behind it in all, proposers included, when only a number is
 *     stated
 * @param clauses its points
 * @param grants the money it proposes
 * @param followUps the reports it proposes
 * @param withdrawn whether it was taken back (<i>återtaget</i>)
 * @param extra own properties of an application
 */
@Value.Builder
public record Proposal(
    Optional<String> key,
    Optional<ProposalKind> kind,
    Optional<ProposalIntent> intent,
    Optional<Integer> rank,
    List<Actor> proposers,
    List<Organisation> addressedTo,
    List<Actor> supporters,
    Optional<Integer> supporterCount,
    List<Clause> clauses,
    List<Grant> grants,
    List<FollowUp> followUps,
    boolean withdrawn,
    Extra extra)
    implements NeedsJsonModule, WithProposal {
  public Proposal {
    Facts.requireAll(key, kind, intent, rank);
    Facts.requireAll(supporterCount);
    proposers = Facts.listOf(proposers);
    addressedTo = Facts.listOf(addressedTo);
    supporters = Facts.listOf(supporters);
    clauses = Facts.listOf(clauses);
    grants = Facts.listOf(grants);
    followUps = Facts.listOf(followUps);
    Objects.requireNonNull(extra, "extra");
    if (rank.orElse(1) < 1) {
      throw new IllegalArgumentException("A proposal has rank 1 or more, not " + rank.get());
    }
    if (supporterCount.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "A number of supporters cannot be negative: " + supporterCount.get());
    }
  }

  /** Returns the kind and how much it holds; no text of the minutes. */
  @Override
  public String toString() {
    return "Proposal["
        + kind.map(one -> one.word() + ", ").orElse("")
        + "clauses="
        + clauses.size()
        + ", grants="
        + grants.size()
        + "]";
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Proposal}. */
  public static final class Builder extends ProposalBuilder {
    Builder() {
      withdrawn(false);
      extra(Extra.NONE);
    }
  }
}
