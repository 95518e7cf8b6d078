package se.protokoll.json.shape;

import se.protokoll.AppealRoute;
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
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;

/** The tables of proposals, decisions and what they hold. */
final class MatterShapes {

  static final Shape<Clause> CLAUSE =
      Shape.of(
          Clause.class,
          "One point of a proposal or decision (att-sats, punkt).",
          table -> {
            var key =
                table.optional(
                    "key",
                    Scalars.TEXT,
                    Clause::key,
                    "what grants and follow-ups call it by, absent when nothing refers to it");
            var marker =
                table.optional(
                    "marker",
                    Scalars.TEXT,
                    Clause::marker,
                    "the marker as published: \"1\", \"-\", \"a)\"; absent when there is none");
            var text = table.required("text", Scalars.TEXT, Clause::text, "the text");
            var clauses =
                table.list(
                    "clauses",
                    Codec.later(() -> MatterShapes.CLAUSE),
                    Clause::clauses,
                    "the points under this point");
            var addressees =
                table.list(
                    "addressees",
                    PeopleShapes.ACTOR,
                    Clause::addressees,
                    "who is to do it, or to whom it is addressed");
            var inConsultationWith =
                table.list(
                    "inConsultationWith",
                    PeopleShapes.ACTOR,
                    Clause::inConsultationWith,
                    "with whom the addressees are to consult (i samråd med)");
            var validity =
                table.optional(
                    "validity",
                    TextShapes.WHEN,
                    Clause::validity,
                    "how long it holds, absent when not stated");
            return in ->
                new Clause(
                    in.get(key),
                    in.get(marker),
                    in.get(text),
                    in.get(clauses),
                    in.get(addressees),
                    in.get(inConsultationWith),
                    in.get(validity));
          });

  static final Shape<FollowUp> FOLLOW_UP =
      Shape.of(
          FollowUp.class,
          "Something that somebody is to come back with (uppföljning, återrapportering).",
          table -> {
            var what = table.optional("what", Scalars.TEXT, FollowUp::what, "what it is about");
            var clause =
                table.optional(
                    "clause",
                    Scalars.TEXT,
                    FollowUp::clause,
                    "the key of the clause it belongs to, in the same proposal or decision");
            var by = table.list("by", PeopleShapes.ACTOR, FollowUp::by, "who is to report");
            var reportedTo =
                table.list(
                    "reportedTo",
                    PeopleShapes.ORGANISATION,
                    FollowUp::reportedTo,
                    "the bodies and groups to report to");
            var due = table.optional("due", TextShapes.WHEN, FollowUp::due, "when");
            var report =
                table.optional(
                    "report",
                    Scalars.words(ReportKind.class),
                    FollowUp::report,
                    "interim or final, absent when not stated");
            var recurs =
                table.optional(
                    "recurs",
                    Scalars.TEXT,
                    FollowUp::recurs,
                    "how often it comes back, such as \"at every meeting\"; absent when once");
            var recursUntil =
                table.optional(
                    "recursUntil",
                    TextShapes.WHEN,
                    FollowUp::recursUntil,
                    "until when, or until what in words");
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
          });

  static final Shape<Grant> GRANT =
      Shape.of(
          Grant.class,
          "Money that somebody gets or may draw (bidrag, medel).",
          table -> {
            var label =
                table.optional(
                    "label", Scalars.TEXT, Grant::label, "the label as published, such as \"III\"");
            var clause =
                table.optional(
                    "clause",
                    Scalars.TEXT,
                    Grant::clause,
                    "the key of the clause it belongs to, in the same proposal or decision");
            var purpose = table.optional("purpose", Scalars.TEXT, Grant::purpose, "what it is for");
            var amount =
                table.optional(
                    "amount",
                    MoneyShapes.MONEY,
                    Grant::amount,
                    "the exact amount, in öre; absent when none is stated");
            var amountAsPublished =
                table.optional(
                    "amountAsPublished",
                    Scalars.TEXT,
                    Grant::amountAsPublished,
                    "the amount in the words of the minutes");
            var source =
                table.optional(
                    "source",
                    Scalars.TEXT,
                    Grant::source,
                    "where the money comes from (finansiering)");
            var payer =
                table.optional("payer", PeopleShapes.ACTOR, Grant::payer, "who pays it out");
            var drawnBy =
                table.optional(
                    "drawnBy",
                    PeopleShapes.ACTOR,
                    Grant::drawnBy,
                    "who draws the money (rekvirent)");
            var recipients =
                table.list(
                    "recipients",
                    PeopleShapes.ACTOR,
                    Grant::recipients,
                    "who gets it, empty when a split says so or nobody is stated");
            var administrators =
                table.list(
                    "administrators",
                    PeopleShapes.ACTOR,
                    Grant::administrators,
                    "who answers for its use");
            var period =
                table.optional(
                    "period", TextShapes.WHEN, Grant::period, "the time it may be used in");
            var conditions =
                table.list(
                    "conditions",
                    Scalars.TEXT,
                    Grant::conditions,
                    "what its use is tied to, in words");
            var split =
                table.optional(
                    "split",
                    FundShapes.FUND_SPLIT,
                    Grant::split,
                    "how it is divided, also when the total is not known");
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
          });

