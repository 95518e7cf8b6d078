/**
 * Minutes, divisions and reports as accessible HTML pages (<i>webbsidor</i>).
 *
 * <p>Every page is a pure function of records to text: equal records give the same bytes. A page
 * stands alone: it has its style with it, needs no script, and is read without style too.
 */
@NullMarked
package se.protokoll.pages;

import org.jspecify.annotations.NullMarked;
