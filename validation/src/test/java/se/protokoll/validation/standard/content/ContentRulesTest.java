package se.protokoll.validation.standard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.VOTED_INDEX;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.cooperationBody;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.LawfulMeetings.webViewOf;
import static se.protokoll.validation.RuleRun.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.AppealRoute;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Document;
import se.protokoll.Initiative;
import se.protokoll.InitiativeKind;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.ParagraphKind;
import se.protokoll.Section;
import se.protokoll.Source;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Capacity;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Vote;

class ContentRulesTest {

  private static Meeting voteChanged(Meeting meeting, UnaryOperator<Vote> change) {
    return decisionChanged(meeting, VOTED, one -> one.withVotes(change.apply(one.votes().get(0))));
  }

  @Nested
  class AttendanceIsTold {

    @Test
    void isSilentWhenOneDecides() {
      Meeting one =
          board()
              .withAttendance(
                  Attendance.builder().person("m1").capacity(Capacity.DECIDING).build());
      assertThat(RuleRun.find("content-attendance", one)).isEmpty();
    }

    @Test
    void notesAllExceptNobody() {
      Meeting except = board().withAttendanceExtent(AttendanceExtent.ALL_EXCEPT_ABSENT);
      Finding finding = RuleRun.findOne("content-attendance", except);
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.place().pointer()).isEqualTo("/attendanceExtent");
      Attendance away = Attendance.builder().person("m1").capacity(Capacity.ABSENT).build();
      List<Attendance> entries = new ArrayList<>(except.attendance());
      entries.add(away);
      assertThat(RuleRun.find("content-attendance", except.withAttendance(entries))).isEmpty();
    }

