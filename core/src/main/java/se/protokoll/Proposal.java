package se.protokoll;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.text.Extra;

/**
 * What somebody wants decided (<i>förslag</i>; moved at the meeting, a <i>yrkande</i>).
 *
 * @param key what votes, reservations and decisions call it by
 * @param kind prepared or moved, absent when not stated
 * @param intent approve, reject, table and so on, absent when not stated
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
    List<Actor> proposers,
    List<Organisation> addressedTo,
    List<Actor> supporters,
    Optional<Integer> supporterCount,
    List<Clause> clauses,
    List<Grant> grants,
    List<FollowUp> followUps,
    boolean withdrawn,
    Extra extra)
    implements WithProposal {
  public Proposal {
    key = key == null ? Optional.empty() : key;
    kind = kind == null ? Optional.empty() : kind;
    intent = intent == null ? Optional.empty() : intent;
    proposers = proposers == null ? List.of() : List.copyOf(proposers);
    addressedTo = addressedTo == null ? List.of() : List.copyOf(addressedTo);
    supporters = supporters == null ? List.of() : List.copyOf(supporters);
    supporterCount = supporterCount == null ? Optional.empty() : supporterCount;
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
    grants = grants == null ? List.of() : List.copyOf(grants);
    followUps = followUps == null ? List.of() : List.copyOf(followUps);
    extra = extra == null ? Extra.NONE : extra;
    if (supporterCount.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "A number of supporters cannot be negative: " + supporterCount.get());
    }
  }

  /**
   * Returns a new builder; it is the supported way in, for a component may be added in a later
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
