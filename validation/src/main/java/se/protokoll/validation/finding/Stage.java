package se.protokoll.validation.finding;

import se.protokoll.Meeting;
import se.protokoll.language.Word;

/**
 * How far the minutes have come (<i>skede</i>), because what is not there yet is not a fault: a
 * draft has no <i>justerare</i>.
 */
public enum Stage implements Word {
  /** There is a summons and an agenda (<i>kallat</i>). */
  SUMMONED,

  /** The meeting has been held; the minutes are a draft (<i>genomfört</i>). */
  HELD,

  /** The minutes are signed (<i>justerat</i>). */
  SIGNED,

  /** The <i>justering</i> is announced on the notice board (<i>tillkännagivet</i>). */
  ANNOUNCED;

  /**
   * Returns the stage that the minutes themselves show: announced if there is any posting, even a
   * blank one, else signed if there is a signature, else held.
   */
  public static Stage of(Meeting meeting) {
    if (!meeting.postings().isEmpty()) {
      return ANNOUNCED;
    }
    return meeting.justering().isPresent() && !meeting.justering().get().signatures().isEmpty()
        ? SIGNED
        : HELD;
  }
}
