/** The rules about cooperation bodies: what they decide, what they leave to their principals. */
@NullMarked
package se.protokoll.validation.standard.jointbody;

import org.jspecify.annotations.NullMarked;
