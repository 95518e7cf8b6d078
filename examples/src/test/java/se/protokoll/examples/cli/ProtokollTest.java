package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ProtokollTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "tour", "read", "check", "distribute", "audit", "schema", "tables"})
  void everyCommandHasHelpAndVersion(String command) {
    for (String option : new String[] {"--help", "--version"}) {
      Ran ran = command.isEmpty() ? Ran.with(option) : Ran.with(command, option);
      assertThat(ran.code()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).contains("protokoll");
      assertThat(ran.outLines()).allMatch(line -> line.length() <= 80);
    }
  }

  /** Every text of help is shown somewhere, in its language, and the other language nowhere. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theHelpIsInTheLanguageAskedFor(Language language) {
    var all = new StringBuilder();
    for (String command :
        List.of("", "tour", "read", "check", "show", "distribute", "audit", "schema", "tables")) {
      String line = (command + " --help --lang " + language.code()).strip();
      all.append(bare(Ran.with(line.split(" ")).out()));
    }
    Language other = language == Language.SV ? Language.EN : Language.SV;
    Map<String, String> others = new Voice(other).below("help.");
    new Voice(language)
        .below("help.")
        .forEach(
            (key, text) -> {
              assertThat(all.toString()).describedAs(key).contains(bare(text));
              assertThat(all.toString()).describedAs(key).doesNotContain(bare(others.get(key)));
            });
  }

  /** Returns a text without what wrapping changes; an exit code stands before its text. */
  private static String bare(String text) {
    return text.replaceAll("%n|\\s", "").replaceFirst("^(\\d+):", "$1");
  }

  @Test
  void theLanguageMayBeAskedForBeforeTheCommand() {
    assertThat(Ran.with("--lang", "en", "check", "none.json").err())
        .isEqualTo("none.json: there is no such file\n");
    assertThat(Ran.with("--lang", "en", "check", "--help").out()).startsWith("Usage: ");
    assertThat(Ran.with("check", "--help").out()).startsWith("Användning: ");
    assertThat(Ran.with("--lang", "en", "tour")).isEqualTo(Ran.with("tour", "--lang", "en"));
  }

  @Test
  void theHelpNamesEveryCommand() {
    assertThat(Ran.with("--help").out())
        .contains("tour", "read", "check", "distribute", "audit", "schema", "tables");
  }

  @Test
  void theSchemaIsJson() {
    Ran ran = Ran.with("schema");
    assertThat(ran.code()).isZero();
    assertThat(object(ran.out()))
        .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema");
  }

  private static Map<String, Object> object(String json) {
    return JsonMapper.shared().readValue(json, new TypeReference<>() {});
  }
}
