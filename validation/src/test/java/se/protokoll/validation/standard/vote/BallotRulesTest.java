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
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Document;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.ProposalIntent;
import se.protokoll.Section;
import se.protokoll.Source;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;
import se.protokoll.vote.VoteRound;

class BallotRulesTest {

  private static Meeting voteChanged(Meeting meeting, UnaryOperator<Vote> change) {
    return decisionChanged(meeting, VOTED, one -> one.withVotes(change.apply(one.votes().get(0))));
  }

  private static Vote tie(Vote vote) {
    return vote.withYes(4).withNo(4).withAbstain(1).withBallots(List.of());
  }

  private static Ballot casting(String person, BallotChoice choice) {
    return Ballot.builder().person(person).choice(choice).build();
  }

  private static Meeting asElection(Meeting meeting) {
    return decisionChanged(meeting, VOTED, one -> one.withKind(DecisionKind.ELECTION));
  }

  @Nested
  class OpenVotes {

    private Meeting voted(DecisionMethod method, boolean rollCall, DecisionKind kind) {
      return decisionChanged(
          board(),
          VOTED,
          one -> {
            Vote vote = one.votes().get(0);
            return one.withMethod(method)
                .withKind(kind)
                .withVotes(rollCall ? vote : vote.withBallots(List.of()));
          });
    }

    @Test
    void isSilentAboutAnOpenVoteWithItsRollCall() {
      assertThat(RuleRun.find("vote-open", voted(DecisionMethod.OPEN_VOTE, true, DecisionKind.OWN)))
          .isEmpty();
    }

    @Test
    void findsAnOpenVoteWithoutARollCall() {
      Finding finding =
          RuleRun.findOne("vote-open", voted(DecisionMethod.OPEN_VOTE, false, DecisionKind.OWN));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0/ballots");
      says(
          finding,
          "Omröstningen var öppen, men det framgår inte hur var och en röstade",
          "The vote was open, but nothing says how each of them voted");
      assertThat(finding.source(Language.SV)).isEqualTo("KL 5 kap. 67 §, 6 kap. 35 §");
    }

    @Test
    void findsASecretBallotInAnOrdinaryMatter() {
      Meeting meeting = voted(DecisionMethod.SECRET_BALLOT, false, DecisionKind.OWN);
      assertThat(RuleRun.findOne("vote-open", meeting).variant()).isEqualTo("secret");
      Meeting employment = changed(meeting, VOTED, one -> one.withTitle("Anställning av chef"));
      assertThat(RuleRun.find("vote-open", employment)).isEmpty();
    }

    @Test
    void cannotJudgeAVoteOfWhichOnlyTheLotIsTold() {
      Finding finding =
          RuleRun.findOne("vote-open", voted(DecisionMethod.LOT, false, DecisionKind.OWN));
      says(
          finding,
          "Kan inte bedömas: lotten avgjorde, men det framgår inte om omröstningen var öppen",
          "Cannot judge: a lot decided, but nothing says whether the vote was open");
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/method");
      assertThat(RuleRun.find("vote-open", voted(DecisionMethod.LOT, false, DecisionKind.ELECTION)))
          .isEmpty();
      assertThat(RuleRun.find("vote-open", voted(DecisionMethod.LOT, true, DecisionKind.OWN)))
          .isEmpty();
    }

    @Test
    void cannotJudgeAVoteOfWhichNothingSaysHowItWasHeld() {
      Meeting unstated =
          decisionChanged(
              voted(DecisionMethod.OPEN_VOTE, false, DecisionKind.OWN),
              VOTED,
              one -> one.withMethod(Optional.empty()));
      Finding finding = RuleRun.findOne("vote-open", unstated);
      says(
          finding,
          "Kan inte bedömas: det framgår inte om omröstningen var öppen",
          "Cannot judge: nothing says whether the vote was open");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0");
      assertThat(RuleRun.find("vote-open", asElection(unstated))).isEmpty();
    }

