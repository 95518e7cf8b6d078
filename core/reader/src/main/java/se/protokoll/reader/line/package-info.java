/** The lines of the text: split, joined, and freed of what repeats on every page. */
@NullMarked
package se.protokoll.reader.line;

import org.jspecify.annotations.NullMarked;
