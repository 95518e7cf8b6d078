package se.protokoll.reader;

import se.protokoll.language.Word;

/**
 * What a label in the head of minutes, in their notice or among the signatures stands for
 * (<i>ledtext</i>). A layout says which words stand for which.
 */
public enum Label implements Word {
  /** Where and when (<i>plats och tid</i>). */
  PLACE_AND_TIME,

  /** Where (<i>plats</i>). */
  PLACE,

  /** When, by the clock (<i>tid</i>). */
  TIME,

  /** On which day (<i>sammanträdesdatum</i>). */
  DATE,

  /** Which body (<i>organ, nämnd</i>). */
  BODY,

  /** Those who decide (<i>beslutande</i>). */
  DECIDING,

  /** The members (<i>ledamöter</i>): they decide, unless the list is of something else. */
  MEMBERS,

  /** Substitutes who serve in a member's place (<i>tjänstgörande ersättare</i>). */
  SERVING_SUBSTITUTES,

  /** Substitutes who are present without serving (<i>ej tjänstgörande ersättare</i>). */
  PRESENT_SUBSTITUTES,

  /**
   * Substitutes (<i>ersättare</i>): serving when it stands under those who decide, else present.
   */
  SUBSTITUTES,

  /** Others who are present (<i>övriga deltagande</i>). */
  OTHERS,

  /** Officials who are present (<i>tjänstemän</i>). */
  OFFICIALS,

  /** Those who were absent (<i>frånvarande</i>). */
  ABSENT,

  /** Who is to certify the minutes (<i>utses att justera</i>). */
  JUSTERARE,

  /** Substitutes for them (<i>ersättare för justerare</i>). */
  JUSTERARE_SUBSTITUTES,

  /** Where and when the minutes are to be certified (<i>justeringens plats och tid</i>). */
  JUSTERING_PLACE_AND_TIME,

  /** Where (<i>justeringens plats</i>). */
  JUSTERING_PLACE,

  /** When (<i>justeringens tid</i>). */
  JUSTERING_TIME,

  /** Which paragraphs the minutes hold (<i>paragrafer</i>). */
  PARAGRAPHS,

  /** The names under the minutes (<i>underskrifter</i>). */
  SIGNATURES,

  /** The secretary (<i>sekreterare</i>). */
  SECRETARY,

  /** Who presided (<i>ordförande</i>). */
  CHAIR,

  /** Those who certified (<i>justerande</i>). */
  CERTIFIERS,

  /** The notice that the minutes are certified (<i>anslag, bevis om justering</i>). */
  NOTICE,

  /** The day on which they were certified (<i>justeringsdatum</i>). */
  CERTIFIED_ON,

  /** The first day of the notice (<i>datum då anslaget sätts upp</i>). */
  POSTED_ON,

  /** The last day of the notice (<i>datum då anslaget tas ned</i>). */
  REMOVED_ON,

  /** Where the minutes are kept (<i>förvaringsplats</i>). */
  STORED_AT,

  /** Who signed the notice (<i>underskrift</i>). */
  POSTED_BY
}
