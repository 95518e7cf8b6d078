package se.protokoll.pages;

import java.util.List;

/** Writes a table of amounts; its first column says what each row is about. */
final class AmountTable {
  private final Html html;
  private final List<PageTable.Column> columns;

  AmountTable(Html html, List<PageTable.Column> columns) {
    this.html = html;
    this.columns = columns;
  }

  /**
   * Opens the table, with its caption and the names of the columns.
   *
   * @param id its id
   * @param label the ids of what names it: its caption, on a page of several answers behind the
   *     heading of the answer
   */
  void open(String id, String label, String caption) {
    html.open(
        "div", "class", "scroll", "role", "region", "aria-labelledby", label, "tabindex", "0");
    html.open("table", "class", "amounts").markup("\n");
    html.line("caption", caption, "id", id);
    html.open("thead").open("tr");
    for (PageTable.Column column : columns) {
      if (column.isNumber()) {
        html.element("th", column.name(), "scope", "col", "class", "n");
      } else {
        html.element("th", column.name(), "scope", "col");
      }
    }
    html.close().closeLine();
  }

  /** Opens a body or foot of the table. */
  void openRows(String tag) {
    html.open(tag).markup("\n");
  }

  /** Writes a row that says what the rows of this body have in common. */
  void heading(String name) {
    html.open("tr", "class", "group");
    html.element("th", name, "scope", "rowgroup", "colspan", "" + columns.size()).closeLine();
  }

  /** Writes a row with a text for each column. */
  void row(List<String> cells) {
    html.open("tr");
    cells(cells);
  }

  /** Writes a row that adds up others. */
  void sum(List<String> cells) {
    html.open("tr", "class", "sum");
    cells(cells);
  }

  private void cells(List<String> cells) {
    html.element("th", cells.get(0), "scope", "row");
    for (int i = 1; i < cells.size(); i++) {
      if (columns.get(i).isNumber()) {
        html.element("td", cells.get(i), "class", "n");
      } else {
        html.element("td", cells.get(i));
      }
    }
    html.closeLine();
  }

  /** Closes a body or foot of the table. */
  void closeRows() {
    html.closeLine();
  }

  /** Closes the table. */
  void close() {
    html.close().closeLine();
  }
}
