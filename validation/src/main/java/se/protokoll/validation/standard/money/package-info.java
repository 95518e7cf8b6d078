/** Rules on money that is granted and how it is divided. */
@NullMarked
package se.protokoll.validation.standard.money;

import org.jspecify.annotations.NullMarked;
