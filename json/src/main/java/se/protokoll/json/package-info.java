/** Minutes as JSON text: reading, writing, and what is wrong with a document. */
@NullMarked
package se.protokoll.json;

import org.jspecify.annotations.NullMarked;
