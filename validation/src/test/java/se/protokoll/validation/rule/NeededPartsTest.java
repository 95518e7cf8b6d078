package se.protokoll.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Paragraph;
import se.protokoll.Source;
import se.protokoll.language.MessageTable;
import se.protokoll.people.BodyKind;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.NeededParts;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.LegalContext;

class NeededPartsTest {

  private static final MessageTable TEXTS =
      MessageTable.read(RuleBook.class.getResourceAsStream("finding/common.properties"));

  private static final Meeting MEETING =
      Meeting.builder()
          .body(PublicBody.builder().name("Kulturnämnden").kind(BodyKind.BOARD).build())
          .addParagraphs(
              Paragraph.builder().number(1).build(),
              Paragraph.builder().number(2).build(),
              Paragraph.builder().number(3).build())
          .build();

  @Test
  void everyStandardRuleSaysWhatItNeeds() {
    assertThat(RuleBook.standard().rules())
        .extracting(CheckedRule::rule)
        .filteredOn(rule -> rule.needs().equals(NeededParts.ALL))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SPEAKERS", "POSTINGS", "VOTES"})
  void aRuleThatDoesNotSayWhatItNeedsCannotJudge(MinutesPart part) {
    CheckedRule rule =
        CheckedRule.builder("own-rule", TEXTS)
            .checkedBy(context -> context.found("broken", context.paragraphs().get(0)).add());

    Finding finding = only(rule, without(part, ParagraphSet.ALL));
    assertThat(finding.variant()).isEqualTo(Finding.CANNOT_JUDGE_LEFT_OUT);
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void namesWhatIsLeftOut() {
    Finding finding =
        only(finding(MinutesPart.VOTES), without(MinutesPart.VOTES, ParagraphSet.ALL));

    assertThat(finding.arguments()).isEqualTo(Map.of(Finding.LEFT_OUT, "votes"));
    assertThat(finding.pointer()).isEqualTo("/paragraphs/0");
  }

  @ParameterizedTest
  @CsvSource({"VOTES, 2", "BALLOTS, 1", "SPEAKERS, 1"})
  void judgesWhereNothingThatItNeedsIsLeftOut(MinutesPart part, int paragraph) {
    Finding finding =
        only(finding(MinutesPart.VOTES), without(part, ParagraphSet.range(paragraph, paragraph)));

    assertThat(finding.variant()).isEqualTo("broken");
  }

  @Test
  void cannotJudgeWithoutTheWholeOfAPart() {
    Finding finding =
        only(finding(MinutesPart.BALLOTS), without(MinutesPart.DECISIONS, ParagraphSet.ALL));

    assertThat(finding.variant()).isEqualTo(Finding.CANNOT_JUDGE_LEFT_OUT);
  }

  @Test
  void keepsTheParagraphsOfWhichNothingIsLeftOut() {
    CheckedRule rule =
        CheckedRule.builder("own-rule", TEXTS)
            .needs(MinutesPart.VOTES)
            .checkedBy(
                context -> context.found("broken").inAll(context.meeting().paragraphs()).add());

    List<Finding> findings = run(rule, without(MinutesPart.VOTES, ParagraphSet.range(2, 2)));
    assertThat(findings)
        .extracting(Finding::variant)
        .containsExactlyInAnyOrder("broken", Finding.CANNOT_JUDGE_LEFT_OUT);
    assertThat(findings)
        .filteredOn(one -> one.variant().equals("broken"))
        .extracting(one -> one.arguments().get("paragraphs"))
        .containsExactly(ParagraphSet.parse("1, 3"));
  }

  @Test
  void saysOnceThatItCannotJudge() {
    CheckedRule rule =
        CheckedRule.builder("own-rule", TEXTS)
            .needs(MinutesPart.VOTES)
            .checkedBy(
                context -> context.paragraphs().forEach(one -> context.found("broken", one).add()));

    assertThat(run(rule, without(MinutesPart.VOTES, ParagraphSet.ALL))).hasSize(1);
  }

  @Test
  void aVariantThatItsPlaceProvesIsJudged() {
    CheckedRule rule =
        CheckedRule.builder("own-rule", TEXTS)
            .needs(MinutesPart.VOTES)
            .checkedBy(
                context -> context.found("broken", context.paragraphs().get(0)).needs().add());

    assertThat(only(rule, without(MinutesPart.VOTES, ParagraphSet.ALL)).variant())
        .isEqualTo("broken");
  }

  private static CheckedRule finding(MinutesPart needed) {
    return CheckedRule.builder("own-rule", TEXTS)
        .needs(needed)
        .checkedBy(NeededPartsTest::findInTheFirst);
  }

  private static void findInTheFirst(RuleContext context) {
    context.found("broken", context.paragraphs().get(0)).add();
  }

  private static Meeting without(MinutesPart part, ParagraphSet paragraphs) {
    Omission omission = Omission.builder().part(part).paragraphs(paragraphs).build();
    return MEETING.withSource(Source.builder().addLeftOut(omission).build());
  }

  private static Finding only(CheckedRule rule, Meeting meeting) {
    List<Finding> findings = run(rule, meeting);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<Finding> run(CheckedRule rule, Meeting meeting) {
    return new RuleRunner(List.of(rule), Map.of())
        .run(meeting, LegalContext.of(meeting), Stage.HELD)
        .findings();
  }
}
