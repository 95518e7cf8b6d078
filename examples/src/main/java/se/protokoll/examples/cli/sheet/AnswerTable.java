package se.protokoll.examples.cli.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer as a table with a row for the sum, and what is to be said below it.
 *
 * @param title what was divided
 * @param columns the columns
 * @param rows the recipients, each with as many cells as there are columns
 * @param sum the row of the sum
 * @param notes the explanations, one sentence or more each
 * @param supplements the tables that go with it: its groups, its recipients
 * @param formulas how Excel computes it, absent where it is values only
 */
public record AnswerTable(
    String title,
    List<Column> columns,
    List<List<Cell>> rows,
    List<Cell> sum,
    List<String> notes,
    List<Supplement> supplements,
    Optional<Formulas> formulas) {
  public AnswerTable {
    Objects.requireNonNull(title, "title");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    sum = List.copyOf(sum);
    notes = List.copyOf(notes);
    supplements = List.copyOf(supplements);
    Objects.requireNonNull(formulas, "formulas");
  }

  /**
   * A column.
   *
   * @param name what it is called
   * @param isNumber whether its cells are numbers, which stand to the right
   * @param heading what it is called in CSV, the same in both languages
   */
  public record Column(String name, boolean isNumber, String heading) {}

  /**
   * A table that goes with an answer.
   *
   * @param title what it shows
   * @param columns the columns
   * @param rows the rows, each with as many cells as there are columns
   * @param sum the row of the sum
   */
  public record Supplement(
      String title, List<Column> columns, List<List<Cell>> rows, List<Cell> sum) {
    public Supplement {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      sum = List.copyOf(sum);
    }
  }

  /**
   * A cell.
   *
   * @param shown the text of it
   * @param number its value, absent for a text
   */
  public record Cell(String shown, Optional<BigDecimal> number) {
    /** An empty cell. */
    public static final Cell EMPTY = text("");

    /** Returns a cell of text. */
    public static Cell text(String text) {
      return new Cell(text, Optional.empty());
    }

    /** Returns a cell of a number. */
    public static Cell number(String shown, BigDecimal number) {
      return new Cell(shown, Optional.of(number));
    }
  }

  /**
   * A flat largest remainder as Excel computes it.
   *
   * @param total the total in kronor
   * @param unit the smallest amount paid in öre
   * @param scale what makes every weight a whole number
   * @param weights the weights times the scale
   * @param order who goes first at a tie, from 1
   */
  public record Formulas(
      BigDecimal total,
      long unit,
      BigDecimal scale,
      List<BigDecimal> weights,
      List<Integer> order) {
    public Formulas {
      weights = List.copyOf(weights);
      order = List.copyOf(order);
    }
  }
}
