package se.protokoll.examples.cli.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Formulas;
import se.protokoll.examples.cli.sheet.AnswerTable.Supplement;

/**
 * Answers as an Excel workbook: a sheet with the table, one for each that goes with it, and one
 * with the explanations.
 */
public final class AnswerBook {
  private static final String KRONOR = "#,##0.00";
  private static final int HEADING = 6;
  private static final double WIDE = 30;
  private static final double NARROW = 16;

  private final Voice voice;

  /** Makes a writer in a language. */
  public AnswerBook(Voice voice) {
    this.voice = voice;
  }

  /** Writes a workbook; the stream is left open. */
  public void write(AnswerTable table, OutputStream out) throws IOException {
    var book = new Workbook(out, "protokoll", "1.0");
    Worksheet sheet = book.newWorksheet(voice.say("book.table"));
    sheet.value(0, 0, table.title());
    sheet.style(0, 0).bold().set();
    rows(sheet, HEADING, table.columns(), table.rows(), table.sum());
    if (table.formulas().isPresent()) {
      formulas(sheet, table, table.formulas().get());
    } else {
      values(sheet, table);
    }
    for (Supplement one : table.supplements()) {
      Worksheet further = book.newWorksheet(one.title());
      rows(further, 0, one.columns(), one.rows(), one.sum());
    }
    Worksheet why = book.newWorksheet(voice.say("book.notes"));
    why.width(0, 100);
    var notes = new ArrayList<>(table.notes());
    if (table.formulas().isPresent()) {
      notes.add(voice.say("book.computed"));
    }
    for (int i = 0; i < notes.size(); i++) {
      why.value(i, 0, notes.get(i));
      why.style(i, 0).wrapText(true).set();
    }
    book.finish();
  }

