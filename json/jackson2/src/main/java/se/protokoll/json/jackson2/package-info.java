/**
 * Minutes in mappers of Jackson 2, in the same forms and with the same problems as in Jackson 3.
 */
@NullMarked
package se.protokoll.json.jackson2;

import org.jspecify.annotations.NullMarked;
