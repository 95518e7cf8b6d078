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
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Vote;

/**
 * What was decided (<i>beslut</i>).
 *
 * <p>A paragraph has none, one, or one for each sub-item. What a joint body decides is often only a
 * recommendation; {@code kind} tells.
 *
 * @param label the sub-item it belongs to, absent when it is the paragraph's only one
 * @param kind what kind of decision, absent when not stated
 * @param postponedTo the meeting it was left for (<i>bordläggs till</i>), absent when not stated
 * @param referredTo to whom it was sent back or sent on, empty when not stated
 * @param byMinority whether a minority did it, as it may table a matter or send it back
 *     (<i>minoritetsåterremiss</i>); absent when not stated
 * @param movedBy who moved it, where it is not a proposal of its own: "på förslag av NN bordläggs
 *     ärendet"
 * @param alsoFor the other paragraphs it holds for, when one decision tables several; absent when
 *     none
 * @param by the body that decided, absent when it is the body that met
 * @param jointlyWith the bodies that must decide the same for it to be complete
 * @param method how it was taken, absent when not stated
 * @param requiredMajority the majority it needed, absent when not stated
 * @param adopts the key of the proposal of the paragraph that won, absent when not stated
 * @param propositions what the chair put and what was found, in the order put
 * @param votes the votes, in the order of the propositions
 * @param clauses its points
 * @param grants the money it grants
 * @param followUps the reports it asks for
 * @param election who was elected, absent when nobody was
 * @param resignations who was relieved of a post
 * @param condition what it depends on (<i>under förutsättning att</i>)
 * @param reasons the reasons given (<i>motivering</i>)
 * @param appealRoute how it can be appealed, absent when not stated
 * @param notParticipating the keys of those who did not take part (<i>deltar inte i beslutet</i>)
 * @param notParticipatingParties the party groups that did not take part, as published
 * @param extra own properties of an application
 */
@Value.Builder
public record Decision(
    Optional<String> label,
    Optional<DecisionKind> kind,
    Optional<When> postponedTo,
    List<Actor> referredTo,
    Optional<Boolean> byMinority,
    List<Actor> movedBy,
    Optional<ParagraphSet> alsoFor,
    Optional<Organisation> by,
    List<Organisation> jointlyWith,
    Optional<DecisionMethod> method,
    Optional<RequiredMajority> requiredMajority,
    Optional<String> adopts,
    List<Proposition> propositions,
    List<Vote> votes,
    List<Clause> clauses,
    List<Grant> grants,
    List<FollowUp> followUps,
    Optional<Election> election,
    List<Resignation> resignations,
    Optional<String> condition,
    Optional<String> reasons,
    Optional<AppealRoute> appealRoute,
    List<String> notParticipating,
    List<String> notParticipatingParties,
    Extra extra)
    implements NeedsJsonModule, WithDecision {
  public Decision {
    Facts.requireAll(label, kind, by, method);
    Facts.requireAll(requiredMajority, adopts, election, condition);
    Facts.requireAll(reasons, appealRoute);
    Facts.requireAll(postponedTo, byMinority, alsoFor);
    referredTo = Facts.listOf(referredTo);
    movedBy = Facts.listOf(movedBy);
    jointlyWith = Facts.listOf(jointlyWith);
    propositions = Facts.listOf(propositions);
    votes = Facts.listOf(votes);
    clauses = Facts.listOf(clauses);
    grants = Facts.listOf(grants);
    followUps = Facts.listOf(followUps);
    resignations = Facts.listOf(resignations);
    notParticipating = Facts.listOf(notParticipating);
    notParticipatingParties = Facts.listOf(notParticipatingParties);
    Objects.requireNonNull(extra, "extra");
  }

  /** Says whether it is stated to be of a kind. */
  public boolean isOf(DecisionKind one) {
    return kind.isPresent() && kind.get() == one;
  }

  /** Says whether it is stated to be of one of some kinds. */
  public boolean isOf(DecisionKind... kinds) {
    for (DecisionKind one : kinds) {
      if (isOf(one)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the kind and how much it holds; no text of the minutes. */
  @Override
  public String toString() {
    return "Decision["
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

  /** Builds a {@code Decision}. */
  public static final class Builder extends DecisionBuilder {
    Builder() {
      extra(Extra.NONE);
    }
  }
}
