package se.protokoll.people;

import se.protokoll.language.Word;

/** Why somebody is said to be disqualified (<i>jävsgrund</i>). */
public enum DisqualificationGround implements Word {
  /**
   * The matter concerns the person or somebody close, or its outcome can be expected to affect them
   * (<i>part, närstående</i>).
   */
  AFFECTED,

  /**
   * The person stands for, or has acted for, a party in the matter (<i>ställföreträdare,
   * ombud</i>).
   */
  REPRESENTATIVE,

  /** The matter came up through supervision of a body the person belongs to (<i>tillsyn</i>). */
  SUPERVISION,

  /**
   * Some other circumstance puts the impartiality in doubt (<i>annan omständighet,
   * delikatessjäv</i>).
   */
  IMPARTIALITY,

  /**
   * The person is accountable for what is being audited or discharged (<i>redovisningsskyldig</i>).
   */
  ACCOUNTABILITY
}
