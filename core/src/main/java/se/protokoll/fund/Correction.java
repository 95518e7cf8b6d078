package se.protokoll.fund;

import se.protokoll.language.Word;

/** Whether an instalment may ask back what was paid too much (<i>rättelse</i>). */
public enum Correction implements Word {
  /**
   * Nobody pays back (<i>utan återkrav</i>): what each has been paid is the least it gets. A pot
   * below what is paid is refused.
   */
  GUARDED,

  /**
   * Everybody gets exactly the share of the corrected pot (<i>avräkning</i>); who has been paid
   * more pays back the difference.
   */
  REGULATED
}
