package se.protokoll;

import se.protokoll.language.Word;

/** How a decision can be appealed (<i>överklagande</i>). */
public enum AppealRoute implements Word {
  /** By legality review, three weeks from the announcement (<i>laglighetsprövning</i>). */
  LEGALITY_REVIEW,

  /** By administrative appeal, three weeks from being served (<i>förvaltningsbesvär</i>). */
  ADMINISTRATIVE_APPEAL,

  /** Not at all (<i>kan inte överklagas</i>). */
  NONE
}
