/** Swedish holidays, and days and weeks as the law counts them. */
@NullMarked
package se.protokoll.calendar;

import org.jspecify.annotations.NullMarked;
