package se.protokoll.validation.standard.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.attendanceChanged;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.DecisionMethod;
import se.protokoll.Meeting;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.RequiredMajority;
import se.protokoll.Section;
import se.protokoll.language.Language;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;
import se.protokoll.vote.VoteRound;

class MajorityRulesTest {

  private static Meeting counted(Meeting meeting, int yes, int no, int abstain) {
    return decisionChanged(
        meeting,
        VOTED,
        one ->
            one.withVotes(
                one.votes()
                    .get(0)
                    .withYes(yes)
                    .withNo(no)
                    .withAbstain(abstain)
                    .withBallots(List.of())));
  }

  @Nested
  class RoundsOfProposals {

    private Vote round(VoteRound round, String yes, String no, BallotChoice winner) {
      return Vote.builder().round(round).yesMeans(yes).noMeans(no).outcome(winner).build();
    }

    private Vote counter(String yes, String no) {
      return round(VoteRound.COUNTER, yes, no, BallotChoice.YES);
    }

    private Vote main(String yes, String no) {
      return round(VoteRound.MAIN, yes, no, BallotChoice.YES);
    }

    private Meeting voted(Vote... votes) {
      return changed(
          board(),
          VOTED,
          one ->
              one.withProposals(
                      IntStream.rangeClosed(1, 4)
                          .mapToObj(i -> Proposal.builder().key("p" + i).build())
                          .toList())
                  .withDecisions(one.decisions().get(0).withVotes(votes)));
    }

    @Test
    void fourProposalsTakeThreeRounds() {
      assertThat(
              RuleRun.find(
                  "counterproposition",
                  voted(counter("p2", "p3"), counter("p2", "p4"), main("p1", "p2"))))
          .isEmpty();
    }

    @Test
    void twoProposalsTakeOne() {
      assertThat(RuleRun.find("counterproposition", voted(main("p1", "p2")))).isEmpty();
    }

    @Test
    void findsALoserPutAgain() {
      Finding finding =
          RuleRun.findOne("counterproposition", voted(counter("p2", "p3"), main("p2", "p3")));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).startsWith("/paragraphs/3/decisions/0/votes/1");
      says(
          finding,
          "Förslaget \"p3\" ställdes igen fast det hade slagits ut",
          "The proposal \"p3\" was put again although it had been left out");
    }

    @Test
    void findsAWinnerLeftOut() {
      assertThat(
              RuleRun.findOne("counterproposition", voted(counter("p2", "p3"), main("p1", "p4")))
                  .variant())
          .isEqualTo("winner-left-out");
    }

    @Test
    void findsTheMainVoteHeldFirst() {
      assertThat(RuleRun.find("counterproposition", voted(main("p1", "p2"), counter("p1", "p3"))))
          .extracting(Finding::variant)
          .containsExactly("main-before-counter", "counter-last");
    }

    @Test
    void countsRoundsWhenNobodyIsSaidToHaveWon() {
      Vote first = Vote.builder().yesMeans("p1").noMeans("p2").build();
      Vote second = Vote.builder().yesMeans("p3").noMeans("p4").build();
      Finding finding = RuleRun.findOne("counterproposition", voted(first, second));
      assertThat(finding.variant()).isEqualTo("rounds");
      assertThat(finding.arguments()).containsEntry("expected", 3).containsEntry("found", 2);
    }

