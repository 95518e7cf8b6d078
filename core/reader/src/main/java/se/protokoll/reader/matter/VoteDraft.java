package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.MinutesPart;
import se.protokoll.reader.line.Line;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** What has been read of a vote so far. */
final class VoteDraft {
  private final Map<BallotChoice, Integer> counts = new EnumMap<>(BallotChoice.class);
  private final Map<String, BallotChoice> ballots = new LinkedHashMap<>();
  private final List<Line> ballotLines = new ArrayList<>();
  private final List<Line> countLines = new ArrayList<>();
  private final List<Line> meaningLines = new ArrayList<>();
  private Optional<String> yesMeans = Optional.empty();
  private Optional<String> noMeans = Optional.empty();
  private Optional<String> rollCallIn = Optional.empty();
  private boolean isTwice;
  private boolean isCast;
  private boolean isLot;

  void mean(Optional<String> yes, Optional<String> no, List<Line> lines) {
    yesMeans = yes.or(() -> yesMeans);
    noMeans = no.or(() -> noMeans);
    meaningLines.addAll(lines);
  }

  boolean isCounted() {
    return counts.containsKey(BallotChoice.YES) && counts.containsKey(BallotChoice.NO);
  }

  boolean hasBallots() {
    return !ballots.isEmpty();
  }

  boolean hasBallots(BallotChoice choice) {
    return ballots.containsValue(choice);
  }

  boolean isEmpty() {
    return counts.isEmpty() && ballots.isEmpty();
  }

  /** Says whether nothing is known, not even what a vote would mean. */
  boolean isUnknown() {
    return isEmpty() && yesMeans.isEmpty() && noMeans.isEmpty();
  }

  /** Says whether counts can be those of this vote. */
  boolean agrees(Map<BallotChoice, Integer> others) {
    for (Map.Entry<BallotChoice, Integer> other : others.entrySet()) {
      Integer own = counts.get(other.getKey());
      if (own != null && !own.equals(other.getValue())) {
        return false;
      }
      if (own == null && hasBallots(other.getKey()) && cast(other.getKey()) != other.getValue()) {
        return false;
      }
    }
    return true;
  }

  void count(Map<BallotChoice, Integer> more, List<Line> lines) {
    counts.putAll(more);
    countLines.addAll(lines);
  }

  void ballot(String person, BallotChoice choice, List<Line> lines) {
    isTwice |= ballots.put(person, choice) != null;
    ballotLines.addAll(lines);
  }

  void rollCallIn(String document, List<Line> lines) {
    rollCallIn = Optional.of(document);
    countLines.addAll(lines);
  }

  void castingVote(List<Line> lines) {
    isCast = true;
    countLines.addAll(lines);
  }

  void lot(List<Line> lines) {
    isLot = true;
    countLines.addAll(lines);
  }

  private int cast(BallotChoice choice) {
    return (int) ballots.values().stream().filter(choice::equals).count();
  }

  private boolean addsUp() {
    if (isTwice) {
      return false;
    }
    return counts.entrySet().stream()
        .allMatch(count -> cast(count.getKey()) == count.getValue() || isOpen(count.getKey()));
  }

  /** Absent and abstaining people are often only counted. */
  private boolean isOpen(BallotChoice choice) {
    return !choice.isSide() && cast(choice) == 0;
  }

  /** Takes the vote down, empty when nothing is known of it. */
  Optional<Vote> build(ParagraphDraft draft) {
    if (isEmpty()) {
      return Optional.empty();
    }
    countNames(draft);
    Vote.Builder vote =
        Vote.builder()
            .yesMeans(yesMeans)
            .noMeans(noMeans)
            .yes(count(BallotChoice.YES))
            .no(count(BallotChoice.NO))
            .abstain(count(BallotChoice.ABSTAIN))
            .absent(count(BallotChoice.ABSENT))
            .rollCallIn(rollCallIn)
            .lot(isLot);
    if (!countLines.isEmpty()) {
      draft.stated("decisions.votes", countLines);
    }
    if (!meaningLines.isEmpty()) {
      draft.stated("decisions.votes.yesMeans", meaningLines);
    }
    boolean sides = hasBallots(BallotChoice.YES) || hasBallots(BallotChoice.NO);
    if (hasBallots() && !sides && isCounted()) {
      draft.trace.leftOut(MinutesPart.BALLOTS, draft.number); // only those who abstained are named
    } else if (hasBallots()) {
      if (addsUp()) {
        ballots.forEach((person, choice) -> vote.addBallots(new Ballot(person, choice)));
        draft.stated("decisions.votes.ballots", ballotLines);
        castingVote(draft).ifPresent(vote::castingVote);
      } else {
        draft.trace.problem("votes-do-not-add-up", draft.number, ballotLines);
        draft.trace.leftOut(MinutesPart.BALLOTS, draft.number);
      }
    }
    return Optional.of(vote.build());
  }

  /** Where no count is stated, and both sides are named, the names are counted. */
  private void countNames(ParagraphDraft draft) {
    boolean both = hasBallots(BallotChoice.YES) && hasBallots(BallotChoice.NO);
    if (isCounted() && hasBallots(BallotChoice.ABSTAIN)) {
      counts.putIfAbsent(BallotChoice.ABSTAIN, cast(BallotChoice.ABSTAIN));
    }
    if (counts.isEmpty() && both && !isTwice) {
      counts.put(BallotChoice.YES, cast(BallotChoice.YES));
      counts.put(BallotChoice.NO, cast(BallotChoice.NO));
      if (hasBallots(BallotChoice.ABSTAIN)) {
        counts.put(BallotChoice.ABSTAIN, cast(BallotChoice.ABSTAIN));
      }
      draft.inferred("decisions.votes.yes", "the names of those who voted", ballotLines);
    }
  }

  private Optional<Integer> count(BallotChoice choice) {
    return Optional.ofNullable(counts.get(choice));
  }

  private Optional<Ballot> castingVote(ParagraphDraft draft) {
    if (!isCast || draft.chair.isEmpty()) {
      return Optional.empty();
    }
    BallotChoice choice = ballots.get(draft.chair.get());
    boolean tie = cast(BallotChoice.YES) == cast(BallotChoice.NO);
    if (choice == null || !choice.isSide() || !tie) {
      return Optional.empty();
    }
    draft.inferred("decisions.votes.castingVote", "the chair's own ballot at a tie", countLines);
    return Optional.of(new Ballot(draft.chair.get(), choice));
  }
}
