package se.protokoll.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that go on to Word and Excel. */
class AnswerTablesTest {
  private static final String TABLE =
      "key;name;weight\n01;=1+1;2,5\n3/4;<b>Norr|Söder</b>;1,5\nc;;1\n";

  private static byte[] bytes(String in, String... arguments) {
    var out = new ByteArrayOutputStream();
    InputStream input = new ByteArrayInputStream(in.getBytes(UTF_8));
    int code = Protokoll.run(input, new StandardOutput(out, () -> false), System.err, arguments);
    // an audit of a wrong table ends with 1
    assertThat(code).isLessThanOrEqualTo(arguments[0].equals("audit") ? 1 : 0);
    return out.toByteArray();
  }

  private static List<BigDecimal> amounts(String in, String... more) {
    var arguments = new ArrayList<>(List.of("distribute", "--format", "json", "-"));
    arguments.addAll(List.of(more));
    JsonNode answer = JsonMapper.shared().readTree(bytes(in, arguments.toArray(String[]::new)));
    return answer
        .get("shares")
        .valueStream()
        .map(one -> new BigDecimal(one.at("/amount/amount").asString()))
        .toList();
  }

  /**
   * Computes a workbook by a library that did not write it, and returns the amounts and the check.
   */
  private static List<BigDecimal> computed(String in, int count, String... more)
      throws IOException {
    var arguments = new ArrayList<>(List.of("distribute", "--format", "xlsx", "-"));
    arguments.addAll(List.of(more));
    byte[] file = bytes(in, arguments.toArray(String[]::new));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(7).getCell(4).getCellType()).isEqualTo(CellType.FORMULA);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(sheet.getRow(4).getCell(4).getStringCellValue()).isEqualTo("stämmer");
      var amounts = new ArrayList<BigDecimal>();
      for (int i = 0; i < count; i++) {
        double amount = sheet.getRow(7 + i).getCell(4).getNumericCellValue();
        amounts.add(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN));
      }
      return amounts;
    }
  }

  @Test
  void csvOpensInSwedishExcelWithoutDatesAndFormulas() {
    String csv =
        new String(bytes(TABLE, "distribute", "--total", "100,01", "--format", "csv", "-"), UTF_8);
    assertThat(csv)
        .isEqualTo(
            "\ufeffkey;name;weight;amount;exact;payee;within\n"
                + "01;'=1+1;2,5;50,01;50,005;;\n"
                + "'3/4;<b>Norr|Söder</b>;1,5;30,00;30,003;;\n"
                + "c;;1,0;20,00;20,002;;\n".replace("1,0", "1")
                + "\"\";Summa;;100,01;;;\n");
  }

  @Test
  void exactSharesAreInKronorWhateverTheUnitOfTheirGroup() {
    String request =
        "{\"total\":{\"amount\":\"101.00\",\"currency\":\"SEK\"},\"split\":{\"equal\":["
            + "{\"holder\":{\"key\":\"g\"},\"split\":{\"rounding\":{\"unit\":\"krona\"},"
            + "\"equal\":[{\"holder\":{\"key\":\"a\"}},{\"holder\":{\"key\":\"b\"}}]}},"
            + "{\"holder\":{\"key\":\"c\"}}]}}";
    assertThat(new String(bytes(request, "distribute", "--format", "csv", "-"), UTF_8))
        .contains("a;;1;25,00;25,25;;g;25\n")
        .contains("c;;1;50,50;50,5;;;50,5\n");
    assertThat(new String(bytes(request, "distribute", "--format", "md", "-"), UTF_8))
        .contains("| 25,00 | 25,00 |");
  }

  @Test
  void auditsSayWhatTheySuspectInEveryForm() {
    String table = "key;weight;published\na;1;25\nb;2;50\nc;3;57\nd;4;100\n";
    for (String format : List.of("text", "md", "html")) {
      assertThat(
              new String(
                  bytes(
                      table, "audit", "--total", "250", "--unit", "krona", "--format", format, "-"),
                  UTF_8))
          .contains("omkastade");
    }
    assertThat(new String(bytes(table, "audit", "--total", "250", "--format", "md", "-"), UTF_8))
        .doesNotContain("largest-remainder");
  }

  @Test
  void csvCanBeAudited() {
    String csv =
        new String(
            bytes(
                TABLE,
                "distribute",
                "--total",
                "100,01",
                "--unit",
                "krona",
                "--format",
                "csv",
                "-"),
            UTF_8);
    JsonNode audit =
        JsonMapper.shared()
            .readTree(
                bytes(csv, "audit", "--total", "100", "--unit", "krona", "--format", "json", "-"));
    assertThat(audit.get("addsUp").asBoolean()).isTrue();
    assertThat(audit.at("/shares/1/holder/key").asString()).isEqualTo("3/4");
    assertThat(audit.at("/policies/0").asString()).isEqualTo("largest-remainder");
  }

  @Test
  void htmlAndMarkdownSayNothingMoreThanTheirTexts() {
    String html =
        new String(bytes(TABLE, "distribute", "--total", "100,01", "--format", "html", "-"), UTF_8);
    assertThat(html)
        .contains("<th scope=\"row\">&lt;b&gt;Norr|Söder&lt;/b&gt;</th>")
        .contains("<th scope=\"col\" class=\"n\">Belopp (kr)</th>")
        .contains("<th scope=\"row\">Summa</th><td></td><td class=\"n\">5</td>");
    String md =
        new String(bytes(TABLE, "distribute", "--total", "100,01", "--format", "md", "-"), UTF_8);
    assertThat(md)
        .contains("| \\<b\\>Norr\\|Söder\\</b\\> | 3/4 | 1,5 | 30,003 | 30,00 | 0,3 |  | 30,00 |")
        .contains("| **Summa** |  | **5** |  | **100,00** |  | **0,01** | **100,01** |");
  }

  @Test
  void formulasGiveTheSameAmounts() throws IOException {
    var random = new Random(15);
    for (int i = 0; i < 40; i++) {
      int count = 2 + random.nextInt(12);
      var table = new StringBuilder("key;weight\n");
      for (int j = 0; j < count; j++) {
        String weight =
            i % 3 == 0 ? "1" : (1 + random.nextInt(2_000_000)) + (i % 3 == 1 ? "" : ",5");
        table
            .append((char) ('a' + (j * 7) % 13))
            .append(';')
            .append(i % 3 == 2 ? "0,25" : weight)
            .append('\n');
      }
      long ore = random.nextLong(1_000_000_000_000_000L) >> random.nextInt(40);
      String total =
          (random.nextInt(4) == 0 ? "-" : "") + BigDecimal.valueOf(ore, 2).toPlainString();
      String unit = List.of("ore", "krona", "thousand").get(random.nextInt(3));
      String[] how = {"--total=" + total, "--unit", unit};
      assertThat(computed(table.toString(), count, how))
          .as(table + total + unit)
          .isEqualTo(amounts(table.toString(), how));
    }
  }

  @Test
  void whatExcelCannotComputeExactlyIsValuesWithACheckedSumAndWhy() throws IOException {
    String in = "key;weight\na;31622777\nb;1\nc;5\n";
    byte[] file = bytes(in, "distribute", "--total", "100", "--format", "xlsx", "-");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(7).getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("Beloppen är värden");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("stämmer");
    }
  }

  @Test
  void aWorkbookOfOursCanBeDividedAgain(@TempDir Path folder) throws IOException {
    String in = "key;weight\na;31622777\nb;1\nc;5\n";
    Path own = folder.resolve("egen.xlsx");
    Files.write(own, bytes(in, "distribute", "--total", "100", "--format", "xlsx", "-"));
    Ran again =
        Ran.with(
            "distribute",
            "--total",
            "100",
            "--format",
            "csv",
            "--key-column",
            "Nyckel",
            "--weight-column",
            "Vikt",
            own.toString());
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).contains("a;;31622777;100,00;");
  }

  @Test
  void aPageSaysInItsTitleWhatItIs(@TempDir Path folder) throws IOException {
    String html =
        new String(bytes(TABLE, "distribute", "--total", "100,01", "--format", "html", "-"), UTF_8);
    assertThat(html.replace('\u00a0', ' ')).contains("<title>Fördelning av 100,01 kr</title>");
    Ran two =
        Ran.reading(TABLE, "distribute", "--total", "1", "--format", "html", "finns-inte.csv", "-");
    assertThat(two.out()).startsWith("<!DOCTYPE html>").containsOnlyOnce("<title>");
    Path file = Files.writeString(folder.resolve("folkmängd.csv"), TABLE);
    Ran named = Ran.with("distribute", "--total", "1", "--format", "html", file.toString());
    assertThat(named.out().replace('\u00a0', ' '))
        .contains("<title>Fördelning av 1,00 kr, folkmängd.csv</title>");
    Ran both =
        Ran.with(
            "distribute", "--total", "1", "--format", "html", file.toString(), file.toString());
    assertThat(both.out()).containsOnlyOnce("<title>").containsOnlyOnce("</html>");
    assertThat(both.out().replace('\u00a0', ' '))
        .contains(
            "<h1>Svar på 2 uppdrag</h1>", "<h2 id=\"d2\">Fördelning av 1,00 kr, folkmängd.csv");
    Ran none = Ran.with("distribute", "--format", "html", "finns-inte.csv");
    assertThat(none.out()).isEmpty();
  }

  @Test
  void aPageHasBarsExplanationsAndWhatWasReadInTheTable() {
    String html =
        new String(bytes(TABLE, "distribute", "--total", "100,01", "--format", "html", "-"), UTF_8);
    assertThat(html)
        .contains("<svg role=\"img\"", "<details><summary>", "<h2>Kontroll</h2>")
        .contains("<h2>Noteringar</h2>")
        .endsWith("</html>\n");
    String compared =
        new String(
            bytes(
                "{\"total\":{\"amount\":\"9\"},\"split\":{\"equal\":[{\"holder\":{\"key\":\"k\"}}]},"
                    + "\"before\":{\"total\":{\"amount\":\"6\"},"
                    + "\"split\":{\"equal\":[{\"holder\":{\"key\":\"k\"}}]}}}",
                "distribute",
                "--format",
                "html",
                "-"),
            UTF_8);
    assertThat(compared).contains("+50,0\u00a0%", "<h2>Kontroll före</h2>");
  }

  @Test
  void whatAProgramThatDoesNotComputeSeesIsSaidOrAValue() throws IOException {
    byte[] formulas = bytes(TABLE, "distribute", "--total", "100", "--format", "xlsx", "-");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(formulas))) {
      XSSFSheet notes = book.getSheet("Förklaringar");
      assertThat(notes.getRow(notes.getLastRowNum()).getCell(0).getStringCellValue())
          .startsWith("Beloppen räknas ut när boken öppnas");
    }
    String in = "key;weight\na;31622777\nb;1\nc;5\n";
    byte[] values = bytes(in, "distribute", "--total", "100", "--format", "xlsx", "-");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(values))) {
      assertThat(book.getSheetAt(0).getRow(10).getCell(4).getNumericCellValue()).isEqualTo(100);
    }
  }

  @Test
  void aWorkbookIsOfOneFile() {
    Ran ran = Ran.with("distribute", "--format", "xlsx", "a.csv", "b.csv");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("en Excel-bok är svaret på en fil; ange en fil i taget");
    assertThat(ran.out()).isEmpty();
  }
}