    @Test
    void leavesAdditionsAndRemissionsOut() {
      Meeting meeting =
          changed(
              voted(main("p1", "p2"), main("p3", "p4")),
              VOTED,
              one ->
                  one.withProposals(
                      one.proposals().get(0),
                      one.proposals().get(1),
                      one.proposals().get(2).withIntent(ProposalIntent.ADD),
                      one.proposals().get(3)));
      assertThat(RuleRun.find("counterproposition", meeting)).isEmpty();
    }
  }

  @Nested
  class TheLargerSideWins {

    @Test
    void sevenToSixPassesWithFourAbstaining() {
      assertThat(RuleRun.find("vote-majority", counted(assembly(), 7, 6, 4))).isEmpty();
    }

    @Test
    void findsThatSixToSevenIsSaidToPass() {
      Finding finding = RuleRun.findOne("vote-majority", counted(board(), 6, 7, 4));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0/outcome");
      says(finding, "Ja anges ha vunnit med 6 mot 7", "Yes is stated to have won by 6 to 7");
    }

    @Test
    void findsThatTheLoserIsAdopted() {
      Meeting meeting = decisionChanged(board(), VOTED, one -> one.withAdopts("p2"));
      assertThat(RuleRun.findOne("vote-majority", meeting).variant()).isEqualTo("loser-adopted");
    }

    @Test
    void leavesTiesToTheChair() {
      assertThat(RuleRun.find("vote-majority", counted(board(), 4, 4, 1))).isEmpty();
    }

    @Test
    void cannotJudgeWhereTheTextTellsOfAQualifiedMajority() {
      Meeting lost =
          decisionChanged(
              counted(assembly(), 13, 8, 0),
              VOTED,
              one -> one.withVotes(one.votes().get(0).withOutcome(BallotChoice.NO)));
      assertThat(RuleRun.findOne("vote-majority", lost).variant()).isEqualTo("no-stated");
      Meeting told =
          changed(
              lost,
              VOTED,
              one ->
                  one.withSections(
                      Section.builder()
                          .text("Förslaget fick stöd av färre än två tredjedelar och faller.")
                          .build()));
      says(
          RuleRun.findOne("vote-majority", told),
          "Kan inte bedömas: texten talar om kvalificerad majoritet, men det är inte angivet vilken"
              + " majoritet beslutet krävde",
          "Cannot judge: the text speaks of a qualified majority, but which majority the decision"
              + " needed is not stated");
    }

    @Test
    void leavesQualifiedMajoritiesAndMinorityRemissionsAlone() {
      Meeting qualified =
          decisionChanged(
              counted(assembly(), 13, 8, 0),
              VOTED,
              one ->
                  one.withRequiredMajority(RequiredMajority.TWO_THIRDS_OF_PRESENT)
                      .withVotes(one.votes().get(0).withOutcome(BallotChoice.NO)));
      assertThat(RuleRun.find("vote-majority", qualified)).isEmpty();
      Meeting remitted =
          changed(
              counted(assembly(), 14, 7, 0),
              VOTED,
              one ->
                  one.withProposals(
                          one.proposals().get(0),
                          one.proposals().get(1).withIntent(ProposalIntent.REFER_BACK))
                      .withDecisions(one.decisions().get(0).withAdopts("p2")));
      assertThat(RuleRun.find("vote-majority", remitted)).isEmpty();
    }
  }

  @Nested
  class QualifiedMajority {

    private Meeting needing(RequiredMajority majority, int yes, int no, int abstain) {
      return decisionChanged(
          counted(assembly(), yes, no, abstain), VOTED, one -> one.withRequiredMajority(majority));
    }

    @Test
    void fourteenOfTwentyOneIsTwoThirds() {
      assertThat(
              RuleRun.find(
                  "qualified-majority", needing(RequiredMajority.TWO_THIRDS_OF_PRESENT, 14, 0, 7)))
          .isEmpty();
    }

    @Test
    void thirteenOfTwentyOneIsNot() {
      Finding finding =
          RuleRun.findOne(
              "qualified-majority", needing(RequiredMajority.TWO_THIRDS_OF_PRESENT, 13, 0, 8));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      says(
          finding,
          "13 av 21 närvarande röstade ja; det krävs 14",
          "13 of 21 present voted yes; it takes 14");
      assertThat(finding.source(Language.SV)).isEqualTo("KL 5 kap. 10 §, 5 kap. 37 §");
    }

    @Test
    void restsOnWhatTheDecisionIsAbout() {
      Meeting lost = needing(RequiredMajority.TWO_THIRDS_OF_PRESENT, 13, 0, 8);
      Meeting extra = changed(lost, VOTED, one -> one.withTitle("Extra val till fullmäktige"));
      Meeting initiative = changed(lost, VOTED, one -> one.withTitle("Folkinitiativ om bron"));
      Meeting urgent = needing(RequiredMajority.ALL_PRESENT, 20, 1, 0);
      assertThat(RuleRun.findOne("qualified-majority", extra).source(Language.SV))
          .isEqualTo("KL 5 kap. 10 §");
      assertThat(RuleRun.findOne("qualified-majority", initiative).source(Language.SV))
          .isEqualTo("KL 5 kap. 37 §");
      assertThat(RuleRun.findOne("qualified-majority", urgent).source(Language.SV))
          .isEqualTo("KL 5 kap. 33 §, 5 kap. 52 §");
    }

    @Test
    void seventeenOfTwentyOneIsFourFifthsAndSixteenIsNot() {
      RequiredMajority fourFifths = RequiredMajority.FOUR_FIFTHS_OF_PRESENT;
      assertThat(RuleRun.find("qualified-majority", needing(fourFifths, 17, 0, 4))).isEmpty();
      Finding finding = RuleRun.findOne("qualified-majority", needing(fourFifths, 16, 0, 5));
      says(
          finding,
          "16 av 21 närvarande röstade ja; det krävs 17",
          "16 of 21 present voted yes; it takes 17");
      // no section demands four fifths; this one lets another statute do so
      assertThat(finding.source(Language.SV)).isEqualTo("KL 5 kap. 55 §");
    }

    @Test
    void allPresentMeansAll() {
      assertThat(
              RuleRun.find("qualified-majority", needing(RequiredMajority.ALL_PRESENT, 21, 0, 0)))
          .isEmpty();
      assertThat(
              RuleRun.findOne("qualified-majority", needing(RequiredMajority.ALL_PRESENT, 20, 0, 1))
                  .variant())
          .isEqualTo("not-all");
    }

    @Test
    void isSilentWhenItFell() {
      Meeting fell =
          decisionChanged(
              needing(RequiredMajority.TWO_THIRDS_OF_PRESENT, 13, 8, 0),
              VOTED,
              one -> one.withVotes(one.votes().get(0).withOutcome(BallotChoice.NO)));
      assertThat(RuleRun.find("qualified-majority", fell)).isEmpty();
    }

    @Test
    void cannotJudgeWhenPresenceIsUncertain() {
      Meeting partly =
          attendanceChanged(
              needing(RequiredMajority.TWO_THIRDS_OF_PRESENT, 14, 0, 6),
              "m21",
              one -> one.withParagraphs(ParagraphSet.parse("16-18, del av 19")));
      assertThat(RuleRun.find("qualified-majority", partly)).isEmpty();
      Meeting tight = counted(partly, 14, 0, 0);
      Meeting more =
          attendanceChanged(
              tight, "m20", one -> one.withParagraphs(ParagraphSet.parse("16-18, del av 19")));
      assertThat(RuleRun.find("qualified-majority", more)).isEmpty();
      assertThat(
              RuleRun.findOne("qualified-majority", counted(partly, 14, 0, 0).withAttendance())
                  .variant())
          .isEqualTo("cannot-judge.attendance");
    }
  }

  @Nested
  class ProportionalElection {

    /** An assembly of 21 electing to so many posts: one more than a quota has to ask. */
    private Meeting asked(int requests, Optional<Integer> posts, DecisionMethod method) {
      return decisionChanged(
          changed(assembly(), 17, one -> one.withTitle("Val av ledamöter i socialnämnden")),
          17,
          one ->
              one.withMethod(method)
                  .withElection(
                      one.election()
                          .orElseThrow()
                          .withElected()
                          .withPosts(posts)
                          .withProportionalRequestCount(requests)));
    }

    @Test
    void isNotForThePresidiumNorForJusterare() {
      for (String title : List.of("Val av fullmäktiges presidium", "Val av justerare")) {
        assertThat(
                RuleRun.find(
                    "proportional-election-request",
                    changed(
                        asked(6, Optional.of(3), DecisionMethod.ACCLAMATION),
                        17,
                        one -> one.withTitle(title))))
            .isEmpty();
      }
    }

    @Test
    void isCountedOnEverybodyPresentAlsoThoseWithJav() {
      // 21 present and 1 post: 11 have to ask; without the 9 accountable it would be 6
      Meeting accountable =
          changed(
              asked(10, Optional.of(1), DecisionMethod.ACCLAMATION),
              17,
              one ->
                  one.withDisqualifications(
                      java.util.stream.IntStream.rangeClosed(13, 21)
                          .mapToObj(
                              i ->
                                  Disqualification.builder()
                                      .person("m" + i)
                                      .ground(DisqualificationGround.ACCOUNTABILITY)
                                      .state(DisqualificationState.UPHELD)
                                      .build())
                          .toList()));
      assertThat(RuleRun.find("proportional-election-request", accountable)).isEmpty();
      Meeting away = accountable;
      for (int i = 13; i <= 21; i++) {
        away =
            LawfulMeetings.attendanceChanged(
                away, "m" + i, one -> one.withParagraphs(ParagraphSet.parse("all except 17")));
      }
      assertThat(RuleRun.findOne("proportional-election-request", away).variant())
          .isEqualTo("cannot-judge.partial");
    }

    @Test
    void sixOfTwentyOneAreEnoughForThreePosts() {
      Finding finding =
          RuleRun.findOne(
              "proportional-election-request",
              asked(6, Optional.of(3), DecisionMethod.ACCLAMATION));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.arguments()).containsEntry("required", 6).containsEntry("asked", 6);
      assertThat(finding.what(se.protokoll.language.Language.EN))
          .startsWith("6 asked for a proportional election to 3 posts");
      assertThat(finding.what(se.protokoll.language.Language.SV))
          .startsWith("6 begärde proportionellt val till 3 platser");
    }

    @Test
    void fiveAreNot() {
      assertThat(
              RuleRun.find(
                  "proportional-election-request",
                  asked(5, Optional.of(3), DecisionMethod.ACCLAMATION)))
          .isEmpty();
    }

    @Test
    void aWholeQuotaIsEnough() {
      // 21 present and 6 posts: 21 / 7 = 3
      assertThat(
              RuleRun.find(
                  "proportional-election-request",
                  asked(3, Optional.of(6), DecisionMethod.ACCLAMATION)))
          .hasSize(1);
      assertThat(
              RuleRun.find(
                  "proportional-election-request",
                  asked(2, Optional.of(6), DecisionMethod.ACCLAMATION)))
          .isEmpty();
    }

    @Test
    void isSilentWhenHeldBySecretBallot() {
      assertThat(
              RuleRun.find(
                  "proportional-election-request",
                  asked(6, Optional.of(3), DecisionMethod.SECRET_BALLOT)))
          .isEmpty();
    }

    @Test
    void cannotJudgeWithoutThePosts() {
      assertThat(
              RuleRun.findOne(
                      "proportional-election-request",
                      asked(6, Optional.empty(), DecisionMethod.ACCLAMATION))
                  .variant())
          .isEqualTo("cannot-judge.posts");
    }
  }
}
