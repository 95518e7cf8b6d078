package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.CandidateVotes;
import se.protokoll.Decision;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.Resignation;
import se.protokoll.people.Actor;

/** Who came to a post and who left one, in words. */
final class ElectionLines {

  private ElectionLines() {}

  /** Adds a line for everybody who was elected or relieved by a decision, and one for the votes. */
  static void add(TourMeeting tour, Decision decision, List<String> lines) {
    decision.resignations().forEach(one -> lines.add(resignation(tour, one)));
    decision.election().ifPresent(election -> add(tour, election, lines));
  }

  private static void add(TourMeeting tour, Election election, List<String> lines) {
    for (Elected elected : election.elected()) {
      lines.add(tour.say("election.elected", "who", holder(tour, elected.actor(), elected.post())));
    }
    var votes = new ArrayList<String>();
    for (CandidateVotes one : election.tally()) {
      votes.add(name(tour, one.candidate()) + " " + one.votes());
    }
    election.blank().ifPresent(number -> votes.add(tour.say("election.blank", "votes", number)));
    election
        .invalid()
        .ifPresent(number -> votes.add(tour.say("election.invalid", "votes", number)));
    if (!votes.isEmpty()) {
      lines.add(tour.say("election.votes", "votes", String.join(", ", votes)));
    }
  }

  private static String resignation(TourMeeting tour, Resignation resignation) {
    String who =
        tour.say("election.resigned", "who", holder(tour, resignation.actor(), resignation.post()));
    return resignation.movingUp().isEmpty()
        ? who
        : who
            + "; "
            + tour.say(
                "election.moving-up",
                "actors",
                tour.labels().actors(tour.meeting(), resignation.movingUp()));
  }

  private static String holder(TourMeeting tour, Actor actor, Optional<String> post) {
    return name(tour, actor) + post.map(one -> ", " + one).orElse("");
  }

  private static String name(TourMeeting tour, Actor actor) {
    return tour.labels().actor(tour.meeting(), actor);
  }
}
