package se.protokoll.reader.appendix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.Decision;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.language.Text;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** Puts the ballots of a list in an appendix to the vote that names the appendix. */
public final class AttachedVotes {
  private static final Pattern NUMBER = Pattern.compile("(?i)bilaga\\s+(\\d{1,4})");

  private final Map<String, RollCall> lists = new HashMap<>();
  private final Roster roster;
  private final Trace trace;

  /** Reads the lists of votes among appendices. */
  public AttachedVotes(List<AppendixBlock> appendices, Roster roster, Trace trace) {
    this.roster = roster;
    this.trace = trace;
    for (AppendixBlock appendix : appendices) {
      Matcher number = NUMBER.matcher(appendix.heading().words());
      if (number.lookingAt()) {
        RollCallReader.read(appendix).ifPresent(list -> lists.put(number.group(1), list));
      }
    }
  }

  /** Returns the paragraph with the ballots of those of its votes whose list was read. */
  public Paragraph withBallots(Paragraph paragraph) {
    List<Decision> decisions = new ArrayList<>();
    for (Decision decision : paragraph.decisions()) {
      List<Vote> votes = new ArrayList<>();
      for (Vote vote : decision.votes()) {
        Optional<RollCall> list = listOf(vote);
        if (list.isEmpty() && vote.rollCallIn().isPresent() && vote.ballots().isEmpty()) {
          trace.leftOut(MinutesPart.BALLOTS, Optional.of(paragraph.number()));
        }
        votes.add(list.map(one -> withBallots(vote, one, paragraph)).orElse(vote));
      }
      decisions.add(decision.withVotes(votes));
    }
    return paragraph.withDecisions(decisions);
  }

  private Optional<RollCall> listOf(Vote vote) {
    Matcher number = NUMBER.matcher(vote.rollCallIn().orElse(""));
    return vote.ballots().isEmpty() && number.find()
        ? Optional.ofNullable(lists.get(number.group(1)))
        : Optional.empty();
  }

  private Vote withBallots(Vote vote, RollCall list, Paragraph paragraph) {
    Optional<Integer> number = Optional.of(paragraph.number());
    if (!list.addsUp() || !agree(vote, list)) {
      trace.problem(
          "votes-do-not-add-up",
          number,
          new Text(
              "Rösterna i " + list.heading() + " stämmer inte med de antal som anges.",
              "The votes in " + list.heading() + " do not agree with the counts stated."),
          list.lines());
      trace.leftOut(MinutesPart.BALLOTS, number);
      return vote;
    }
    List<Ballot> ballots = new ArrayList<>();
    for (RollCall.Voter entry : list.entries()) {
      String person = roster.person(entry.name(), Optional.of(entry.party()), List.of());
      ballots.add(new Ballot(person, entry.choice()));
    }
    trace.stated(number, "decisions.votes.ballots", list.lines());
    return vote.withBallots(ballots);
  }

  private static boolean agree(Vote vote, RollCall list) {
    return vote.yes().equals(Optional.ofNullable(list.counts().get(BallotChoice.YES)))
        && vote.no().equals(Optional.ofNullable(list.counts().get(BallotChoice.NO)));
  }
}
