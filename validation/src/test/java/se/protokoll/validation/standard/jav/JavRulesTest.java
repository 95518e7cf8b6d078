package se.protokoll.validation.standard.jav;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;
import se.protokoll.Sitting;
import se.protokoll.Speaker;
import se.protokoll.justering.Justerare;
import se.protokoll.language.Language;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;

class JavRulesTest {

  private static final int INFORMATION = 18;

  private static Disqualification jav(String person) {
    return Disqualification.builder()
        .person(person)
        .ground(DisqualificationGround.AFFECTED)
        .state(DisqualificationState.UPHELD)
        .build();
  }

  private static Meeting with(Meeting meeting, int number, Disqualification... questions) {
    return LawfulMeetings.changed(
        meeting, number, paragraph -> paragraph.withDisqualifications(questions));
  }

  @Nested
  class NoParticipation {

    private Meeting without(Meeting meeting, String person) {
      return LawfulMeetings.decisionChanged(
          meeting,
          VOTED,
          decision ->
              decision.withVotes(
                  decision
                      .votes()
                      .get(0)
                      .withBallots(
                          decision.votes().get(0).ballots().stream()
                              .filter(ballot -> !ballot.person().equals(person))
                              .toList())));
    }

    @Test
    void refusesAVote() {
      Meeting meeting = with(LawfulMeetings.assembly(), VOTED, jav("m5"));
      Finding finding = findOne("jav-no-participation", meeting);
      says(
          finding,
          "Person m5 är jävig men har lagt förslag, röstat eller reserverat sig i paragrafen",
          "Person m5 is disqualified but made a proposal, voted or made a reservation in the paragraph");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/votes/0/ballots/4");
      assertThat(finding.place().person()).contains("m5");
      assertThat(finding.source(Language.SV)).isEqualTo("KL 5 kap. 47 §");
      assertThat(find("jav-no-participation", without(meeting, "m5"))).isEmpty();
      Disqualification accountable = jav("m5").withGround(DisqualificationGround.ACCOUNTABILITY);
      assertThat(
              findOne("jav-no-participation", with(LawfulMeetings.assembly(), VOTED, accountable))
                  .source(Language.SV))
          .isEqualTo("KL 5 kap. 48 §");
      assertThat(
              findOne("jav-no-participation", with(LawfulMeetings.board(), VOTED, jav("m5")))
                  .source(Language.SV))
          .isEqualTo("KL 6 kap. 30 §");
    }

    @Test
    void allowsToBeListedWithoutAVote() {
      for (BallotChoice choice : List.of(BallotChoice.ABSENT, BallotChoice.NOT_VOTING)) {
        allowsToBeListedAs(choice);
      }
    }

    private void allowsToBeListedAs(BallotChoice choice) {
      Meeting meeting = with(without(LawfulMeetings.assembly(), "m5"), VOTED, jav("m5"));
      Meeting absent =
          LawfulMeetings.decisionChanged(
              meeting,
              VOTED,
              decision -> {
                var vote = decision.votes().get(0);
                var ballots = new ArrayList<>(vote.ballots());
                ballots.add(Ballot.builder().person("m5").choice(choice).build());
                return decision.withVotes(vote.withBallots(ballots));
              });
      assertThat(find("jav-no-participation", absent)).isEmpty();
    }

    @Test
    void letsAProposalStandThatWasPreparedOrWithdrawn() {
      Meeting proposer = with(without(LawfulMeetings.board(), "m1"), VOTED, jav("m1"));
      for (UnaryOperator<Proposal> change :
          List.<UnaryOperator<Proposal>>of(
              one -> one.withKind(ProposalKind.PREPARED), one -> one.withWithdrawn(true))) {
        Meeting changed =
            LawfulMeetings.changed(
                proposer,
                VOTED,
                paragraph ->
                    paragraph.withProposals(paragraph.proposals().stream().map(change).toList()));
        assertThat(find("jav-no-participation", changed)).isEmpty();
      }
      Meeting unsaid =
          LawfulMeetings.changed(
              proposer,
              VOTED,
              paragraph ->
                  paragraph.withProposals(
                      paragraph.proposals().stream()
                          .map(one -> one.withKind(Optional.empty()))
                          .toList()));
      assertThat(find("jav-no-participation", unsaid)).hasSize(1);
    }

