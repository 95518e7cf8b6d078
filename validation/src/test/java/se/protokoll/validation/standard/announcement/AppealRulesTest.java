package se.protokoll.validation.standard.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.JUSTERED;
import static se.protokoll.validation.LawfulMeetings.LAST_APPEAL_DAY;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.LawfulMeetings.postingChanged;
import static se.protokoll.validation.RuleRun.find;
import static se.protokoll.validation.RuleRun.findAs;
import static se.protokoll.validation.RuleRun.findOne;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.AppealRoute;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.ParagraphKind;
import se.protokoll.RequiredMajority;
import se.protokoll.justering.Posting;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Organisation;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

class AppealRulesTest {

  private static Meeting posted(LocalDate day) {
    return postingChanged(LawfulMeetings.board(), posting -> posting.withPostedOn(day));
  }

  private static Meeting routed(Meeting meeting, AppealRoute route) {
    return decisionChanged(meeting, VOTED, one -> one.withAppealRoute(route));
  }

  @Nested
  class OverklagandeLastDay {

    @ParameterizedTest(name = "posted {0}, last day {1}")
    @CsvSource({
      "2024-12-03, 2024-12-27",
      "2024-12-10, 2025-01-02",
      "2024-05-31, 2024-06-24",
      "2025-03-28, 2025-04-22",
      "2026-05-16, 2026-06-08",
      "2024-03-15, 2024-04-05"
    })
    void isThreeWeeksLaterOrTheNextWorkingDay(LocalDate postedOn, LocalDate last) {
      for (int days = -1; days <= 1; days++) {
        LocalDate stated = last.plusDays(days);
        Meeting meeting =
            postingChanged(
                LawfulMeetings.board(),
                posting -> posting.withPostedOn(postedOn).withLastAppealDay(stated));
        assertThat(find("overklagande-last-day", meeting)).hasSize(days == 0 ? 0 : 1);
      }
    }

    @Test
    void saysWhatItShouldBe() {
      Meeting meeting =
          postingChanged(
              LawfulMeetings.board(),
              posting -> posting.withLastAppealDay(LAST_APPEAL_DAY.minusDays(1)));
      Finding finding = findOne("overklagande-last-day", meeting);
      says(
          finding,
          "Sista dagen att överklaga anges till 2024-04-04; anslaget 2024-03-15 ger 2024-04-05",
          "The last day to appeal is stated as 2024-04-04; the announcement on 2024-03-15 gives"
              + " 2024-04-05");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void cannotBeJudgedWithoutTheDayOfPosting() {
      Meeting meeting =
          postingChanged(LawfulMeetings.board(), posting -> posting.withPostedOn(Optional.empty()));
      assertThat(findOne("overklagande-last-day", meeting).variant())
          .isEqualTo("cannot-judge.posting-day");
    }
  }

  @Nested
  class OverklagandeGemensam {

    private Meeting secondPosted(LocalDate day) {
      Meeting meeting = LawfulMeetings.jointBoard();
      return meeting.withPostings(
          meeting.postings().get(0), meeting.postings().get(1).withPostedOn(day));
    }

    @Test
    void runsFromTheLastOfAllBoards() {
      assertThat(find("overklagande-gemensam", LawfulMeetings.jointBoard())).isEmpty();
      List<Finding> findings =
          find("overklagande-gemensam", secondPosted(LawfulMeetings.POSTED.plusDays(4)));
      assertThat(findings).hasSize(2);
      says(
          findings.get(0),
          "Sista dagen att överklaga anges till 2024-04-05; det sista anslaget 2024-03-19 ger"
              + " 2024-04-09",
          "The last day to appeal is stated as 2024-04-05; the last of the announcements, on"
              + " 2024-03-19, gives 2024-04-09");
      assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
      assertThat(find("overklagande-last-day", secondPosted(JUSTERED))).isEmpty();
    }

    @Test
    void knowsANoticeBoardByTheNameOfItsParty() {
      Meeting meeting = LawfulMeetings.jointBoard();
      for (String board :
          List.of(
              "Björkby kommuns digitala anslagstavla",
              "Anslagstavlan i Björkby kommun",
              "Anslagstavla Björkby kommun",
              "björkby kommun")) {
        Meeting named =
            meeting.withPostings(
                meeting.postings().get(0), meeting.postings().get(1).withBoard(board));
        assertThat(find("overklagande-gemensam", named)).as(board).isEmpty();
      }
      Meeting other =
          meeting.withPostings(
              meeting.postings().get(0),
              meeting.postings().get(1).withBoard("Norra Björkby kommuns anslagstavla"));
      assertThat(find("overklagande-gemensam", other)).hasSize(1);
    }

