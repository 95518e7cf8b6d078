package se.protokoll.people;

import se.protokoll.language.Word;

/** In what capacity somebody stands in the list of attendance (<i>egenskap</i>). */
public enum Capacity implements Word {
  /**
   * A member, or a substitute serving in a member's place, who takes part in deciding
   * (<i>beslutande</i>).
   */
  DECIDING,

  /** A member or substitute who is present without deciding (<i>ej tjänstgörande</i>). */
  PRESENT,

  /**
   * A member or substitute who is recorded as absent (<i>frånvarande, anmält förhinder</i>): in the
   * list, and not at the meeting.
   */
  ABSENT,

  /** The secretary of the meeting (<i>sekreterare</i>). */
  SECRETARY,

  /** An official of one of the principals (<i>tjänsteperson</i>). */
  OFFICIAL,

  /** Anybody else who was let in (<i>gäst, adjungerad</i>). */
  GUEST
}
