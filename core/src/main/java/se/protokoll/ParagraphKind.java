package se.protokoll;

/** What kind of item a paragraph is (<i>ärendetyp</i>). */
public enum ParagraphKind {
  /** A matter (<i>ärende</i>). */
  MATTER,

  /** A question (<i>fråga</i>). */
  QUESTION,

  /** An interpellation (<i>interpellation</i>). */
  INTERPELLATION
}
