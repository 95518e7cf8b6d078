package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.DecisionMethod;
import se.protokoll.Initiative;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.people.Actor;
import se.protokoll.people.Disqualification;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.Vote;

/** What the meeting dealt with: each paragraph, who raised it, how it was decided. */
final class MatterTable {

  /** So many people are named; of more only the number is told. */
  private static final int NAMED = 4;

  private MatterTable() {}

  static void write(TourMeeting tour) {
    tour.page().section(tour.say("matters.heading"));
    var table = new Table(2, Align.LEFT, Align.WRAP, Align.LEFT);
    for (Paragraph paragraph : tour.meeting().paragraphs()) {
      var lines = new ArrayList<String>();
      lines.add(tour.labels().title(paragraph));
      lines.addAll(raised(tour, paragraph));
      paragraph.decisions().forEach(one -> lines.addAll(decision(tour, paragraph, one)));
      lines.addAll(afterwards(tour, paragraph));
      table.row(
          tour.labels().section(paragraph), String.join("\n", lines), outcomes(tour, paragraph));
    }
    tour.page().table(table);
  }

  private static String outcomes(TourMeeting tour, Paragraph paragraph) {
    return String.join(
        "\n",
        paragraph.decisions().stream()
            .flatMap(decision -> decision.kind().stream())
            .distinct()
            .map(kind -> tour.say("decision-kind", kind))
            .toList());
  }

  private static List<String> raised(TourMeeting tour, Paragraph paragraph) {
    var lines = new ArrayList<String>();
    paragraph
        .takenUpAfter()
        .ifPresent(after -> lines.add(tour.say("matters.taken-up-after", "item", after)));
    paragraph.initiatives().forEach(one -> lines.add(initiative(tour, one)));
    if (!paragraph.disqualifications().isEmpty()) {
      lines.add(
          tour.say(
              "matters.disqualified",
              "people",
              people(
                  tour,
                  paragraph.disqualifications().stream().map(Disqualification::person).toList())));
    }
    return lines;
  }

  private static String initiative(TourMeeting tour, Initiative initiative) {
    var text = new ArrayList<String>();
    text.add(
        initiative.by().isEmpty()
            ? tour.say("initiative-kind", initiative.kind())
            : tour.say(
                "matters.raised-by",
                "kind",
                tour.say("initiative-kind", initiative.kind()),
                "actors",
                actors(tour, initiative.by())));
    initiative.title().ifPresent(title -> text.add(tour.voice().quote(title)));
    if (!initiative.addressedTo().isEmpty()) {
      text.add(tour.say("matters.put-to", "actors", actors(tour, initiative.addressedTo())));
    }
    if (!initiative.answeredBy().isEmpty()) {
      text.add(tour.say("matters.answered-by", "actors", actors(tour, initiative.answeredBy())));
    }
    return String.join(", ", text);
  }

  private static List<String> decision(TourMeeting tour, Paragraph paragraph, Decision decision) {
    var lines = new ArrayList<String>();
    decision
        .propositions()
        .forEach(proposition -> lines.add(proposition(tour, paragraph, proposition)));
    decision.votes().forEach(vote -> lines.add(vote(tour, paragraph, vote)));
    decision
        .method()
        .filter(method -> method == DecisionMethod.SECRET_BALLOT || method == DecisionMethod.LOT)
        .ifPresent(method -> lines.add(tour.say("decision-method", method)));
    decision
        .requiredMajority()
        .ifPresent(majority -> lines.add(tour.say("required-majority", majority)));
    if (decision.byMinority().orElse(false)) {
      lines.add(tour.say("matters.by-minority"));
    }
    decision
        .postponedTo()
        .ifPresent(
            to -> lines.add(tour.say("matters.postponed-to", "when", tour.labels().when(to))));
    if (!decision.referredTo().isEmpty()) {
      lines.add(tour.say("matters.referred-to", "actors", actors(tour, decision.referredTo())));
    }
    ElectionLines.add(tour, decision, lines);
    notParticipating(tour, decision).ifPresent(lines::add);
    return lines;
  }

