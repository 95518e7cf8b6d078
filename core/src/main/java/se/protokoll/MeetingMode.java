package se.protokoll;

import se.protokoll.language.Word;

/** How those present met (<i>mötesform</i>). */
public enum MeetingMode implements Word {
  /** In one room (<i>på plats</i>). */
  ON_SITE,

  /** Everybody from a distance (<i>på distans</i>). */
  REMOTE,

  /** Some in a room and some from a distance (<i>hybrid</i>). */
  HYBRID
}
