package se.protokoll;

/** How those present met (<i>mötesform</i>). */
public enum MeetingMode {
  /** In one room (<i>på plats</i>). */
  ON_SITE,

  /** Everybody from a distance (<i>på distans</i>). */
  REMOTE,

  /** Some in a room and some from a distance (<i>hybrid</i>). */
  HYBRID
}
