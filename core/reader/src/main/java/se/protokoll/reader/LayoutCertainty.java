package se.protokoll.reader;

import se.protokoll.language.Word;

/** How sure it is that minutes have the layout that they were read by (<i>säkerhet</i>). */
public enum LayoutCertainty implements Word {
  /** The caller gave the layout. */
  GIVEN,

  /** All texts that the layout is recognised by stand in the minutes. */
  RECOGNISED,

  /** No layout was recognised: they were read by what is known of all minutes. */
  GENERAL
}
