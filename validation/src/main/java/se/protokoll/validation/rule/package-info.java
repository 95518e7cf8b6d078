/** The rules themselves, small, grouped by what they judge. */
@NullMarked
package se.protokoll.validation.rule;

import org.jspecify.annotations.NullMarked;
