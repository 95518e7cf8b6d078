package se.protokoll.validation.standard.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.CandidateVotes;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.Meeting;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.PersonRef;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Severity;

/** The assembly has 21 present: m5, m6 and m7 are the candidates of a secret ballot. */
class ElectionTalliesTest {

  @ParameterizedTest
  @CsvSource({"m6, 7, 8, 6, 0", "m5, 7, 8, 6, 1", "m5, 8, 8, 5, 0", "m7, 8, 8, 5, 1"})
  void theOneWithMostVotesIsElected(String elected, int five, int six, int seven, int findings) {
    Meeting meeting = elects(elected, five, six, seven);

    assertThat(find("vote-majority", meeting)).hasSize(findings);
  }

  @Test
  void tellsWhoWasElectedWithFewerVotes() {
    var finding = findOne("vote-majority", elects("m5", 7, 8, 6));

    says(
        finding,
        finding.arguments().get("person") + " valdes med 7 röster, men en annan fick 8",
        finding.arguments().get("person") + " was elected with 7 votes, but another had 8");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.pointer()).isEqualTo("/paragraphs/3/decisions/0/election/elected/0");
  }

  @ParameterizedTest
  @CsvSource({"8, 8, 5, 1", "8, 7, 6, 0", "9, 6, 6, 0", "7, 7, 7, 1"})
  void aLotDecidesBetweenEquals(int five, int six, int seven, int findings) {
    assertThat(find("vote-tie-lot", elects("m5", five, six, seven))).hasSize(findings);
  }

  @Test
  void aLotIsToldByTheMethodOrInWords() {
    Meeting tie = elects("m5", 8, 8, 5);
    assertThat(find("vote-tie-lot", election(tie, one -> one.withMethod(DecisionMethod.LOT))))
        .isEmpty();
    Clause text = Clause.builder().text("Efter lottning valdes ledamot fem.").build();
    assertThat(find("vote-tie-lot", election(tie, one -> one.withClauses(text)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8, 7, 6, 0, 0", "8, 7, 5, 1, 0", "8, 7, 5, 2, 1", "8, 7, 7, 0, 1"})
  void nobodyVotesTwice(int five, int six, int seven, int blank, int findings) {
    Meeting meeting =
        election(
            elects("m5", five, six, seven),
            one -> one.withElection(one.election().orElseThrow().withBlank(blank)));

    assertThat(find("vote-one-each", meeting)).hasSize(findings);
  }

  @Test
  void cannotJudgeHowManyVotedWhereTheAttendanceIsPartial() {
    Meeting meeting = elects("m5", 9, 8, 7).withAttendanceExtent(AttendanceExtent.PARTIAL);

    assertThat(findOne("vote-one-each", meeting).isCannotJudge()).isTrue();
  }

  @Test
  void leavesElectionsOfSeveralAndProportionalOnes() {
    Meeting several =
        election(
            elects("m5", 3, 18, 18),
            one -> one.withElection(one.election().orElseThrow().withPosts(2)));
    Meeting proportional =
        election(
            elects("m5", 3, 18, 18),
            one -> one.withElection(one.election().orElseThrow().withProportionalRequestCount(9)));
    for (String rule : new String[] {"vote-majority", "vote-tie-lot", "vote-one-each"}) {
      assertThat(find(rule, several)).isEmpty();
      assertThat(find(rule, proportional)).isEmpty();
    }
  }

  private static Meeting election(Meeting meeting, UnaryOperator<Decision> change) {
    return changed(meeting, VOTED, one -> one.withDecisions(change.apply(one.decisions().get(0))));
  }

  private static Meeting elects(String elected, int five, int six, int seven) {
    Election election =
        Election.builder()
            .posts(1)
            .addElected(Elected.builder().actor(person(elected)).post("ordförande").build())
            .addTally(votes("m5", five), votes("m6", six), votes("m7", seven))
            .build();
    return changed(
        LawfulMeetings.assembly(),
        VOTED,
        one ->
            one.withProposals()
                .withReservations()
                .withDecisions(
                    Decision.builder()
                        .kind(DecisionKind.ELECTION)
                        .method(DecisionMethod.SECRET_BALLOT)
                        .election(election)
                        .build()));
  }

  private static CandidateVotes votes(String candidate, int votes) {
    return CandidateVotes.builder().candidate(person(candidate)).votes(votes).build();
  }

  private static PersonRef person(String key) {
    return PersonRef.builder().person(key).build();
  }
}
