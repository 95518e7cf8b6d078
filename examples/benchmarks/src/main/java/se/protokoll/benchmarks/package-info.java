/** Measurements of every promised speed. */
@NullMarked
package se.protokoll.benchmarks;

import org.jspecify.annotations.NullMarked;
