package se.protokoll.examples.cli.tables;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name the name, which is not a reserved word of SQL
 * @param type the type
 * @param required whether every row has a value
 * @param meaning what it says, for a comment
 * @param value the value in a row, empty for NULL
 */
record SqlColumn<R>(
    String name,
    SqlType type,
    boolean required,
    String meaning,
    Function<R, ? extends Optional<?>> value) {
  SqlColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(value, "value");
  }
}
