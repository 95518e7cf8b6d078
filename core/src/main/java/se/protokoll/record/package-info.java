/** What all records have in common; not for use outside this library. */
@NullMarked
package se.protokoll.record;

import org.jspecify.annotations.NullMarked;
