/** The rules about proposals and votes: who moves what, how it is put, and who wins. */
@NullMarked
package se.protokoll.validation.standard.vote;

import org.jspecify.annotations.NullMarked;