    @Test
    void provesNothingWhereThePrintOfOnePartyHasItsOwnNoticeAlone() {
      Meeting meeting = LawfulMeetings.jointBoard();
      Meeting three =
          meeting.withBody(
              meeting
                  .body()
                  .withPrincipals(
                      Organisation.of("Granby kommun"),
                      Organisation.of("Björkby kommun"),
                      Organisation.of("Ekby kommun")));
      Finding two = findOne("overklagande-gemensam", three);
      assertThat(two.severity()).isEqualTo(Severity.ERROR);
      says(
          two,
          "Det finns inget anslag hos Ekby kommun",
          "There is no notice on the board of Ekby kommun");
      Finding one = findOne("overklagande-gemensam", three.withPostings(three.postings().get(0)));
      assertThat(one.severity()).isEqualTo(Severity.WARNING);
      says(
          one,
          "Det finns inget anslag hos Björkby kommun och Ekby kommun",
          "There is no notice on the boards of Björkby kommun and Ekby kommun");
    }

    @Test
    void takesANoticeOfEveryParty() {
      Meeting meeting = LawfulMeetings.jointBoard();
      Finding finding =
          findOne("overklagande-gemensam", meeting.withPostings(meeting.postings().get(0)));
      says(
          finding,
          "Det finns inget anslag hos Björkby kommun",
          "There is no notice on the board of Björkby kommun");
      assertThat(finding.place().pointer()).isEqualTo("/body/principals/1");
      Meeting bySeats = meeting.withBody(meeting.body().withPrincipals());
      assertThat(
              findOne("overklagande-gemensam", bySeats.withPostings(meeting.postings().get(0)))
                  .place()
                  .pointer())
          .isEqualTo("/body/standingOrders/seatsPerPrincipal/1");
    }

    @Test
    void knowsAPartyByItsAbbreviation() {
      Meeting meeting = LawfulMeetings.jointBoard();
      Meeting abbreviated =
          meeting
              .withBody(
                  meeting
                      .body()
                      .withPrincipals(
                          Organisation.of("Granby kommun"),
                          Organisation.builder()
                              .key("bjo")
                              .name("Björkby")
                              .abbreviation("BK")
                              .build()))
              .withPostings(meeting.postings().get(0), meeting.postings().get(1).withBoard("BK"));
      assertThat(find("overklagande-gemensam", abbreviated)).isEmpty();
    }
  }

  @Nested
  class OverklagandeRoute {

    private Meeting route(AppealRoute route) {
      return decisionChanged(
          LawfulMeetings.board(), VOTED, decision -> decision.withAppealRoute(route));
    }

    @Test
    void isNotCountedFromTheNoticeForAnAdministrativeAppeal() {
      Posting own = LawfulMeetings.board().postings().get(0).withParagraphs(ParagraphSet.of(VOTED));
      Finding finding =
          findOne("overklagande-route", route(AppealRoute.ADMINISTRATIVE_APPEAL).withPostings(own));
      says(
          finding,
          "Anslaget anger 2024-04-05 som sista dag, men tiden räknas från den dag parten fick del"
              + " av beslutet",
          "The notice states 2024-04-05 as the last day, but the time runs from the day the party"
              + " was served");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(find("overklagande-route", route(AppealRoute.LEGALITY_REVIEW).withPostings(own)))
          .isEmpty();
    }

    @Test
    void allowsBothRoutesInTheSameMinutes() {
      assertThat(find("overklagande-route", route(AppealRoute.ADMINISTRATIVE_APPEAL))).isEmpty();
    }

    @Test
    void isSeldomLegalityReviewForTheExerciseOfAuthority() {
      Meeting meeting =
          changed(
              LawfulMeetings.board(), VOTED, paragraph -> paragraph.withExerciseOfAuthority(true));
      Finding finding = findOne("overklagande-route", meeting);
      assertThat(finding.variant()).isEqualTo("authority");
      assertThat(finding.severity())
          .isEqualTo(Severity.INFO); // right where no statute gives besvär
      assertThat(
              find(
                  "overklagande-route",
                  decisionChanged(
                      meeting,
                      VOTED,
                      decision -> decision.withAppealRoute(AppealRoute.ADMINISTRATIVE_APPEAL))))
          .isEmpty();
    }
  }

