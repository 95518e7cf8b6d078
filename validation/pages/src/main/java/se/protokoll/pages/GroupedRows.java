package se.protokoll.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows in the groups that they stand in, each group where its first row is.
 *
 * @param path the keys of the groups around these rows and of their own, the outermost first
 * @param entries the rows and the groups inside, in order
 */
record GroupedRows<T>(List<String> path, List<RowOrGroup<T>> entries) {
  /** A row, or a group of rows inside. */
  sealed interface RowOrGroup<T> {}

  record OneRow<T>(T value) implements RowOrGroup<T> {}

  record InnerGroup<T>(GroupedRows<T> rows) implements RowOrGroup<T> {}

  /** How the rows of a table are written. */
  interface RowCells<T> {
    /** Returns the cells of a row. */
    List<String> of(T row);

    /** Returns the cells of the sum of a group. */
    List<String> sumOf(List<String> path);

    /** Returns what a group is called, behind the groups around it. */
    String nameOf(List<String> path);
  }

  /** Puts rows into groups. */
  static <T> GroupedRows<T> of(List<T> rows, Function<T, List<String>> within) {
    var outermost = new GroupedRows<T>(List.of(), new ArrayList<>());
    Map<List<String>, GroupedRows<T>> groups = new HashMap<>();
    for (T row : rows) {
      List<String> path = within.apply(row);
      GroupedRows<T> group = outermost;
      for (int depth = 1; depth <= path.size(); depth++) {
        GroupedRows<T> around = group;
        group = groups.computeIfAbsent(List.copyOf(path.subList(0, depth)), around::opened);
      }
      group.entries().add(new OneRow<>(row));
    }
    return outermost;
  }

  private GroupedRows<T> opened(List<String> inside) {
    var group = new GroupedRows<T>(inside, new ArrayList<>());
    entries.add(new InnerGroup<>(group));
    return group;
  }

  private boolean hasGroups() {
    return entries.stream().anyMatch(InnerGroup.class::isInstance);
  }

  /** Writes the rows into a table, each run of rows of one group under its name. */
  void write(AmountTable table, RowCells<T> cells) {
    boolean isOpen = false;
    for (RowOrGroup<T> entry : entries) {
      if (entry instanceof InnerGroup<T> group) {
        if (isOpen) {
          table.closeRows();
        }
        isOpen = false;
        group.rows().write(table, cells);
      } else if (entry instanceof OneRow<T> row) {
        if (!isOpen) {
          table.openRows("tbody");
          if (!path.isEmpty() || hasGroups()) {
            table.heading(cells.nameOf(path));
          }
        }
        isOpen = true;
        table.row(cells.of(row.value()));
      }
    }
    if (path.isEmpty()) {
      if (isOpen) {
        table.closeRows();
      }
      return;
    }
    if (!isOpen) {
      table.openRows("tbody");
    }
    table.sum(cells.sumOf(path));
    table.closeRows();
  }
}
