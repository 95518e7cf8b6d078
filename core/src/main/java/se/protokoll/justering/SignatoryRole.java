package se.protokoll.justering;

import se.protokoll.language.Word;

/** As what somebody signs the minutes. */
public enum SignatoryRole implements Word {
  /** As the one who presided (<i>ordförande</i>). */
  CHAIR,

  /** As elected <i>justerare</i>, or substitute for one. */
  JUSTERARE,

  /** As secretary (<i>sekreterare</i>). */
  SECRETARY
}
