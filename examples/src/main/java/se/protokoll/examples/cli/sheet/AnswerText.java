package se.protokoll.examples.cli.sheet;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Supplement;
import se.protokoll.pages.PageTable;

/** Answers as text that pastes into a document: tables of a page, and Markdown. */
public final class AnswerText {
  private AnswerText() {}

  /** Returns the tables as a page shows them. */
  public static List<PageTable> tables(AnswerTable table) {
    var tables = new ArrayList<PageTable>();
    tables.add(table(table.title(), table.columns(), table.rows(), table.sum()));
    for (Supplement one : table.supplements()) {
      tables.add(table(one.title(), one.columns(), one.rows(), one.sum()));
    }
    return tables;
  }

  private static PageTable table(
      String title, List<Column> columns, List<List<Cell>> rows, List<Cell> sum) {
    return new PageTable(
        title,
        columns.stream().map(one -> new PageTable.Column(one.name(), one.isNumber())).toList(),
        rows.stream().map(AnswerText::shown).toList(),
        shown(sum));
  }

  private static List<String> shown(List<Cell> row) {
    return row.stream().map(Cell::shown).toList();
  }

  /** Returns a table in Markdown, with its title and what is to be said below it. */
  public static String markdown(AnswerTable table) {
    var out = new StringBuilder("## ").append(plain(table.title())).append("\n\n");
    markdown(out, table.columns(), table.rows(), table.sum());
    for (Supplement one : table.supplements()) {
      out.append("### ").append(plain(one.title())).append("\n\n");
      markdown(out, one.columns(), one.rows(), one.sum());
    }
    table.notes().forEach(note -> out.append("- ").append(plain(note)).append('\n'));
    return out.append('\n').toString();
  }

  private static void markdown(
      StringBuilder out, List<Column> columns, List<List<Cell>> rows, List<Cell> sum) {
    out.append('|');
    columns.forEach(column -> out.append(' ').append(plain(column.name())).append(" |"));
    out.append("\n|");
    columns.forEach(column -> out.append(column.isNumber() ? " ---: |" : " --- |"));
    out.append('\n');
    rows.forEach(row -> markdown(out, row, ""));
    markdown(out, sum, "**");
    out.append('\n');
  }

  private static void markdown(StringBuilder out, List<Cell> row, String mark) {
    out.append('|');
    for (Cell cell : row) {
      String text = plain(cell.shown());
      out.append(' ').append(text.isEmpty() ? "" : mark + text + mark).append(" |");
    }
    out.append('\n');
  }

  /** Returns a text in which nothing means more than it says. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
  }
}
