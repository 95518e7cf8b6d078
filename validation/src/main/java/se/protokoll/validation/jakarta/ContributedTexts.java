package se.protokoll.validation.jakarta;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import se.protokoll.language.Language;

/**
 * The texts that this library contributes, read as Hibernate Validator reads them: other libraries
 * have files of the same name, so all of them are looked through.
 */
final class ContributedTexts {

  private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

  static {
    TEXTS.put(Language.SV, read("ContributorValidationMessages_sv.properties"));
    TEXTS.put(Language.EN, read("ContributorValidationMessages.properties"));
  }

  private ContributedTexts() {}

  /** Returns the text of a key, empty when there is none. */
  static Optional<String> find(String key, Language language) {
    Properties texts = TEXTS.get(language);
    return Optional.ofNullable(texts == null ? null : texts.getProperty(key));
  }

  private static Properties read(String name) {
    var texts = new Properties();
    try {
      for (URL one : Collections.list(ContributedTexts.class.getClassLoader().getResources(name))) {
        try (Reader reader = new InputStreamReader(one.openStream(), StandardCharsets.UTF_8)) {
          texts.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
    return texts;
  }
}
