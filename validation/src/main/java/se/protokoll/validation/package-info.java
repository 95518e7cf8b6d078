/** The way in to the rules: the validator, and the rule books for each kind of body. */
@NullMarked
package se.protokoll.validation;

import org.jspecify.annotations.NullMarked;
