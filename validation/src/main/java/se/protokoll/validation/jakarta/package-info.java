/** The rules as constraints of Jakarta Validation, for applications that validate that way. */
@NullMarked
package se.protokoll.validation.jakarta;

import org.jspecify.annotations.NullMarked;
