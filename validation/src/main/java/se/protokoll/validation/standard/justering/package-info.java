/** Rules on who certifies the minutes, when and how (<i>justering</i>). */
@NullMarked
package se.protokoll.validation.standard.justering;

import org.jspecify.annotations.NullMarked;
