package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.Decision;
import se.protokoll.Paragraph;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/**
 * Puts the ballots of tables in appendices to the votes that they are of: to the first vote of the
 * paragraph that the table names, with the same counts and without ballots.
 */
public final class AttachedTables {
  private static final int LINES_OF_HEADING = 4;

  private static final Pattern PARAGRAPH = Pattern.compile("§ ?(\\d{1,4})\\b");

  private final Map<Integer, List<VoteTable>> tables = new HashMap<>();
  private final Roster roster;
  private final Trace trace;

  /** Reads the tables in appendices. */
  public AttachedTables(List<AppendixBlock> appendices, Roster roster, Trace trace) {
    this.roster = roster;
    this.trace = trace;
    SentenceSubjects subjects = new SentenceSubjects(name -> roster.find(name).isPresent());
    String last = "";
    for (AppendixBlock appendix : appendices) {
      Optional<Integer> number = paragraph(appendix);
      List<VoteTable> found = VoteTable.in(appendix.lines(), subjects);
      if (number.isEmpty() || found.isEmpty()) {
        continue;
      }
      List<VoteTable> own = tables.computeIfAbsent(number.get(), none -> new ArrayList<>());
      String heading = appendix.heading().words();
      if (heading.equals(last) && !own.isEmpty()) {
        own.set(own.size() - 1, own.get(own.size() - 1).with(found.get(0)));
      } else {
        own.addAll(found);
      }
      last = heading;
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

  /** Returns the paragraph with the ballots of those of its votes that have a table. */
  public Paragraph withBallots(Paragraph paragraph) {
    List<VoteTable> own = new ArrayList<>(tables.getOrDefault(paragraph.number(), List.of()));
    if (own.isEmpty()) {
      return paragraph;
    }
    List<Decision> decisions = new ArrayList<>();
    for (Decision decision : paragraph.decisions()) {
      List<Vote> votes = new ArrayList<>();
      for (Vote vote : decision.votes()) {
        votes.add(vote.ballots().isEmpty() ? withBallots(vote, own, paragraph.number()) : vote);
      }
      decisions.add(decision.withVotes(votes));
    }
    return paragraph.withDecisions(decisions);
  }

  private Vote withBallots(Vote vote, List<VoteTable> own, int number) {
    for (VoteTable table : own) {
      if (isOf(table, vote)) {
        own.remove(table);
        List<Ballot> ballots = new ArrayList<>();
        for (VoteTable.VoteRow row : table.rows()) {
          SentenceSubject subject = row.subject();
          String person = roster.person(subject.name(), subject.party(), List.of(row.line()));
          ballots.add(new Ballot(person, row.choice()));
        }
        trace.stated(Optional.of(number), "decisions.votes.ballots", table.all());
        return vote.withBallots(ballots);
      }
    }
    return vote;
  }

  private static boolean isOf(VoteTable table, Vote vote) {
    return isCount(table, vote, BallotChoice.YES)
        && isCount(table, vote, BallotChoice.NO)
        && (vote.abstain().isEmpty() || isCount(table, vote, BallotChoice.ABSTAIN));
  }

  private static boolean isCount(VoteTable table, Vote vote, BallotChoice choice) {
    long cast = table.rows().stream().filter(row -> row.choice() == choice).count();
    return vote.stated(choice).filter(stated -> stated == cast).isPresent();
  }
}
