package se.protokoll;

/** Whether a report closes an assignment. */
public enum ReportKind {
  /** On the way (<i>delredovisning</i>). */
  INTERIM,

  /** At the end (<i>slutredovisning</i>). */
  FINAL
}
