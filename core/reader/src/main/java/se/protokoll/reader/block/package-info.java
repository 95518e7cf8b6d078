/** The parts that minutes consist of: head, paragraphs, sections, appendices. */
@NullMarked
package se.protokoll.reader.block;

import org.jspecify.annotations.NullMarked;
