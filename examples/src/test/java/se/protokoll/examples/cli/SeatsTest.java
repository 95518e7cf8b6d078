package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seats, and the history of who is favoured so far, on the command line. */
class SeatsTest {
  /** Source: Valmyndigheten, those entitled to vote for the county council of Skåne 2010. */
  private static final String SKANE =
      "key;weight\n1;206 072\n2;137 033\n3;214 128\n4;231 331\n5;101 152\n6;75 164\n";

  private static final String HALVES = "key;weight\na;1\nb;1\n";

  private static Ran distribute(String table, String... options) {
    var arguments = new ArrayList<>(List.of("distribute"));
    arguments.addAll(List.of(options));
    arguments.add("-");
    return Ran.reading(table, arguments.toArray(String[]::new));
  }

  private static String out(String table, String... options) {
    Ran ran = distribute(table, options);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out().replaceAll("[ \u00a0]+", " ");
  }

  @Test
  void theSeatsOfSkaneAreATable() {
    assertThat(out(SKANE, "--seats", "134"))
        .contains("Fördelning av 134 mandat")
        .contains("Mottagare Nyckel Vikt Omgång 1 Rest Omgång 2 Mandat\n")
        .contains("1 1 206 072 28 0,61874 +1 29\n")
        .contains("6 6 75 164 10 0,43858 10\n")
        .contains("Summa 964 880 132 2 134\n")
        .contains("ett mandat vardera till de 2 som stod närmast")
        .doesNotContain("kr", "öre");
    assertThat(out(SKANE, "--seats", "134", "--format", "csv"))
        .contains("key;name;weight;firstRound;remainder;secondRound;seats\n")
        .contains("\n3;;214128;29;0,7375342011;1;30\n");
    assertThat(out(SKANE, "--seats", "134", "--policy", "undistributed"))
        .contains("2 mandat fördelas inte.");
  }

  @Test
  void aPolicyWithoutRoundsHasTheExactShareInsteadOfThem() {
    assertThat(out(SKANE, "--seats", "134", "--policy", "sainte-lague"))
        .contains("Mottagare Nyckel Vikt Exakt andel Mandat\n")
        .contains("1 1 206 072 28,6187… 29\n");
    assertThat(out(SKANE, "--seats", "134", "--policy", "sainte-lague", "--format", "csv"))
        .contains("key;name;weight;exact;seats\n1;;206072;28,6187380814;29\n")
        .contains("\"\";Summa;964880;;134\n");
  }

  @Test
  void jsonHasTheRoundsAndTheReasons() {
    JsonNode answer =
        JsonMapper.shared().readTree(out(SKANE, "--seats", "134", "--format", "json"));
    JsonNode first = answer.at("/allotments/0");
    assertThat(first.get("firstRound").asInt()).isEqualTo(28);
    assertThat(first.get("secondRound").asInt()).isEqualTo(1);
    assertThat(first.get("seats").asInt()).isEqualTo(29);
    assertThat(first.get("reason").asString()).contains("29 mandat");
    assertThat(answer.at("/assumptions/0/code").asString()).isEqualTo("standard-policy");
    assertThat(answer.get("seats").asInt()).isEqualTo(134);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seats -1                | \"-1\" är inte ett giltigt värde för --seats",
        "--seats 1,5               | \"1,5\" är inte ett giltigt värde för --seats",
        "--seats 1 --total 5       | --seats och --total kan inte",
        "--seats 1 --unit krona    | --seats och --unit kan inte",
        "--seats 1 --factor 2      | --factor och --seats kan inte",
        "--total 1 --favoured a    | \"a\" är inte ett giltigt värde för --favoured",
        "--total 1 --favoured =1   | \"=1\" är inte ett giltigt värde för --favoured",
        "--total 1 --favoured a=x  | \"a=x\" är inte ett giltigt värde för --favoured",
        "--two-way --favoured a=1  | --two-way och --policy, --tie-break, --bearer, --seed, --favoured",
      })
  void whatMakesNoSenseIsOneSentence(String options, String said) {
    Ran ran = distribute(HALVES, options.split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().replaceAll("\\s+", " ")).contains(said);
  }

  @Test
  void theHistoryGoesOnToTheNextDivision() {
    String[] first = {"--total", "0,01", "--tie-break", "least-favoured"};
    assertThat(out(HALVES, first).replaceAll("\\s+", " "))
        .contains("går först: --favoured \"a=1/2\" --favoured \"b=-1/2\" ");
    String[] second = {
      "--total",
      "0,01",
      "--tie-break",
      "least-favoured",
      "--favoured",
      "a=1/2",
      "--favoured",
      "b=\u22120,5"
    };
    assertThat(out(HALVES, second))
        .containsPattern("b b .*0,01 kr\n")
        .contains("ingen är mer gynnad än någon annan");
    JsonNode answer =
        JsonMapper.shared()
            .readTree(
                out(
                    HALVES,
                    "--total",
                    "0,01",
                    "--tie-break",
                    "least-favoured",
                    "--format",
                    "json"));
    assertThat(answer.at("/favoured/1/key").asString()).isEqualTo("b");
    assertThat(answer.at("/favoured/1/ore").asString()).isEqualTo("-1/2");
    assertThat(out(HALVES, "--total", "0,01", "--format", "md", "--tie-break", "least-favoured"))
        .contains("--favoured");
    assertThat(out(HALVES, "--total", "0,01", "--format", "json")).doesNotContain("\"favoured\"");
    String many = "key;weight\n";
    for (int i = 0; i < 51; i++) {
      many += "k" + i + ";1\n";
    }
    assertThat(out(many, first)).contains("Historiken till nästa fördelning");
  }
}
