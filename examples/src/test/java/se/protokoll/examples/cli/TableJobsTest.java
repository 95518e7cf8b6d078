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
            "a;;60,00;54;60,00;0,00", "b;;20,00;36;30,00;10,00", "\"\";Summa;80,00;;90,00;10,00");
  }

  @Test
  void aCorrectionMayTakeBack() {
    assertThat(
            rows(
                distribute(
                    PAID, "--paid-column", "C", "--total", "90", "--correction", "regulated")))
        .contains("a;;60,00;54;54,00;-6,00", "b;;20,00;36;36,00;16,00");
  }

  @Test
  void anAmountIsTakenBack() {
    assertThat(rows(distribute(PAID, "--paid-column", "utbetalt", "--repay", "30")))
        .contains("\"\";Summa;80,00;;50,00;-30,00");
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
    assertThat(refused.err())
        .contains(": /before/split/weights/0/weight: ", "före.csv, som jämförs med: rad 2");
    Files.delete(before);
    assertThat(distribute(after, "--before", before.toString(), "--total", "100").err())
        .contains(": /before: ", "före.csv, som jämförs med: filen finns inte");
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
    assertThat(rows(distribute(table, "--two-way")).subList(0, 3))
        .allMatch(row -> row.endsWith("00,00"));
    assertThat(rows(distribute(table, "--two-way")).subList(3, 8))
        .containsExactly(
            "",
            "key;name;exact x;exact y;exact z;exact sum",
            "p;;33,3333333333;33,3333333333;33,3333333333;100",
            "q;;33,335;33,335;33,33;100",
            "\"\";Summa;66,6683333333;66,6683333333;66,6633333333;200");
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
        "--factor -1                            | \"-1\" är inte ett giltigt värde för --factor; skriv ett tal från 0, som 1,023",
        "--criterion a                          | \"a\" är inte ett giltigt värde för --criterion; skriv en kolumn och dess procent",
        "--favoured a=x                         | \"a=x\" är inte ett giltigt värde för --favoured; skriv nyckeln och antalet öre, som a=1/2",
        "--seats -1                             | \"-1\" är inte ett giltigt värde för --seats; skriv ett heltal från 0",
        "--seats 2147483648                     | \"2147483648\" är inte ett giltigt värde för --seats; skriv ett heltal från 0 till 2 147 483 647",
        "--seats 1,5                            | \"1,5\" är inte ett giltigt värde för --seats; skriv ett heltal från 0",
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

  @Test
  void everyProblemOfATableIsToldAtOnceWithItsRow() {
    Ran ran =
        distribute("key;weight\na;1\na;-3\n;2\nb;x\na;4\n", "--total", "10", "--policy", "bearer");
    assertThat(ran.errLines())
        .containsExactly(
            "(standard in): /policy: Regeln kräver en restbärare, men ingen är angiven; ange nyckeln"
                + " i bearer.",
            "(standard in): /split/weights/1/weight: rad 3: vikten -3 är negativ; en vikt är noll"
                + " eller mer",
            "(standard in): /split/weights/1/holder/key: rad 3: nyckeln \"a\" finns också på rad 2;"
                + " ge varje mottagare en egen nyckel",
            "(standard in): /split/weights/2/holder/key: rad 4: nyckeln är tom",
            "(standard in): /split/weights/3/weight: rad 5: \"x\" är inte en vikt som \"70\", \"33,3\""
                + " eller \"1/3\"",
            "(standard in): /split/weights/4/holder/key: rad 6: nyckeln \"a\" finns också på rad 2;"
                + " ge varje mottagare en egen nyckel");
    assertThat(distribute("key;weight\na;1\na;2\n", "--factor", "2", "--lang", "en").errLines())
        .containsExactly(
            "(standard input): /index/amounts/1/holder/key: line 3: the key \"a\" is on line 2 too;"
                + " give each recipient a key of its own");
  }

  @Test
  void everyProblemOfCriteriaIsToldAtOnceWithItsCell() {
    Ran ran =
        distribute(
            "key;i;o\na;1;\nb;-1;2\nc;x;3\n",
            "--total",
            "10",
            "--criterion",
            "i=70",
            "--criterion",
            "o=20");
    assertThat(ran.errLines())
        .containsExactly(
            "(standard in): /split/criteria: Kriteriernas procenttal är 90 tillsammans och inte 100;"
                + " rätta dem, så att kriterierna tillsammans fördelar alla pengar (en tredjedel är"
                + " 100/3).",
            "(standard in): /split/values/0/values/1: rad 2: cell C2 saknar kriteriets värde; är"
                + " raden ingen mottagare, ta bort den",
            "(standard in): /split/values/1/values/0: rad 3: cell B3: värdet -1 är negativt; ett"
                + " värde är noll eller mer",
            "(standard in): /split/values/2/values/0: rad 4: cell B4: \"x\" är inte ett värde som"
                + " \"70\", \"33,3\" eller \"1/3\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invånare=70 | Invånare=30 | kolumnen B \"invånare\" anges två gånger med --criterion; ange den en gång",
        "invånare=70 | B=30 | kolumnen B \"invånare\" anges två gånger med --criterion; ange den en gång",
        "invånare=70 | barn=30 | rad 1: kolumnen \"barn\" finns inte; i raden står A \"kommun\", B \"invånare\" och C \"äldre\"",
        "invånare=70 | äldre=30 | rad 1: kolumnen \"key\" med nycklar finns inte; i raden står A \"kommun\", B \"invånare\" och C \"äldre\"; ange rätt kolumn med --key-column",
      })
  void columnsOfCriteriaAreTheirOwn(String one, String other, String said) {
    String key = said.contains("nycklar") ? "key" : "kommun";
    Ran ran =
        distribute(
            "kommun;invånare;äldre\na;1;2\n",
            "--total",
            "10",
            "--key-column",
            key,
            "--criterion",
            one,
            "--criterion",
            other);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(said);
  }

  @Test
  void everyKeyOfATwoWayTableThatIsThereTwiceIsTold() {
    assertThat(distribute(";x;y;x\np;1;2;3\nq;1;2;3\np;1;2;3\n", "--two-way").errLines())
        .containsExactly(
            "(standard in): /columns/2/key: cell D1: nyckeln \"x\" finns också i cell B1; ge varje"
                + " rad och kolumn en egen nyckel",
            "(standard in): /rows/2/key: cell A4: nyckeln \"p\" finns också i cell A2; ge varje rad"
                + " och kolumn en egen nyckel");
    assertThat(distribute("", "--two-way").err()).contains("tabellen är tom");
  }

  @Test
  void aRepaymentIsRoundedTowardsZeroInWords() {
    String table = "key;weight\na;1\nb;1\nc;1\n";
    assertThat(Ran.reading(table, "distribute", "--format", "md", "--total", "-1", "-").out())
        .contains("Omgång 1 är den exakta andelen avrundad mot noll")
        .doesNotContain("efter avrundning nedåt");
    assertThat(Ran.reading(table, "distribute", "--format", "md", "--total", "1", "-").out())
        .contains("Omgång 1 är den exakta andelen avrundad nedåt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5   | 100.01  | Stödet är 50 % av 100,01 kr, avrundat nedåt.",
        "0.125 | 100.01  | Stödet är 12,5 % av 100,01 kr, avrundat nedåt.",
        "1     | 100.01  | Stödet är 100 % av 100,01 kr, avrundat nedåt.",
        "1/3   | 100.01  | Stödet är 1/3 av 100,01 kr, avrundat nedåt.",
        "0.5   | -100.01 | Stödet är 50 % av −100,01 kr, avrundat mot noll.",
      })
  void theRateOfASupportIsToldInPercent(String rate, String cost, String said) {
    String request =
        "{\"total\":{\"amount\":\"%s\"},\"coFinancing\":{\"rate\":\"%s\"},\"split\":{\"equal\":[{\"holder\":{\"key\":\"a\"}}]}}"
            .formatted(cost, rate);
    assertThat(
            Ran.reading(request, "distribute", "--format", "md", "-").out().replace("\u00a0", " "))
        .contains(said);
    String capped = request.replace("\"rate\"", "\"ceiling\":{\"amount\":\"1.00\"},\"rate\"");
    assertThat(
            Ran.reading(capped, "distribute", "--format", "md", "-").out().replace("\u00a0", " "))
        .contains(
            said.split(" av ")[0].replace("Stödet är ", "") + " av kostnaden är mer än taket");
  }

  @Test
  void progressIsShownWhileFilesAreDivided() throws IOException {
    String good = Files.writeString(folder.resolve("a.csv"), PAID).toString();
    String bad = Files.writeString(folder.resolve("b.csv"), "").toString();
    for (String command : List.of("distribute", "audit")) {
      List<String> asked = new ArrayList<>(List.of(command, "--progress", "--total", "90"));
      asked.addAll(List.of(good, bad, good, good));
      Ran ran = Ran.with(asked.toArray(String[]::new));
      assertThat(ran.err()).contains("]  50 %, poster: 2, oläsliga: ", "100 %");
      assertThat(Ran.onTerminal(asked.toArray(String[]::new)))
          .noneMatch(line -> line.contains("#") || line.contains(" %,"))
          .anyMatch(line -> line.contains("b.csv"));
      asked.set(1, "--no-progress");
      assertThat(Ran.with(asked.toArray(String[]::new)).err()).doesNotContain("%");
    }
  }
}
