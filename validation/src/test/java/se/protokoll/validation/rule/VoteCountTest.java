package se.protokoll.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

class VoteCountTest {

  private static Vote counted(int yes, int no) {
    return Vote.builder().yes(yes).no(no).build();
  }

  private static Ballot ballot(String person, BallotChoice choice) {
    return Ballot.builder().person(person).choice(choice).build();
  }

  @Test
  void isTheStatedNumberElseTheBallots() {
    Vote called =
        Vote.builder()
            .addBallots(ballot("a", BallotChoice.YES), ballot("b", BallotChoice.YES))
            .addBallots(ballot("c", BallotChoice.NO), ballot("d", BallotChoice.ABSENT))
            .build();
    assertThat(VoteCount.of(called, BallotChoice.YES)).isEqualTo(2);
    assertThat(VoteCount.of(called, BallotChoice.NO)).isEqualTo(1);
    assertThat(VoteCount.of(called, BallotChoice.ABSTAIN)).isZero();
    assertThat(VoteCount.of(called, BallotChoice.ABSENT)).isEqualTo(1);
    assertThat(VoteCount.of(called.withYes(7), BallotChoice.YES)).isEqualTo(7);
    assertThat(VoteCount.of(Vote.builder().build(), BallotChoice.YES)).isEqualTo(-1);
  }

  @Test
  void isKnownWhenBothSidesAre() {
    assertThat(VoteCount.isKnown(counted(0, 0))).isTrue();
    assertThat(VoteCount.isKnown(Vote.builder().yes(3).build())).isFalse();
    assertThat(VoteCount.isKnown(Vote.builder().no(3).build())).isFalse();
  }

  @Test
  void isATieWhenAnybodyVoted() {
    assertThat(VoteCount.isTie(counted(1, 1))).isTrue();
    assertThat(VoteCount.isTie(counted(0, 0))).isFalse();
    assertThat(VoteCount.isTie(counted(2, 1))).isFalse();
    assertThat(VoteCount.isTie(Vote.builder().build())).isFalse();
  }

  @Test
  void hasAMajorityByOne() {
    assertThat(VoteCount.majority(counted(5, 4))).isEqualTo(BallotChoice.YES);
    assertThat(VoteCount.majority(counted(4, 5))).isEqualTo(BallotChoice.NO);
    assertThat(VoteCount.majority(counted(5, 5))).isNull();
    assertThat(VoteCount.majority(Vote.builder().yes(5).build())).isNull();
  }

  @Test
  void isWonAsStatedElseByTheCountElseByTheCastingVote() {
    assertThat(VoteCount.winner(counted(5, 4).withOutcome(BallotChoice.NO)))
        .isEqualTo(BallotChoice.NO);
    assertThat(VoteCount.winner(counted(5, 4))).isEqualTo(BallotChoice.YES);
    assertThat(VoteCount.winner(counted(5, 5))).isNull();
    assertThat(VoteCount.winner(counted(5, 5).withCastingVote(ballot("a", BallotChoice.NO))))
        .isEqualTo(BallotChoice.NO);
    assertThat(VoteCount.winner(counted(5, 4).withCastingVote(ballot("a", BallotChoice.NO))))
        .isEqualTo(BallotChoice.YES);
  }
}
