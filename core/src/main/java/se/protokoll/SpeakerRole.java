package se.protokoll;

/** What somebody did who spoke to a paragraph. */
public enum SpeakerRole {
  /** Presented the matter (<i>föredrar</i>). */
  PRESENTS,

  /** Added to the presentation (<i>kompletterar</i>). */
  ADDS,

  /** Spoke in the debate (<i>yttrar sig</i>). */
  SPEAKS
}
