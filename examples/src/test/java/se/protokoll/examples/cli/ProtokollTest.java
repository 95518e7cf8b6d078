package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ProtokollTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "tour", "check", "distribute", "audit", "schema"})
  void everyCommandHasHelpAndVersion(String command) {
    for (String option : new String[] {"--help", "--version"}) {
      Ran ran = command.isEmpty() ? Ran.with(option) : Ran.with(command, option);
      assertThat(ran.code()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).contains("protokoll");
      assertThat(ran.outLines()).allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void theHelpNamesEveryCommand() {
    assertThat(Ran.with("--help").out()).contains("tour", "check", "distribute", "audit", "schema");
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
