package se.protokoll.examples.cli;

/** How a distribution or an audit is written. */
enum DivisionFormat {
  /** Tables for people. */
  TEXT,

  /** One line of JSON for each file, in order. */
  JSON,

  /** A table that a spreadsheet opens. */
  CSV
}