  @Nested
  class OverklagandePerParagraph {

    @Test
    void takesAnOwnNoticeForAnImmediateParagraph() {
      Meeting meeting =
          changed(
              LawfulMeetings.board(), 18, paragraph -> paragraph.withCertifiedImmediately(true));
      Finding finding = findOne("overklagande-per-paragraph", meeting);
      says(
          finding,
          "Paragrafen är omedelbart justerad men har inget eget anslag",
          "The paragraph was certified at once but has no notice of its own");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      var postings = new ArrayList<>(meeting.postings());
      postings.add(Posting.builder().paragraphs(ParagraphSet.of(18)).build());
      assertThat(find("overklagande-per-paragraph", meeting.withPostings(postings))).isEmpty();
      Meeting stamped =
          changed(LawfulMeetings.board(), 18, paragraph -> paragraph.withStampedCertified(true));
      assertThat(find("overklagande-per-paragraph", stamped)).isEmpty();
    }
  }

  @Nested
  class OnlyAnnouncedMatters {

    private final Meeting added =
        changed(
            LawfulMeetings.assembly(),
            VOTED,
            paragraph -> paragraph.withAgendaItem(Optional.empty()).withTitle("Extra ärende"));

    @Test
    void bindsAnAssembly() {
      Finding finding = findOne("only-announced-matters", added);
      says(
          finding,
          "Ärendet finns inte på dagordningen och avgjordes utan att alla var ense",
          "The matter is not on the agenda and was decided without all agreeing");
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0");
      assertThat(findAs(BodyKind.BOARD, "only-announced-matters", added)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "OWN, Sammanträdets behöriga utlysande, Sammanträdet är behörigen utlyst.",
      "OWN, Tid och plats för justering, Protokollet justeras den 25 mars.",
      "OWN, Ajournering, Mötet ajourneras i 15 minuter.",
      "OWN, Närvarorätt, Revisorn får närvara.",
      "OWN, Nya motioner, Motionerna skickas till kommunstyrelsen för beredning.",
      "OWN, Anmälan av motion, Motionen överlämnas till kommunstyrelsen.",
      "ASSIGNMENT, Nya motioner, Motionerna överlämnas till kommunstyrelsen.",
      "ASSIGNMENT, Ny motion, Motionen hänskjuts till kommunstyrelsen."
    })
    void leavesWhatSettlesNoMatter(DecisionKind kind, String title, String text) {
      assertThat(find("only-announced-matters", decided(kind, title, text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "OWN, Behörighetskrav för lärare, Kraven antas.",
      "OWN, Justering av taxan, Taxan höjs.",
      "OWN, Närvarorätt i utskott, Ersättare ges närvarorätt i utskotten.",
      "OWN, Motion om cykelvägar, Motionen bifalls och skickas till tekniska nämnden.",
      "ASSIGNMENT, Medborgarförslag, Förslaget överlåts till tekniska nämnden för beslut.",
      "RESIGNATION, Avsägelse från barnnämnden, Avsägelsen godkänns."
    })
    void bindsWhatSettlesOne(DecisionKind kind, String title, String text) {
      assertThat(findOne("only-announced-matters", decided(kind, title, text)).severity())
          .isEqualTo(Severity.ERROR);
    }

    private Meeting decided(DecisionKind kind, String title, String text) {
      return changed(
          added,
          VOTED,
          paragraph ->
              paragraph
                  .withTitle(title)
                  .withProposals()
                  .withReservations()
                  .withDecisions(
                      Decision.builder()
                          .kind(kind)
                          .addClauses(Clause.builder().text(text).build())
                          .build()));
    }

    @Test
    void allowsAnUrgentMatterIfAllAgree() {
      Meeting unanimous =
          decisionChanged(
              added,
              VOTED,
              decision -> decision.withVotes().withRequiredMajority(RequiredMajority.ALL_PRESENT));
      assertThat(find("only-announced-matters", unanimous)).isEmpty();
      Meeting twoAgainst =
          decisionChanged(
              added,
              VOTED,
              decision -> decision.withRequiredMajority(RequiredMajority.ALL_PRESENT));
      assertThat(find("only-announced-matters", twoAgainst)).hasSize(1);
      Meeting votedByAll =
          decisionChanged(
              added,
              VOTED,
              decision -> decision.withVotes(decision.votes().get(0).withYes(21).withNo(0)));
      assertThat(find("only-announced-matters", votedByAll)).isEmpty();
      Meeting oneAbstains =
          decisionChanged(
              added,
              VOTED,
              decision ->
                  decision.withVotes(decision.votes().get(0).withYes(20).withNo(0).withAbstain(1)));
      assertThat(find("only-announced-matters", oneAbstains)).hasSize(1);
    }

    @Test
    void asksForAllAndNotForSilence() {
      Meeting silent = decisionChanged(added, VOTED, decision -> decision.withVotes());
      assertThat(find("only-announced-matters", silent)).hasSize(1);
      Meeting later =
          changed(
              silent,
              VOTED,
              one ->
                  one.withDecisions(
                      one.decisions().get(0).withKind(DecisionKind.NOTED), one.decisions().get(0)));
      assertThat(findOne("only-announced-matters", later).place().pointer())
          .isEqualTo("/paragraphs/3/decisions/1");
    }

    @Test
    void countsBallotsWhereNoNumberIsStated() {
      assertThat(find("only-announced-matters", called(BallotChoice.YES))).isEmpty();
      assertThat(find("only-announced-matters", called(BallotChoice.NO))).hasSize(1);
      assertThat(find("only-announced-matters", called(BallotChoice.ABSTAIN))).hasSize(1);
    }

    /** A roll call of two without numbers, where the second votes so. */
    private Meeting called(BallotChoice second) {
      return decisionChanged(
          added,
          VOTED,
          decision ->
              decision.withVotes(
                  Vote.builder()
                      .addBallots(
                          Ballot.builder().person("m1").choice(BallotChoice.YES).build(),
                          Ballot.builder().person("m2").choice(second).build())
                      .build()));
    }

    @Test
    void isNotKnownByTheTitleWhereItHasAnItem() {
      Meeting other =
          changed(LawfulMeetings.assembly(), VOTED, paragraph -> paragraph.withAgendaItem("9"));
      assertThat(find("only-announced-matters", other)).hasSize(1);
    }

    @Test
    void allowsWhatSettlesNothing() {
      for (DecisionKind kind : List.of(DecisionKind.NOTED, DecisionKind.TABLED)) {
        assertThat(
                find(
                    "only-announced-matters",
                    decisionChanged(added, VOTED, decision -> decision.withKind(kind))))
            .isEmpty();
      }
      assertThat(
              find(
                  "only-announced-matters",
                  changed(added, VOTED, paragraph -> paragraph.withKind(ParagraphKind.QUESTION))))
          .isEmpty();
    }

    @Test
    void knowsAMatterByItsTitle() {
      Meeting meeting =
          changed(
              LawfulMeetings.assembly(),
              VOTED,
              paragraph -> paragraph.withAgendaItem(Optional.empty()));
      assertThat(find("only-announced-matters", meeting)).isEmpty();
    }

    /** The matter that is not on the agenda, with another title, kind and text. */
    private Meeting matter(String title, DecisionKind kind, String text) {
      return decisionChanged(
          changed(added, VOTED, paragraph -> paragraph.withTitle(title)),
          VOTED,
          decision ->
              decision
                  .withKind(kind)
                  .withVotes()
                  .withAdopts(Optional.empty())
                  .withGrants()
                  .withClauses(Clause.builder().text(text).build()));
    }

    @Test
    void asksNothingOfFormalities() {
      for (String title :
          List.of(
              "Mötets öppnande",
              "Upprop",
              "Fastställande av dagordning",
              "Godkännande av föredragningslistan",
              "Kungörelse av sammanträdet",
              "Val av justerare")) {
        assertThat(find("only-announced-matters", matter(title, DecisionKind.OWN, "godkänns")))
            .as(title)
            .isEmpty();
      }
    }

    @Test
    void letsANewMotionBeSentOn() {
      for (String text :
          List.of("Motionen remitteras till kommunstyrelsen", "att överlämna för beredning")) {
        assertThat(find("only-announced-matters", matter("Motion", DecisionKind.ASSIGNMENT, text)))
            .as(text)
            .isEmpty();
      }
      Finding finding =
          findOne(
              "only-announced-matters",
              matter("Ny skola", DecisionKind.ASSIGNMENT, "uppdra åt styrelsen att bygga"));
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    /** The same meeting, in which its paragraph 18 is about the agenda. */
    private Meeting agendaDecided(Meeting meeting, String text) {
      return decisionChanged(
          changed(meeting, 18, paragraph -> paragraph.withTitle("Fastställande av dagordning")),
          18,
          decision -> decision.withClauses(Clause.builder().text(text).build()));
    }

    @Test
    void findsTheConsentOfAllWhereverItStands() {
      Meeting silent = decisionChanged(added, VOTED, decision -> decision.withVotes());
      for (String text :
          List.of(
              "Fullmäktige beslutar enhälligt att ärendet tas upp",
              "Samtliga närvarande godkänner att Extra ärende behandlas")) {
        assertThat(find("only-announced-matters", agendaDecided(silent, text))).as(text).isEmpty();
      }
      Meeting stated =
          decisionChanged(
              silent, 18, decision -> decision.withRequiredMajority(RequiredMajority.ALL_PRESENT));
      assertThat(
              find(
                  "only-announced-matters",
                  changed(stated, 18, one -> one.withTitle("Godkännande av dagordningen"))))
          .isEmpty();
      assertThat(find("only-announced-matters", stated)).hasSize(1);
      Meeting inItself =
          decisionChanged(
              silent,
              VOTED,
              decision ->
                  decision.withClauses(
                      Clause.builder().text("Samtliga beslutar att ta upp ärendet").build()));
      assertThat(find("only-announced-matters", inItself)).isEmpty();
    }

    @Test
    void isAWarningWhereTheAgendaWasChangedAndNobodySaysByWhom() {
      Meeting silent = decisionChanged(added, VOTED, decision -> decision.withVotes());
      for (String text :
          List.of("Dagordningen fastställs med tillägg", "Extra ärende läggs till dagordningen")) {
        Finding finding = findOne("only-announced-matters", agendaDecided(silent, text));
        assertThat(finding.severity()).as(text).isEqualTo(Severity.WARNING);
      }
      assertThat(
              findOne("only-announced-matters", agendaDecided(silent, "Dagordningen fastställs"))
                  .severity())
          .isEqualTo(Severity.ERROR);
    }

    @Test
    void bindsElectionsAndWhatIsWrittenOff() {
      for (DecisionKind kind : List.of(DecisionKind.ELECTION, DecisionKind.WRITTEN_OFF)) {
        Finding finding =
            findOne("only-announced-matters", matter("Nytt ärende", kind, "att välja m2"));
        assertThat(finding.severity()).as(kind.word()).isEqualTo(Severity.ERROR);
      }
    }

    @Test
    void letsTheMeetingElectThoseWhoServeIt() {
      Meeting untitled =
          changed(
              LawfulMeetings.assembly(),
              17,
              paragraph -> paragraph.withAgendaItem(Optional.empty()).withTitle("Val"));
      assertThat(find("only-announced-matters", untitled)).isEmpty();
      Meeting rewritten =
          decisionChanged(
              untitled,
              17,
              decision ->
                  decision.withElection(
                      decision
                          .election()
                          .orElseThrow()
                          .withElected(
                              decision.election().orElseThrow().elected().stream()
                                  .map(one -> one.withPost("ledamot i valnämnden"))
                                  .toList())));
      assertThat(find("only-announced-matters", rewritten)).hasSize(1);
    }

    @Test
    void cannotJudgeWithoutAnAgenda() {
      assertThat(
              findOne("only-announced-matters", LawfulMeetings.assembly().withAgenda()).variant())
          .isEqualTo("cannot-judge.agenda");
    }
  }

  @Test
  void runFromServiceOnlyWhereNothingElseCanBeAppealed() {
    Meeting meeting =
        decisionChanged(LawfulMeetings.board(), 17, one -> one.withAppealRoute(AppealRoute.NONE));
    assertThat(find("overklagande-route", routed(meeting, AppealRoute.ADMINISTRATIVE_APPEAL)))
        .extracting(Finding::variant)
        .contains("from-service");
    for (AppealRoute other : List.of(AppealRoute.NONE, AppealRoute.LEGALITY_REVIEW)) {
      assertThat(find("overklagande-route", routed(meeting, other)))
          .extracting(Finding::variant)
          .doesNotContain("from-service");
    }
  }
}
