package se.protokoll.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class VoteTest {

  private static Vote counted(int yes, int no) {
    return Vote.builder().yes(yes).no(no).build();
  }

  private static Ballot ballot(String person, BallotChoice choice) {
    return Ballot.builder().person(person).choice(choice).build();
  }

  @Test
  void thoseWhoDoNotVoteAreCountedApartFromTheAbsent() {
    Vote called =
        Vote.builder()
            .addBallots(ballot("a", BallotChoice.YES), ballot("b", BallotChoice.NOT_VOTING))
            .absent(1)
            .build();

    assertThat(called.count(BallotChoice.NOT_VOTING)).contains(1);
    assertThat(called.count(BallotChoice.ABSENT)).contains(1);
    assertThat(called.stated(BallotChoice.NOT_VOTING)).isEmpty();
    assertThat(called.meaningOf(BallotChoice.NOT_VOTING)).isEmpty();
    assertThat(counted(7, 0).count(BallotChoice.NOT_VOTING)).isEmpty();
    assertThatIllegalStateException().isThrownBy(BallotChoice.NOT_VOTING::opposite);
  }

  @Test
  void aBallotIsCastForASideOrByAbstaining() {
    assertThat(BallotChoice.values())
        .filteredOn(BallotChoice::isCast)
        .containsExactly(BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN);
  }

  @Test
  void countsTheStatedNumberElseTheBallots() {
    Vote called =
        Vote.builder()
            .addBallots(ballot("a", BallotChoice.YES), ballot("b", BallotChoice.YES))
            .addBallots(ballot("c", BallotChoice.NO), ballot("d", BallotChoice.ABSENT))
            .build();

    assertThat(called.count(BallotChoice.YES)).contains(2);
    assertThat(called.count(BallotChoice.NO)).contains(1);
    assertThat(called.count(BallotChoice.ABSTAIN)).contains(0);
    assertThat(called.count(BallotChoice.ABSENT)).contains(1);
    assertThat(called.withYes(7).count(BallotChoice.YES)).contains(7);
    assertThat(called.withNo(7).count(BallotChoice.NO)).contains(7);
    assertThat(called.withAbstain(7).count(BallotChoice.ABSTAIN)).contains(7);
    assertThat(called.withAbsent(7).count(BallotChoice.ABSENT)).contains(7);
    assertThat(Vote.builder().build().count(BallotChoice.YES)).isEmpty();

    assertThat(called.stated(BallotChoice.YES)).isEmpty();
    assertThat(called.withYes(7).stated(BallotChoice.YES)).contains(7);
    assertThat(called.withYes(7).cast(BallotChoice.YES)).isEqualTo(2);
    assertThat(counted(7, 0).cast(BallotChoice.YES)).isZero();
  }

  @Test
  void isCountedWhenBothSidesAreKnown() {
    assertThat(counted(0, 0).isCounted()).isTrue();
    assertThat(Vote.builder().yes(3).build().isCounted()).isFalse();
    assertThat(Vote.builder().no(3).build().isCounted()).isFalse();
  }

  @Test
  void isATieWhenSomebodyVoted() {
    assertThat(counted(1, 1).isTie()).isTrue();
    assertThat(counted(300, 300).isTie()).isTrue();
    assertThat(counted(0, 0).isTie()).isFalse();
    assertThat(counted(2, 1).isTie()).isFalse();
    assertThat(Vote.builder().build().isTie()).isFalse();
    assertThat(Vote.builder().yes(1).build().isTie()).isFalse();
  }

  @Test
  void hasAMajorityByOne() {
    assertThat(counted(5, 4).majority()).contains(BallotChoice.YES);
    assertThat(counted(4, 5).majority()).contains(BallotChoice.NO);
    assertThat(counted(5, 5).majority()).isEmpty();
    assertThat(Vote.builder().yes(5).build().majority()).isEmpty();
  }

  @Test
  void isWonAsStatedElseByTheCountElseByTheCastingVote() {
    Vote tie = counted(5, 5);

    assertThat(counted(5, 4).withOutcome(BallotChoice.NO).winner()).contains(BallotChoice.NO);
    assertThat(counted(5, 4).winner()).contains(BallotChoice.YES);
    assertThat(tie.winner()).isEmpty();
    assertThat(tie.withCastingVote(ballot("a", BallotChoice.NO)).winner())
        .contains(BallotChoice.NO);
    assertThat(counted(5, 4).withCastingVote(ballot("a", BallotChoice.NO)).winner())
        .contains(BallotChoice.YES);
  }

  @Test
  void isNotWonByAnAbstention() {
    assertThat(counted(5, 5).withCastingVote(ballot("a", BallotChoice.ABSTAIN)).winner()).isEmpty();
    assertThat(counted(5, 5).withOutcome(BallotChoice.ABSENT).winner()).isEmpty();
    assertThat(counted(5, 5).withOutcome(BallotChoice.ABSTAIN).statedWinner()).isEmpty();
    assertThat(counted(5, 5).withOutcome(BallotChoice.YES).statedWinner())
        .contains(BallotChoice.YES);
  }

  @Test
  void saysWhatEachSideStoodFor() {
    Vote vote = Vote.builder().yesMeans("bifall").noMeans("avslag").build();

    assertThat(vote.meaningOf(BallotChoice.YES)).contains("bifall");
    assertThat(vote.meaningOf(BallotChoice.NO)).contains("avslag");
    assertThat(vote.meaningOf(BallotChoice.ABSTAIN)).isEmpty();
    assertThat(vote.meaningOf(BallotChoice.ABSENT)).isEmpty();
  }

  @Test
  void findsTheCounterProposalInItsOwnRound() {
    assertThat(counted(1, 0).withRound(VoteRound.COUNTER).isCounter()).isTrue();
    assertThat(counted(1, 0).withRound(VoteRound.MAIN).isCounter()).isFalse();
    assertThat(counted(1, 0).isCounter()).isFalse();
  }

  @Test
  void hasTwoSides() {
    assertThat(BallotChoice.YES.opposite()).isEqualTo(BallotChoice.NO);
    assertThat(BallotChoice.NO.opposite()).isEqualTo(BallotChoice.YES);
    assertThatIllegalStateException()
        .isThrownBy(BallotChoice.ABSTAIN::opposite)
        .withMessage("ABSTAIN is not a side of a vote");
  }
}