    @Test
    void refusesAProposalAndAReservation() {
      Meeting proposer = with(without(LawfulMeetings.board(), "m1"), VOTED, jav("m1"));
      assertThat(findOne("jav-no-participation", proposer).place().pointer())
          .isEqualTo("/paragraphs/3/proposals/0/proposers");
      Meeting reservant =
          LawfulMeetings.changed(
              with(without(LawfulMeetings.board(), "m5"), VOTED, jav("m5")),
              VOTED,
              paragraph ->
                  paragraph.withReservations(Reservation.builder().addPersons("m5").build()));
      assertThat(findOne("jav-no-participation", reservant).place().pointer())
          .isEqualTo("/paragraphs/3/reservations/0");
    }

    @Test
    void forgivesAProposalTakenBack() {
      Meeting meeting = with(without(LawfulMeetings.board(), "m1"), VOTED, jav("m1"));
      Meeting withdrawn =
          LawfulMeetings.changed(
              meeting,
              VOTED,
              paragraph ->
                  paragraph.withProposals(
                      paragraph.proposals().get(0).withWithdrawn(true),
                      paragraph.proposals().get(1)));
      assertThat(find("jav-no-participation", withdrawn)).isEmpty();
    }

    @Test
    void refusesASupporterACastingVoteAndARequest() {
      Meeting meeting = with(without(LawfulMeetings.board(), "m5"), VOTED, jav("m5"));
      Meeting supporter =
          LawfulMeetings.changed(
              meeting,
              VOTED,
              paragraph ->
                  paragraph.withProposals(
                      paragraph
                          .proposals()
                          .get(0)
                          .withSupporters(PersonRef.builder().person("m5").build())));
      assertThat(findOne("jav-no-participation", supporter).place().pointer())
          .isEqualTo("/paragraphs/3/proposals/0/supporters");
      Meeting casting =
          LawfulMeetings.decisionChanged(
              meeting,
              VOTED,
              decision ->
                  decision.withVotes(
                      decision
                          .votes()
                          .get(0)
                          .withCastingVote(
                              Ballot.builder().person("m5").choice(BallotChoice.YES).build())));
      assertThat(findOne("jav-no-participation", casting).place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/votes/0/castingVote");
      Meeting request =
          LawfulMeetings.decisionChanged(
              with(LawfulMeetings.board(), 17, jav("m5")),
              17,
              decision ->
                  decision.withElection(
                      decision.election().orElseThrow().withProportionalRequestedBy("m5")));
      assertThat(findOne("jav-no-participation", request).place().pointer())
          .isEqualTo("/paragraphs/1/decisions/0/election/proportionalRequestedBy");
    }

    private Meeting speaking(Meeting meeting, String person) {
      return LawfulMeetings.changed(
          meeting,
          INFORMATION,
          paragraph ->
              paragraph.withSpeakers(
                  Speaker.builder().actor(PersonRef.builder().person(person).build()).build()));
    }

    @Test
    void isWarnedOfWhereSomebodySpoke() {
      for (String person : List.of("m5", "sec")) {
        Finding finding =
            findOne(
                "jav-no-participation",
                with(speaking(LawfulMeetings.board(), person), INFORMATION, jav(person)));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.place().pointer()).isEqualTo("/paragraphs/2/speakers/0");
        assertThat(finding.place().person()).contains(person);
      }
      says(
          findOne(
              "jav-no-participation",
              with(speaking(LawfulMeetings.board(), "m5"), INFORMATION, jav("m5"))),
          "Person m5 är jävig men anges ha föredragit ärendet eller yttrat sig i paragrafen",
          "Person m5 is disqualified but is recorded as having presented or spoken in the"
              + " paragraph");
      assertThat(
              find(
                  "jav-no-participation",
                  with(speaking(LawfulMeetings.board(), "m4"), INFORMATION, jav("m5"))))
          .isEmpty();
    }

    @Test
    void letsTheAccountableSpeakInAnAssembly() {
      Meeting speaking = speaking(LawfulMeetings.assembly(), "m5");
      Disqualification accountable = jav("m5").withGround(DisqualificationGround.ACCOUNTABILITY);
      assertThat(find("jav-no-participation", with(speaking, INFORMATION, accountable))).isEmpty();
      Disqualification unsaid = jav("m5").withGround(Optional.empty());
      assertThat(find("jav-no-participation", with(speaking, INFORMATION, unsaid))).isEmpty();
      assertThat(find("jav-no-participation", with(speaking, INFORMATION, jav("m5")))).hasSize(1);
    }

