/** JSON tokens, without knowing what they mean: where they come from and where they go. */
@NullMarked
package se.protokoll.json.token;

import org.jspecify.annotations.NullMarked;
