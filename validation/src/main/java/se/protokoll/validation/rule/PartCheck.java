package se.protokoll.validation.rule;

import se.protokoll.MinutesPart;

/**
 * A check that looks at parts of one kind alone, and has nothing to look at where the minutes have
 * none.
 *
 * @param part the kind of part
 * @param check how it looks at them
 */
record PartCheck(MinutesPart part, MeetingCheck check) implements MeetingCheck {
  @Override
  public void check(RuleContext context) {
    check.check(context);
  }
}
