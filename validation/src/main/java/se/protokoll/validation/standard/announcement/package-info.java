/** Rules on how decisions are announced and until when they can be appealed. */
@NullMarked
package se.protokoll.validation.standard.announcement;

import org.jspecify.annotations.NullMarked;
