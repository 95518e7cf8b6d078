package se.protokoll.people;

import se.protokoll.language.Word;

/** Over what stretch paragraph numbers run on (<i>paragrafnumrering</i>). */
public enum ParagraphNumbering implements Word {
  /** They run over the calendar year and begin again at 1 in January (<i>kalenderår</i>). */
  CALENDAR_YEAR,

  /** They begin at 1 in every meeting (<i>per sammanträde</i>). */
  MEETING,

  /** They run over the whole term of office (<i>mandatperiod</i>). */
  TERM
}
