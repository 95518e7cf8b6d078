/** Rules on who is disqualified from a matter (<i>jäv</i>). */
@NullMarked
package se.protokoll.validation.standard.jav;

import org.jspecify.annotations.NullMarked;