  static final Shape<Elected> ELECTED =
      Shape.of(
          Elected.class,
          "Somebody who was elected to something (vald).",
          table -> {
            var actor =
                table.required("actor", PeopleShapes.ACTOR, Elected::actor, "who was elected");
            var post =
                table.optional(
                    "post",
                    Scalars.TEXT,
                    Elected::post,
                    "to what, as published; absent when the paragraph says it");
            var substituteFor =
                table.optional(
                    "substituteFor",
                    Scalars.TEXT,
                    Elected::substituteFor,
                    "the key of the person stood in for, absent for an ordinary post");
            var term = table.optional("term", TextShapes.WHEN, Elected::term, "for how long");
            return in ->
                new Elected(in.get(actor), in.get(post), in.get(substituteFor), in.get(term));
          });

  static final Shape<Election> ELECTION =
      Shape.of(
          Election.class,
          "An election (val).",
          table -> {
            var posts =
                table.optional(
                    "posts",
                    Scalars.ORDINAL,
                    Election::posts,
                    "how many posts were to be filled, 1 or more; absent when not stated");
            var elected =
                table.list("elected", ELECTED, Election::elected, "who was elected to what");
            var proportionalRequestedBy =
                table.list(
                    "proportionalRequestedBy",
                    Scalars.TEXT,
                    Election::proportionalRequestedBy,
                    "the keys of those who asked for a proportional election");
            var proportionalRequestCount =
                table.optional(
                    "proportionalRequestCount",
                    Scalars.COUNT,
                    Election::proportionalRequestCount,
                    "how many asked for a proportional election, when only a number is stated");
            return in ->
                new Election(
                    in.get(posts),
                    in.get(elected),
                    in.get(proportionalRequestedBy),
                    in.get(proportionalRequestCount));
          });

  static final Shape<Proposal> PROPOSAL =
      Shape.of(
          Proposal.class,
          "What somebody wants decided (förslag; moved at the meeting, a yrkande).",
          table -> {
            var key =
                table.optional(
                    "key",
                    Scalars.TEXT,
                    Proposal::key,
                    "what votes, reservations and decisions call it by");
            var kind =
                table.optional(
                    "kind",
                    Scalars.words(ProposalKind.class),
                    Proposal::kind,
                    "prepared or moved, absent when not stated");
            var intent =
                table.optional(
                    "intent",
                    Scalars.words(ProposalIntent.class),
                    Proposal::intent,
                    "approve, reject, table and so on, absent when not stated");
            var proposers =
                table.list(
                    "proposers",
                    PeopleShapes.ACTOR,
                    Proposal::proposers,
                    "who proposes; empty when it comes from nowhere, as in many minutes");
            var addressedTo =
                table.list(
                    "addressedTo",
                    PeopleShapes.ORGANISATION,
                    Proposal::addressedTo,
                    "the bodies it is put to, empty when only the meeting's own");
            var supporters =
                table.list(
                    "supporters",
                    PeopleShapes.ACTOR,
                    Proposal::supporters,
                    "who joined it, by name");
            var supporterCount =
                table.optional(
                    "supporterCount",
                    Scalars.COUNT,
                    Proposal::supporterCount,
                    "how many stood behind it in all, proposers included, when only a number is stated");
            var clauses = table.list("clauses", CLAUSE, Proposal::clauses, "its points");
            var grants = table.list("grants", GRANT, Proposal::grants, "the money it proposes");
            var followUps =
                table.list("followUps", FOLLOW_UP, Proposal::followUps, "the reports it proposes");
            var withdrawn =
                table.flag(
                    "withdrawn", Proposal::withdrawn, "whether it was taken back (återtaget)");
            var extra = table.extra(Proposal::extra);
            return in ->
                new Proposal(
                    in.get(key),
                    in.get(kind),
                    in.get(intent),
                    in.get(proposers),
                    in.get(addressedTo),
                    in.get(supporters),
                    in.get(supporterCount),
                    in.get(clauses),
                    in.get(grants),
                    in.get(followUps),
                    in.get(withdrawn),
                    in.get(extra));
          });

