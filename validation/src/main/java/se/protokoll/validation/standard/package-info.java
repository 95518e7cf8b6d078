/** What the standard rules of several groups share: whom they bind, where they come from, words. */
@NullMarked
package se.protokoll.validation.standard;

import org.jspecify.annotations.NullMarked;
