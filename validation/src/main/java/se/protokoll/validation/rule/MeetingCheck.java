package se.protokoll.validation.rule;

/** How a rule looks at one meeting (<i>prövning</i>). */
@FunctionalInterface
public interface MeetingCheck {

  /**
   * Looks at the meeting and adds what is wrong to the report.
   *
   * <p>It changes nothing else, and creates next to nothing as long as all is well.
   */
  void check(RuleContext context);
}