    @Test
    void findsThatNobodyIsSaidToDecide() {
      Meeting listeners =
          board()
              .withAttendance(
                  Attendance.builder().person("m1").capacity(Capacity.PRESENT).build(),
                  Attendance.builder().vacant(true).capacity(Capacity.DECIDING).build(),
                  Attendance.builder().person("m2").build());
      Finding finding = RuleRun.findOne("content-attendance", listeners);
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer()).isEqualTo("/attendance");
      says(
          finding,
          "Protokollet redovisar inte vilka som beslutade",
          "The minutes do not tell who took part in deciding");
    }

    @ParameterizedTest
    @EnumSource(value = AttendanceExtent.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPLETE")
    void cannotJudgeWhereTheListStandsElsewhereOrInPart(AttendanceExtent extent) {
      Meeting elsewhere = board().withAttendance(List.of()).withAttendanceExtent(extent);
      Finding finding = RuleRun.findOne("content-attendance", elsewhere);
      assertThat(finding.isCannotJudge()).isTrue();
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void cannotJudgeWhereTheRecordLeavesTheAttendanceOut() {
      Meeting leftOut =
          board()
              .withAttendance(List.of())
              .withSource(
                  Source.builder()
                      .addLeftOut(Omission.builder().part(MinutesPart.ATTENDANCE).build())
                      .build());
      says(
          RuleRun.findOne("content-attendance", leftOut),
          "Kan inte bedömas: publiceringen utelämnar vilka som var närvarande",
          "Cannot judge: this publication leaves out who was present");
    }

    @Test
    void findsThatACompleteListNamesNobody() {
      Meeting nobody =
          board().withAttendance(List.of()).withAttendanceExtent(AttendanceExtent.COMPLETE);
      assertThat(RuleRun.findOne("content-attendance", nobody).severity())
          .isEqualTo(Severity.ERROR);
    }

    @Test
    void cannotJudgeAListThatIsSaidToBeElsewhere() {
      Meeting silent =
          board().withAttendance(List.of()).withAttendanceExtent(AttendanceExtent.IN_APPENDIX);
      assertThat(RuleRun.findOne("content-attendance", silent).variant())
          .isEqualTo("cannot-judge.attendance-incomplete");
    }

    @Test
    void findsThatThereAreNoMatters() {
      Meeting empty = board().withParagraphs(List.of()).withStatedRange(Optional.empty());
      assertThat(RuleRun.findOne("content-attendance", empty).variant()).isEqualTo("no-matters");
    }

    @Test
    void isOneStepLowerForACooperationBody() {
      Meeting silent = cooperationBody().withAttendance(List.of());
      assertThat(RuleRun.findOne("content-attendance", silent).severity())
          .isEqualTo(Severity.WARNING);
    }

    @Test
    void cannotJudgeAWebView() {
      Finding finding = RuleRun.findOne("content-attendance", webViewOf(board()));
      assertThat(finding.isCannotJudge()).isTrue();
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }
  }

  @Nested
  class EveryMatterIsComplete {

    @Test
    void isSilentAboutInformationWithoutAnything() {
      Meeting meeting = changed(board(), 18, one -> one.withDecisions(List.of()));
      assertThat(RuleRun.find("content-per-matter", meeting)).isEmpty();
    }

    @Test
    void findsAProposalWithoutADecision() {
      Meeting meeting = changed(board(), VOTED, one -> one.withDecisions(List.of()));
      Finding finding = RuleRun.findOne("content-per-matter", meeting);
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions");
      says(
          finding,
          "Paragrafen har förslag men inget beslut",
          "The paragraph has a proposal but no decision");
    }

    @Test
    void asksForNoDecisionWhereOneElsewhereHoldsForIt() {
      Meeting meeting =
          decisionChanged(
              changed(board(), VOTED, one -> one.withDecisions(List.of())),
              18,
              one -> one.withKind(DecisionKind.TABLED).withAlsoFor(ParagraphSet.of(VOTED)));
      assertThat(RuleRun.find("content-per-matter", meeting)).isEmpty();
    }

    @Test
    void asksForNoDecisionWhenEveryProposalWasTakenBack() {
      Meeting meeting =
          changed(
              board(),
              VOTED,
              one ->
                  one.withDecisions(List.of())
                      .withProposals(
                          one.proposals().stream().map(p -> p.withWithdrawn(true)).toList()));
      assertThat(RuleRun.find("content-per-matter", meeting)).isEmpty();
    }

    @Test
    void findsThatAVoteDoesNotSayWhatWasPut() {
      Meeting meeting = voteChanged(board(), vote -> vote.withNoMeans(Optional.empty()));
      Finding finding = RuleRun.findOne("content-per-matter", meeting);
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().pointer())
          .isEqualTo("/paragraphs/" + VOTED_INDEX + "/decisions/0/votes/0/noMeans");
      assertThat(finding.variant()).isEqualTo("no-proposition");
    }

    @Test
    void findsAVoteWithoutAResult() {
      UnaryOperator<Vote> numberless =
          vote ->
              vote.withYes(Optional.empty())
                  .withNo(Optional.empty())
                  .withAbstain(Optional.empty())
                  .withOutcome(Optional.empty());
      assertThat(RuleRun.find("content-per-matter", voteChanged(board(), numberless))).isEmpty();
      UnaryOperator<Vote> nobody = vote -> numberless.apply(vote).withBallots(List.of());
      assertThat(
              RuleRun.find(
                  "content-per-matter",
                  voteChanged(board(), vote -> nobody.apply(vote).withYes(0))))
          .isEmpty();
      assertThat(
              RuleRun.find(
                  "content-per-matter", voteChanged(board(), vote -> nobody.apply(vote).withNo(0))))
          .isEmpty();
      Meeting meeting = voteChanged(board(), vote -> numberless.apply(vote).withBallots(List.of()));
      assertThat(RuleRun.findOne("content-per-matter", meeting).variant()).isEqualTo("no-result");
    }

    @Test
    void findsAVoteOfNoStatedFormWithoutARollCall() {
      Meeting meeting =
          decisionChanged(
              board(),
              VOTED,
              one ->
                  one.withMethod(Optional.empty())
                      .withVotes(one.votes().get(0).withBallots(List.of())));
      assertThat(RuleRun.findOne("content-per-matter", meeting).variant())
          .isEqualTo("no-roll-call");
    }

    @Test
    void asksForNoRollCallThatStandsInAnAppendix() {
      Meeting meeting =
          decisionChanged(
              board(),
              VOTED,
              one ->
                  one.withMethod(Optional.empty())
                      .withVotes(
                          one.votes().get(0).withBallots(List.of()).withRollCallIn("Bilaga A")));
      assertThat(RuleRun.findOne("content-per-matter", meeting).variant()).isEqualTo("no-appendix");
    }

    @Test
    void asksForNoRollCallOfASecretBallot() {
      Meeting meeting =
          decisionChanged(
              board(),
              VOTED,
              one ->
                  one.withMethod(DecisionMethod.SECRET_BALLOT)
                      .withVotes(one.votes().get(0).withBallots(List.of())));
      assertThat(RuleRun.find("content-per-matter", meeting)).isEmpty();
    }
  }

  @Nested
  class AppendicesAreListed {

    private Meeting rollCallIn(String name) {
      return voteChanged(board(), vote -> vote.withRollCallIn(name));
    }

    private Meeting listing(Meeting meeting, String title) {
      return changed(
          meeting, VOTED, one -> one.withDocuments(Document.builder().title(title).build()));
    }

    @Test
    void notesOneThatIsNamedAndNotListed() {
      Finding finding = RuleRun.findOne("content-per-matter", rollCallIn("Bilaga A"));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/votes/0/rollCallIn");
      says(
          finding,
          "\"Bilaga A\" nämns men finns inte bland de handlingar som protokollet räknar upp",
          "\"Bilaga A\" is named but is not among the documents that the minutes list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bilaga A", "bilaga a", "Bilaga A, omröstningslista"})
    void isSilentWhereItIsListed(String title) {
      assertThat(RuleRun.find("content-per-matter", listing(rollCallIn("Bilaga A"), title)))
          .isEmpty();
    }

    @Test
    void looksAtReservationsToo() {
      Meeting reserved =
          changed(
              board(),
              VOTED,
              one ->
                  one.withReservations(
                      Reservation.builder().addPersons("m9").document("Bilaga B").build()));
      assertThat(RuleRun.findOne("content-per-matter", listing(reserved, "Bilaga A")).place())
          .hasToString(RuleRun.findOne("content-per-matter", reserved).place().toString());
      assertThat(RuleRun.find("content-per-matter", listing(reserved, "Bilaga B"))).isEmpty();
    }
  }

  @Nested
  class InterpellationsAreListed {

    @Test
    void isSilentAboutATitledInterpellationWithAText() {
      Meeting meeting = changed(assembly(), 18, one -> one.withKind(ParagraphKind.INTERPELLATION));
      assertThat(RuleRun.find("content-interpellations", meeting)).isEmpty();
    }

    @Test
    void isSilentWhereTheInitiativeTellsWhichItWasAndWhoAnswered() {
      Initiative question =
          Initiative.builder()
              .kind(InitiativeKind.QUESTION)
              .title("Skolskjutsar")
              .addAnsweredBy(new PersonRef("m1"))
              .build();
      Meeting meeting =
          changed(
              assembly(),
              18,
              one ->
                  one.withKind(ParagraphKind.QUESTION)
                      .withTitle(Optional.empty())
                      .withInitiatives(question)
                      .withSections(List.of())
                      .withDecisions(List.of()));
      assertThat(RuleRun.find("content-interpellations", meeting)).isEmpty();
    }

    @Test
    void findsThatNothingTellsWhetherItWasAnswered() {
      Meeting meeting =
          changed(
              assembly(),
              18,
              one ->
                  one.withKind(ParagraphKind.QUESTION)
                      .withSections(List.of())
                      .withDecisions(List.of()));
      Finding finding = RuleRun.findOne("content-interpellations", meeting);
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.place().paragraph()).contains(18);
      says(
          finding,
          "Det framgår inte om interpellationen eller frågan besvarades",
          "Nothing says whether the interpellation or question was answered");
    }

    @Test
    void findsThatNothingTellsWhichItWas() {
      Meeting meeting =
          changed(
              assembly(),
              18,
              one ->
                  one.withKind(ParagraphKind.QUESTION)
                      .withTitle(Optional.empty())
                      .withSections(List.of()));
      assertThat(RuleRun.findOne("content-interpellations", meeting).variant()).isEqualTo("which");
    }

    @Test
    void doesNotBindABoard() {
      Meeting meeting =
          changed(
              board(),
              18,
              one ->
                  one.withKind(ParagraphKind.QUESTION)
                      .withSections(List.of())
                      .withDecisions(List.of()));
      assertThat(RuleRun.find("content-interpellations", meeting)).isEmpty();
    }
  }

  @Nested
  class ReasonsAreGiven {

    private Meeting appealable(UnaryOperator<Decision> change) {
      return decisionChanged(
          board(),
          VOTED,
          one -> change.apply(one.withAppealRoute(AppealRoute.ADMINISTRATIVE_APPEAL)));
    }

    @Test
    void isSilentWhenReasonsAreGiven() {
      assertThat(RuleRun.find("reasons", appealable(one -> one.withReasons("Skäl finns."))))
          .isEmpty();
    }

    @Test
    void isSilentWhenASectionGivesThem() {
      for (String heading :
          List.of("Skäl för beslutet", "Bedömning", "Nämndens bedömning", "Överväganden")) {
        Meeting meeting =
            changed(
                appealable(one -> one),
                VOTED,
                one ->
                    one.withSections(Section.builder().heading(heading).text("Därför.").build()));
        assertThat(RuleRun.find("reasons", meeting)).as(heading).isEmpty();
      }
    }

    @Test
    void findsADecisionWithoutReasons() {
      Finding finding = RuleRun.findOne("reasons", appealable(one -> one.withReasons(" ")));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/reasons");
      says(
          finding,
          "Beslutet kan överklagas genom förvaltningsbesvär men saknar motivering",
          "The decision is open to administrative appeal but gives no reasons");
    }

    @Test
    void asksForNoneWhereOnlyLegalityIsTried() {
      assertThat(RuleRun.find("reasons", board())).isEmpty();
    }
  }

  @Nested
  class PreviousMinutesAreFiled {

    private Meeting about(Decision... decisions) {
      return changed(
          board(), 18, one -> one.withTitle("Föregående mötes protokoll").withDecisions(decisions));
    }

    @Test
    void isSilentWhenFiled() {
      assertThat(
              RuleRun.find(
                  "previous-minutes", about(Decision.builder().kind(DecisionKind.FILED).build())))
          .isEmpty();
    }

    @Test
    void takesTheWordsForIt() {
      Decision words =
          Decision.builder()
              .addClauses(Clause.builder().text("Protokollet läggs till handlingarna.").build())
              .build();
      assertThat(RuleRun.find("previous-minutes", about(words))).isEmpty();
    }

    @Test
    void findsThatTheyWereNotFiled() {
      Finding finding =
          RuleRun.findOne(
              "previous-minutes", about(Decision.builder().kind(DecisionKind.NOTED).build()));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      says(
          finding,
          "Föregående protokoll lades inte till handlingarna",
          "The previous minutes were not filed");
    }

    @Test
    void looksAtNoOtherParagraph() {
      Decision noted = Decision.builder().kind(DecisionKind.NOTED).build();
      assertThat(
              RuleRun.find(
                  "previous-minutes",
                  changed(
                      board(),
                      18,
                      one -> one.withTitle("Protokoll på webben").withDecisions(noted))))
          .isEmpty();
      assertThat(
              RuleRun.find(
                  "previous-minutes",
                  changed(board(), 18, one -> one.withTitle("Föregående år").withDecisions(noted))))
          .isEmpty();
    }

    @Test
    void findsThatNothingWasDecided() {
      assertThat(RuleRun.findOne("previous-minutes", about()).variant()).isEqualTo("no-decision");
      Meeting leftOut =
          about()
              .withSource(Source.builder().addLeftOut(Omission.of(MinutesPart.DECISIONS)).build());
      assertThat(RuleRun.findOne("previous-minutes", leftOut).isCannotJudge()).isTrue();
    }
  }
}
