package se.protokoll.examples.cli;

/** How a distribution or an audit is written. */
enum DivisionFormat {
  /** Tables for people. */
  TEXT,

  /** One line of JSON for each file, in order. */
  JSON,

  /** A table that Excel opens in Swedish. */
  CSV,

  /** A table that pastes into a document. */
  HTML,

  /** The same in Markdown. */
  MD,

  /** A workbook, of one file. */
  XLSX
}
