package se.protokoll.people;

import se.protokoll.language.Word;

/** A seat in the presidium (<i>presidiet</i>) of a body. */
public enum PresidiumRole implements Word {
  /** The chair (<i>ordförande</i>). */
  CHAIR,

  /** The first vice chair (<i>1:e vice ordförande</i>). */
  FIRST_VICE_CHAIR,

  /** The second vice chair (<i>2:e vice ordförande</i>). */
  SECOND_VICE_CHAIR,

  /** The third vice chair (<i>3:e vice ordförande</i>). */
  THIRD_VICE_CHAIR,

  /** A vice chair whose rank is not stated (<i>vice ordförande</i>). */
  VICE_CHAIR
}
