/** The rules about minutes that follow one another: numbers of paragraphs and references. */
@NullMarked
package se.protokoll.validation.standard.series;

import org.jspecify.annotations.NullMarked;
