package se.protokoll.people;

import se.protokoll.language.Word;

/** How complete the attendance of a meeting is (<i>närvarolistans omfattning</i>). */
public enum AttendanceExtent implements Word {
  /** Everybody who was present stands in it. */
  COMPLETE,

  /** Only some of those present stand in it. */
  PARTIAL,

  /** The list is in an appendix or on another page ("se bilaga"); what stands here is partial. */
  IN_APPENDIX,

  /**
   * All members were present except those entered as absent (<i>samtliga ledamöter utom</i>); the
   * others need not stand in it.
   */
  ALL_EXCEPT_ABSENT
}
