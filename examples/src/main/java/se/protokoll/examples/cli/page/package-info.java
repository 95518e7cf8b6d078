/** Plain text for people: lines of at most 80 characters, tables, and words in two languages. */
@NullMarked
package se.protokoll.examples.cli.page;

import org.jspecify.annotations.NullMarked;