    private Meeting deciding(String paragraphs) {
      return with(
          LawfulMeetings.attendanceChanged(
              LawfulMeetings.assembly(),
              "m5",
              entry -> entry.withParagraphs(ParagraphSet.parse(paragraphs))),
          INFORMATION,
          jav("m5"));
    }

    @Test
    void refusesToDecideInJustThatParagraphOfAnAssembly() {
      Finding finding = findOne("jav-no-participation", deciding("18"));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/attendance/4/paragraphs");
      assertThat(finding.place().paragraph()).contains(18);
      says(
          finding,
          "Person m5 är jävig men anges som beslutande just i paragrafen",
          "Person m5 is disqualified but is listed as deciding in that very paragraph");
      for (String wider : List.of("all", "18-20", "16-18", "ej 20")) {
        assertThat(find("jav-no-participation", deciding(wider))).as(wider).isEmpty();
      }
    }

    @Test
    void saysNothingOfJavOnlyRaisedOrRejected() {
      for (var state : List.of(DisqualificationState.RAISED, DisqualificationState.REJECTED)) {
        Meeting meeting = with(LawfulMeetings.board(), VOTED, jav("m5").withState(state));
        assertThat(find("jav-no-participation", meeting)).isEmpty();
        assertThat(find("jav-not-present-namnd", meeting)).isEmpty();
      }
    }
  }

  @Nested
  class NotPresentNamnd {

    private Meeting present(Meeting meeting, String paragraphs) {
      return LawfulMeetings.attendanceChanged(
          meeting, "m5", entry -> entry.withParagraphs(ParagraphSet.parse(paragraphs)));
    }

    @Test
    void isSilentWhereThePersonIsRecordedAsAbsent() {
      Meeting meeting =
          present(with(LawfulMeetings.board(), INFORMATION, jav("m5")), "15-17, 21-100");
      Attendance absent =
          Attendance.builder()
              .person("m5")
              .capacity(Capacity.ABSENT)
              .paragraphs(ParagraphSet.parse("18-20"))
              .build();
      assertThat(find("jav-not-present-namnd", LawfulMeetings.with(meeting, absent))).isEmpty();
    }

    @Test
    void firesOnPresenceForThatVeryParagraph() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m5"));
      Finding finding = findOne("jav-not-present-namnd", present(meeting, "18-20"));
      says(
          finding,
          "Person m5 är jävig men anges som närvarande just för §§ 18–20",
          "Person m5 is disqualified but is listed as present for exactly §§ 18–20");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(find("jav-not-present-namnd", present(meeting, "19-20"))).isEmpty();
    }

