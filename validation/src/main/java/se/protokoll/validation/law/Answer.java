package se.protokoll.validation.law;

/** What the law answers; not knowing is an answer (<i>svar</i>). */
public enum Answer {
  /** Yes, it is met (<i>uppfyllt</i>). */
  MET,

  /** No, it is not met (<i>inte uppfyllt</i>). */
  NOT_MET,

  /** A fact is missing (<i>okänt</i>). */
  UNKNOWN
}
