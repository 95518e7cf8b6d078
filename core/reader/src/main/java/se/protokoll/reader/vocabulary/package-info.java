/** The words that minutes are printed with, and what they stand for. */
@NullMarked
package se.protokoll.reader.vocabulary;

import org.jspecify.annotations.NullMarked;
