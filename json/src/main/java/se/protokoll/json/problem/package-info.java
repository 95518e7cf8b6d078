/** What is wrong with a document, where two differ, and how much of one is read; all immutable. */
@NullMarked
package se.protokoll.json.problem;

import org.jspecify.annotations.NullMarked;
