package se.protokoll.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Writes a table of records: a column for each fact that one of them has, and the first as the
 * heading of the row.
 */
final class TableWriter<T> {
  private record Column<T>(Runnable head, Predicate<T> has, Consumer<T> write, boolean number) {}

  private final MinutesMarkup page;
  private final List<Column<T>> columns = new ArrayList<>();

  TableWriter(MinutesMarkup page) {
    this.page = page;
  }

  /** Adds a column that every row has. */
  TableWriter<T> column(String label, Consumer<T> write) {
    return column(label, row -> true, write);
  }

  TableWriter<T> column(String label, Predicate<T> has, Consumer<T> write) {
    return add(() -> page.say(label), has, write, false);
  }

  /** Adds a column of numbers. */
  TableWriter<T> numbers(String label, Predicate<T> has, Consumer<T> write) {
    return add(() -> page.say(label), has, write, true);
  }

  /** Adds a column of numbers with a heading of another kind. */
  TableWriter<T> numbers(Runnable head, Predicate<T> has, Consumer<T> write) {
    return add(head, has, write, true);
  }

  private TableWriter<T> add(Runnable head, Predicate<T> has, Consumer<T> write, boolean number) {
    columns.add(new Column<>(head, has, write, number));
    return this;
  }

  /** Writes the table, or nothing without rows. */
  void write(String caption, List<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Column<T>> shown =
        columns.stream().filter(column -> rows.stream().anyMatch(column.has())).toList();
    Html html = page.html();
    String unused = page.unusedCaption(caption);
    String id = "t" + page.countCaptions();
    html.open("div", "class", "scroll", "role", "region", "aria-labelledby", id, "tabindex", "0");
    html.open("table").markup("\n").line("caption", unused, "id", id);
    html.open("thead").open("tr");
    for (Column<T> column : shown) {
      openCell("th", column, "col");
      column.head().run();
      html.close();
    }
    html.close().closeLine().open("tbody").markup("\n");
    for (T row : rows) {
      html.open("tr");
      String tag = "th";
      for (Column<T> column : shown) {
        openCell(tag, column, "row");
        if (column.has().test(row)) {
          column.write().accept(row);
        }
        html.close();
        tag = "td";
      }
      html.closeLine();
    }
    html.closeLine().closeLine().closeLine();
  }

  private void openCell(String tag, Column<T> column, String scope) {
    if (tag.equals("td")) {
      page.html().open(tag, column.number() ? new String[] {"class", "n"} : new String[0]);
    } else if (column.number()) {
      page.html().open(tag, "scope", scope, "class", "n");
    } else {
      page.html().open(tag, "scope", scope);
    }
  }
}
