/** The tour of the four real meetings, one class for each section of it. */
@NullMarked
package se.protokoll.examples.cli.tour;

import org.jspecify.annotations.NullMarked;
