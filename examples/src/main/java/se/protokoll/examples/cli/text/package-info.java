/** Published minutes as text: out of text files, web pages and PDF. */
@NullMarked
package se.protokoll.examples.cli.text;

import org.jspecify.annotations.NullMarked;
