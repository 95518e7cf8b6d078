package se.protokoll.people;

import se.protokoll.language.Word;

/**
 * What kind of public body it is (<i>typ av organ</i>), because the law binds each kind
 * differently.
 */
public enum BodyKind implements Word {
  /**
   * The elected assembly of a municipality, region or federation (<i>fullmäktige</i>); a
   * <i>förbundsfullmäktige</i> is one.
   */
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

  /**
   * The directorate of a federation of municipalities or regions (<i>kommunalförbundets
   * direktion</i>), which is its deciding assembly and its board in one.
   */
  FEDERATION,

  /**
   * The board of a coordination federation (<i>samordningsförbund</i>), which has an act of its
   * own, lag (2003:1210).
   */
  COORDINATION_FEDERATION,

  /**
   * A forum of several parties without legal personality (<i>samverkansorgan</i>), such as SVOM.
   */
  COOPERATION_BODY,

  /** Any other body (<i>annat organ</i>). */
  OTHER
}
