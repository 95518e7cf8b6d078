package se.protokoll.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables as a controller has them, out of Excel and not out of a program. */
class SheetTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final String CLEAN =
      "key;name;weight\n1440;Ale;32446\n1480;Göteborg;604616\n1484;Lysekil;14247\n";

  /** The same three, as Excel has them. */
  private static final String RAW =
      """
      Folkmängd i tre kommuner

      Kommunkod;Kommun;Folkmängd 2025;Anm.
      1440;Ale;32 446;
      1480;Göteborg;604\u00a0616;"se ""not"" 1"
      ;;;
      1484;Lysekil;14 247;
      ;Summa;651 309;
      """;

  private static Ran raw(byte[] table, String... more) {
    return run(table, "sv", more);
  }

  private static Ran run(byte[] table, String language, String... more) {
    String[] all = {
      "distribute",
      "--total",
      "100",
      "--format",
      "json",
      "--lang",
      language,
      "-",
      "--key-column",
      "Kommunkod",
      "--name-column",
      "KOMMUN",
      "--weight-column",
      "Folkmängd 2025"
    };
    String[] arguments = Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return Ran.reading(table, arguments);
  }

  private static JsonNode json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static List<String> notes(Ran ran) {
    return json(ran).get("notes").valueStream().map(one -> one.get("text").asString()).toList();
  }

  private static JsonNode clean() {
    return json(Ran.reading(CLEAN, "distribute", "--total", "100", "--format", "json", "-"));
  }

  private static byte[] marked(int first, int second, byte[] text) {
    var all = new ByteArrayOutputStream();
    all.write(first);
    all.write(second);
    all.writeBytes(text);
    return all.toByteArray();
  }

  @Nested
  class AsText {
    @Test
    void isTheSameAsTheCleanedFileWhateverItsEncoding() {
      assertThat(json(raw(RAW.getBytes(UTF_8))).get("shares")).isEqualTo(clean().get("shares"));
      assertThat(json(raw(RAW.getBytes(WINDOWS))).get("shares")).isEqualTo(clean().get("shares"));
      assertThat(json(raw(RAW.getBytes(UTF_16LE))).get("shares")).isEqualTo(clean().get("shares"));
      assertThat(json(raw(marked(0xff, 0xfe, RAW.getBytes(UTF_16LE)))).get("shares"))
          .isEqualTo(clean().get("shares"));
      assertThat(json(raw(marked(0xfe, 0xff, RAW.getBytes(UTF_16BE)))).get("shares"))
          .isEqualTo(clean().get("shares"));
    }

    @ParameterizedTest
    @CsvSource({"';', semikolon", "'\t', tabbar", "',', komman"})
    void itsSeparatorIsRecognised(String separator, String name) {
      Ran ran = raw(RAW.replace(";", separator).getBytes(UTF_8));
      assertThat(json(ran).get("shares")).isEqualTo(clean().get("shares"));
      assertThat(notes(ran).get(0)).isEqualTo("text i UTF-8 med " + name + " mellan cellerna");
    }

    @Test
    void everythingThatWasRecognisedIsSaid() {
      assertThat(notes(raw(RAW.getBytes(WINDOWS))))
          .containsExactly(
              "text i windows-1252 med semikolon mellan cellerna",
              "rad 1 ovanför rubrikerna används inte",
              "rubriker på rad 3: nyckeln i kolumn A \"Kommunkod\", namnet i kolumn B \"Kommun\" och"
                  + " vikten i kolumn C \"Folkmängd 2025\"",
              "kolumnen D \"Anm.\" används inte",
              "2\u00a0tomma rader",
              "rad 8, \"Summa\", är summan av de andra och är utelämnad");
      assertThat(notes(run(RAW.getBytes(WINDOWS), "en")))
          .containsExactly(
              "text in windows-1252 with semicolons between the cells",
              "line 1 above the headings is not used",
              "headings on line 3: the key in column A \"Kommunkod\", the name in column B"
                  + " \"Kommun\" and the weight in column C \"Folkmängd 2025\"",
              "not used: the column D \"Anm.\"",
              "2\u00a0blank lines",
              "line 8, \"Summa\", is the sum of the others and is left out");
    }

    @Test
    void itIsSaidInTheTextTooOfWhichTheLabelStandsOnce() {
      Ran ran = Ran.reading(CLEAN, "distribute", "--total", "100", "-");
      assertThat(ran.out()).contains("Läst         Text i UTF-8 med semikolon").contains("rad 1:");
      assertThat(ran.outLines().stream().filter(line -> line.startsWith("Läst"))).hasSize(1);
      assertThat(ran.outLines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }

    @Test
    void columnsAreFoundByLetter() {
      Ran ran =
          Ran.reading(
              RAW,
              "distribute",
              "--total",
              "100",
              "--format",
              "json",
              "-",
              "--key-column",
              "A",
              "--name-column",
              "b",
              "--weight-column",
              "C");
      assertThat(json(ran).get("shares")).isEqualTo(clean().get("shares"));
    }

    @Test
    void aColumnThatIsMissingIsSaidWithThoseThatAreThere() {
      Ran ran =
          Ran.reading(
              RAW,
              "distribute",
              "--total",
              "1",
              "-",
              "--key-column",
              "Kod",
              "--weight-column",
              "C");
      assertThat(ran.errLines())
          .containsExactly(
              "(standard in): rad 3: kolumnen \"Kod\" finns inte; i raden står A \"Kommunkod\", B"
                  + " \"Kommun\", C \"Folkmängd 2025\" och D \"Anm.\"");
    }

    @Test
    void aLostZeroIsSaidWithItsRow() {
      String table = "key;weight\n114;1\n1480;2\n180;3\n";
      Ran ran = Ran.reading(table, "distribute", "--total", "9", "--format", "json", "-");
      assertThat(notes(ran))
          .last()
          .asString()
          .startsWith("varning: 114 och 180 på rad 2 och 4 har tre siffror bland fyrsiffriga koder")
          .contains("så att 114 är 0114");
      Ran names =
          Ran.reading(
              "key;weight\n114;1\n1480;2\na;4\n",
              "distribute",
              "--total",
              "9",
              "--format",
              "json",
              "-");
      assertThat(names.out()).doesNotContain("varning");
    }

    @Test
    void theRowOfTheCountryIsNotARecipient() {
      String table = "key;name;weight\n00;Riket;30\n01;Stockholm;10\n03;Uppsala;20\n";
      JsonNode answer =
          json(Ran.reading(table, "distribute", "--total", "150", "--format", "json", "-"));
      assertThat(answer.get("shares")).hasSize(2);
      assertThat(answer.at("/shares/1/amount/amount").asString()).isEqualTo("100.00");
    }

    @Test
    void aRecipientThatIsAsLargeAsAllOthersIsKeptAndNamed() {
      String table = "key;name;weight\na;A;30\nb;B;10\nc;C;20\n";
      Ran ran = Ran.reading(table, "distribute", "--total", "150", "--format", "json", "-");
      assertThat(json(ran).get("shares")).hasSize(3);
      assertThat(notes(ran)).last().asString().startsWith("varning: vikten på rad 2, \"A\",");
    }

    @Test
    void aSumRowThatIsNotTheSumIsRefused() {
      String table = "key;weight\na;10\nb;20\nSumma;31\n";
      assertThat(Ran.reading(table, "distribute", "--total", "150", "-").errLines())
          .containsExactly(
              "(standard in): /split/weights/2: rad 4: raden heter \"Summa\" men är inte summan av"
                  + " de andra; rätta den eller ta bort den");
    }

    @Test
    void anAuditSaysThatTheSumRowAddsUpWrongly() {
      String table = "key;weight;published\na;10;1\nb;20;2\nSumma;30;4\n";
      Ran ran = Ran.reading(table, "audit", "--total", "3", "--format", "json", "-");
      assertThat(json(ran).get("addsUp").asBoolean()).isTrue();
      assertThat(notes(ran))
          .last()
          .asString()
          .isEqualTo(
              "varning: summaraden, rad 4, säger 4,00\u00a0kr, men beloppen är tillsammans"
                  + " 3,00\u00a0kr");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsRow() {
      String table = "key;weight\na;12 34\n;1\nb;\nc;1.234.567\n";
      assertThat(Ran.reading(table, "distribute", "-").errLines())
          .containsExactly(
              "(standard in): /total: en tabell säger inte totalen; ange den med --total",
              "(standard in): /split/weights/0/weight: rad 2: \"12 34\" är inte en vikt som \"70\","
                  + " \"33,3\" eller \"1/3\"",
              "(standard in): /split/weights/1/holder/key: rad 3: nyckeln är tom",
              "(standard in): /split/weights/2/weight: rad 4: vikten saknas; är raden ingen"
                  + " mottagare, ta bort den",
              "(standard in): /split/weights/3/weight: rad 5: \"1.234.567\" är inte en vikt som"
                  + " \"70\", \"33,3\" eller \"1/3\"");
    }

    @Test
    void anotherKindOfFileIsOneSentence() {
      byte[] png = marked(0x89, 'P', "NG\r\n\u001a\n\0\0".getBytes(WINDOWS));
      assertThat(raw(png).out()).contains("filen är inte en tabell utan en bild (PNG); spara");
      assertThat(run(png, "en").out()).contains("the file is not a table but a picture (PNG);");
      assertThat(raw(new byte[5000]).out()).contains("filen är inte en tabell utan något annat");
      byte[] neither = marked(0x81, 0x8d, ";;".getBytes(WINDOWS));
      assertThat(raw(neither).out()).contains("teckenkodningen känns inte igen");
    }
  }

  @Nested
  class AsAWorkbook {

    private byte[] book(Consumer<XSSFSheet> change) {
      try (var book = new XSSFWorkbook()) {
        XSSFSheet sheet = book.createSheet("Blad1");
        row(sheet, 0, "Folkmängd i tre kommuner");
        row(sheet, 2, "Kommunkod", "Kommun", "Folkmängd 2025", "Anm.");
        row(sheet, 3, 1440, "Ale", 32446);
        row(sheet, 4, 1480, "Göteborg", 604616);
        row(sheet, 6, 1484, "Lysekil", 14247);
        row(sheet, 7, "", "Summa", 651309);
        change.accept(sheet);
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    private void row(XSSFSheet sheet, int place, Object... cells) {
      var row = sheet.createRow(place);
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] instanceof Integer number) {
          row.createCell(i).setCellValue(number);
        } else {
          row.createCell(i).setCellValue((String) cells[i]);
        }
      }
    }

    @Test
    void isTheSameAsTheCleanedFile() {
      Ran ran = raw(book(sheet -> {}));
      assertThat(json(ran).get("shares")).isEqualTo(clean().get("shares"));
      assertThat(notes(ran))
          .startsWith("bladet \"Blad1\" i en Excel-bok", "rad 1 ovanför rubrikerna används inte")
          .endsWith("rad 8, \"Summa\", är summan av de andra och är utelämnad");
    }

    @Test
    void anotherSheetIsReadByItsName() {
      byte[] two = book(sheet -> row(sheet.getWorkbook().createSheet("Noter"), 0, "Källa"));
      assertThat(notes(raw(two)))
          .contains("boken har ett blad till, som inte har lästs: Noter; välj med --sheet");
      assertThat(raw(two, "--sheet", "Mall").out())
          .contains("bladet \\\"Mall\\\" finns inte; i boken finns Blad1 och Noter");
      assertThat(raw(two, "--sheet", "Noter").out()).contains("i raden står A \\\"Källa\\\"");
    }

    @Test
    void zerosThatItsFormatShowsAreKept() {
      byte[] table =
          book(
              sheet -> {
                var style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0000"));
                sheet.getRow(3).getCell(0).setCellValue(114);
                sheet.getRow(3).getCell(0).setCellStyle(style);
              });
      assertThat(json(raw(table)).at("/shares/0/holder/key").asString()).isEqualTo("0114");
    }

    @Test
    void whatACellCannotSayIsSaidWithItsPlace() {
      byte[] table =
          book(
              sheet -> {
                var style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat((short) 14);
                sheet.getRow(3).getCell(2).setCellStyle(style);
                sheet.getRow(4).createCell(2).setCellFormula("SUM(A1:A2)");
                sheet.getRow(6).getCell(2).setCellErrorValue((byte) 0x2a);
              });
      assertThat(errors(table, "sv"))
          .containsExactly(
              "rad 4: cell C4 är ett datum och inte ett tal; ändra cellens format och skriv in"
                  + " talet igen",
              "rad 5: cell C5 är en formel som aldrig har räknats ut; öppna boken i Excel och"
                  + " spara den",
              "rad 7: cell C7 är ett fel, till exempel #SAKNAS!; rätta formeln");
      assertThat(errors(table, "en"))
          .containsExactly(
              "line 4: cell C4 is a date and not a number; change the format of the cell and enter"
                  + " the number again",
              "line 5: cell C5 is a formula that was never calculated; open the workbook in Excel"
                  + " and save it",
              "line 7: cell C7 is an error, such as #N/A; correct the formula");
    }

    private List<String> errors(byte[] table, String language) {
      return Ran.reading(
              table,
              "distribute",
              "--total",
              "100",
              "--lang",
              language,
              "-",
              "--key-column",
              "Kommunkod",
              "--weight-column",
              "C")
          .errLines()
          .stream()
          .map(line -> line.substring(line.lastIndexOf(": ", line.indexOf(": cell ") - 1) + 2))
          .toList();
    }

    @Test
    void mergedCellsAreRefusedInTheTableAndNotAboveIt() {
      byte[] title = book(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1")));
      assertThat(json(raw(title)).get("shares")).hasSize(3);
      byte[] merged = book(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("C4:C5")));
      assertThat(errors(merged, "sv"))
          .containsExactly(
              "rad 4: cell C4 är sammanfogad med andra; dela cellerna och fyll i varje rad",
              "rad 5: cell C5 är sammanfogad med andra; dela cellerna och fyll i varje rad");
      assertThat(errors(merged, "en"))
          .contains("line 4: cell C4 is merged with others; split the cells and fill in every row");
    }

    @Test
    void formulasWithTheirValuesAreRead() {
      byte[] table =
          book(
              sheet -> {
                sheet.getRow(3).getCell(2).setCellFormula("32000+446");
                sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
              });
      assertThat(json(raw(table)).get("shares")).isEqualTo(clean().get("shares"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EncryptedPackage", "Workbook"})
    void aLockedBookAndAnOldOneAreOneSentence(String entry) throws IOException {
      var out = new ByteArrayOutputStream();
      try (var files = new POIFSFileSystem()) {
        files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
        files.writeFilesystem(out);
      }
      boolean isLocked = entry.startsWith("E");
      assertThat(raw(out.toByteArray()).out())
          .contains(isLocked ? "är skyddad med lösenord; ta bort" : "en äldre Excel-bok (.xls)");
      assertThat(run(out.toByteArray(), "en").out())
          .contains(isLocked ? "is protected by a password; remove" : "an older workbook (.xls)");
    }

    @Test
    void aBookThatUnpacksToTooMuchIsOneSentence() throws IOException {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
        var zeros = new byte[1 << 20];
        for (int i = 0; i <= 128; i++) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
      assertThat(raw(out.toByteArray()).out())
          .contains("Excel-boken är större än 128\u00a0MB när den packas upp");
      assertThat(run(out.toByteArray(), "en").out())
          .contains("the workbook is larger than 128\u00a0MB when it is unpacked");
    }

    @Test
    void aBookWithoutStylesIsReadAllTheSame() throws IOException {
      byte[] whole = book(sheet -> {});
      var out = new ByteArrayOutputStream();
      try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
          var zip = new ZipOutputStream(out)) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          if (!entry.getName().equals("xl/styles.xml")) {
            zip.putNextEntry(new ZipEntry(entry.getName()));
            in.transferTo(zip);
            zip.closeEntry();
          }
        }
      }
      assertThat(json(raw(out.toByteArray())).get("shares"))
          .isEqualTo(json(raw(whole)).get("shares"));
    }

    @Test
    void anArchiveThatIsNotABookAndABrokenOneAreOneSentence() throws IOException {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("a.txt"));
        zip.closeEntry();
      }
      assertThat(raw(out.toByteArray()).out()).contains("ett zip-arkiv men inte en Excel-bok");
      byte[] broken = Arrays.copyOf(book(sheet -> {}), 2000);
      assertThat(raw(broken).out()).contains("Excel-boken är skadad; öppna den");
      assertThat(run(broken, "en").out()).contains("the workbook is damaged; open it");
    }
  }
}
