/** The tour of the real and the invented meetings, one class for each section of it. */
@NullMarked
package se.protokoll.examples.cli.tour;

import org.jspecify.annotations.NullMarked;
