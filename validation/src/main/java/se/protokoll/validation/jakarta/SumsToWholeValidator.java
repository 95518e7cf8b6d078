package se.protokoll.validation.jakarta;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.fund.FundSplit;
import se.protokoll.people.PublicBody;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

/**
 * Checks {@link SumsToWhole} by the rule that says so of minutes, in minutes that hold nothing but
 * the split.
 */
public final class SumsToWholeValidator implements ConstraintValidator<SumsToWhole, FundSplit> {

  private static final String SPLIT = "/paragraphs/0/decisions/0/grants/0/split";

  private static final MinutesValidator RULE =
      MinutesValidator.standard()
          .withRuleBook(RuleBook.standard().only(List.of("allocation-key-sums")));

  private static final PublicBody NOBODY = PublicBody.builder().key("body").name("body").build();

  /** Creates a validator. */
  public SumsToWholeValidator() {}

  @Override
  public boolean isValid(@Nullable FundSplit split, ConstraintValidatorContext context) {
    if (split == null) {
      return true;
    }
    List<Finding> findings = RULE.validate(minutesOf(split)).withSeverity(Severity.ERROR);
    for (Finding finding : findings) {
      Violations.add(context, finding, finding.place().pointer().substring(SPLIT.length()));
    }
    return findings.isEmpty();
  }

  private static Meeting minutesOf(FundSplit split) {
    Grant grant = Grant.builder().split(split).build();
    Decision decision = Decision.builder().kind(DecisionKind.OWN).addGrants(grant).build();
    return Meeting.builder()
        .body(NOBODY)
        .addParagraphs(Paragraph.builder().number(1).addDecisions(decision).build())
        .build();
  }
}
