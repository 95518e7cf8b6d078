/** Minutes and money in the columns of a database. */
@NullMarked
package se.protokoll.spring.data;

import org.jspecify.annotations.NullMarked;