    @Test
    void isAWarningInADirectorateWhichIsAnAssemblyToo() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m5"));
      assertThat(findAs(BodyKind.FEDERATION, "jav-not-present-namnd", present(meeting, "18-20")))
          .extracting(Finding::severity)
          .containsExactly(Severity.WARNING);
    }

    @Test
    void doesNotFireOnPresenceForAll() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m5"));
      assertThat(find("jav-not-present-namnd", meeting)).isEmpty();
      assertThat(find("jav-not-present-namnd", present(meeting, "16-20"))).isEmpty();
      assertThat(find("jav-not-present-namnd", present(meeting, "ej 20"))).isEmpty();
    }

    @Test
    void leavesWhatWasDoneToTheRuleAboutParticipation() {
      Meeting meeting = with(LawfulMeetings.board(), VOTED, jav("m5"));
      assertThat(MinutesValidator.standard().validate(meeting).findings())
          .extracting(Finding::ruleId)
          .containsExactly("jav-no-participation");
      assertThat(MinutesValidator.standard().validate(present(meeting, "19")).findings())
          .extracting(Finding::ruleId)
          .containsExactly("jav-no-participation");
    }

    @Test
    void letsAMemberOfAnAssemblyStayInTheRoom() {
      Meeting meeting = with(LawfulMeetings.assembly(), INFORMATION, jav("m5"));
      assertThat(find("jav-not-present-namnd", present(meeting, "18-20"))).isEmpty();
    }
  }

  @Nested
  class Grounds {

    private Meeting ground(Meeting meeting, DisqualificationGround ground) {
      return with(meeting, INFORMATION, jav("m5").withGround(ground));
    }

    @Test
    void mustBeToldInABoard() {
      Meeting meeting = LawfulMeetings.board();
      Disqualification silent = jav("m5").withGround(Optional.empty());
      Finding finding = findOne("jav-grounds-namnd", with(meeting, INFORMATION, silent));
      says(
          finding,
          "Det framgår inte varför Person m5 är jävig",
          "Nothing says why Person m5 is disqualified");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(
              find(
                  "jav-grounds-namnd",
                  with(meeting, INFORMATION, silent.withGroundAsPublished("delikatessjäv"))))
          .isEmpty();
    }

    @Test
    void areAskedForInAnAssemblyToo() {
      Disqualification silent = jav("m5").withGround(Optional.empty());
      Finding finding =
          findOne("jav-grounds-fullmaktige", with(LawfulMeetings.assembly(), INFORMATION, silent));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      says(
          finding,
          "Det framgår inte varför Person m5 är jävig i fullmäktige",
          "Nothing says why Person m5 is disqualified in the assembly");
    }

    @Test
    void areOthersInABoardThanInAnAssembly() {
      for (DisqualificationGround ground : DisqualificationGround.values()) {
        boolean ofBoards = ground != DisqualificationGround.ACCOUNTABILITY;
        boolean ofAssemblies =
            ground == DisqualificationGround.AFFECTED
                || ground == DisqualificationGround.ACCOUNTABILITY;
        assertThat(find("jav-grounds-namnd", ground(LawfulMeetings.board(), ground)).isEmpty())
            .isEqualTo(ofBoards);
        assertThat(
                find("jav-grounds-fullmaktige", ground(LawfulMeetings.assembly(), ground))
                    .isEmpty())
            .isEqualTo(ofAssemblies);
      }
    }

    @Test
    void areSaidInWords() {
      says(
          findOne(
              "jav-grounds-namnd",
              ground(LawfulMeetings.board(), DisqualificationGround.ACCOUNTABILITY)),
          "Redovisningsansvar, som anges för Person m5, är ingen jävsgrund i en nämnd",
          "Accountability, which is given for Person m5, is not a ground of conflict of interest (jäv) in a"
              + " board");
      says(
          findOne(
              "jav-grounds-fullmaktige",
              ground(LawfulMeetings.assembly(), DisqualificationGround.IMPARTIALITY)),
          "Person m5 avstod med hänvisning till en jävsgrund som bara gäller i nämnder",
          "Person m5 stood aside on a ground of conflict of interest (jäv) that applies to"
              + " boards only");
    }

    @Test
    void ofABoardAreThoseOfTheDay() {
      Meeting meeting = ground(LawfulMeetings.board(), DisqualificationGround.ACCOUNTABILITY);
      Meeting before =
          meeting.withSittings(Sitting.builder().date(LocalDate.of(2022, 6, 30)).build());
      Meeting after =
          meeting.withSittings(Sitting.builder().date(LocalDate.of(2022, 7, 1)).build());
      assertThat(findOne("jav-grounds-namnd", before).source(Language.EN))
          .isEqualTo("KL 6 kap. 28 § (the wording of the section has not been read)");
      assertThat(findOne("jav-grounds-namnd", before).source(Language.SV))
          .isEqualTo("KL 6 kap. 28 § (paragrafens ordalydelse har inte lästs)");
      assertThat(findOne("jav-grounds-namnd", after).source(Language.EN))
          .isEqualTo("KL 6 kap. 28 §");
    }
  }

  @Nested
  class OfTheJusterare {

    @Test
    void takesAnotherForThatParagraph() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m2"));
      Finding finding = findOne("jav-justerare", meeting);
      says(
          finding,
          "Person m2 är justerare för paragrafen men jävig i den, och ingen annan justerare kan justera"
              + " den",
          "Person m2 is justerare for the paragraph but is disqualified in it, and no other justerare"
              + " can certify it");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(find("jav-justerare", with(LawfulMeetings.board(), INFORMATION, jav("m3"))))
          .isEmpty();
    }

    @Test
    void isContentWithASubstituteOrAnotherElected() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m2"));
      Justerare ordinary = Justerare.builder().person("m2").build();
      Justerare substitute = Justerare.builder().person("m3").substitute(true).build();
      Justerare forThat =
          Justerare.builder().person("m3").paragraphs(ParagraphSet.of(INFORMATION)).build();
      Justerare second = Justerare.builder().person("m3").build();
      for (Justerare other : List.of(substitute, forThat, second)) {
        assertThat(
                find(
                    "jav-justerare",
                    LawfulMeetings.justeringChanged(
                        meeting, justering -> justering.withJusterare(ordinary, other))))
            .isEmpty();
      }
    }

    @Test
    void isNotContentWithAnotherWhoIsDisqualifiedToo() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m2"), jav("m3"));
      List<Finding> findings =
          find(
              "jav-justerare",
              LawfulMeetings.justeringChanged(
                  meeting,
                  justering ->
                      justering.withJusterare(
                          Justerare.builder().person("m2").build(),
                          Justerare.builder().person("m3").build())));
      assertThat(findings)
          .extracting(one -> one.place().person().orElseThrow())
          .containsExactly("m2", "m3");
    }

    @Test
    void saysNothingOfParagraphsNotHis() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m2"));
      Justerare others =
          Justerare.builder().person("m2").paragraphs(ParagraphSet.parse("16-17, 19-20")).build();
      assertThat(
              find(
                  "jav-justerare",
                  LawfulMeetings.justeringChanged(
                      meeting, justering -> justering.withJusterare(others))))
          .isEmpty();
    }
  }

  @Nested
  class OfTheChair {

    @Test
    void takesAnotherChair() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m1"));
      Finding finding = findOne("jav-chair", meeting);
      says(
          finding,
          "Ordföranden Person m1 är jävig i paragrafen, och det framgår inte vem som var ordförande"
              + " i stället",
          "The chair, Person m1, is disqualified in the paragraph, and nothing says who presided instead");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      Meeting led =
          LawfulMeetings.with(
              LawfulMeetings.attendanceChanged(
                  meeting, "m3", entry -> entry.withParagraphs(ParagraphSet.parse("ej 18"))),
              LawfulMeetings.board()
                  .attendance()
                  .get(2)
                  .withPresiding(true)
                  .withParagraphs(ParagraphSet.of(INFORMATION)));
      assertThat(find("jav-chair", led)).isEmpty();
      assertThat(find("jav-chair", with(LawfulMeetings.board(), INFORMATION, jav("m3")))).isEmpty();
    }

    @Test
    void cannotJudgeWhereNothingSaysWhoPresided() {
      Meeting meeting = with(LawfulMeetings.board(), INFORMATION, jav("m3"));
      Meeting nobody = meeting.withAttendance(List.of());
      Finding finding = findOne("jav-chair", nobody);
      says(
          finding,
          "Kan inte bedömas: Person m3 hade jäv, och det framgår inte vem som var ordförande i"
              + " paragrafen",
          "Cannot judge: Person m3 had a conflict of interest (jäv), and nothing says who presided"
              + " over the paragraph");
      Meeting outside =
          LawfulMeetings.attendanceChanged(
              with(LawfulMeetings.board(), INFORMATION, jav("m1")),
              "m1",
              entry -> entry.withParagraphs(ParagraphSet.parse("ej 18")));
      assertThat(find("jav-chair", outside)).isEmpty();
    }
  }

  @Nested
  class Outcome {

    @Test
    void mustBeTold() {
      Meeting meeting = LawfulMeetings.board();
      for (var state :
          List.of(
              Optional.of(DisqualificationState.RAISED), Optional.<DisqualificationState>empty())) {
        Finding finding =
            findOne("jav-bortse", with(meeting, INFORMATION, jav("m5").withState(state)));
        says(
            finding,
            "Jäv har anmälts för Person m5, men utgången framgår inte",
            "A question of conflict of interest (jäv) was raised about Person m5, but the outcome is"
                + " not stated");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
      }
      for (var state : List.of(DisqualificationState.UPHELD, DisqualificationState.REJECTED)) {
        assertThat(find("jav-bortse", with(meeting, INFORMATION, jav("m5").withState(state))))
            .isEmpty();
      }
    }
  }
}
