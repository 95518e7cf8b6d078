package se.protokoll;

import se.protokoll.language.Word;

/** What kind of decision it is (<i>beslutstyp</i>). */
public enum DecisionKind implements Word {
  /** The body's own decision in the matter (<i>eget beslut</i>). */
  OWN,

  /** A recommendation to the parties, each of which then decides (<i>rekommendation</i>). */
  RECOMMENDATION,

  /** A proposal to a body that decides, such as the assembly (<i>förslag till fullmäktige</i>). */
  PROPOSAL,

  /** An assignment (<i>uppdrag</i>). */
  ASSIGNMENT,

  /** An election (<i>val</i>). */
  ELECTION,

  /** Somebody was relieved of a post (<i>avsägelsen godkänns, entledigas</i>). */
  RESIGNATION,

  /** The information was noted (<i>tar del av, noterar</i>). */
  NOTED,

  /** Filed (<i>läggs till handlingarna</i>). */
  FILED,

  /** Left for a later meeting (<i>bordläggs</i>). */
  TABLED,

  /** Sent back to be prepared further (<i>återremitteras</i>). */
  REFERRED_BACK,

  /** Rejected (<i>avslås</i>). */
  REJECTED,

  /** Written off without being tried, such as a motion taken back (<i>avskrivs</i>). */
  WRITTEN_OFF
}
