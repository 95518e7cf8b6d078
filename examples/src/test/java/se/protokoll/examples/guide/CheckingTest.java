package se.protokoll.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.examples.docs.Shown;
import se.protokoll.fixtures.Broken;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.pages.PageLinks;
import se.protokoll.pages.ReportPage;
import se.protokoll.pages.RulePage;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.SourceReliability;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;

/** The guide, checking. */
@ExtendWith(Shown.class)
class CheckingTest {

  private final Meeting meeting = Guide.meeting();

  @Test
  void findsWhatIsWrong() {
    // [check]
    Report report = MinutesValidator.standard().validate(meeting);
    for (Finding finding : report.findings()) {
      System.out.println(finding.severity() + " " + finding.what(Language.EN));
    }
    // -> ERROR The minutes were certified on 2025-03-20, 16 days after the meeting on 2025-03-04;
    // the
    // last day was 2025-03-18
    // -> WARNING Cia Öst is justerare for § 12 but did not take part in deciding it
    // -> INFO The amount is not known, and nothing says how the split is to be rounded
    // [end]
  }

  @Test
  void givesAFindingAsData() {
    // [finding]
    Finding late =
        MinutesValidator.standard().validate(meeting).withSeverity(Severity.ERROR).get(0);
    System.out.println(late.ruleId() + " " + late.place().pointer());
    // -> justering-deadline /justering
    System.out.println(late.arguments());
    // -> {certified=2025-03-20, meeting=2025-03-04, after=16, days=14, last=2025-03-18}
    System.out.println(late.text(Language.SV));
    // -> Protokollet justerades 2025-03-20, 16 dagar efter mötet 2025-03-04; sista dagen var
    // 2025-03-18
    // -> Var: mötet, /justering
    // -> Varför: Protokollet måste justeras i tid för att besluten ska kunna tillkännages och
    // överklagas.
    // -> Källa: KL 5 kap. 69 §, 6 kap. 35 §; Lag (1930:173) 2 §
    // -> Gör så här: Det går inte att ändra i efterhand; låt dagen stå som den var och tillkännage
    // genast.
    // [end]
  }

  @Test
  void takesTheStageFromTheMinutes() {
    // [stage]
    MinutesValidator draft = MinutesValidator.standard().withStage(Stage.HELD);
    System.out.println(draft.validate(meeting).withSeverity(Severity.ERROR).size());
    // -> 0
    // [end]
  }

  @Test
  void dependsOnTheKindOfBody() {
    // [body-kind]
    Meeting unknown = meeting.withBody(meeting.body().withKind(Optional.empty()));
    System.out.println(
        MinutesValidator.standard().validate(unknown).withSeverity(Severity.ERROR).size());
    // -> 0
    MinutesValidator boards = MinutesValidator.standard().withBodyKind(BodyKind.BOARD);
    System.out.println(boards.validate(unknown).withSeverity(Severity.ERROR).size());
    // -> 1
    // [end]
  }

  @Test
  void saysWhatItAsked() {
    // [outcomes]
    Outcomes outcomes = MinutesValidator.standard().explaining().validate(meeting).outcomes();
    System.out.println(outcomes.count(Outcome.VIOLATED) + " violated");
    // -> 3 violated
    RuleOutcome quorum = outcomes.of("quorum-namnd").orElseThrow();
    System.out.println(quorum.outcome() + ": " + quorum.met().get(0).text(Language.EN));
    // -> MET: 4 were present and took part, and 3 are needed
    System.out.println(outcomes.of("quorum-fullmaktige").orElseThrow().because().orElseThrow());
    // -> BODY
    // [end]
  }

  @Test
  void followsTheRuleBookOfTheBody() {
    // [rule-book]
    RuleBook ours =
        RuleBook.standard()
            .withParameter(Parameter.SEATS, 9)
            .withSeverity("split-rounding-undeclared", Severity.WARNING)
            .without("justering-deadline");
    Report report = MinutesValidator.standard().withRuleBook(ours).validate(meeting);
    for (Finding finding : report.findings()) {
      System.out.println(finding.severity() + " " + finding.ruleId());
    }
    // -> ERROR quorum-namnd
    // -> WARNING justerare-present-and-deciding
    // -> WARNING split-rounding-undeclared
    // [end]
  }

  @Test
  void keepsTheRuleBookAsAProfile() {
    // [profile]
    RuleBook ours =
        RuleBook.standard().withParameter(Parameter.SEATS, 9).without("justering-deadline");
    String profile = MinutesJson.standard().write(ours, RuleBook.class);
    System.out.println(profile);
    // -> {"format":"protokoll-profile/1","without":["justering-deadline"],"parameters":{"seats":9}}
    RuleBook again = MinutesJson.standard().tryRead(profile, RuleBook.class).orThrow();
    System.out.println(again.equals(ours));
    // -> true
    // [end]
  }

  @Test
  void showsAReportAsAPage() {
    // [report-page]
    Report report = MinutesValidator.standard().validate(meeting);
    PageLinks links =
        PageLinks.NONE.withMinutes(URI.create("minutes.html")).withRules(URI.create("rules/"));
    String page = ReportPage.of(meeting, report, Language.EN, links);
    System.out.println(page.contains("<a href=\"minutes.html#p12\">"));
    // -> true
    Rule rule = report.findings().get(0).rule();
    System.out.println(RulePage.of(rule, Language.SV).contains(rule.demand(Language.SV)));
    // -> true
    // [end]
  }

  @Test
  void takesARuleOfTheBodysOwn() {
    // [own-rule]
    MessageTable texts =
        MessageTable.of(
            Map.of(
                "our-case-number.missing.what.sv", "{title} saknar diarienummer",
                "our-case-number.missing.what.en", "{title} has no case number",
                "our-case-number.met.sv", "Paragrafen har ett diarienummer",
                "our-case-number.met.en", "The paragraph has a case number",
                "our-case-number.why.sv", "Handlingarna ska gå att hitta.",
                "our-case-number.why.en", "The documents must be found.",
                "our-case-number.do.sv", "Ange diarienumret.",
                "our-case-number.do.en", "State the case number."));
    CheckedRule caseNumbers =
        CheckedRule.builder("our-case-number", texts)
            .source(LegalSource.other("Dokumenthanteringsplan 3 §", SourceReliability.PRACTICE))
            .baseSeverity(Severity.WARNING)
            .needs() // no other part of the minutes could make it right
            .checkedBy(
                context -> {
                  for (Located<Paragraph> one : context.paragraphs()) {
                    Paragraph paragraph = one.value();
                    if (paragraph.caseNumbers().isEmpty()) {
                      context
                          .found("missing", one)
                          .with("title", paragraph.title().orElse("§"))
                          .add();
                    } else {
                      context.met(one);
                    }
                  }
                });
    var validator = MinutesValidator.standard().withRuleBook(RuleBook.empty().with(caseNumbers));
    for (Finding finding : validator.validate(meeting).findings()) {
      System.out.println(finding.where(Language.EN) + ": " + finding.what(Language.EN));
    }
    // -> § 10, /paragraphs/0: Val av justerare has no case number
    // [end]
  }

  @Test
  void looksAtSeveralMeetingsTogether() {
    List<Meeting> year = Broken.series("bordlagt-next-meeting", 1).meetings();
    // [series]
    List<Report> reports = MinutesValidator.standard().validateSeries(year);
    for (Report report : reports) {
      report.findings().forEach(finding -> System.out.println(finding.ruleId()));
    }
    // -> bordlagt-next-meeting
    // [end]
    assertThat(reports).hasSameSizeAs(year);
  }
}
