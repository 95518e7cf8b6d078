package se.protokoll.examples.cli;

/** How a distribution or an audit is written. */
enum DivisionFormat {
  /** Tables for people. */
  TEXT,

  /** One line of JSON for each file, in order. */
  JSON,

  /** A table that Excel opens in Swedish. */
  CSV,

  /** A page, with tables that paste into a document. */
  HTML,

  /** Tables in Markdown. */
  MD,

  /** A workbook, of one file. */
  XLSX
}
