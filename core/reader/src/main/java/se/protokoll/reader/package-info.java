/**
 * Published minutes, as text, read into records (<i>inläsning av protokoll</i>): each fact with the
 * lines it came from, and every line accounted for.
 */
@NullMarked
package se.protokoll.reader;

import org.jspecify.annotations.NullMarked;
