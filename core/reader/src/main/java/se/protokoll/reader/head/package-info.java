/** What the head of the minutes says: when, where, who, certified by whom. */
@NullMarked
package se.protokoll.reader.head;

import org.jspecify.annotations.NullMarked;
