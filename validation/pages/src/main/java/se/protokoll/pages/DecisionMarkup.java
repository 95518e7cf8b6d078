package se.protokoll.pages;

import java.util.List;
import java.util.Optional;
import se.protokoll.CandidateVotes;
import se.protokoll.Decision;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.Resignation;

/** Writes the decisions of a paragraph, each with its propositions and votes before it. */
final class DecisionMarkup {
  private final MinutesMarkup page;
  private final ProposalMarkup proposals;
  private final MoneyMarkup money;
  private final VoteMarkup votes;
  private final ProposalLinks links;
  private final String section;

  DecisionMarkup(
      MinutesMarkup page,
      ProposalMarkup proposals,
      MoneyMarkup money,
      ProposalLinks links,
      String section) {
    this.page = page;
    this.proposals = proposals;
    this.money = money;
    this.votes = new VoteMarkup(page, links, section);
    this.links = links;
    this.section = section;
  }

  /** Writes a decision. */
  void decision(Decision decision) {
    if (!decision.propositions().isEmpty()) {
      page.heading(3, "vote.propositions", decision.label());
      page.list(decision.propositions(), votes::proposition);
    }
    if (!decision.votes().isEmpty()) {
      page.heading(3, "vote", decision.label());
      decision.votes().forEach(votes::vote);
    }
    page.heading(3, "decision", decision.label());
    facts(decision);
    proposals.clauses(decision.clauses());
    money.grants(4, decision.grants(), decision.clauses(), section);
    proposals.followUps(4, decision.followUps(), decision.clauses());
    decision.election().ifPresent(this::election);
    if (!decision.resignations().isEmpty()) {
      page.heading(4, "resignation");
      page.list(decision.resignations(), this::resignation);
    }
  }

  private void facts(Decision decision) {
    var facts = FactWriter.list(page);
    facts.word("decision.kind", decision.kind());
    facts.actor("decision.by", decision.by());
    facts.actors("decision.jointlyWith", decision.jointlyWith());
    decision.adopts().ifPresent(key -> facts.fact("decision.adopts", () -> links.proposal(key)));
    facts.word("decision.method", decision.method());
    facts.word("decision.requiredMajority", decision.requiredMajority());
    facts.answer("decision.byMinority", decision.byMinority());
    facts.actors("decision.movedBy", decision.movedBy());
    facts.when("decision.postponedTo", decision.postponedTo());
    facts.actors("decision.referredTo", decision.referredTo());
    facts.paragraphs("decision.alsoFor", decision.alsoFor());
    facts.text("decision.condition", decision.condition());
    facts.text("decision.reasons", decision.reasons());
    facts.word("decision.appealRoute", decision.appealRoute());
    facts.people("decision.notParticipating", decision.notParticipating());
    facts.texts("decision.notParticipatingParties", decision.notParticipatingParties());
    facts.end();
  }

  private void election(Election election) {
    page.heading(4, "election");
    var facts = FactWriter.list(page);
    facts.number("election.posts", election.posts());
    facts.number("election.blank", election.blank());
    facts.number("election.invalid", election.invalid());
    facts.people("election.proportionalRequestedBy", election.proportionalRequestedBy());
    facts.number("election.proportionalRequestCount", election.proportionalRequestCount());
    facts.end();
    new TableWriter<Elected>(page)
        .column("minutes.name", one -> page.actor(one.actor()))
        .column("election.post", one -> one.post().isPresent(), one -> own(one.post()))
        .column(
            "election.substituteFor",
            one -> one.substituteFor().isPresent(),
            one -> one.substituteFor().ifPresent(page::person))
        .column(
            "election.term", one -> one.term().isPresent(), one -> one.term().ifPresent(page::when))
        .write(page.texts().say("election.elected") + ", " + section, election.elected());
    new TableWriter<CandidateVotes>(page)
        .column("election.candidate", one -> page.actor(one.candidate()))
        .numbers(
            "vote.count", one -> true, one -> page.html().text(page.texts().number(one.votes())))
        .write(page.texts().say("election.tally") + ", " + section, election.tally());
  }

  private void own(Optional<String> text) {
    text.ifPresent(page::own);
  }

  private void resignation(Resignation resignation) {
    var line = FactWriter.line(page);
    line.actor("", Optional.of(resignation.actor()));
    line.text("resignation.post", resignation.post());
    line.when("resignation.effective", resignation.effective());
    line.actors("resignation.movingUp", resignation.movingUp());
    line.end();
  }

  /** Writes all decisions of a paragraph. */
  void decisions(List<Decision> decisions) {
    decisions.forEach(this::decision);
  }
}
