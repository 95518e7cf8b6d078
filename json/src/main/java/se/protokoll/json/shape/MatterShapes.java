package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.COUNT;
import static se.protokoll.json.codec.Scalars.FLAG;
import static se.protokoll.json.codec.Scalars.ORDINAL;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.words;

import java.util.function.Function;
import se.protokoll.AppealRoute;
import se.protokoll.CandidateVotes;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.ReportKind;
import se.protokoll.RequiredMajority;
import se.protokoll.Resignation;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;

/** The tables of proposals, decisions and what they hold. */
final class MatterShapes {

  static final Shape<Clause> CLAUSE = Shape.of(Clause.class, MatterShapes::clause);

  static final Shape<FollowUp> FOLLOW_UP = Shape.of(FollowUp.class, MatterShapes::followUp);

  static final Shape<Grant> GRANT = Shape.of(Grant.class, MatterShapes::grant);

  static final Shape<Elected> ELECTED = Shape.of(Elected.class, MatterShapes::elected);

  static final Shape<CandidateVotes> CANDIDATE_VOTES =
      Shape.of(CandidateVotes.class, MatterShapes::candidateVotes);

  static final Shape<Resignation> RESIGNATION =
      Shape.of(Resignation.class, MatterShapes::resignation);

  static final Shape<Election> ELECTION = Shape.of(Election.class, MatterShapes::election);

  static final Shape<Proposal> PROPOSAL = Shape.of(Proposal.class, MatterShapes::proposal);

  static final Shape<Decision> DECISION = Shape.of(Decision.class, MatterShapes::decision);

  private MatterShapes() {}

  private static Function<FieldValues, Clause> clause(Table<Clause> table) {
    var key = table.optional("key", TEXT, Clause::key);
    var marker = table.optional("marker", TEXT, Clause::marker);
    var text = table.required("text", TEXT, Clause::text);
    var clauses = table.list("clauses", Codec.later(() -> MatterShapes.CLAUSE), Clause::clauses);
    var addressees = table.list("addressees", PeopleShapes.ACTOR, Clause::addressees);
    var inConsultationWith =
        table.list("inConsultationWith", PeopleShapes.ACTOR, Clause::inConsultationWith);
    var validity = table.optional("validity", TextShapes.WHEN, Clause::validity);
    return in ->
        new Clause(
            in.get(key),
            in.get(marker),
            in.get(text),
            in.get(clauses),
            in.get(addressees),
            in.get(inConsultationWith),
            in.get(validity));
  }

  private static Function<FieldValues, FollowUp> followUp(Table<FollowUp> table) {
    var what = table.optional("what", TEXT, FollowUp::what);
    var clause = table.optional("clause", TEXT, FollowUp::clause);
    var by = table.list("by", PeopleShapes.ACTOR, FollowUp::by);
    var reportedTo = table.list("reportedTo", PeopleShapes.ORGANISATION, FollowUp::reportedTo);
    var due = table.optional("due", TextShapes.WHEN, FollowUp::due);
    var report = table.optional("report", words(ReportKind.class), FollowUp::report);
    var recurs = table.optional("recurs", TEXT, FollowUp::recurs);
    var recursUntil = table.optional("recursUntil", TextShapes.WHEN, FollowUp::recursUntil);
    return in ->
        new FollowUp(
            in.get(what),
            in.get(clause),
            in.get(by),
            in.get(reportedTo),
            in.get(due),
            in.get(report),
            in.get(recurs),
            in.get(recursUntil));
  }

