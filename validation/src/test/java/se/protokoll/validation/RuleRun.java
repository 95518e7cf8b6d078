package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Finding;

/** Runs one standard rule over a meeting, for the tests of the rules. */
public final class RuleRun {

  private RuleRun() {}

  /** Returns what a rule finds in a meeting, and checks that it says it in two languages. */
  public static List<Finding> find(String ruleId, Meeting meeting) {
    return find(ruleId, meeting, MinutesValidator.standard());
  }

  /** Returns what a rule finds in a meeting judged as another kind of body. */
  public static List<Finding> findAs(BodyKind kind, String ruleId, Meeting meeting) {
    return find(ruleId, meeting, MinutesValidator.standard().withBodyKind(kind));
  }

  /** Returns what a rule finds in a meeting by a validator. */
  public static List<Finding> find(String ruleId, Meeting meeting, MinutesValidator validator) {
    RuleBook alone = validator.ruleBook().only(List.of(ruleId));
    List<Finding> findings = validator.withRuleBook(alone).validate(meeting).findings();
    findings.forEach(RuleRun::speaksTwoLanguages);
    return findings;
  }

  /** Returns the only finding of a rule in a meeting. */
  public static Finding findOne(String ruleId, Meeting meeting) {
    List<Finding> findings = find(ruleId, meeting);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** Checks what a finding says is wrong, in both languages. */
  public static void says(Finding finding, String swedish, String english) {
    assertThat(finding.what(Language.SV)).isEqualTo(swedish);
    assertThat(finding.what(Language.EN)).isEqualTo(english);
  }

  private static void speaksTwoLanguages(Finding finding) {
    String swedish = finding.text(Language.SV);
    String english = finding.text(Language.EN);
    assertThat(swedish).isNotEqualTo(english).doesNotContain("{").doesNotContain("}");
    assertThat(english).doesNotContain("{").doesNotContain("}");
    assertThat(swedish.lines()).hasSize(5);
    assertThat(english.lines()).hasSize(5);
  }
}
