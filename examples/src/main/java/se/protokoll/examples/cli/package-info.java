/** The command line: one class for each command. */
@NullMarked
package se.protokoll.examples.cli;

import org.jspecify.annotations.NullMarked;
