package se.protokoll.validation.finding;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The sentences that all rules share: where something is, and why it cannot be judged. */
final class CommonTexts {

  static final TextTable TABLE =
      TextTable.read(
          new InputStreamReader(
              Objects.requireNonNull(
                  CommonTexts.class.getResourceAsStream("common.properties"),
                  "common.properties is missing from the library"),
              StandardCharsets.UTF_8));

  private CommonTexts() {}

  static String text(String key, Language language) {
    return TABLE
        .find(key, language)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A fault of this library: no text \"" + key + "\" in " + language));
  }
}
