package se.protokoll.people;

import se.protokoll.language.Word;

/**
 * What kind of public body it is (<i>typ av organ</i>), because the law binds each kind
 * differently.
 */
public enum BodyKind implements Word {
  /** The elected assembly of a municipality, region or federation (<i>fullmäktige</i>). */
  ASSEMBLY,

  /** The executive board (<i>kommunstyrelse, regionstyrelse</i>). */
  EXECUTIVE_BOARD,

  /** Any other board (<i>nämnd</i>). */
  BOARD,

  /**
   * A committee of a board (<i>utskott</i>); it prepares, and decides only what is delegated to it.
   */
  COMMITTEE,

  /** A board of several municipalities or regions (<i>gemensam nämnd</i>). */
  JOINT_BOARD,

  /** The directorate of a federation of municipalities (<i>kommunalförbundets direktion</i>). */
  FEDERATION,

  /**
   * A forum of several parties without legal personality (<i>samverkansorgan</i>), such as SVOM.
   */
  COOPERATION_BODY,

  /** Any other body (<i>annat organ</i>). */
  OTHER
}
