package se.protokoll;

import se.protokoll.language.Word;

/** Whether a report closes an assignment. */
public enum ReportKind implements Word {
  /** On the way (<i>delredovisning</i>). */
  INTERIM,

  /** At the end (<i>slutredovisning</i>). */
  FINAL
}
