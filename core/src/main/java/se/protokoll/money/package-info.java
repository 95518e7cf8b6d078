/** Swedish money in whole öre, and the ways minutes write it; all immutable. */
@NullMarked
package se.protokoll.money;

import org.jspecify.annotations.NullMarked;
