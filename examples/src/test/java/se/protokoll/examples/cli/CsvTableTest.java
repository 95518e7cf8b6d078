package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.examples.cli.sheet.LimitedReader;

/** Tables as they come: a place for each problem, and never a word of the library that reads. */
class CsvTableTest {

  private static Ran distributed(String table) {
    return Ran.reading(table, "distribute", "--total", "100", "--lang", "en", "-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesAreThoseOfTheFileWhateverEndsThem(String end) {
    String table = "\nkey;name;weight\n\na;\"two\nlines\";1\n\nb;B;x\nc;C;y";
    assertThat(distributed(table.replace("\n", end)).errLines())
        .containsExactly(
            "(standard input): /split/weights/1/weight: line 7: \"x\" is not a weight such as"
                + " \"70\", \"33,3\" or \"1/3\"",
            "(standard input): /split/weights/2/weight: line 8: \"y\" is not a weight such as"
                + " \"70\", \"33,3\" or \"1/3\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'key;weight\na;\"1'          | line 2: the quotation marks do not match; one inside a cell is written twice",
        "'key;weight\na;1\nb;\"1\"x'  | line 3: the quotation marks do not match; one inside a cell is written twice",
        "'key;key;weight\na;1;1'      | line 1: the column \"key\" is there twice",
        "'key;;weight\na;1;1'         | line 1: \"\" is not a column of such a table; remove it",
        "'\n\nid;weight\na;1'         | line 3: the column \"key\" is missing; the first line is key;name;weight",
        "''                           | the table is empty",
        "'\n\n'                       | the table is empty",
        "'key;weight\na'              | /split/weights/0: line 2: 1\u00a0cell, but the first line has 2",
        "'key;weight\na;1;2'          | /split/weights/0: line 2: 3\u00a0cells, but the first line has 2",
      })
  void whatIsWrongIsSaidInOwnWords(String table, String said) {
    Ran ran = distributed(table);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errLines()).containsExactly("(standard input): " + said);
  }

  @Test
  void whatWasWrongBeforeTheEndIsSaidToo() {
    assertThat(distributed("key;weight\n;1\nb;\"x").errLines())
        .containsExactly(
            "(standard input): /split/weights/0/holder/key: line 2: the key is empty",
            "(standard input): line 3: the quotation marks do not match; one inside a cell is"
                + " written twice");
  }

  @Test
  void aHundredProblemsAreEnough() {
    assertThat(distributed("key;weight\n" + ";1\n".repeat(1_000)).errLines()).hasSize(100);
  }

  @Test
  void aRowThatGoesOnAndOnIsRefused() {
    String table = "key;weight\na;1\nb;\"" + "x;\n".repeat(400_000);
    assertThat(distributed(table).errLines())
        .containsExactly(
            "(standard input): line 3: the row is longer than 1\u00a0048\u00a0576 characters");
  }

  @Test
  @Timeout(30) // looking for the end of the cell from each space on takes hours
  void aCellWithManySpacesInsideIsReadAtOnce() {
    String cell = "1" + " ".repeat(1_000_000) + "x";
    Ran ran = distributed("key;weight\na;" + cell + "\nb;2");
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .startsWith("(standard input): /split/weights/0/weight: line 2: ");
  }

  @Test
  void manyRowsAreNotOneLongRow() throws IOException {
    try (var reader = new LimitedReader(new StringReader("x".repeat(3 << 20)))) {
      var buffer = new char[1 << 20];
      for (int i = 0; i < 3; i++) {
        assertThat(reader.read(buffer, 0, buffer.length)).isEqualTo(buffer.length);
        reader.startRow();
      }
    }
  }

  @Test
  void aTableThatGoesOnAndOnIsRefused() throws IOException {
    var endless =
        new Reader() {
          @Override
          public int read(char[] buffer, int from, int length) {
            return length;
          }

          @Override
          public void close() {}
        };
    try (var reader = new LimitedReader(endless)) {
      var buffer = new char[1 << 20];
      for (int i = 0; i < 128; i++) {
        assertThat(reader.read(buffer, 0, buffer.length)).isEqualTo(buffer.length);
        reader.startRow();
      }
      assertThat(catchThrowable(() -> reader.read(buffer, 0, 1)))
          .isInstanceOfSatisfying(
              LimitedReader.TooMuchException.class,
              tooMuch -> assertThat(tooMuch.code()).isEqualTo("csv.too-large"));
    }
  }
}
