package se.protokoll;

/** What a document is to a paragraph. */
public enum DocumentRole {
  /** What the decision builds on (<i>beslutsunderlag</i>). */
  BASIS,

  /** Attached to the minutes (<i>bilaga</i>). */
  ATTACHMENT,

  /** Slides shown at the meeting (<i>presentation, PPT</i>). */
  SLIDES,

  /** Linked from the minutes (<i>länk</i>). */
  LINK
}
