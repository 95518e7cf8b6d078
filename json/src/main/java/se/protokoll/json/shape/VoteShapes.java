package se.protokoll.json.shape;

import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.StatementKind;
import se.protokoll.vote.Vote;
import se.protokoll.vote.VoteRound;

/** The tables of votes, reservations and statements. */
final class VoteShapes {

  static final Shape<Ballot> BALLOT =
      Shape.of(
          Ballot.class,
          "One person's vote in an open vote (röst).",
          table -> {
            var person =
                table.required("person", Scalars.TEXT, Ballot::person, "the key of the person");
            var choice =
                table.required(
                    "choice",
                    Scalars.words(BallotChoice.class),
                    Ballot::choice,
                    "what the person voted");
            return in -> new Ballot(in.get(person), in.get(choice));
          });

  static final Shape<Vote> VOTE =
      Shape.of(
          Vote.class,
          "One vote over one proposition (omröstning, votering).",
          table -> {
            var round =
                table.optional(
                    "round",
                    Scalars.words(VoteRound.class),
                    Vote::round,
                    "main vote or counter-proposition, absent when there is only one vote");
            var yesMeans =
                table.optional(
                    "yesMeans",
                    Scalars.TEXT,
                    Vote::yesMeans,
                    "what a yes stood for: the key of a proposal of the paragraph, or the words of the minutes");
            var noMeans =
                table.optional(
                    "noMeans",
                    Scalars.TEXT,
                    Vote::noMeans,
                    "what a no stood for: the key of a proposal of the paragraph, or the words of the minutes");
            var yes =
                table.optional(
                    "yes",
                    Scalars.COUNT,
                    Vote::yes,
                    "the number of yes votes as stated, 0 or more");
            var no =
                table.optional(
                    "no", Scalars.COUNT, Vote::no, "the number of no votes as stated, 0 or more");
            var abstain =
                table.optional(
                    "abstain",
                    Scalars.COUNT,
                    Vote::abstain,
                    "the number who abstained as stated, 0 or more");
            var absent =
                table.optional(
                    "absent",
                    Scalars.COUNT,
                    Vote::absent,
                    "the number absent as stated, 0 or more");
            var ballots =
                table.list(
                    "ballots",
                    BALLOT,
                    Vote::ballots,
                    "the roll call of an open vote, empty when not published");
            var castingVote =
                table.optional(
                    "castingVote",
                    BALLOT,
                    Vote::castingVote,
                    "the chair's casting vote at a tie (utslagsröst), absent when none was given");
            var lot = table.flag("lot", Vote::lot, "whether a tie was decided by lot (lottning)");
            var outcome =
                table.optional(
                    "outcome",
                    Scalars.words(BallotChoice.class),
                    Vote::outcome,
                    "the side that won as stated, yes or no; absent when not stated");
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
                    in.get(castingVote),
                    in.get(lot),
                    in.get(outcome));
          });

  static final Shape<Reservation> RESERVATION =
      Shape.of(
          Reservation.class,
          "A decider's recorded dissent from a decision (reservation); not a booking.",
          table -> {
            var persons =
                table.list(
                    "persons",
                    Scalars.TEXT,
                    Reservation::persons,
                    "the keys of those who made it, empty when only parties are named");
            var parties =
                table.list(
                    "parties",
                    Scalars.TEXT,
                    Reservation::parties,
                    "the party groups that made it, as published");
            var inFavourOf =
                table.optional(
                    "inFavourOf",
                    Scalars.TEXT,
                    Reservation::inFavourOf,
                    "the key of a proposal of the paragraph, or the words of the minutes (till förmån för eget yrkande)");
            var text =
                table.optional(
                    "text",
                    Scalars.TEXT,
                    Reservation::text,
                    "the reasons given in writing, absent when none were");
            return in ->
                new Reservation(in.get(persons), in.get(parties), in.get(inFavourOf), in.get(text));
          });

  static final Shape<Statement> STATEMENT =
      Shape.of(
          Statement.class,
          "A statement put into the minutes (protokollsanteckning, särskilt yttrande); not a reservation.",
          table -> {
            var kind =
                table.optional(
                    "kind",
                    Scalars.words(StatementKind.class),
                    Statement::kind,
                    "which kind, absent when not stated");
            var persons =
                table.list(
                    "persons",
                    Scalars.TEXT,
                    Statement::persons,
                    "the keys of those who made it, empty when only parties are named");
            var parties =
                table.list(
                    "parties",
                    Scalars.TEXT,
                    Statement::parties,
                    "the party groups that made it, as published");
            var text =
                table.optional(
                    "text",
                    Scalars.TEXT,
                    Statement::text,
                    "the statement, absent when it is only mentioned");
            return in ->
                new Statement(in.get(kind), in.get(persons), in.get(parties), in.get(text));
          });

  private VoteShapes() {}
}
