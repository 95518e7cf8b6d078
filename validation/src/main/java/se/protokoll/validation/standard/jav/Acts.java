package se.protokoll.validation.standard.jav;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.Election;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;
import se.protokoll.Speaker;
import se.protokoll.people.Actor;
import se.protokoll.people.Disqualification;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Vote;

/** What those who were disqualified in one paragraph did there all the same. */
final class Acts {

  /** Of each who was disqualified the first act, null when there is none. */
  private final Map<String, @Nullable Located<?>> acts = new HashMap<>();

  private final Map<String, Located<Speaker>> speeches = new HashMap<>(0);

  private Acts(Located<Paragraph> where) {
    Paragraph paragraph = where.value();
    for (Disqualification question : paragraph.disqualifications()) {
      if (question.isUpheld()) {
        acts.put(question.person(), null);
      }
    }
    for (Located<Proposal> one : where.each("proposals", paragraph.proposals())) {
      if (one.value().kind().orElse(ProposalKind.MOVED) == ProposalKind.MOVED
          && !one.value().withdrawn()) {
        noteActors(one, "proposers", one.value().proposers());
        noteActors(one, "supporters", one.value().supporters());
      }
    }
    for (Located<Decision> decision : where.each("decisions", paragraph.decisions())) {
      noteDeciding(decision);
    }
    for (Located<Reservation> one : where.each("reservations", paragraph.reservations())) {
      one.value().persons().forEach(person -> note(person, one));
    }
    for (Located<Speaker> speaker : where.each("speakers", paragraph.speakers())) {
      speaker
          .value()
          .actor()
          .personKey()
          .filter(acts::containsKey)
          .ifPresent(person -> speeches.putIfAbsent(person, speaker));
    }
  }

  static Acts in(RuleContext context, Located<Paragraph> paragraph) {
    return context.once(Acts.class, paragraph.value(), one -> new Acts(paragraph));
  }

  /** Returns where a person first proposes, votes or reserves, null when nowhere. */
  @Nullable Located<?> of(String person) {
    return acts.get(person);
  }

  /** Returns where a person first speaks, null when nowhere. */
  @Nullable Located<Speaker> speechOf(String person) {
    return speeches.get(person);
  }

  private void noteActors(Located<Proposal> proposal, String component, List<Actor> actors) {
    for (Actor actor : actors) {
      if (actor.personKey().filter(acts::containsKey).isPresent()) {
        note(actor.personKey().get(), proposal.part(component, actors));
      }
    }
  }

  private void noteDeciding(Located<Decision> decision) {
    for (Located<Vote> vote : decision.each("votes", decision.value().votes())) {
      for (Located<Ballot> ballot : vote.each("ballots", vote.value().ballots())) {
        if (ballot.value().choice().isCast()) {
          note(ballot.value().person(), ballot);
        }
      }
      if (vote.value().castingVote().isPresent()) {
        note(
            vote.value().castingVote().get().person(),
            vote.part("castingVote", vote.value().castingVote()));
      }
    }
    if (decision.value().election().isPresent()) {
      Election election = decision.value().election().get();
      for (String person : election.proportionalRequestedBy()) {
        note(
            person,
            decision
                .part("election", election)
                .part("proportionalRequestedBy", election.proportionalRequestedBy()));
      }
    }
  }

  private void note(String person, Located<?> act) {
    if (acts.containsKey(person)) {
      acts.putIfAbsent(person, act);
    }
  }
}