  static final Shape<Decision> DECISION =
      Shape.of(
          Decision.class,
          "What was decided (beslut).",
          table -> {
            var label =
                table.optional(
                    "label",
                    Scalars.TEXT,
                    Decision::label,
                    "the sub-item it belongs to, absent when it is the paragraph's only one");
            var kind =
                table.optional(
                    "kind",
                    Scalars.words(DecisionKind.class),
                    Decision::kind,
                    "what kind of decision, absent when not stated");
            var by =
                table.optional(
                    "by",
                    PeopleShapes.ORGANISATION,
                    Decision::by,
                    "the body that decided, absent when it is the body that met");
            var jointlyWith =
                table.list(
                    "jointlyWith",
                    PeopleShapes.ORGANISATION,
                    Decision::jointlyWith,
                    "the bodies that must decide the same for it to be complete");
            var method =
                table.optional(
                    "method",
                    Scalars.words(DecisionMethod.class),
                    Decision::method,
                    "how it was taken, absent when not stated");
            var requiredMajority =
                table.optional(
                    "requiredMajority",
                    Scalars.words(RequiredMajority.class),
                    Decision::requiredMajority,
                    "the majority it needed, absent when not stated");
            var adopts =
                table.optional(
                    "adopts",
                    Scalars.TEXT,
                    Decision::adopts,
                    "the key of the proposal of the paragraph that won, absent when not stated");
            var votes =
                table.list(
                    "votes",
                    VoteShapes.VOTE,
                    Decision::votes,
                    "the votes, in the order of the propositions");
            var clauses = table.list("clauses", CLAUSE, Decision::clauses, "its points");
            var grants = table.list("grants", GRANT, Decision::grants, "the money it grants");
            var followUps =
                table.list("followUps", FOLLOW_UP, Decision::followUps, "the reports it asks for");
            var election =
                table.optional(
                    "election",
                    ELECTION,
                    Decision::election,
                    "who was elected, absent when nobody was");
            var condition =
                table.optional(
                    "condition",
                    Scalars.TEXT,
                    Decision::condition,
                    "what it depends on (under förutsättning att)");
            var reasons =
                table.optional(
                    "reasons", Scalars.TEXT, Decision::reasons, "the reasons given (motivering)");
            var appealRoute =
                table.optional(
                    "appealRoute",
                    Scalars.words(AppealRoute.class),
                    Decision::appealRoute,
                    "how it can be appealed, absent when not stated");
            var notParticipating =
                table.list(
                    "notParticipating",
                    Scalars.TEXT,
                    Decision::notParticipating,
                    "the keys of those who did not take part (deltar inte i beslutet)");
            var extra = table.extra(Decision::extra);
            return in ->
                new Decision(
                    in.get(label),
                    in.get(kind),
                    in.get(by),
                    in.get(jointlyWith),
                    in.get(method),
                    in.get(requiredMajority),
                    in.get(adopts),
                    in.get(votes),
                    in.get(clauses),
                    in.get(grants),
                    in.get(followUps),
                    in.get(election),
                    in.get(condition),
                    in.get(reasons),
                    in.get(appealRoute),
                    in.get(notParticipating),
                    in.get(extra));
          });

  private MatterShapes() {}
}
