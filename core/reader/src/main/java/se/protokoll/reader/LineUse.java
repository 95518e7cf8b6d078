package se.protokoll.reader;

import se.protokoll.language.Word;

/** What became of a line of the text (<i>radens användning</i>). */
public enum LineUse implements Word {
  /** At least one fact came from it. */
  FACT,

  /** It is text under a known heading of a known paragraph. */
  SECTION,

  /**
   * It belongs to the page, not to the minutes: a running head, a page number, a list of contents.
   */
  FURNITURE,

  /** It is not understood. */
  NOT_UNDERSTOOD,

  /** It is blank. */
  BLANK
}
