package se.protokoll;

import se.protokoll.language.Word;

/** What kind of item a paragraph is (<i>ärendetyp</i>). */
public enum ParagraphKind implements Word {
  /** A matter (<i>ärende</i>). */
  MATTER,

  /** A question (<i>fråga</i>). */
  QUESTION,

  /** An interpellation (<i>interpellation</i>). */
  INTERPELLATION
}
