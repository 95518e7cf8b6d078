package se.protokoll.reader;

import se.protokoll.language.Word;

/**
 * What the text under a heading of a paragraph is (<i>rubrik inom en paragraf</i>). A layout says
 * which words stand for which.
 */
public enum HeadingKind implements Word {
  /**
   * What the matter is about, what was said, how it was decided: kept as text under its heading.
   */
  TEXT,

  /** What was decided (<i>beslut</i>). */
  DECISION,

  /** What was proposed before the meeting (<i>förslag till beslut</i>). */
  PREPARED_PROPOSAL,

  /** What was moved at the meeting (<i>yrkanden</i>). */
  MOTIONS,

  /** A vote (<i>omröstning, votering</i>). */
  VOTE,

  /** Who reserved themselves (<i>reservation</i>). */
  RESERVATION,

  /** What somebody had put into the minutes (<i>protokollsanteckning</i>). */
  STATEMENT,

  /** A special opinion (<i>särskilt yttrande</i>). */
  SPECIAL_OPINION,

  /** Who did not take part because of an interest in the matter (<i>jäv</i>). */
  DISQUALIFICATION,

  /** Who did not take part in the decision (<i>deltar inte i beslutet</i>). */
  NOT_PARTICIPATING,

  /** The documents that the decision builds on (<i>beslutsunderlag, handlingar</i>). */
  DOCUMENTS,

  /** The appendices (<i>bilagor</i>). */
  ATTACHMENTS,

  /** To whom the decision is sent (<i>beslutet skickas till</i>). */
  DISPATCH,

  /** That the paragraph is certified, at once or with the rest (<i>justering</i>). */
  CERTIFICATION,

  /** How the decision can be appealed (<i>hur man överklagar</i>). */
  APPEAL
}
