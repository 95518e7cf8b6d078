package se.protokoll.reader;

/** How minutes are printed for tests: three forms in which published minutes come. */
enum PrintedForm {
  /** Labels on lines of their own, "KS § 14 Dnr ...", ballots in a table. */
  LABEL_LINES,

  /** A head in two columns, "§ 14" alone, ballots in prose, numbered points. */
  TWO_COLUMNS,

  /** Attendance in an appendix, the case number in brackets after the title, ballots in prose. */
  APPENDED_ATTENDANCE
}
