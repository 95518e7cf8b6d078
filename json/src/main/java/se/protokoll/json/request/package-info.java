/**
 * What files ask for about divided money: to divide it, pay it, compare and audit it; all
 * immutable.
 */
@NullMarked
package se.protokoll.json.request;

import org.jspecify.annotations.NullMarked;
