package se.protokoll.validation.rule;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.protokoll.validation.finding.TextTable;

/** Reads the sentences of a group of standard rules. */
final class Texts {

  private Texts() {}

  static TextTable of(String group) {
    String name = group + ".properties";
    return TextTable.read(
        new InputStreamReader(
            Objects.requireNonNull(
                Texts.class.getResourceAsStream(name), name + " is missing from the library"),
            StandardCharsets.UTF_8));
  }
}