  private static void rows(
      Worksheet sheet, int heading, List<Column> columns, List<List<Cell>> rows, List<Cell> sum) {
    int last = heading + 1 + rows.size();
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(heading, i, columns.get(i).name());
      sheet.style(heading, i).bold().set();
      sheet.width(i, i == 0 ? WIDE : NARROW);
    }
    for (int i = 0; i < rows.size(); i++) {
      row(sheet, heading + 1 + i, rows.get(i));
    }
    row(sheet, last, sum);
    for (int i = 0; i < columns.size(); i++) {
      sheet.style(last, i).bold().set();
    }
  }

  private static void row(Worksheet sheet, int place, List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.number().isPresent()) {
        sheet.value(place, i, cell.number().get());
        if (cell.shown().indexOf(',') == cell.shown().length() - 3) {
          sheet.style(place, i).format(KRONOR).set();
        }
      } else if (!cell.shown().isEmpty()) {
        sheet.value(place, i, cell.shown());
      }
    }
  }

  /**
   * The sum is compared with what the amounts are together, and it is said why no more is computed.
   * It is a value itself, for programs that do not compute.
   */
  private void values(Worksheet sheet, AnswerTable table) {
    int amount = table.columns().size() - 1;
    String letter = CellText.letters(amount);
    int last = HEADING + 1 + table.rows().size();
    BigDecimal sum = table.sum().get(amount).number().orElseThrow();
    sheet.value(1, 0, voice.say("book.values"));
    sheet.value(2, 0, voice.say("book.sum"));
    sheet.value(2, 1, sum);
    sheet.value(3, 0, voice.say("book.check"));
    formula(sheet, 3, 1, check("SUM(" + letter + (HEADING + 2) + ":" + letter + last + ")-B3"));
  }

  private String check(String difference) {
    return "IF(ROUND("
        + difference
        + ",2)=0,\""
        + voice.say("book.adds-up")
        + "\",\""
        + voice.say("book.does-not-add-up")
        + "\")";
  }

  /**
   * Every product and quotient stays below 10^15 and is whole, so Excel computes it exactly: the
   * units are so many times the sum of the weights, and a rest that is divided.
   */
  private void formulas(Worksheet sheet, AnswerTable table, Formulas how) {
    int columns = table.columns().size();
    int first = HEADING + 2;
    int last = HEADING + 1 + how.weights().size();
    String weight = CellText.letters(columns - 3);
    String whole = CellText.letters(columns);
    String units = CellText.letters(columns + 1);
    String rest = CellText.letters(columns + 2);
    String order = CellText.letters(columns + 3);
    String amount = CellText.letters(columns - 1);
    List<String> names = List.of("book.whole", "book.units", "book.rest", "book.order");
    for (int i = 0; i < names.size(); i++) {
      sheet.value(HEADING, columns + i, voice.say(names.get(i)));
      sheet.style(HEADING, columns + i).bold().set();
      sheet.width(columns + i, NARROW);
    }
    sheet.value(1, 0, voice.say("book.total"));
    sheet.value(1, 1, how.total());
    sheet.style(1, 1).format(KRONOR).set();
    sheet.value(2, 0, voice.say("book.unit"));
    sheet.value(2, 1, BigDecimal.valueOf(how.unit(), 2));
    sheet.style(2, 1).format(KRONOR).set();
    sheet.value(3, 0, voice.say("book.all-units"));
    formula(sheet, 3, 1, "INT(ROUND(ABS(B2)*100,0)/ROUND(B3*100,0))");
    sheet.value(4, 0, voice.say("book.left"));
    formula(sheet, 4, 1, "B4-SUM(" + range(units, first, last) + ")");
    sheet.value(1, 3, voice.say("book.weights"));
    formula(sheet, 1, 4, "SUM(" + range(whole, first, last) + ")");
    sheet.value(2, 3, voice.say("book.times"));
    formula(sheet, 2, 4, "INT(B4/E2)");
    sheet.value(3, 3, voice.say("book.over"));
    formula(sheet, 3, 4, "B4-E3*E2");
    for (int i = 0; i < how.weights().size(); i++) {
      int row = first + i;
      String scaled = weight + row + "*" + how.scale().toPlainString();
      boolean hasWeight = table.rows().get(i).get(columns - 3).number().isPresent();
      if (hasWeight) {
        formula(sheet, row - 1, columns, "ROUND(" + scaled + ",0)");
      } else {
        sheet.value(row - 1, columns, how.weights().get(i));
      }
      String share = "$E$4*" + whole + row;
      formula(sheet, row - 1, columns + 1, "$E$3*" + whole + row + "+INT(" + share + "/$E$2)");
      formula(sheet, row - 1, columns + 2, share + "-INT(" + share + "/$E$2)*$E$2");
      sheet.value(row - 1, columns + 3, how.order().get(i));
      formula(
          sheet,
          row - 1,
          columns - 2,
          "SIGN($B$2)*$B$4*" + whole + row + "/$E$2*ROUND($B$3*100,0)/100");
      String before =
          "COUNTIF("
              + range(rest, first, last)
              + ",\">\"&"
              + rest
              + row
              + ")"
              + "+COUNTIFS("
              + range(rest, first, last)
              + ","
              + rest
              + row
              + ","
              + range(order, first, last)
              + ",\"<\"&"
              + order
              + row
              + ")";
      formula(
          sheet,
          row - 1,
          columns - 1,
          "SIGN($B$2)*(" + units + row + "+IF(" + before + "<$B$5,1,0))*ROUND($B$3*100,0)/100");
    }
    int end = HEADING + 1 + table.rows().size();
    if (end > last) {
      formula(sheet, last, columns - 1, "B2-SUM(" + range(amount, first, last) + ")");
    }
    formula(sheet, end, columns - 1, "SUM(" + range(amount, first, end) + ")");
    sheet.value(4, 3, voice.say("book.check"));
    formula(sheet, 4, 4, check(amount + (end + 1) + "-B2"));
  }

  /** Writes a formula as XML, which the library leaves to its caller. */
  private static void formula(Worksheet sheet, int row, int column, String formula) {
    String escaped = formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    sheet.formula(row, column, escaped);
  }

  private static String range(String column, int first, int last) {
    return "$" + column + "$" + first + ":$" + column + "$" + last;
  }
}
