/** Archives as tables for SQL: one declaration of the columns writes the rows and their types. */
@NullMarked
package se.protokoll.examples.cli.tables;

import org.jspecify.annotations.NullMarked;