  private static Function<FieldValues, Grant> grant(Table<Grant> table) {
    var label = table.optional("label", TEXT, Grant::label);
    var clause = table.optional("clause", TEXT, Grant::clause);
    var purpose = table.optional("purpose", TEXT, Grant::purpose);
    var amount = table.optional("amount", MoneyShapes.MONEY, Grant::amount);
    var amountAsPublished = table.optional("amountAsPublished", TEXT, Grant::amountAsPublished);
    var source = table.optional("source", TEXT, Grant::source);
    var payer = table.optional("payer", PeopleShapes.ACTOR, Grant::payer);
    var drawnBy = table.optional("drawnBy", PeopleShapes.ACTOR, Grant::drawnBy);
    var recipients = table.list("recipients", PeopleShapes.ACTOR, Grant::recipients);
    var administrators = table.list("administrators", PeopleShapes.ACTOR, Grant::administrators);
    var period = table.optional("period", TextShapes.WHEN, Grant::period);
    var conditions = table.list("conditions", TEXT, Grant::conditions);
    var split = table.optional("split", FundShapes.FUND_SPLIT, Grant::split);
    var extra = table.extra(Grant::extra);
    return in ->
        new Grant(
            in.get(label),
            in.get(clause),
            in.get(purpose),
            in.get(amount),
            in.get(amountAsPublished),
            in.get(source),
            in.get(payer),
            in.get(drawnBy),
            in.get(recipients),
            in.get(administrators),
            in.get(period),
            in.get(conditions),
            in.get(split),
            in.get(extra));
  }

  private static Function<FieldValues, Elected> elected(Table<Elected> table) {
    var actor = table.required("actor", PeopleShapes.ACTOR, Elected::actor);
    var post = table.optional("post", TEXT, Elected::post);
    var substituteFor = table.optional("substituteFor", TEXT, Elected::substituteFor);
    var term = table.optional("term", TextShapes.WHEN, Elected::term);
    return in -> new Elected(in.get(actor), in.get(post), in.get(substituteFor), in.get(term));
  }

  private static Function<FieldValues, CandidateVotes> candidateVotes(Table<CandidateVotes> table) {
    var candidate = table.required("candidate", PeopleShapes.ACTOR, CandidateVotes::candidate);
    var votes = table.required("votes", COUNT, CandidateVotes::votes);
    return in -> new CandidateVotes(in.get(candidate), in.get(votes));
  }

  private static Function<FieldValues, Resignation> resignation(Table<Resignation> table) {
    var actor = table.required("actor", PeopleShapes.ACTOR, Resignation::actor);
    var post = table.optional("post", TEXT, Resignation::post);
    var effective = table.optional("effective", TextShapes.WHEN, Resignation::effective);
    var movingUp = table.list("movingUp", PeopleShapes.ACTOR, Resignation::movingUp);
    return in -> new Resignation(in.get(actor), in.get(post), in.get(effective), in.get(movingUp));
  }

  private static Function<FieldValues, Election> election(Table<Election> table) {
    var posts = table.optional("posts", ORDINAL, Election::posts);
    var elected = table.list("elected", ELECTED, Election::elected);
    var tally = table.list("tally", CANDIDATE_VOTES, Election::tally);
    var blank = table.optional("blank", COUNT, Election::blank);
    var invalid = table.optional("invalid", COUNT, Election::invalid);
    var proportionalRequestedBy =
        table.list("proportionalRequestedBy", TEXT, Election::proportionalRequestedBy);
    var proportionalRequestCount =
        table.optional("proportionalRequestCount", COUNT, Election::proportionalRequestCount);
    return in ->
        new Election(
            in.get(posts),
            in.get(elected),
            in.get(tally),
            in.get(blank),
            in.get(invalid),
            in.get(proportionalRequestedBy),
            in.get(proportionalRequestCount));
  }

