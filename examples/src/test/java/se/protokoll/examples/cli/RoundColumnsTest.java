package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundColumnsTest {
  private static final String TABLE = "key;name;weight\na;Norr;2\nb;Söder;1\nc;Väster;3\n";

  private static String shown(String table, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "distribute";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = "-";
    Ran ran = Ran.reading(table, arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out().replaceAll("[ \u00a0]+", " ");
  }

  @Test
  void textShowsTheRoundsWhereTheyFit() {
    assertThat(shown(TABLE, "--total", "100", "--unit", "krona"))
        .contains(
            " omgång 1 rest omgång 2 belopp\n"
                + "a Norr 33,00 0,33333 33,00 kr\n"
                + "b Söder 16,00 0,66667 +1,00 17,00 kr\n"
                + "c Väster 50,00 50,00 kr\n"
                + " Summa 99,00 1,00 100,00 kr\n"
                + " rest under en betalningsenhet 0,00 kr\n")
        .contains("Omgång 1 är den exakta andelen avrundad nedåt i steg om 1,00 kr.");
    String longName = "Kommunalförbundet för utbildning och arbetsmarknad i Norr";
    assertThat(shown(TABLE.replace("Norr", longName), "--total", "100")).doesNotContain("omgång 1");
  }

  @Test
  void tablesHaveColumnsOfThem() {
    assertThat(shown(TABLE, "--total", "-100", "--unit", "krona", "--format", "md"))
        .contains("| Exakt andel (kr) | Omgång 1 (kr) | Rest | Omgång 2 (kr) | Belopp (kr) |")
        .contains("| Söder | b | 1 | −16,6666… | −16,00 | 0,66667 | −1,00 | −17,00 |")
        .contains("| **Summa** | | **6** | | **−99,00** | | **−1,00** | **−100,00** |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sainte-lague", "cumulative", "undistributed", "rounded-difference-to-largest"})
  void otherPoliciesHaveNoRounds(String policy) {
    assertThat(shown(TABLE, "--total", "100", "--unit", "krona", "--policy", policy))
        .doesNotContain("omgång 1");
    String inner =
        "{\"total\":{\"amount\":\"100\"},\"unit\":\"krona\",\"split\":{\"equal\":[{\"holder\":"
            + "{\"key\":\"g\"},\"split\":{\"rounding\":{\"policy\":\"sainte-lague\"},\"equal\":"
            + "[{\"holder\":{\"key\":\"a\"}}]}},{\"holder\":{\"key\":\"b\"}},{\"holder\":{\"key\":\"c\"}}]}}";
    assertThat(shown(inner)).doesNotContain("omgång 1");
    assertThat(shown(inner.replace("sainte-lague", "largest-remainder"))).contains("omgång 1");
  }

  @Test
  void whereNothingWasLeftThereIsOneRound() {
    assertThat(shown(TABLE, "--total", "60")).doesNotContain("omgång 1");
  }
}
