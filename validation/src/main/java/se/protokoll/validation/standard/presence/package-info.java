/** Rules on who was present, in what capacity, and whether enough were. */
@NullMarked
package se.protokoll.validation.standard.presence;

import org.jspecify.annotations.NullMarked;
