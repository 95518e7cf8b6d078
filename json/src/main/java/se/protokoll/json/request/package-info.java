/** What files ask for: to divide a total, and to audit how one was divided; all immutable. */
@NullMarked
package se.protokoll.json.request;

import org.jspecify.annotations.NullMarked;
