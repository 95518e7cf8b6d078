package se.protokoll.validation.standard.money;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.RuleRun.says;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.SeriesOf;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class DischargeRulesTest {

  private static final String RULE = "discharge-order";

  private static final String ACCOUNTS = "att godkänna årsredovisningen för år 2023";

  private static final String DISCHARGE = "att bevilja kommunstyrelsen ansvarsfrihet för år 2023";

  private static Meeting held(LocalDate day, String inParagraph18, String inParagraph19) {
    Meeting meeting = assembly();
    return decided(decided(meeting, 18, inParagraph18), VOTED, inParagraph19)
        .withSittings(meeting.sittings().get(0).withDate(day));
  }

  private static Meeting decided(Meeting meeting, int paragraph, String clause) {
    return changed(
        meeting,
        paragraph,
        one ->
            one.withTitle("Ett ärende")
                .withDecisions(
                    Decision.builder()
                        .kind(DecisionKind.OWN)
                        .addClauses(Clause.builder().text(clause).build())
                        .build()));
  }

  private static Meeting inJune(String inParagraph18, String inParagraph19) {
    return held(LocalDate.of(2024, 6, 10), inParagraph18, inParagraph19);
  }

  @Test
  void isInOrderAfterTheAccountsInJune() {
    assertThat(RuleRun.find(RULE, inJune(ACCOUNTS, DISCHARGE))).isEmpty();
  }

  @Test
  void isInOrderInOneDecisionWithTheAccounts() {
    assertThat(
            RuleRun.find(
                RULE,
                decisionChanged(
                    inJune("att ta en paus", ACCOUNTS),
                    VOTED,
                    one ->
                        one.withClauses(
                            Clause.builder().text(DISCHARGE).build(),
                            Clause.builder().text(ACCOUNTS).build()))))
        .isEmpty();
  }

  @Test
  void bindsAssembliesAlone() {
    assertThat(RuleRun.find(RULE, decided(board(), VOTED, DISCHARGE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "att bevilja direktionen för Räddningstjänstförbundet ansvarsfrihet",
        "att ombudet vid stämman röstar för ansvarsfrihet",
        "att styrelsen för Granby Energi AB beviljas ansvarsfrihet"
      })
  void leavesThoseOfOthersAlone(String clause) {
    assertThat(RuleRun.find(RULE, held(LocalDate.of(2024, 9, 9), "att ta en paus", clause)))
        .isEmpty();
  }

  @Nested
  class TheDay {

    @ParameterizedTest
    @CsvSource({"2024-06-28, 0", "2024-06-30, 0", "2024-07-01, 1"})
    void isBeforeTheEndOfJune(LocalDate day, int findings) {
      assertThat(RuleRun.find(RULE, held(day, ACCOUNTS, DISCHARGE))).hasSize(findings);
    }

    @Test
    void isToldWhenItIsTooLate() {
      Finding finding = RuleRun.findOne(RULE, held(LocalDate.of(2024, 9, 9), ACCOUNTS, DISCHARGE));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0");
      says(
          finding,
          "Ansvarsfrihet prövades den 2024-09-09; det skulle ha skett senast 2024-06-30",
          "Discharge from liability (ansvarsfrihet) was decided on 2024-09-09; that was due by"
              + " 2024-06-30");
    }

    @Test
    void isCountedFromTheYearThatIsNamed() {
      LocalDate spring = LocalDate.of(2024, 4, 8);
      assertThat(RuleRun.find(RULE, held(spring, ACCOUNTS, "att bevilja ansvarsfrihet"))).isEmpty();
      assertThat(
              RuleRun.findOne(RULE, held(spring, ACCOUNTS, "att bevilja ansvarsfrihet för år 2022"))
                  .arguments())
          .containsEntry("latest", LocalDate.of(2023, 6, 30));
    }

    @Test
    void isNotThatOfATabledMatter() {
      Meeting tabled =
          decisionChanged(
              held(LocalDate.of(2024, 9, 9), ACCOUNTS, "att bordlägga frågan om ansvarsfrihet"),
              VOTED,
              one -> one.withKind(DecisionKind.TABLED));
      assertThat(RuleRun.find(RULE, tabled)).isEmpty();
    }

    @Test
    void cannotBeJudgedWithoutTheDayOfTheMeeting() {
      assertThat(
              RuleRun.findOne(RULE, inJune(ACCOUNTS, DISCHARGE).withSittings(List.of())).variant())
          .isEqualTo("cannot-judge.meeting-day");
    }
  }

  @Nested
  class TheOrder {

    @Test
    void isWrongBeforeTheAccounts() {
      Finding finding = RuleRun.findOne(RULE, inJune(DISCHARGE, ACCOUNTS));
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/2/decisions/0");
      says(
          finding,
          "Ansvarsfrihet prövades innan årsredovisningen godkändes i § 19",
          "Discharge from liability (ansvarsfrihet) was decided before the annual accounts were"
              + " approved in § 19");
    }

    @Test
    void isNotThatOfParagraphsTakenUpInAnotherOrder() {
      Meeting changedOrder =
          changed(inJune(DISCHARGE, ACCOUNTS), 18, one -> one.withTakenUpAfter("§ 19"));
      assertThat(RuleRun.find(RULE, changedOrder)).isEmpty();
    }

    @Test
    void cannotBeJudgedWithoutTheAccountsOnceAMeeting() {
      says(
          RuleRun.findOne(RULE, inJune(DISCHARGE, DISCHARGE)),
          "Kan inte bedömas: det framgår inte när årsredovisningen godkändes",
          "Cannot judge: nothing says when the annual accounts were approved");
    }

    @Test
    void knowsAccountsOfAnEarlierMeeting() {
      Meeting spring = held(LocalDate.of(2024, 4, 8), ACCOUNTS, "att ta en paus");
      assertThat(SeriesOf.find(RULE, spring, inJune(DISCHARGE, "att ta en paus"))).isEmpty();
    }

    @Test
    void findsAccountsOfALaterMeeting() {
      Meeting spring = held(LocalDate.of(2024, 4, 8), DISCHARGE, "att ta en paus");
      Meeting summer = inJune(ACCOUNTS, "att ta en paus");
      says(
          SeriesOf.find(RULE, spring, summer).stream()
              .filter(one -> !one.isCannotJudge())
              .findFirst()
              .orElseThrow(),
          "Ansvarsfrihet prövades innan årsredovisningen godkändes i § 18 den 2024-06-10",
          "Discharge from liability (ansvarsfrihet) was decided before the annual accounts were"
              + " approved in § 18 of 2024-06-10");
    }

    @Test
    void isNotThatOfTheNextYearsAccounts() {
      Meeting spring = held(LocalDate.of(2023, 4, 8), DISCHARGE, "att ta en paus");
      assertThat(SeriesOf.find(RULE, spring, inJune(ACCOUNTS, "att ta en paus")))
          .allMatch(Finding::isCannotJudge);
    }
  }

  @Nested
  class TheReasons {

    private static final String REFUSAL = "att vägra kommunstyrelsen ansvarsfrihet";

    @Test
    void areAskedForWhereDischargeIsRefused() {
      Finding finding = RuleRun.findOne(RULE, inJune(ACCOUNTS, REFUSAL));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0/reasons");
      says(
          finding,
          "Ansvarsfrihet vägrades, men ingen motivering framgår",
          "Discharge from liability (ansvarsfrihet) was refused, but no reasons are given");
    }

    @Test
    void areThereInTheDecision() {
      Meeting reasoned =
          decisionChanged(
              inJune(ACCOUNTS, REFUSAL), VOTED, one -> one.withReasons("Bristande kontroll."));
      assertThat(RuleRun.find(RULE, reasoned)).isEmpty();
    }

    @Test
    void areObviousWhereDischargeIsGranted() {
      assertThat(RuleRun.find(RULE, inJune(ACCOUNTS, DISCHARGE))).isEmpty();
    }
  }
}
