package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.justering.Justering;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.PersonRef;
import se.protokoll.vote.Vote;

/** Looks up every key of a person that the minutes use, wherever it stands. */
final class PersonReferences {

  private final Examination examination;
  private final StringBuilder path = new StringBuilder();
  private @Nullable Paragraph paragraph;

  PersonReferences(Examination examination) {
    this.examination = examination;
  }

  void check() {
    Meeting meeting = examination.meeting();
    for (int i = 0; i < meeting.attendance().size(); i++) {
      Attendance entry = meeting.attendance().get(i);
      if (isSomebody(entry.person()) && isSomebody(entry.substitutesFor())) {
        continue; // the usual case needs no path
      }
      int mark = enter("attendance", i);
      key(entry.person(), "person");
      key(entry.substitutesFor(), "substitutesFor");
      path.setLength(mark);
    }
    for (int i = 0; i < meeting.paragraphs().size(); i++) {
      int mark = enter("paragraphs", i);
      paragraph = meeting.paragraphs().get(i);
      check(meeting.paragraphs().get(i));
      paragraph = null;
      path.setLength(mark);
    }
    if (meeting.justering().isPresent()) {
      int mark = enter("justering");
      check(meeting.justering().get());
      path.setLength(mark);
    }
  }

  private void check(Justering justering) {
    for (int i = 0; i < justering.justerare().size(); i++) {
      int mark = enter("justerare", i);
      key(justering.justerare().get(i).person(), "person");
      key(justering.justerare().get(i).substituteFor(), "substituteFor");
      path.setLength(mark);
    }
    for (int i = 0; i < justering.signatures().size(); i++) {
      int mark = enter("signatures", i);
      key(justering.signatures().get(i).person(), "person");
      path.setLength(mark);
    }
  }

  private void check(Paragraph one) {
    for (int i = 0; i < one.speakers().size(); i++) {
      int mark = enter("speakers", i);
      actor(one.speakers().get(i).actor(), "actor");
      path.setLength(mark);
    }
    for (int i = 0; i < one.proposals().size(); i++) {
      int mark = enter("proposals", i);
      check(one.proposals().get(i));
      path.setLength(mark);
    }
    for (int i = 0; i < one.decisions().size(); i++) {
      int mark = enter("decisions", i);
      check(one.decisions().get(i));
      path.setLength(mark);
    }
    followUps(one.followUps());
    for (int i = 0; i < one.reservations().size(); i++) {
      int mark = enter("reservations", i);
      keys(one.reservations().get(i).persons(), "persons");
      path.setLength(mark);
    }
    for (int i = 0; i < one.statements().size(); i++) {
      int mark = enter("statements", i);
      keys(one.statements().get(i).persons(), "persons");
      path.setLength(mark);
    }
    for (int i = 0; i < one.disqualifications().size(); i++) {
      int mark = enter("disqualifications", i);
      key(one.disqualifications().get(i).person(), "person");
      path.setLength(mark);
    }
    actors(one.dispatchedTo(), "dispatchedTo");
  }

  private void check(Proposal proposal) {
    actors(proposal.proposers(), "proposers");
    actors(proposal.supporters(), "supporters");
    clauses(proposal.clauses());
    grants(proposal.grants());
    followUps(proposal.followUps());
  }

  private void check(Decision decision) {
    for (int i = 0; i < decision.votes().size(); i++) {
      int mark = enter("votes", i);
      check(decision.votes().get(i));
      path.setLength(mark);
    }
    clauses(decision.clauses());
    grants(decision.grants());
    followUps(decision.followUps());
    if (decision.election().isPresent()) {
      int mark = enter("election");
      check(decision.election().get());
      path.setLength(mark);
    }
    keys(decision.notParticipating(), "notParticipating");
  }

  private void check(Vote vote) {
    for (int i = 0; i < vote.ballots().size(); i++) {
      if (!isNobody(vote.ballots().get(i).person())) {
        continue;
      }
      int mark = enter("ballots", i);
      key(vote.ballots().get(i).person(), "person");
      path.setLength(mark);
    }
    if (vote.castingVote().isPresent()) {
      int mark = enter("castingVote");
      key(vote.castingVote().get().person(), "person");
      path.setLength(mark);
    }
  }

  private void check(Election election) {
    for (int i = 0; i < election.elected().size(); i++) {
      Elected elected = election.elected().get(i);
      int mark = enter("elected", i);
      actor(elected.actor(), "actor");
      key(elected.substituteFor(), "substituteFor");
      path.setLength(mark);
    }
    keys(election.proportionalRequestedBy(), "proportionalRequestedBy");
  }

  private void clauses(List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      int mark = enter("clauses", i);
      actors(clause.addressees(), "addressees");
      actors(clause.inConsultationWith(), "inConsultationWith");
      clauses(clause.clauses());
      path.setLength(mark);
    }
  }

  private void grants(List<Grant> grants) {
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      int mark = enter("grants", i);
      actor(grant.payer(), "payer");
      actor(grant.drawnBy(), "drawnBy");
      actors(grant.recipients(), "recipients");
      actors(grant.administrators(), "administrators");
      path.setLength(mark);
    }
  }

  private void followUps(List<FollowUp> followUps) {
    for (int i = 0; i < followUps.size(); i++) {
      int mark = enter("followUps", i);
      actors(followUps.get(i).by(), "by");
      path.setLength(mark);
    }
  }

  private void actors(List<Actor> actors, String component) {
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i) instanceof PersonRef reference && isNobody(reference.person())) {
        int mark = enter(component, i);
        report(reference.person(), "person");
        path.setLength(mark);
      }
    }
  }

  private void actor(Optional<Actor> actor, String component) {
    if (actor.isPresent()) {
      actor(actor.get(), component);
    }
  }

  private void actor(Actor actor, String component) {
    if (actor instanceof PersonRef reference && isNobody(reference.person())) {
      int mark = enter(component);
      report(reference.person(), "person");
      path.setLength(mark);
    }
  }

  private void keys(List<String> keys, String component) {
    for (int i = 0; i < keys.size(); i++) {
      if (isNobody(keys.get(i))) {
        int mark = enter(component);
        report(keys.get(i), Integer.toString(i));
        path.setLength(mark);
      }
    }
  }

  private void key(Optional<String> key, String component) {
    if (key.isPresent()) {
      key(key.get(), component);
    }
  }

  private void key(String key, String component) {
    if (isNobody(key)) {
      report(key, component);
    }
  }

  private boolean isSomebody(Optional<String> key) {
    return key.isEmpty() || !isNobody(key.get());
  }

  private boolean isNobody(String key) {
    return examination.person(key) == null;
  }

  private void report(String key, String component) {
    Draft draft = examination.found("nobody").at(path.toString(), component).with("key", key);
    if (paragraph != null) {
      draft.in(paragraph);
    }
    draft.add();
  }

  private int enter(String component) {
    int mark = path.length();
    path.append('/').append(component);
    return mark;
  }

  private int enter(String component, int index) {
    int mark = path.length();
    path.append('/').append(component).append('/').append(index);
    return mark;
  }
}
