/**
 * Tokens of our own, for documents in UTF-8 that nobody has parsed yet: a room that only the reader
 * of documents and the writers enter.
 */
@NullMarked
package se.protokoll.json.token.utf8;

import org.jspecify.annotations.NullMarked;
