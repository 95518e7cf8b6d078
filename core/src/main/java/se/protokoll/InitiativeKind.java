package se.protokoll;

import se.protokoll.language.Word;

/** In what form a matter was raised (<i>typ av initiativ</i>). */
public enum InitiativeKind implements Word {
  /** A motion by members of the assembly (<i>motion</i>). */
  MOTION,

  /** A proposal by somebody who lives there (<i>medborgarförslag</i>). */
  CITIZENS_PROPOSAL,

  /** A proposal that others can join on the web (<i>e-förslag</i>). */
  E_PROPOSAL,

  /** A demand for a referendum by many who may vote (<i>folkinitiativ</i>). */
  POPULAR_INITIATIVE,

  /** A matter that a member raises in a board (<i>nämndinitiativ, ledamotsinitiativ</i>). */
  BOARD_INITIATIVE,

  /** An interpellation (<i>interpellation</i>). */
  INTERPELLATION,

  /** A question (<i>fråga</i>). */
  QUESTION
}
