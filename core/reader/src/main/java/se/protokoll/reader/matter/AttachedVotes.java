package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.Decision;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.Vote;

/**
 * Puts the ballots of lists and tables in appendices to their votes: a list to the vote that names
 * its appendix, a table to the vote of its paragraph that has its counts.
 */
public final class AttachedVotes {
  /** A table tells its paragraph in the heading of the appendix or soon after it. */
  private static final int LINES_OF_HEADING = 4;

  private static final GuardedPattern APPENDIX =
      GuardedPattern.compile("(?iu)bilaga\\s+(\\d{1,4})");
  private static final GuardedPattern PARAGRAPH = GuardedPattern.compile("§ ?(\\d{1,4})\\b");

  private final Map<String, RollCall> byAppendix = new HashMap<>();
  private final Map<Integer, List<RollCall>> byParagraph = new HashMap<>();
  private final boolean takesNewNames;
  private final Roster roster;
  private final Trace trace;

  /**
   * Reads the lists and tables among appendices.
   *
   * @param listed the votes in lists of those present
   * @param takesNewNames whether a list is read too that has people whom nothing else names
   */
  public AttachedVotes(
      List<AppendixBlock> appendices,
      List<ListedVotes> listed,
      boolean takesNewNames,
      Roster roster,
      Trace trace) {
    this.takesNewNames = takesNewNames;
    this.roster = roster;
    this.trace = trace;
    SentenceSubjects subjects = new SentenceSubjects(name -> roster.find(name).isPresent());
    Optional<VoteTable> before = Optional.empty();
    String last = "";
    for (AppendixBlock appendix : appendices) {
      String heading = appendix.heading().words();
      Matcher number = APPENDIX.matcher(heading);
      if (number.lookingAt()) {
        RollCallReader.read(appendix).ifPresent(list -> byAppendix.put(number.group(1), list));
      }
      Optional<Integer> paragraph = paragraph(appendix);
      List<VoteTable> tables = VoteTable.in(appendix.lines(), subjects);
      if (paragraph.isEmpty() || tables.isEmpty()) {
        continue;
      }
      List<RollCall> own = byParagraph.computeIfAbsent(paragraph.get(), none -> new ArrayList<>());
      int first = 0;
      if (heading.equals(last) && before.isPresent() && !own.isEmpty()) {
        before = before.map(table -> table.with(tables.get(0)));
        own.set(own.size() - 1, RollCall.of(heading, before.orElseThrow()));
        first = 1;
      }
      for (VoteTable table : tables.subList(first, tables.size())) {
        own.add(RollCall.of(heading, table));
        before = Optional.of(table);
      }
      last = heading;
    }
    for (ListedVotes votes : listed) {
      byParagraph
          .computeIfAbsent(votes.paragraph(), none -> new ArrayList<>())
          .add(RollCall.of(votes));
    }
  }

  private static Optional<Integer> paragraph(AppendixBlock appendix) {
    Matcher heading = PARAGRAPH.matcher(appendix.heading().words());
    if (heading.find()) {
      return Optional.of(Integer.parseInt(heading.group(1)));
    }
    int written = 0;
    for (Line line : appendix.lines()) {
      Matcher number = PARAGRAPH.matcher(line.words());
      if (number.find()) {
        return Optional.of(Integer.parseInt(number.group(1)));
      }
      written += line.isBlank() ? 0 : 1;
      if (written >= LINES_OF_HEADING) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Returns the paragraph with the ballots of those of its votes whose list was read. */
  public Paragraph withBallots(Paragraph paragraph) {
    List<RollCall> tables =
        new ArrayList<>(byParagraph.getOrDefault(paragraph.number(), List.of()));
    List<Decision> decisions = new ArrayList<>();
    for (Decision decision : paragraph.decisions()) {
      List<Vote> votes = new ArrayList<>();
      for (Vote vote : decision.votes()) {
        votes.add(vote.ballots().isEmpty() ? withBallots(vote, tables, paragraph.number()) : vote);
      }
      decisions.add(decision.withVotes(votes));
    }
    return paragraph.withDecisions(decisions);
  }

  private Vote withBallots(Vote vote, List<RollCall> tables, int paragraph) {
    Optional<RollCall> named = named(vote);
    Optional<RollCall> found =
        named.isPresent() ? named : tables.stream().filter(one -> one.isOf(vote)).findFirst();
    found.ifPresent(tables::remove);
    if (found.isEmpty()) {
      if (vote.rollCallIn().isPresent()) {
        trace.leftOut(MinutesPart.BALLOTS, Optional.of(paragraph));
      }
      return vote;
    }
    RollCall list = found.get();
    if (!list.addsUp() || !list.isOf(vote)) {
      trace.problem(
          "votes-do-not-add-up", Optional.of(paragraph), list.lines(), "list", list.heading());
    }
    if (!list.addsUp() || !list.isOf(vote) || !mayBeTaken(list)) {
      trace.leftOut(MinutesPart.BALLOTS, Optional.of(paragraph));
      return vote;
    }
    List<Ballot> ballots = new ArrayList<>();
    for (ListedVotes.Voter voter : list.voters()) {
      String person = roster.person(voter.name(), voter.party(), List.of());
      ballots.add(new Ballot(person, voter.choice()));
    }
    trace.stated(Optional.of(paragraph), "decisions.votes.ballots", list.lines());
    return vote.withBallots(ballots);
  }

  private Optional<RollCall> named(Vote vote) {
    Matcher number = APPENDIX.matcher(vote.rollCallIn().orElse(""));
    return number.find() ? Optional.ofNullable(byAppendix.get(number.group(1))) : Optional.empty();
  }

  private boolean mayBeTaken(RollCall list) {
    return takesNewNames
        || list.voters().stream().allMatch(voter -> roster.find(voter.name()).isPresent());
  }
}