  private static String proposition(
      TourMeeting tour, Paragraph paragraph, Proposition proposition) {
    String put =
        String.join(
            " " + tour.say("matters.against") + " ",
            proposition.put().stream().map(side -> side(tour, paragraph, side)).toList());
    return proposition
        .found()
        .map(
            found ->
                tour.say(
                    "matters.put-and-found", "put", put, "found", side(tour, paragraph, found)))
        .orElse(tour.say("matters.put", "put", put));
  }

  private static String vote(TourMeeting tour, Paragraph paragraph, Vote vote) {
    var text = new ArrayList<String>();
    vote.yes().ifPresent(votes -> text.add(tour.say("matters.yes", "votes", votes)));
    vote.no().ifPresent(votes -> text.add(tour.say("matters.no", "votes", votes)));
    vote.abstain().ifPresent(votes -> text.add(tour.say("matters.abstain", "votes", votes)));
    vote.castingVote()
        .ifPresent(
            ballot ->
                text.add(
                    tour.say(
                        "matters.casting-vote",
                        "person",
                        tour.labels().person(tour.meeting(), ballot.person()),
                        "choice",
                        tour.say("ballot-choice", ballot.choice()))));
    vote.rollCallIn()
        .ifPresent(list -> text.add(tour.say("matters.roll-call-in", "document", list)));
    var sides = new ArrayList<String>();
    vote.yesMeans()
        .ifPresent(
            yes -> sides.add(tour.say("matters.yes-means", "side", side(tour, paragraph, yes))));
    vote.noMeans()
        .ifPresent(
            no -> sides.add(tour.say("matters.no-means", "side", side(tour, paragraph, no))));
    return String.join(", ", text) + (sides.isEmpty() ? "" : "; " + String.join(", ", sides));
  }

  /** Returns a side of a vote or a proposition: who proposed it, or the words of the minutes. */
  private static String side(TourMeeting tour, Paragraph paragraph, String side) {
    for (Proposal proposal : paragraph.proposals()) {
      if (proposal.key().equals(Optional.of(side)) && !proposal.proposers().isEmpty()) {
        return proposal
            .intent()
            .filter(intent -> intent != ProposalIntent.OTHER)
            .map(
                intent ->
                    tour.say(
                        "matters.side",
                        "actors",
                        actors(tour, proposal.proposers()),
                        "intent",
                        tour.say("proposal-intent", intent)))
            .orElse(actors(tour, proposal.proposers()));
      }
    }
    return side;
  }

  private static Optional<String> notParticipating(TourMeeting tour, Decision decision) {
    String people =
        decision.notParticipatingParties().isEmpty()
            ? people(tour, decision.notParticipating())
            : tour.voice().list(decision.notParticipatingParties());
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(tour.say("matters.not-participating", "people", people));
  }

  private static List<String> afterwards(TourMeeting tour, Paragraph paragraph) {
    var lines = new ArrayList<String>();
    for (Reservation one : paragraph.reservations()) {
      lines.add(
          tour.say("matters.reservation", "people", from(tour, one.parties(), one.persons()))
              + document(tour, one.document()));
    }
    for (Statement one : paragraph.statements()) {
      lines.add(
          one.kind().map(kind -> tour.say("statement-kind", kind)).orElse(tour.say("matters.said"))
              + ": "
              + from(tour, one.parties(), one.persons())
              + document(tour, one.document()));
    }
    if (paragraph.certifiedImmediately()) {
      lines.add(tour.say("matters.certified-immediately"));
    }
    return lines;
  }

  private static String document(TourMeeting tour, Optional<String> document) {
    return document.map(one -> " (" + tour.say("matters.in", "document", one) + ")").orElse("");
  }

  private static String from(TourMeeting tour, List<String> parties, List<String> persons) {
    return parties.isEmpty() ? people(tour, persons) : tour.voice().list(parties);
  }

  private static String people(TourMeeting tour, List<String> keys) {
    return keys.size() > NAMED
        ? tour.say("matters.people", "people", keys.size())
        : tour.voice()
            .list(keys.stream().map(key -> tour.labels().person(tour.meeting(), key)).toList());
  }

  private static String actors(TourMeeting tour, List<? extends Actor> actors) {
    return tour.labels().actors(tour.meeting(), actors);
  }
}
