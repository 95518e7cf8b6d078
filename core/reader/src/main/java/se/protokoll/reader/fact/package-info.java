/** What was found in which lines. */
@NullMarked
package se.protokoll.reader.fact;

import org.jspecify.annotations.NullMarked;
