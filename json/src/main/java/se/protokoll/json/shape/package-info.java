/**
 * The tables of the records: what each looks like in JSON, in the order of its header.
 *
 * <p>{@link se.protokoll.json.shape.Shapes} lists them all; a new record gets a table in the file
 * of its package, and a line there.
 */
@NullMarked
package se.protokoll.json.shape;

import org.jspecify.annotations.NullMarked;
