/** How anything is said in Swedish and English: sentences are made from keys and values. */
@NullMarked
package se.protokoll.language;

import org.jspecify.annotations.NullMarked;
