package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtokollTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "tour", "check"})
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
    assertThat(Ran.with("--help").out()).contains("tour", "check");
  }
}