    @Test
    void isNotMetByAVoteThatIsSaidToBeAnAcclamation() {
      Meeting meeting = voted(DecisionMethod.ACCLAMATION, false, DecisionKind.OWN);
      assertThat(RuleRun.find("vote-open", meeting)).isEmpty();
      assertThat(RuleRun.find("acclamation-without-votes", meeting)).isNotEmpty();
      RuleOutcome outcome =
          MinutesValidator.standard().validate(meeting).outcomes().of("vote-open").orElseThrow();
      assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void isSilentAboutASecretBallotInAnElection() {
      assertThat(
              RuleRun.find(
                  "vote-open", voted(DecisionMethod.SECRET_BALLOT, false, DecisionKind.ELECTION)))
          .isEmpty();
    }

    @Test
    void cannotJudgeARollCallThatStandsInAnAppendix() {
      Meeting open = voted(DecisionMethod.OPEN_VOTE, false, DecisionKind.OWN);
      Meeting listed =
          changed(
              open,
              VOTED,
              one ->
                  one.withDocuments(Document.builder().title("Bilaga A, voteringslista").build()));
      Finding finding = RuleRun.findOne("vote-open", listed);
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0/ballots");
      says(
          finding,
          "Kan inte bedömas: hur var och en röstade ska framgå av en bilaga",
          "Cannot judge: an appendix is said to show how each of them voted");
      Meeting named =
          decisionChanged(
              open, VOTED, one -> one.withVotes(one.votes().get(0).withRollCallIn("Bilaga A")));
      assertThat(RuleRun.findOne("vote-open", named).variant()).isEqualTo("cannot-judge.appendix");
      Meeting told =
          changed(
              open,
              VOTED,
              one ->
                  one.withSections(
                      Section.builder()
                          .text("Hur var och en röstade framgår av bifogad omröstningslista.")
                          .build()));
      assertThat(RuleRun.findOne("vote-open", told).variant()).isEqualTo("cannot-judge.appendix");
      Meeting unrecorded = decisionChanged(listed, VOTED, one -> one.withVotes());
      assertThat(RuleRun.findOne("vote-open", unrecorded).variant())
          .isEqualTo("cannot-judge.appendix");
      Meeting other =
          changed(
              open,
              VOTED,
              one -> one.withDocuments(Document.builder().title("Bilaga A, budget").build()));
      assertThat(RuleRun.findOne("vote-open", other).severity()).isEqualTo(Severity.ERROR);
    }

    private Meeting unvoted(DecisionMethod method) {
      return decisionChanged(board(), VOTED, one -> one.withMethod(method).withVotes());
    }

    @Test
    void findsAnOpenVoteThatIsNotRecorded() {
      Finding finding = RuleRun.findOne("vote-open", unvoted(DecisionMethod.OPEN_VOTE));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes");
      says(
          finding,
          "Beslutet fattades genom öppen omröstning, men röster och resultat saknas",
          "The decision was made by open vote, but the votes and the result are missing");
      assertThat(RuleRun.find("vote-open", unvoted(DecisionMethod.ACCLAMATION))).isEmpty();
      Meeting elsewhere =
          changed(
              unvoted(DecisionMethod.OPEN_VOTE),
              VOTED,
              one ->
                  one.withDecisions(
                      one.decisions().get(0), board().paragraphs().get(3).decisions().get(0)));
      assertThat(RuleRun.find("vote-open", elsewhere)).isEmpty();
    }

    @Test
    void cannotJudgeAnOpenVoteThatAWebViewLeavesOut() {
      Meeting meeting =
          unvoted(DecisionMethod.OPEN_VOTE)
              .withSource(Source.builder().extent(Extent.WEB_VIEW).build());
      assertThat(RuleRun.findOne("vote-open", meeting).severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void findsNamesInASecretBallot() {
      Meeting meeting = voted(DecisionMethod.SECRET_BALLOT, true, DecisionKind.ELECTION);
      assertThat(RuleRun.findOne("vote-open", meeting).variant()).isEqualTo("roll-call");
    }
  }

  @Nested
  class TheChairBreaksATie {

    @Test
    void isSilentWhenTheChairDid() {
      Meeting meeting =
          voteChanged(board(), v -> tie(v).withCastingVote(casting("m1", BallotChoice.YES)));
      assertThat(RuleRun.find("vote-tie-chair", meeting)).isEmpty();
    }

    @Test
    void findsATieThatNobodyBroke() {
      Finding finding =
          RuleRun.findOne("vote-tie-chair", voteChanged(board(), BallotRulesTest::tie));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      says(
          finding,
          "Rösterna föll 4 mot 4, och ingen utslagsröst är antecknad",
          "The votes were 4 to 4, and no casting vote is recorded");
      assertThat(finding.place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/votes/0/castingVote");
    }

    @Test
    void findsThatALotBrokeIt() {
      Meeting meeting = voteChanged(board(), v -> tie(v).withLot(true));
      Finding finding = RuleRun.findOne("vote-tie-chair", meeting);
      assertThat(finding.variant()).isEqualTo("lot");
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0/lot");
      Meeting method =
          decisionChanged(
              voteChanged(board(), BallotRulesTest::tie),
              VOTED,
              one -> one.withMethod(DecisionMethod.LOT));
      assertThat(RuleRun.findOne("vote-tie-chair", method).variant()).isEqualTo("lot");
    }

    @Test
    void findsACastingVoteAtFiveToFour() {
      Meeting meeting =
          voteChanged(
              board(), v -> tie(v).withYes(5).withCastingVote(casting("m1", BallotChoice.YES)));
      assertThat(RuleRun.findOne("vote-tie-chair", meeting).variant()).isEqualTo("no-tie");
    }

    @Test
    void findsThatSomebodyElseBrokeIt() {
      Meeting meeting =
          voteChanged(board(), v -> tie(v).withCastingVote(casting("m2", BallotChoice.YES)));
      Finding finding = RuleRun.findOne("vote-tie-chair", meeting);
      assertThat(finding.variant()).isEqualTo("not-chair");
      assertThat(finding.place().person()).contains("m2");
      Meeting presiding =
          attendanceChanged(
              attendanceChanged(
                  meeting, "m1", one -> one.withParagraphs(ParagraphSet.parse("16-18, 20"))),
              "m2",
              one ->
                  one.withPresiding(true)
                      .withPresidiumRole(PresidiumRole.VICE_CHAIR)
                      .withParagraphs(ParagraphSet.parse("19")));
      assertThat(RuleRun.find("vote-tie-chair", presiding)).isEmpty();
    }

    @Test
    void cannotJudgeWhenNobodyIsSaidToPreside() {
      Meeting meeting =
          attendanceChanged(
              voteChanged(board(), v -> tie(v).withCastingVote(casting("m1", BallotChoice.YES))),
              "m1",
              one -> one.withPresiding(false).withPresidiumRole(Optional.empty()));
      assertThat(RuleRun.findOne("vote-tie-chair", meeting).variant())
          .isEqualTo("cannot-judge.chair");
    }

    @Test
    void cannotJudgeWithoutTheNumberOfEitherSide() {
      for (Optional<Integer> yes : List.of(Optional.of(4), Optional.<Integer>empty())) {
        UnaryOperator<Vote> uncounted = v -> tie(v).withYes(yes).withNo(Optional.empty());
        Finding finding = RuleRun.findOne("vote-tie-chair", voteChanged(board(), uncounted));
        says(
            finding,
            "Kan inte bedömas: det framgår inte hur många som röstade ja och hur många som röstade"
                + " nej",
            "Cannot judge: nothing says how many voted yes and how many voted no");
        assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0");
        Meeting cast =
            voteChanged(
                board(), v -> uncounted.apply(v).withCastingVote(casting("m1", BallotChoice.YES)));
        assertThat(RuleRun.findOne("vote-tie-chair", cast).variant())
            .isEqualTo("cannot-judge.counts");
        assertThat(
                RuleRun.findOne("vote-tie-lot", asElection(voteChanged(board(), uncounted)))
                    .variant())
            .isEqualTo("cannot-judge.counts");
      }
    }

    @Test
    void findsThatSomebodyElseBrokeAVoteWithoutNumbers() {
      Meeting meeting =
          voteChanged(
              board(),
              v ->
                  tie(v).withNo(Optional.empty()).withCastingVote(casting("m2", BallotChoice.YES)));
      assertThat(RuleRun.findOne("vote-tie-chair", meeting).variant()).isEqualTo("not-chair");
    }

    @Test
    void doesNotTakeAViceChairForPresiding() {
      Meeting meeting =
          attendanceChanged(
              voteChanged(board(), v -> tie(v).withCastingVote(casting("m1", BallotChoice.YES))),
              "m1",
              one -> one.withPresiding(false).withPresidiumRole(PresidiumRole.VICE_CHAIR));
      assertThat(RuleRun.findOne("vote-tie-chair", meeting).variant())
          .isEqualTo("cannot-judge.chair");
    }

    @Test
    void findsThatTheOutcomeIsAnother() {
      Meeting meeting =
          voteChanged(board(), v -> tie(v).withCastingVote(casting("m1", BallotChoice.NO)));
      assertThat(RuleRun.findOne("vote-tie-chair", meeting).variant()).isEqualTo("other-outcome");
    }

    @Test
    void findsThatTheDecisionIsForTheOtherSide() {
      Meeting meeting =
          voteChanged(
              board(),
              v ->
                  tie(v)
                      .withOutcome(Optional.empty())
                      .withCastingVote(casting("m1", BallotChoice.NO)));
      Finding finding = RuleRun.findOne("vote-tie-chair", meeting);
      assertThat(finding.variant()).isEqualTo("other-outcome");
      assertThat(finding.place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/votes/0/castingVote");
    }

    @Test
    void letsAThirdSendAMatterBackAgainstTheCastingVote() {
      Meeting meeting =
          voteChanged(
              assembly(),
              v ->
                  tie(v)
                      .withOutcome(Optional.empty())
                      .withCastingVote(casting("m1", BallotChoice.NO)));
      Meeting sentBack =
          decisionChanged(meeting, VOTED, one -> one.withKind(DecisionKind.REFERRED_BACK));
      assertThat(RuleRun.find("vote-tie-chair", sentBack)).isEmpty();
    }
  }

  @Nested
  class ALotBreaksATieInAnElection {

    @Test
    void isSilentWhenItDid() {
      Meeting meeting = asElection(voteChanged(board(), v -> tie(v).withLot(true)));
      assertThat(RuleRun.find("vote-tie-lot", meeting)).isEmpty();
      assertThat(RuleRun.find("vote-tie-chair", meeting)).isEmpty();
    }

    @Test
    void findsATieWithoutALot() {
      Meeting meeting = asElection(voteChanged(board(), BallotRulesTest::tie));
      Finding finding = RuleRun.findOne("vote-tie-lot", meeting);
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      says(
          finding,
          "Rösterna föll 4 mot 4 i ett val eller en anställning, och ingen lottning är antecknad",
          "The votes were 4 to 4 in an election or an employment, and no lot is recorded");
      assertThat(
              RuleRun.find("vote-tie-lot", asElection(voteChanged(board(), v -> tie(v).withNo(3)))))
          .isEmpty();
    }

    @Test
    void findsACastingVote() {
      Meeting meeting =
          asElection(
              voteChanged(board(), v -> tie(v).withCastingVote(casting("m1", BallotChoice.YES))));
      assertThat(RuleRun.findOne("vote-tie-lot", meeting).variant()).isEqualTo("casting-vote");
    }
  }

  @Nested
  class NobodyAbstainsFromAuthority {

    private Meeting authority(Meeting meeting) {
      return changed(meeting, VOTED, one -> one.withExerciseOfAuthority(true));
    }

    private Meeting abstaining(Meeting meeting) {
      return voteChanged(
          meeting,
          vote ->
              vote.withNo(1)
                  .withAbstain(1)
                  .withBallots(
                      vote.ballots().stream()
                          .map(
                              b -> b.person().equals("m9") ? b.withChoice(BallotChoice.ABSTAIN) : b)
                          .toList()));
    }

    @Test
    void isSilentWhenEverybodyVotes() {
      assertThat(RuleRun.find("vote-abstain", authority(board()))).isEmpty();
    }

    @Test
    void isSilentAboutOtherMattersAndAssemblies() {
      assertThat(RuleRun.find("vote-abstain", abstaining(board()))).isEmpty();
      Meeting assembly = authority(assembly());
      assertThat(
              RuleRun.find(
                  "vote-abstain",
                  decisionChanged(assembly, VOTED, d -> d.withNotParticipating("m2"))))
          .isEmpty();
    }

    @Test
    void findsWhoAbstained() {
      Finding finding = RuleRun.findOne("vote-abstain", authority(abstaining(board())));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().person()).contains("m9");
      says(
          finding,
          "Person m9 lade ned sin röst fast ärendet är myndighetsutövning",
          "Person m9 abstained although the matter is an exercise of authority");
    }

    @Test
    void isAWarningInADirectorateWhichIsAnAssemblyToo() {
      assertThat(
              RuleRun.findAs(BodyKind.FEDERATION, "vote-abstain", authority(abstaining(board()))))
          .extracting(Finding::severity)
          .containsExactly(Severity.WARNING);
    }

    @Test
    void findsWhoDidNotParticipateOnce() {
      Meeting meeting =
          decisionChanged(
              authority(abstaining(board())), VOTED, one -> one.withNotParticipating("m9"));
      assertThat(RuleRun.findOne("vote-abstain", meeting).variant()).isEqualTo("not-participating");
    }

    /** The same decision with one more vote before it, in which m9 votes or abstains. */
    private Meeting inTwoVotes(UnaryOperator<Vote> first, UnaryOperator<Vote> last) {
      return decisionChanged(
          authority(board()),
          VOTED,
          one -> {
            Vote vote = one.votes().get(0);
            return one.withVotes(
                first.apply(vote.withRound(VoteRound.COUNTER)),
                last.apply(vote.withRound(VoteRound.MAIN)));
          });
    }

    private Vote abstention(Vote vote) {
      return abstaining(decisionChanged(board(), VOTED, one -> one.withVotes(vote)))
          .paragraphs()
          .get(3)
          .decisions()
          .get(0)
          .votes()
          .get(0);
    }

    private Vote unnamed(Vote vote) {
      return vote.withNo(1).withAbstain(1).withBallots(List.of());
    }

    @Test
    void obligesNobodyToVoteForMoreThanOneProposal() {
      assertThat(RuleRun.find("vote-abstain", inTwoVotes(vote -> vote, this::abstention)))
          .isEmpty();
      assertThat(RuleRun.find("vote-abstain", inTwoVotes(this::abstention, vote -> vote)))
          .isEmpty();
      Finding inBoth =
          RuleRun.findOne("vote-abstain", inTwoVotes(this::abstention, this::abstention));
      assertThat(inBoth.variant()).isEqualTo("abstained");
      assertThat(inBoth.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0/ballots/8");
    }

    @Test
    void cannotJudgeSeveralVotesWithoutNames() {
      Finding finding = RuleRun.findOne("vote-abstain", inTwoVotes(this::unnamed, this::unnamed));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0");
      says(
          finding,
          "Kan inte bedömas: det framgår inte om de som lade ned sin röst röstade i någon annan"
              + " omgång",
          "Cannot judge: nothing says whether those who abstained voted in another round");
      assertThat(
              RuleRun.findOne("vote-abstain", inTwoVotes(this::abstention, this::unnamed))
                  .variant())
          .isEqualTo("cannot-judge.rounds");
    }

    @Test
    void findsANumberOfAbstentions() {
      Meeting meeting =
          authority(voteChanged(board(), v -> v.withNo(1).withAbstain(1).withBallots(List.of())));
      assertThat(RuleRun.findOne("vote-abstain", meeting).variant()).isEqualTo("some-abstained");
      Meeting nobody =
          authority(voteChanged(board(), v -> v.withAbstain(0).withBallots(List.of())));
      assertThat(RuleRun.find("vote-abstain", nobody)).isEmpty();
    }
  }

  @Nested
  class ElectionsAreNotOpen {

    private Meeting elected(Optional<DecisionMethod> method) {
      return decisionChanged(board(), 17, one -> one.withMethod(method));
    }

    @Test
    void isWarnedOfAnOpenVote() {
      Finding finding =
          RuleRun.findOne("election-open-vote", elected(Optional.of(DecisionMethod.OPEN_VOTE)));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/1/decisions/0/method");
      says(
          finding,
          "Valet anges ha gått till genom öppen omröstning",
          "The election is said to have been held by open vote");
      for (DecisionMethod other :
          List.of(DecisionMethod.ACCLAMATION, DecisionMethod.SECRET_BALLOT, DecisionMethod.LOT)) {
        assertThat(RuleRun.find("election-open-vote", elected(Optional.of(other)))).isEmpty();
      }
      assertThat(RuleRun.find("election-open-vote", elected(Optional.empty()))).isEmpty();
      assertThat(RuleRun.find("election-open-vote", board())).isEmpty();
    }

    @Test
    void takesARollCallForAnOpenVoteWhereNoMethodIsTold() {
      Meeting named =
          decisionChanged(asElection(board()), VOTED, one -> one.withMethod(Optional.empty()));
      Finding finding = RuleRun.findOne("election-open-vote", named);
      assertThat(finding.variant()).isEqualTo("named");
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/votes/0/ballots");
      Meeting tabling =
          changed(
              named,
              VOTED,
              one ->
                  one.withProposals(
                      one.proposals().get(0),
                      one.proposals().get(1).withIntent(ProposalIntent.TABLE)));
      assertThat(RuleRun.find("election-open-vote", tabling)).isEmpty();
      Meeting tabled = decisionChanged(named, VOTED, one -> one.withKind(DecisionKind.TABLED));
      assertThat(RuleRun.find("election-open-vote", tabled)).isEmpty();
    }

    @Test
    void leavesTheVoteOfAnElectionToIt() {
      assertThat(RuleRun.find("vote-open", elected(Optional.of(DecisionMethod.OPEN_VOTE))))
          .isEmpty();
    }
  }

  @Nested
  class AcclamationHasNoVotes {

    @Test
    void isWarnedOfAVote() {
      Meeting meeting =
          decisionChanged(board(), VOTED, one -> one.withMethod(DecisionMethod.ACCLAMATION));
      Finding finding = RuleRun.findOne("acclamation-without-votes", meeting);
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/method");
      says(
          finding,
          "Beslutet anges vara fattat med acklamation, men en omröstning redovisas",
          "The decision is said to be made by acclamation, but a vote is recorded");
    }

    @Test
    void isSilentWithoutAVoteOrAnotherMethod() {
      Meeting acclaimed =
          decisionChanged(
              board(), VOTED, one -> one.withMethod(DecisionMethod.ACCLAMATION).withVotes());
      assertThat(RuleRun.find("acclamation-without-votes", acclaimed)).isEmpty();
      assertThat(RuleRun.find("acclamation-without-votes", board())).isEmpty();
      Meeting untold = decisionChanged(board(), VOTED, one -> one.withMethod(Optional.empty()));
      assertThat(RuleRun.find("acclamation-without-votes", untold)).isEmpty();
    }
  }
}
