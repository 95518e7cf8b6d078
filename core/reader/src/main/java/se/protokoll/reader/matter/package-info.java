/** What a paragraph says: decisions, proposals, votes, reservations. */
@NullMarked
package se.protokoll.reader.matter;

import org.jspecify.annotations.NullMarked;
