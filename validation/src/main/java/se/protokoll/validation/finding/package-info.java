/** What a rule is and what it finds: data first, texts built from it; all immutable. */
@NullMarked
package se.protokoll.validation.finding;

import org.jspecify.annotations.NullMarked;
