/** What the constructors of all records check; not for use outside this library. */
@NullMarked
package se.protokoll.record;

import org.jspecify.annotations.NullMarked;
