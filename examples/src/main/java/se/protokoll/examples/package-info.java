/** The command line, and stories that run. */
@NullMarked
package se.protokoll.examples;

import org.jspecify.annotations.NullMarked;
