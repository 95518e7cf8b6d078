package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked about a table other than to divide a total. */
class TableJobsTest {
  private static final String PAID = "key;weight;utbetalt\na;6;60,00\nb;4;\"20\"\n";

  @TempDir Path folder;

  private static Ran distribute(String table, String... options) {
    var arguments = new ArrayList<>(List.of("distribute", "--format", "csv"));
    arguments.addAll(List.of(options));
    arguments.add("-");
    return Ran.reading(table, arguments.toArray(String[]::new));
  }

  private static List<String> rows(Ran ran) {
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.outLines().subList(1, ran.outLines().size());
  }

  @Test
  void whatIsPaidIsAColumn() {
    assertThat(rows(distribute(PAID, "--paid-column", "utbetalt", "--total", "90")))
        .containsExactly(
            "a;;60,00;60,00;0,00", "b;;20,00;30,00;10,00", "\"\";Summa;80,00;90,00;10,00");
  }

  @Test
  void aCorrectionMayTakeBack() {
    assertThat(
            rows(
                distribute(
                    PAID, "--paid-column", "C", "--total", "90", "--correction", "regulated")))
        .contains("a;;60,00;54,00;-6,00", "b;;20,00;36,00;16,00");
  }

  @Test
  void anAmountIsTakenBack() {
    assertThat(rows(distribute(PAID, "--paid-column", "utbetalt", "--repay", "30")))
        .contains("\"\";Summa;80,00;50,00;-30,00");
  }

  @Test
  void criteriaCarryTheirPercentages() {
    assertThat(
            rows(
                distribute(
                    "key;Invånare;80+\na;60 000;2 400\nb;20 000;1 900\n",
                    "--criterion",
                    "Invånare=70",
                    "--criterion",
                    "80+=30 %",
                    "--total",
                    "1000000",
                    "--unit",
                    "krona")))
        .anyMatch(row -> row.startsWith("a;;;692442,00;"))
        .anyMatch(row -> row.startsWith("b;;;307558,00;"));
  }

  @Test
  void twoTablesAreCompared() throws IOException {
    Path before = Files.writeString(folder.resolve("före.csv"), "key;weight\na;1\nb;1\n");
    String after = "key;weight\na;3\nb;1\n";
    assertThat(rows(distribute(after, "--before", before.toString(), "--total", "100")))
        .containsExactly(
            "a;;50,00;75,00;25,00", "b;;50,00;25,00;-25,00", "\"\";Summa;100,00;100,00;0,00");
    Files.writeString(before, "key;weight\na;x\n");
    Ran refused = distribute(after, "--before", before.toString(), "--total", "100");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("före.csv, som jämförs med: rad 2");
  }

  @Test
  void amountsAreRaised() {
    assertThat(rows(distribute("key;weight\na;1234567,89\n", "--factor", "1,023")))
        .anyMatch(row -> row.startsWith("a;;1234567,89;1262962,95"));
    assertThat(distribute("key;weight\na;1,001\n", "--factor", "1,023").err())
        .contains("rad 2: beloppet är inte hela ören");
  }

  @Test
  void aTwoWayTableIsRounded() {
    String table =
        ";x;y;z;Summa\np;100/3;100/3;100/3;100\nq;33,335;33,335;33,33;100\nSumma;66,67;66,67;66,66;200\n";
    assertThat(distribute(table, "--two-way").outLines().get(0)).endsWith("key;name;x;y;z;sum");
    assertThat(rows(distribute(table, "--two-way")))
        .hasSize(3)
        .allMatch(row -> row.endsWith("00,00"));
    assertThat(distribute(table.replace("33,33;", "hund;"), "--two-way").err())
        .contains("/cells/1/2: cell D3: \"hund\" är inte ett belopp i kronor");
    assertThat(distribute("x\n", "--two-way").err()).contains("en korstabell har kolumnernas");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";x;y;Summa/p;10;20;30/q;1;2;3/Summa;99;22;33 | cell B4: summan är 99, men beloppen är tillsammans 11,00 kr",
        ";x;y;Summa/p;10;20;30/q;1;2;4/Summa;11;22;33 | cell D3: summan är 4, men beloppen är tillsammans 3,00 kr",
        ";x;y;Summa/p;10;20;30/q;1;2;3/Summa;11;22;34 | cell D4: summan är 34, men beloppen är tillsammans 33,00 kr",
        ";x;y/p;10;20/q;1;2/Summa;hej;22 | cell B4: \"hej\" är inte ett belopp i kronor",
      })
  void aWrongSumOfATwoWayTableIsRefused(String table, String said) {
    Ran ran = distribute(table.replace('/', '\n') + "\n", "--two-way");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().replace("\u00a0", " ")).contains(said);
    assertThat(ran.out()).doesNotContain("10,00");
  }

  @Test
  void aLetterBehindTheLastColumnIsAMisspeltHeading() {
    for (String option : List.of("--weight-column", "--paid-column", "--name-column")) {
      Ran ran = distribute("key;weight\na;1\n", "--total", "1", option, "q");
      assertThat(ran.code()).as(option).isEqualTo(2);
      assertThat(ran.err()).contains("q");
      assertThat(ran.err()).doesNotContain("vikten saknas", "exakt belopp");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--correction regulated                 | --correction förutsätter --paid-column",
        "--repay 1                              | --repay förutsätter --paid-column",
        "--paid-column c --repay 1 --total 2    | --repay och --total kan inte anges tillsammans",
        "--paid-column c --factor 1             | --paid-column och --factor kan inte",
        "--two-way --factor 1                   | --factor och --two-way kan inte",
        "--two-way --total 1                    | --two-way och --total kan inte",
        "--two-way --policy bearer              | --two-way och --policy, --tie-break",
        "--factor 1 --criterion a=1             | --factor och --criterion kan inte",
        "--weight-column b --criterion a=100    | --criterion och --weight-column kan inte",
        "--paid-column c --repay 1 --correction guarded | --repay och --correction kan inte",
        "--factor -1                            | \"-1\" är inte ett giltigt värde för --factor",
        "--criterion a                          | \"a\" är inte ett giltigt värde för --criterion",
        "--correction x                         | \"x\" är inte ett giltigt värde för --correction",
        "--total x                              | --total: ",
      })
  void optionsThatDoNotGoTogetherAreOneSentence(String options, String said) {
    for (String language : List.of("sv", "en")) {
      var all = new ArrayList<>(List.of(options.split(" ")));
      all.addAll(List.of("--lang", language));
      Ran ran = distribute(PAID, all.toArray(String[]::new));
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.errLines()).hasSize(1);
      if (language.equals("sv")) {
        assertThat(ran.err().replace("\u00a0", " ")).contains(said);
      }
    }
  }
}
