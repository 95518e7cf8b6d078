/** Tables as spreadsheets save them and open them: CSV in any encoding, and Excel workbooks. */
@NullMarked
package se.protokoll.examples.cli.sheet;

import org.jspecify.annotations.NullMarked;
