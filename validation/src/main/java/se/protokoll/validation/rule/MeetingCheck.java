package se.protokoll.validation.rule;

/** How a rule looks at one meeting (<i>prövning</i>). */
@FunctionalInterface
public interface MeetingCheck {

  /**
   * Looks at the meeting and says what is wrong, to the examination itself.
   *
   * <p>It changes nothing, and creates nothing as long as all is well.
   */
  void on(Examination examination);
}
