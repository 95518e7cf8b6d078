/** The rules about what minutes contain, what they refer to, and what they must not show. */
@NullMarked
package se.protokoll.validation.standard.content;

import org.jspecify.annotations.NullMarked;
