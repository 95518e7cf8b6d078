/** A way for benchmarks into what the library keeps to itself. */
@NullMarked
package se.protokoll.fund;

import org.jspecify.annotations.NullMarked;
