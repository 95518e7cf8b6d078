package se.protokoll.calendar;

import se.protokoll.language.Word;

/**
 * A public holiday that is not merely a Sunday (<i>allmän helgdag</i>).
 *
 * <p>Source: lag (1989:253) om allmänna helgdagar, 1 §, as read 2025-09-01. Whit Monday was one
 * until 2004; the National Day is one since 2005 (SFS 2004:1320).
 */
public enum Holiday implements Word {
  /** 1 January (<i>nyårsdagen</i>). */
  NEW_YEARS_DAY,

  /** 6 January (<i>trettondedag jul</i>). */
  EPIPHANY,

  /** The Friday before Easter (<i>långfredagen</i>). */
  GOOD_FRIDAY,

  /** Easter Sunday (<i>påskdagen</i>). */
  EASTER_SUNDAY,

  /** The Monday after Easter (<i>annandag påsk</i>). */
  EASTER_MONDAY,

  /** 1 May (<i>första maj</i>). */
  FIRST_OF_MAY,

  /** The sixth Thursday after Easter (<i>Kristi himmelsfärdsdag</i>). */
  ASCENSION_DAY,

  /** The seventh Sunday after Easter (<i>pingstdagen</i>). */
  WHIT_SUNDAY,

  /** The day after Whit Sunday, until 2004 (<i>annandag pingst</i>). */
  WHIT_MONDAY,

  /** 6 June, since 2005 (<i>Sveriges nationaldag</i>). */
  NATIONAL_DAY,

  /** The Saturday from 20 to 26 June (<i>midsommardagen</i>). */
  MIDSUMMER_DAY,

  /** The Saturday from 31 October to 6 November (<i>alla helgons dag</i>). */
  ALL_SAINTS_DAY,

  /** 25 December (<i>juldagen</i>). */
  CHRISTMAS_DAY,

  /** 26 December (<i>annandag jul</i>). */
  BOXING_DAY
}
