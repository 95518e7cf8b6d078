/** Regular expressions that are tried only on texts that can have a match of them. */
@NullMarked
package se.protokoll.reader.pattern;

import org.jspecify.annotations.NullMarked;
