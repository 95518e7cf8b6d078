package se.protokoll.validation.standard.jointbody;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.DAY;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.cooperationBody;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.LawfulMeetings.webViewOf;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.Clause;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Meeting;
import se.protokoll.people.Organisation;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.SeriesOf;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class JointBodyRulesTest {

  private static final Organisation OTHER = Organisation.of("Barnarenan");

  @Nested
  class Recommendations {

    private static final String RULE = "informal-recommendation";

    private Meeting clauses(Clause... clauses) {
      return decisionChanged(cooperationBody(), VOTED, one -> one.withClauses(clauses));
    }

    @Test
    void haveAnAddress() {
      assertThat(RuleRun.find(RULE, cooperationBody())).isEmpty();
      Clause nested =
          Clause.builder()
              .text("att")
              .addClauses(Clause.builder().text("anta").addAddressees(OTHER).build())
              .build();
      assertThat(RuleRun.find(RULE, clauses(nested))).isEmpty();
    }

    @Test
    void areFoundWithoutOne() {
      Finding finding = RuleRun.findOne(RULE, clauses(Clause.builder().text("anta").build()));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0");
      says(
          finding,
          "Rekommendationen anger inte vem den riktar sig till",
          "The recommendation does not say to whom it is addressed");
    }

    @Test
    void findsADecisionThatBindsAPrincipal() {
      Organisation granby = Organisation.of("Granby kommun");
      Meeting meeting =
          decisionChanged(cooperationBody(), VOTED, one -> one.withKind(DecisionKind.OWN));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty(); // nobody says that Granby is a principal
      Meeting bound = meeting.withBody(meeting.body().withPrincipals(granby));
      assertThat(RuleRun.findOne(RULE, bound).variant()).isEqualTo("binds-principal");
      Meeting nested =
          decisionChanged(
              bound,
              VOTED,
              one ->
                  one.withClauses(
                      Clause.builder().text("att").addClauses(one.clauses().get(0)).build()));
      assertThat(RuleRun.findOne(RULE, nested).arguments())
          .containsEntry("principal", "Granby kommun");
    }

    @Test
    void doNotConcernABoard() {
      Meeting meeting =
          decisionChanged(board(), VOTED, one -> one.withKind(DecisionKind.RECOMMENDATION));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty();
    }
  }

  @Nested
  class JointDecisions {

    private static final String RULE = "informal-joint-decision";

    private Meeting jointly() {
      return decisionChanged(cooperationBody(), VOTED, one -> one.withJointlyWith(OTHER));
    }

    @Test
    void isSilentWhenTheOtherDecisionIsCited() {
      Meeting cited =
          changed(
              jointly(),
              VOTED,
              one ->
                  one.withPrecedents(
                      ParagraphRef.builder().body("Barnarenan").text("Barnarenan § 4").build()));
      assertThat(RuleRun.find(RULE, cooperationBody())).isEmpty();
      assertThat(RuleRun.find(RULE, cited)).isEmpty();
    }

    @Test
    void findsThatItIsNot() {
      Finding finding = RuleRun.findOne(RULE, jointly());
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/jointlyWith/0");
      says(
          finding,
          "Beslutet fattas tillsammans med Barnarenan, men inget visar vad Barnarenan har beslutat",
          "The decision is made jointly with Barnarenan, but nothing shows what Barnarenan"
              + " decided");
    }

    @Test
    void findsABodyThatTheProposalWasPutToAndTheDecisionLeavesOut() {
      Meeting meeting =
          changed(
              cooperationBody(),
              VOTED,
              one ->
                  one.withProposals(
                      one.proposals()
                          .get(0)
                          .withAddressedTo(Organisation.of("Samverkansgruppen"), OTHER),
                      one.proposals().get(1)));
      assertThat(RuleRun.findOne(RULE, meeting).variant()).isEqualTo("other-left-out");
      Meeting rejected =
          decisionChanged(meeting, VOTED, one -> one.withKind(DecisionKind.REJECTED));
      assertThat(RuleRun.find(RULE, rejected)).isEmpty();
    }

    @Test
    void knowsTheOtherBodyByAnyOfItsNames() {
      Organisation other = OTHER.withKey("ba").withAbbreviation("BAR");
      Meeting meeting =
          decisionChanged(cooperationBody(), VOTED, one -> one.withJointlyWith(other));
      for (String name : List.of("Barnarenan", "ba", "BAR")) {
        assertThat(RuleRun.find(RULE, citing(meeting, name))).as(name).isEmpty();
      }
      assertThat(RuleRun.find(RULE, citing(meeting, "Omsorgsnämnden"))).hasSize(1);
    }

    private Meeting citing(Meeting meeting, String body) {
      return changed(
          meeting,
          VOTED,
          one -> one.withPrecedents(ParagraphRef.builder().body(body).text(body + " § 4").build()));
    }

    @Test
    void leavesOutNobodyWhereTheDecisionOrAReferenceNamesThem() {
      Meeting meeting = addressed(Organisation.of("Samverkansgruppen"), OTHER);
      assertThat(RuleRun.findOne(RULE, meeting).place().pointer())
          .isEqualTo("/paragraphs/3/proposals/0/addressedTo/1");
      assertThat(RuleRun.find(RULE, citing(meeting, "Barnarenan"))).isEmpty();
      Meeting joint = decisionChanged(meeting, VOTED, one -> one.withJointlyWith(OTHER));
      assertThat(RuleRun.find(RULE, citing(joint, "Barnarenan"))).isEmpty();
      assertThat(RuleRun.find(RULE, joint))
          .extracting(Finding::variant)
          .containsExactly("other-not-shown");
      Meeting third =
          decisionChanged(meeting, VOTED, one -> one.withJointlyWith(Organisation.of("Tredje")));
      assertThat(RuleRun.find(RULE, third)).extracting(Finding::variant).contains("other-left-out");
      Meeting withdrawn =
          changed(
              meeting,
              VOTED,
              one ->
                  one.withProposals(
                      one.proposals().get(0).withWithdrawn(true), one.proposals().get(1)));
      assertThat(RuleRun.find(RULE, withdrawn)).isEmpty();
      assertThat(RuleRun.find(RULE, changed(meeting, VOTED, one -> one.withDecisions()))).isEmpty();
    }

    @Test
    void saysNothingOfAProposalToOthersOnly() {
      assertThat(RuleRun.find(RULE, addressed(OTHER))).isEmpty();
    }

    private Meeting addressed(Organisation... to) {
      return changed(
          cooperationBody(),
          VOTED,
          one ->
              one.withProposals(
                  one.proposals().get(0).withAddressedTo(to), one.proposals().get(1)));
    }

    @Test
    void cannotJudgeAWebView() {
      assertThat(RuleRun.findOne(RULE, webViewOf(jointly())).isCannotJudge()).isTrue();
      Organisation[] ten =
          IntStream.range(0, 10)
              .mapToObj(i -> Organisation.of("Organ " + i))
              .toArray(Organisation[]::new);
      Meeting many = decisionChanged(cooperationBody(), VOTED, one -> one.withJointlyWith(ten));
      assertThat(RuleRun.find(RULE, webViewOf(many)))
          .hasSize(10)
          .allSatisfy(
              one -> assertThat(one.arguments()).containsEntry(Finding.LEFT_OUT, "jointlyWith"));
    }
  }

  @Nested
  class FollowUps {

    private static final String RULE = "informal-followup";
    private static final LocalDate NEXT = LocalDate.of(2024, 4, 8);

    private Meeting due(LocalDate day) {
      return decisionChanged(
          cooperationBody(),
          VOTED,
          one -> one.withFollowUps(FollowUp.builder().due(When.on(day)).build()));
    }

    private Meeting next(String title) {
      return changed(SeriesOf.later(cooperationBody(), NEXT, 21), 24, one -> one.withTitle(title));
    }

    @Test
    void nameALetteredParagraphInFull() {
      Meeting lettered = changed(due(NEXT), VOTED, one -> one.withSuffix("A"));
      assertThat(SeriesOf.find(RULE, lettered, next("Annat")))
          .singleElement()
          .satisfies(
              one -> assertThat(one.arguments()).containsEntry("section", "§ " + VOTED + " A"));
    }

    @Test
    void comeAfterTheMeeting() {
      assertThat(RuleRun.find(RULE, due(DAY))).isEmpty();
      Finding finding = RuleRun.findOne(RULE, due(DAY.minusDays(1)));
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      says(
          finding,
          "Redovisningen skulle ske 2024-03-03, före mötet 2024-03-04",
          "The report was due on 2024-03-03, before the meeting of 2024-03-04");
    }

    @Test
    void comeOnADayOfMeeting() {
      assertThat(SeriesOf.find(RULE, due(NEXT), next("Bidrag"))).isEmpty();
      assertThat(SeriesOf.find(RULE, due(NEXT.minusDays(1)), next("Bidrag")))
          .extracting(Finding::variant)
          .containsExactly("no-meeting");
      assertThat(SeriesOf.find(RULE, due(NEXT.plusDays(1)), next("Bidrag"))).isEmpty();
    }

    @Test
    void areFoundWhenTheMeetingDoesNotTakeThemUp() {
      List<Finding> found = SeriesOf.find(RULE, due(NEXT), next("Annat"));
      assertThat(found).hasSize(1);
      says(
          found.get(0),
          "Vid mötet skulle 2024-04-08 redovisas det som beslutades i § 19 den 2024-03-04,"
              + " \"Bidrag\", men ingen paragraf tar upp det",
          "This meeting was to have the report due 2024-04-08 on § 19 of 2024-03-04, \"Bidrag\","
              + " but no paragraph takes it up");
    }

    @Test
    void toOthersAreNotExpectedHere() {
      Meeting elsewhere =
          decisionChanged(
              due(NEXT),
              VOTED,
              one -> one.withFollowUps(one.followUps().get(0).withReportedTo(OTHER)));
      assertThat(SeriesOf.find(RULE, elsewhere, next("Annat"))).isEmpty();
      Meeting here =
          decisionChanged(
              due(NEXT),
              VOTED,
              one ->
                  one.withFollowUps(
                      one.followUps()
                          .get(0)
                          .withReportedTo(OTHER, Organisation.of("Samverkansgruppen"))));
      assertThat(SeriesOf.find(RULE, here, next("Annat"))).hasSize(1);
    }
  }

  @Nested
  class Money {

    private static final String RULE = "informal-body-disposes-of-money";

    @Test
    void isRecommended() {
      assertThat(RuleRun.find(RULE, cooperationBody())).isEmpty();
    }

    @Test
    void isNotDisposedOf() {
      Meeting meeting =
          decisionChanged(cooperationBody(), VOTED, one -> one.withKind(DecisionKind.ASSIGNMENT));
      Finding finding = RuleRun.findOne(RULE, meeting);
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      says(
          finding,
          "Beslutet förfogar över medel i 1 post men är inte en rekommendation",
          "The decision disposes of money in 1 item but is not a recommendation");
      says(
          RuleRun.findOne(
              RULE,
              decisionChanged(
                  meeting, VOTED, one -> one.withGrants(one.grants().get(0), one.grants().get(0)))),
          "Beslutet förfogar över medel i 2 poster men är inte en rekommendation",
          "The decision disposes of money in 2 items but is not a recommendation");
      Meeting unknown =
          decisionChanged(cooperationBody(), VOTED, one -> one.withKind(Optional.empty()));
      assertThat(RuleRun.find(RULE, unknown)).hasSize(1);
    }

    @Test
    void isFreeForABoard() {
      assertThat(RuleRun.find(RULE, board())).isEmpty();
    }

    @Test
    void isNotGrantedByATabledDecision() {
      Meeting meeting =
          decisionChanged(cooperationBody(), VOTED, one -> one.withKind(DecisionKind.TABLED));
      assertThat(RuleRun.find(RULE, meeting)).isEmpty();
    }
  }
}
