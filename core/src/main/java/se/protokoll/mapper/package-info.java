/**
 * What a JSON mapper is told that does not know the types of the library; not for use outside it.
 *
 * <p>Exported because types of other modules of the library extend these, also on the class path.
 */
@NullMarked
package se.protokoll.mapper;

import org.jspecify.annotations.NullMarked;
