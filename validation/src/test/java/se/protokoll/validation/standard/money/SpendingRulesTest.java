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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Clause;
import se.protokoll.DecisionKind;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Section;
import se.protokoll.Source;
import se.protokoll.text.When;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

class SpendingRulesTest {

  private static final String RULE = "spending-financed";

  private static Meeting withoutSource(Meeting meeting) {
    return decisionChanged(
        meeting, VOTED, one -> one.withGrants(one.grants().get(0).withSource(Optional.empty())));
  }

  private static Meeting saying(String text) {
    return decisionChanged(
        assembly(),
        VOTED,
        one -> one.withGrants(List.of()).withClauses(Clause.builder().text(text).build()));
  }

  @Test
  void missesWhereTheMoneyComesFrom() {
    Finding finding = RuleRun.findOne(RULE, withoutSource(assembly()));
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.isCannotJudge()).isFalse();
    assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/decisions/0");
    says(
        finding,
        "Beslutet gäller en utgift, men det framgår inte hur den finansieras",
        "The decision is to spend money, but nothing says how that is financed");
  }

  @Test
  void isContentWithAStatedSource() {
    assertThat(RuleRun.find(RULE, assembly())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Utgiften finansieras genom omfördelning.",
        "Medlen ryms inom ramen för nämndens budget.",
        "Medel tas i anspråk ur eget kapital."
      })
  void isContentWithATextThatTellsIt(String text) {
    Meeting told =
        changed(
            withoutSource(assembly()),
            VOTED,
            one -> one.withSections(Section.builder().text(text).build()));
    assertThat(RuleRun.find(RULE, told)).isEmpty();
  }

  @Test
  void isContentWithAClauseThatTellsIt() {
    assertThat(
            RuleRun.find(
                RULE, saying("att anslå 3 miljoner kronor, som finansieras ur årets resultat")))
        .isEmpty();
  }

  @Test
  void readsThatMoneyIsSetAside() {
    assertThat(RuleRun.find(RULE, saying("att anslå 3 miljoner kronor till en ny bro"))).hasSize(1);
    assertThat(RuleRun.find(RULE, saying("att bygga en ny bro"))).isEmpty();
    assertThat(RuleRun.find(RULE, saying("att anslå tid till frågan"))).isEmpty();
  }

  @Test
  void asksNothingOfWhatIsForTheNextBudget() {
    Meeting next =
        decisionChanged(
            withoutSource(assembly()),
            VOTED,
            one ->
                one.withGrants(
                    one.grants()
                        .get(0)
                        .withPeriod(
                            When.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))));
    assertThat(RuleRun.find(RULE, next)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = DecisionKind.class,
      names = {"TABLED", "REFERRED_BACK", "REJECTED", "NOTED"})
  void asksNothingOfWhatIsNotDecided(DecisionKind kind) {
    assertThat(
            RuleRun.find(
                RULE, decisionChanged(withoutSource(assembly()), VOTED, one -> one.withKind(kind))))
        .isEmpty();
  }

  @Test
  void asksNothingOfABoard() {
    assertThat(RuleRun.find(RULE, withoutSource(board()))).isEmpty();
  }

  @Test
  void cannotJudgeAnExtract() {
    Meeting extract =
        withoutSource(assembly()).withSource(Source.builder().extent(Extent.EXTRACT).build());
    says(
        RuleRun.findOne(RULE, extract),
        "Kan inte bedömas: publiceringen utelämnar hur utgiften finansieras",
        "Cannot judge: this publication leaves out how the spending is financed");
  }

  @Test
  void saysOnceThatTheTextIsLeftOut() {
    Meeting without =
        withoutSource(assembly())
            .withSource(Source.builder().addLeftOut(Omission.of(MinutesPart.SECTIONS)).build());
    Meeting twice =
        changed(
            without,
            VOTED,
            one -> one.withDecisions(one.decisions().get(0), one.decisions().get(0)));
    assertThat(RuleRun.findOne(RULE, twice).isCannotJudge()).isTrue();
  }
}
