package se.protokoll;

import se.protokoll.language.Word;

/** How much of a paragraph or section the public may read (<i>sekretess</i>). */
public enum Visibility implements Word {
  /** All of it (<i>offentlig</i>). */
  PUBLIC,

  /** Parts are masked (<i>delvis sekretess</i>). */
  PARTLY_SECRET,

  /** None of it (<i>sekretess</i>). */
  SECRET
}
