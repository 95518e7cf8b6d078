package se.protokoll.examples.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import se.protokoll.examples.cli.page.Voice;

/**
 * The texts of {@code --help} in one language, by the keys that picocli asks for. They stand in the
 * table of all texts of the command line, below "help.".
 */
final class HelpTexts extends ResourceBundle {

  private final Map<String, String> texts;

  HelpTexts(Voice voice) {
    this.texts = voice.below("help.");
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
