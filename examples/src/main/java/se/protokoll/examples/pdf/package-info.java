/** Pages as accessible PDF documents. */
@NullMarked
package se.protokoll.examples.pdf;

import org.jspecify.annotations.NullMarked;
