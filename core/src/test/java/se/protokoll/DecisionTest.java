package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.vote.Proposition;

/** What proposals, decisions and elections can hold, and what cannot mean anything. */
class DecisionTest {

  @Test
  void aProposalHasARankFromOneOn() {
    assertThat(Proposal.builder().rank(1).build().rank()).contains(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proposal.builder().rank(0).build())
        .withMessage("A proposal has rank 1 or more, not 0");
  }

  @Test
  void anElectionHasNoNegativeNumberOfBallots() {
    assertThat(Election.builder().blank(0).invalid(0).build().blank()).contains(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Election.builder().blank(-1).build())
        .withMessage("A number of ballots cannot be negative: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Election.builder().invalid(-2).build())
        .withMessage("A number of ballots cannot be negative: -2");
  }

  @Test
  void aCandidateOrAListMayHaveNoVotes() {
    var list = CandidateVotes.builder().candidate(Organisation.of("Lista A")).votes(0).build();

    assertThat(Election.builder().addTally(list).build().tally()).containsExactly(list);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list.withVotes(-1))
        .withMessage("A number of votes cannot be negative: -1");
  }

  @Test
  void propositionsKeepTheOrderInWhichTheyWerePut() {
    var first = Proposition.builder().addPut("referral", "decide today").found("decide today");
    var second = Proposition.builder().addPut("committee", "amendment");
    Decision decision =
        Decision.builder()
            .addPropositions(first.build(), second.build())
            .adopts("amendment")
            .build();

    assertThat(decision.propositions().get(0).put()).containsExactly("referral", "decide today");
    assertThat(decision.propositions().get(0).found()).contains("decide today");
    assertThat(decision.propositions().get(1).found()).isEmpty();
  }

  @Test
  void aResignationIsGrantedByADecisionOfItsKind() {
    Resignation resignation =
        Resignation.builder()
            .actor(PersonRef.builder().person("a").build())
            .post("ersättare i nämnden")
            .addMovingUp(PersonRef.builder().person("b").build())
            .build();
    Decision granted =
        Decision.builder().kind(DecisionKind.RESIGNATION).addResignations(resignation).build();

    assertThat(granted.isOf(DecisionKind.RESIGNATION)).isTrue();
    assertThat(granted.resignations()).isEqualTo(List.of(resignation));
  }
}
