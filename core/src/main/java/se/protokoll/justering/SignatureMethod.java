package se.protokoll.justering;

import se.protokoll.language.Word;

/** How the minutes were signed (<i>underskriftssätt</i>). */
public enum SignatureMethod implements Word {
  /** By hand on paper (<i>namnteckning</i>). */
  INK,

  /** By electronic signature (<i>elektronisk underskrift</i>). */
  ELECTRONIC,

  /** By an approval in an e-mail (<i>per e-post</i>). */
  EMAIL
}
