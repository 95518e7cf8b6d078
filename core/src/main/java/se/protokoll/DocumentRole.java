package se.protokoll;

import se.protokoll.language.Word;

/** What a document is to a paragraph. */
public enum DocumentRole implements Word {
  /** What the decision builds on (<i>beslutsunderlag</i>). */
  BASIS,

  /** Attached to the minutes (<i>bilaga</i>). */
  ATTACHMENT,

  /** Slides shown at the meeting (<i>presentation, PPT</i>). */
  SLIDES,

  /** Linked from the minutes (<i>länk</i>). */
  LINK
}
