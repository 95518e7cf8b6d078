/** What appendices say: how each person voted. */
@NullMarked
package se.protokoll.reader.appendix;

import org.jspecify.annotations.NullMarked;
