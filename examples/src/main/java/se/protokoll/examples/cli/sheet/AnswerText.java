package se.protokoll.examples.cli.sheet;

import java.util.List;
import java.util.Locale;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Supplement;
import se.protokoll.language.Language;

/** Answers as text that pastes into a document: HTML and Markdown. */
public final class AnswerText {
  private static final String STYLE =
      "body{font-family:sans-serif}table{border-collapse:collapse}"
          + "th,td{border:1px solid #999;padding:2pt 6pt;text-align:left}"
          + ".n{text-align:right;white-space:nowrap}";

  private AnswerText() {}

  /** Returns the beginning of a page with a title. */
  public static String htmlBegin(Language language, String title) {
    return "<!DOCTYPE html>\n<html lang=\""
        + language.name().toLowerCase(Locale.ROOT)
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + escaped(title)
        + "</title>\n<style>"
        + STYLE
        + "</style>\n</head>\n<body>\n";
  }

  /** Returns the end of a page. */
  public static String htmlEnd() {
    return "</body>\n</html>\n";
  }

  /** Returns a table with its title and what is to be said below it. */
  public static String html(AnswerTable table) {
    var out = new StringBuilder("<h2>").append(escaped(table.title())).append("</h2>\n");
    html(out, table.columns(), table.rows(), table.sum());
    for (Supplement one : table.supplements()) {
      out.append("<h3>").append(escaped(one.title())).append("</h3>\n");
      html(out, one.columns(), one.rows(), one.sum());
    }
    out.append("<ul>\n");
    for (String note : table.notes()) {
      out.append("<li>").append(escaped(note)).append("</li>\n");
    }
    return out.append("</ul>\n").toString();
  }

  private static void html(
      StringBuilder out, List<Column> columns, List<List<Cell>> rows, List<Cell> sum) {
    out.append("<table>\n<thead><tr>");
    for (Column column : columns) {
      out.append(column.isNumber() ? "<th class=\"n\">" : "<th>");
      out.append(escaped(column.name())).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    rows.forEach(row -> html(out, columns, row, "td"));
    out.append("</tbody>\n<tfoot>\n");
    html(out, columns, sum, "th");
    out.append("</tfoot>\n</table>\n");
  }

  private static void html(StringBuilder out, List<Column> columns, List<Cell> row, String tag) {
    out.append("<tr>");
    for (int i = 0; i < row.size(); i++) {
      out.append('<').append(tag);
      out.append(columns.get(i).isNumber() ? " class=\"n\">" : ">");
      out.append(escaped(row.get(i).shown())).append("</").append(tag).append('>');
    }
    out.append("</tr>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Returns the same in Markdown. */
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
