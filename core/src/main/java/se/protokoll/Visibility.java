package se.protokoll;

/** How much of a paragraph or section the public may read (<i>sekretess</i>). */
public enum Visibility {
  /** All of it (<i>offentlig</i>). */
  PUBLIC,

  /** Parts are masked (<i>delvis sekretess</i>). */
  PARTLY_SECRET,

  /** None of it (<i>sekretess</i>). */
  SECRET
}
