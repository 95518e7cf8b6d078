package se.protokoll;

import se.protokoll.language.Word;

/** What somebody did who spoke to a paragraph. */
public enum SpeakerRole implements Word {
  /** Presented the matter (<i>föredrar</i>). */
  PRESENTS,

  /** Added to the presentation (<i>kompletterar</i>). */
  ADDS,

  /** Spoke in the debate (<i>yttrar sig</i>). */
  SPEAKS
}
