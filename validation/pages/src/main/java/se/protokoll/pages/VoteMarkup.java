package se.protokoll.pages;

import java.util.List;
import java.util.Optional;
import se.protokoll.people.Person;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Vote;

/** Writes propositions and votes. */
final class VoteMarkup {
  private static final List<BallotChoice> COUNTED =
      List.of(BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN, BallotChoice.ABSENT);

  private final MinutesMarkup page;
  private final ProposalLinks links;
  private final String section;

  /**
   * @param section the paragraph as captions name it: "§ 12"
   */
  VoteMarkup(MinutesMarkup page, ProposalLinks links, String section) {
    this.page = page;
    this.links = links;
    this.section = section;
  }

  /** Writes what the chair put to the meeting, and what was found. */
  void proposition(Proposition proposition) {
    var line = FactWriter.line(page);
    line.each("vote.put", proposition.put(), links::proposalOrWords);
    proposition
        .found()
        .ifPresent(found -> line.fact("vote.found", () -> links.proposalOrWords(found)));
    line.end();
  }

  /** Writes a vote: the counts, the outcome and the roll call. */
  void vote(Vote vote) {
    List<BallotChoice> sides =
        COUNTED.stream()
            .filter(side -> vote.stated(side).isPresent() || vote.meaningOf(side).isPresent())
            .toList();
    new TableWriter<BallotChoice>(page)
        .column("vote.choice", page::word)
        .column(
            "vote.means",
            side -> vote.meaningOf(side).isPresent(),
            side -> vote.meaningOf(side).ifPresent(links::proposalOrWords))
        .numbers(
            "vote.count", side -> vote.stated(side).isPresent(), side -> count(vote.stated(side)))
        .write(page.texts().say("vote.result") + ", " + section, sides);
    var facts = FactWriter.list(page);
    facts.word("vote.round", vote.round());
    facts.word("vote.outcome", vote.outcome());
    vote.castingVote()
        .ifPresent(ballot -> facts.fact("vote.castingVote", () -> castingVote(ballot)));
    if (vote.lot()) {
      facts.fact("vote.tie", () -> page.say("vote.lot"));
    }
    facts.text("vote.rollCallIn", vote.rollCallIn());
    facts.end();
    ballots(vote.ballots());
  }

  private void count(Optional<Integer> count) {
    count.ifPresent(number -> page.html().text(page.texts().number(number)));
  }

  private void castingVote(Ballot ballot) {
    page.word(ballot.choice());
    page.html().text(", ");
    page.person(ballot.person());
  }

  private void ballots(List<Ballot> ballots) {
    new TableWriter<Ballot>(page)
        .column("minutes.name", this::name)
        .column(
            "minutes.party",
            ballot -> party(ballot).isPresent(),
            ballot -> party(ballot).ifPresent(page::name))
        .column("vote.choice", ballot -> page.word(ballot.choice()))
        .write(page.texts().say("vote.ballots") + ", " + section, ballots);
  }

  private void name(Ballot ballot) {
    Optional<Person> person = page.names().name(ballot.person());
    if (person.isPresent()) {
      page.name(person.get().name());
    } else {
      page.say("minutes.unknownPerson");
    }
  }

  private Optional<String> party(Ballot ballot) {
    return page.names().name(ballot.person()).flatMap(Person::party);
  }
}