  private static Function<FieldValues, Proposal> proposal(Table<Proposal> table) {
    var key = table.optional("key", TEXT, Proposal::key);
    var kind = table.optional("kind", words(ProposalKind.class), Proposal::kind);
    var intent = table.optional("intent", words(ProposalIntent.class), Proposal::intent);
    var rank = table.optional("rank", ORDINAL, Proposal::rank);
    var proposers = table.list("proposers", PeopleShapes.ACTOR, Proposal::proposers);
    var addressedTo = table.list("addressedTo", PeopleShapes.ORGANISATION, Proposal::addressedTo);
    var supporters = table.list("supporters", PeopleShapes.ACTOR, Proposal::supporters);
    var supporterCount = table.optional("supporterCount", COUNT, Proposal::supporterCount);
    var clauses = table.list("clauses", CLAUSE, Proposal::clauses);
    var grants = table.list("grants", GRANT, Proposal::grants);
    var followUps = table.list("followUps", FOLLOW_UP, Proposal::followUps);
    var withdrawn = table.flag("withdrawn", Proposal::withdrawn);
    var extra = table.extra(Proposal::extra);
    return in ->
        new Proposal(
            in.get(key),
            in.get(kind),
            in.get(intent),
            in.get(rank),
            in.get(proposers),
            in.get(addressedTo),
            in.get(supporters),
            in.get(supporterCount),
            in.get(clauses),
            in.get(grants),
            in.get(followUps),
            in.get(withdrawn),
            in.get(extra));
  }

  private static Function<FieldValues, Decision> decision(Table<Decision> table) {
    var label = table.optional("label", TEXT, Decision::label);
    var kind = table.optional("kind", words(DecisionKind.class), Decision::kind);
    var postponedTo = table.optional("postponedTo", TextShapes.WHEN, Decision::postponedTo);
    var referredTo = table.list("referredTo", PeopleShapes.ACTOR, Decision::referredTo);
    var byMinority = table.optional("byMinority", FLAG, Decision::byMinority);
    var movedBy = table.list("movedBy", PeopleShapes.ACTOR, Decision::movedBy);
    var alsoFor = table.optional("alsoFor", TextShapes.PARAGRAPHS, Decision::alsoFor);
    var by = table.optional("by", PeopleShapes.ORGANISATION, Decision::by);
    var jointlyWith = table.list("jointlyWith", PeopleShapes.ORGANISATION, Decision::jointlyWith);
    var method = table.optional("method", words(DecisionMethod.class), Decision::method);
    var requiredMajority =
        table.optional(
            "requiredMajority", words(RequiredMajority.class), Decision::requiredMajority);
    var adopts = table.optional("adopts", TEXT, Decision::adopts);
    var propositions = table.list("propositions", VoteShapes.PROPOSITION, Decision::propositions);
    var votes = table.list("votes", VoteShapes.VOTE, Decision::votes);
    var clauses = table.list("clauses", CLAUSE, Decision::clauses);
    var grants = table.list("grants", GRANT, Decision::grants);
    var followUps = table.list("followUps", FOLLOW_UP, Decision::followUps);
    var election = table.optional("election", ELECTION, Decision::election);
    var resignations = table.list("resignations", RESIGNATION, Decision::resignations);
    var condition = table.optional("condition", TEXT, Decision::condition);
    var reasons = table.optional("reasons", TEXT, Decision::reasons);
    var appealRoute =
        table.optional("appealRoute", words(AppealRoute.class), Decision::appealRoute);
    var notParticipating = table.list("notParticipating", TEXT, Decision::notParticipating);
    var notParticipatingParties =
        table.list("notParticipatingParties", TEXT, Decision::notParticipatingParties);
    var extra = table.extra(Decision::extra);
    return in ->
        new Decision(
            in.get(label),
            in.get(kind),
            in.get(postponedTo),
            in.get(referredTo),
            in.get(byMinority),
            in.get(movedBy),
            in.get(alsoFor),
            in.get(by),
            in.get(jointlyWith),
            in.get(method),
            in.get(requiredMajority),
            in.get(adopts),
            in.get(propositions),
            in.get(votes),
            in.get(clauses),
            in.get(grants),
            in.get(followUps),
            in.get(election),
            in.get(resignations),
            in.get(condition),
            in.get(reasons),
            in.get(appealRoute),
            in.get(notParticipating),
            in.get(notParticipatingParties),
            in.get(extra));
  }
}
