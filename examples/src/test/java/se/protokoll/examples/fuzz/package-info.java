/** Targets for fuzzing, and the part of it that every build does. */
@NullMarked
package se.protokoll.examples.fuzz;

import org.jspecify.annotations.NullMarked;
