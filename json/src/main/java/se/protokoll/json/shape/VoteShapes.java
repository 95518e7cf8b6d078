package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.COUNT;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.words;

import java.util.function.Function;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.StatementKind;
import se.protokoll.vote.Vote;
import se.protokoll.vote.VoteRound;

/** The tables of votes, reservations and statements. */
final class VoteShapes {

  static final Shape<Ballot> BALLOT = Shape.of(Ballot.class, VoteShapes::ballot);

  static final Shape<Proposition> PROPOSITION =
      Shape.of(Proposition.class, VoteShapes::proposition);

  static final Shape<Vote> VOTE = Shape.of(Vote.class, VoteShapes::vote);

  static final Shape<Reservation> RESERVATION =
      Shape.of(Reservation.class, VoteShapes::reservation);

  static final Shape<Statement> STATEMENT = Shape.of(Statement.class, VoteShapes::statement);

  private VoteShapes() {}

  private static Function<FieldValues, Ballot> ballot(Table<Ballot> table) {
    var person = table.required("person", TEXT, Ballot::person);
    var choice = table.required("choice", words(BallotChoice.class), Ballot::choice);
    return in -> new Ballot(in.get(person), in.get(choice));
  }

  private static Function<FieldValues, Proposition> proposition(Table<Proposition> table) {
    var put = table.list("put", TEXT, Proposition::put);
    var found = table.optional("found", TEXT, Proposition::found);
    return in -> new Proposition(in.get(put), in.get(found));
  }

  private static Function<FieldValues, Vote> vote(Table<Vote> table) {
    var round = table.optional("round", words(VoteRound.class), Vote::round);
    var yesMeans = table.optional("yesMeans", TEXT, Vote::yesMeans);
    var noMeans = table.optional("noMeans", TEXT, Vote::noMeans);
    var yes = table.optional("yes", COUNT, Vote::yes);
    var no = table.optional("no", COUNT, Vote::no);
    var abstain = table.optional("abstain", COUNT, Vote::abstain);
    var absent = table.optional("absent", COUNT, Vote::absent);
    var ballots = table.list("ballots", BALLOT, Vote::ballots);
    var rollCallIn = table.optional("rollCallIn", TEXT, Vote::rollCallIn);
    var castingVote = table.optional("castingVote", BALLOT, Vote::castingVote);
    var lot = table.flag("lot", Vote::lot);
    var outcome = table.optional("outcome", words(BallotChoice.class), Vote::outcome);
    return in ->
        new Vote(
            in.get(round),
            in.get(yesMeans),
            in.get(noMeans),
            in.get(yes),
            in.get(no),
            in.get(abstain),
            in.get(absent),
            in.get(ballots),
            in.get(rollCallIn),
            in.get(castingVote),
            in.get(lot),
            in.get(outcome));
  }

  private static Function<FieldValues, Reservation> reservation(Table<Reservation> table) {
    var persons = table.list("persons", TEXT, Reservation::persons);
    var parties = table.list("parties", TEXT, Reservation::parties);
    var inFavourOf = table.optional("inFavourOf", TEXT, Reservation::inFavourOf);
    var text = table.optional("text", TEXT, Reservation::text);
    var document = table.optional("document", TEXT, Reservation::document);
    return in ->
        new Reservation(
            in.get(persons), in.get(parties), in.get(inFavourOf), in.get(text), in.get(document));
  }

  private static Function<FieldValues, Statement> statement(Table<Statement> table) {
    var kind = table.optional("kind", words(StatementKind.class), Statement::kind);
    var persons = table.list("persons", TEXT, Statement::persons);
    var parties = table.list("parties", TEXT, Statement::parties);
    var text = table.optional("text", TEXT, Statement::text);
    var document = table.optional("document", TEXT, Statement::document);
    return in ->
        new Statement(
            in.get(kind), in.get(persons), in.get(parties), in.get(text), in.get(document));
  }
}
