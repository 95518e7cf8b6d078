package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is put in: one line for each problem, the file and the place, never a stack trace. */
class BadInputTest {

  private static final String GOOD =
      """
      {"format": "protokoll/1", "body": {"name": "Gruppen", "kind": "other"}}
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String line(Ran ran) {
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).doesNotContain("Exception");
    assertThat(ran.errLines()).hasSize(1).noneMatch(line -> line.contains("Exception"));
    return ran.errLines().get(0);
  }

  @Nested
  class InADocument {

    @Test
    void aMisspeltPropertyIsNamedWithItsPlaceAndWhatWasMeant() throws IOException {
      String path =
          file(
              "a.json",
              """
              {
                "format": "protokoll/1",
                "body": {"name": "Gruppen"}, "paragraphs": [{"number": 1, "titel": "x"}]
              }
              """);
      assertThat(line(Ran.with("check", path)))
          .startsWith(path + ":3:")
          .endsWith(": /paragraphs/0/titel: okänd egenskap \"titel\"; menade du \"title\"?");
      assertThat(line(Ran.with("check", "--lang", "en", path)))
          .startsWith(path + ":3:")
          .endsWith(": /paragraphs/0/titel: unknown property \"titel\"; did you mean \"title\"?");
    }

    @Test
    void aPropertyThatIsLikeNoneIsToldWithTheRecord() throws IOException {
      String path = file("a.json", GOOD.replace("{\"format\"", "{\"zzzzzzzz\": 1, \"format\""));
      assertThat(line(Ran.with("check", path)))
          .endsWith(": /zzzzzzzz: okänd egenskap \"zzzzzzzz\", väntade en egenskap hos Meeting");
      assertThat(line(Ran.with("check", "--lang=en", path)))
          .endsWith(": /zzzzzzzz: unknown property \"zzzzzzzz\", expected a property of Meeting");
    }

    @Test
    void paragraphNumberZeroIsRefused() throws IOException {
      String path =
          file(
              "a.json",
              """
              {"format": "protokoll/1", "body": {"name": "G"}, "paragraphs": [{"number": 0}]}
              """);
      assertThat(line(Ran.with("check", path)))
          .startsWith(path + ":1:")
          .contains("/paragraphs/0/number");
    }

    @Test
    void anAmountThatIsNotExactIsRefused() throws IOException {
      String path =
          file(
              "a.json",
              """
              {"format": "protokoll/1", "body": {"name": "G"}, "paragraphs": [{"number": 1,
               "decisions": [{"grants": [{"amount": {"amount": "10.005", "currency": "SEK"}}]}]}]}
              """);
      assertThat(line(Ran.with("check", path)))
          .startsWith(path + ":2:")
          .contains("/paragraphs/0/decisions/0/grants/0/amount")
          .contains("10.005");
    }

    @Test
    void everyProblemHasItsOwnLine() throws IOException {
      String path =
          file(
              "a.json",
              """
              {"format": "protokoll/1", "body": {"name": "G"},
               "paragraphs": [{"number": 0}, {"number": 2, "titel": "x"}]}
              """);
      Ran ran = Ran.with("check", path);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).hasSize(2).allMatch(line -> line.startsWith(path + ":2:"));
    }

    @Test
    void textThatIsNotJsonIsRefused() throws IOException {
      String path = file("a.json", "Protokoll från mötet\n");
      assertThat(line(Ran.with("check", path))).startsWith(path + ":1:1: ");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
      String path = file("a.json", "");
      assertThat(line(Ran.with("check", path))).startsWith(path + ":1:1: ");
    }

    @Test
    void bytesThatAreNotTextAreRefused() throws IOException {
      Path path = folder.resolve("a.json");
      Files.write(path, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0});
      assertThat(line(Ran.with("check", path.toString()))).startsWith(path + ":1:1: ");
    }

    @Test
    void textInAnotherEncodingIsRefused() throws IOException {
      Path path = folder.resolve("a.json");
      Files.write(path, GOOD.replace("Gruppen", "Nämnden").getBytes(StandardCharsets.ISO_8859_1));
      assertThat(line(Ran.with("check", path.toString()))).startsWith(path + ":1:");
    }

    @Test
    void aLineBreakInWhatWasFoundDoesNotBreakTheLine() throws IOException {
      String path = file("a.json", "{\"format\": \"protokoll/1\", \"bo\\ndy\": 1}");
      Ran ran = Ran.with("check", path);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).isNotEmpty().allMatch(line -> line.startsWith(path + ":1:"));
    }
  }

  @Nested
  class AsAFile {

    @Test
    void aMissingFileIsSaidToBeMissing() {
      String path = folder.resolve("nowhere.json").toString();
      assertThat(line(Ran.with("check", path))).isEqualTo(path + ": filen finns inte");
      assertThat(line(Ran.with("check", "--lang", "en", path)))
          .isEqualTo(path + ": there is no such file");
    }

    @Test
    void aDirectoryIsSaidToBeOne() {
      assertThat(line(Ran.with("check", folder.toString())))
          .isEqualTo(folder + ": det här är en katalog, inte en fil");
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused() {
      assertThat(line(Ran.with("check", "a\u0000b.json"))).startsWith("a\\u0000b.json: ");
    }

    @Test
    void theOtherFilesAreCheckedAllTheSame() throws IOException {
      String good = file("good.json", GOOD);
      String bad = file("bad.json", "{");
      Ran ran = Ran.with("check", bad, good);
      assertThat(line(ran)).startsWith(bad + ":");
      assertThat(ran.out()).contains("good.json").doesNotContain("bad.json");
    }
  }

  @Nested
  class OnTheCommandLine {

    @Test
    void anUnknownOptionIsOneLine() {
      assertThat(line(Ran.with("check", "--frmat", "json", "a.json")))
          .startsWith("protokoll check: ")
          .contains("--frmat")
          .endsWith("se protokoll check --help");
    }

    @Test
    void anUnknownCommandIsOneLine() {
      assertThat(line(Ran.with("chekc")))
          .isEqualTo(
              "protokoll: kommandot eller valet \"chekc\" finns inte (menade du \"check\"?);"
                  + " se protokoll --help");
      assertThat(line(Ran.with("--lang", "en", "chekc")))
          .isEqualTo(
              "protokoll: there is no command or option \"chekc\" (did you mean \"check\"?);"
                  + " see protokoll --help");
    }

    @Test
    void noFileAtAllIsOneLine() {
      assertThat(line(Ran.with("check")))
          .isEqualTo("protokoll check: det här saknas: FILE; se protokoll check --help");
      assertThat(line(Ran.with("distribute", "--lang", "en")))
          .isEqualTo(
              "protokoll distribute: this is missing: FILE; see protokoll distribute --help");
    }

    @Test
    void anUnknownLanguageIsOneLine() {
      assertThat(line(Ran.with("tour", "--lang", "de")))
          .isEqualTo(
              "protokoll tour: \"de\" är inte ett giltigt värde för --lang, som är ett av sv, en;"
                  + " se protokoll tour --help");
    }

    @Test
    void anOptionWithoutItsValueIsOneLine() {
      assertThat(line(Ran.with("tour", "--lang"))).contains("det här saknas: --lang sv|en");
    }

    @Test
    void anOptionGivenTwiceIsOneLine() {
      assertThat(line(Ran.with("tour", "--lang", "sv", "--lang", "en")))
          .contains("--lang may be given once");
    }

    @Test
    void anAmountThatIsNotExactIsOneLineWithItsReason() {
      assertThat(line(Ran.with("distribute", "--total", "1/3", "a.csv")))
          .startsWith("protokoll distribute: --total: ")
          .contains("är inte");
      assertThat(line(Ran.with("distribute", "--lang", "en", "--total", "1/3", "a.csv")))
          .startsWith("protokoll distribute: --total: ")
          .contains("is not");
    }

    @Test
    void aSwedishWordIsAnsweredWithTheOneOfTheOption() {
      assertThat(line(Ran.with("check", "--body-kind", "nämnd", "a.json")))
          .contains("\"nämnd\" är inte ett giltigt värde för --body-kind (menade du board?), som");
      assertThat(line(Ran.with("check", "--stage", "Hallet", "--lang", "en", "a.json")))
          .contains("(did you mean held?), which is one of summoned,");
    }

    @ParameterizedTest(name = "{0} {1} for {2}")
    @CsvSource({
      "--lang, sw, sv",
      "--lang, se, sv",
      "--lang, Svenska, sv",
      "--lang, eng, en",
      "--format, jsno, json",
      "--format, JASON, json",
      "--format, tetx, text",
      "--format, texts, text",
      "--stage, anounced, announced",
      "--body-kind, bord, board"
    })
    void aMisspeltWordIsAnsweredWithTheOneThatWasMeant(String option, String value, String meant) {
      assertThat(line(Ran.with("check", option, value, "a.json")))
          .contains(
              "\"" + value + "\" är inte ett giltigt värde för " + option + " (menade du " + meant);
    }

    @ParameterizedTest(name = "distribute --format {0} for {1}")
    @CsvSource({"xslx, xlsx", "xls, xlsx", "htlm, html", "csw, csv", "mdd, md"})
    void aMisspeltFormatOfTablesIsToo(String value, String meant) {
      assertThat(line(Ran.with("distribute", "--format", value, "--total", "1", "a.csv")))
          .contains("(menade du " + meant + "?), som är ett av ");
      assertThat(
              line(Ran.with("audit", "--format", value, "--lang", "en", "--total", "1", "a.csv")))
          .contains("(did you mean " + meant + "?), which is one of ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"--lang, no", "--lang, xx", "--lang, deutsch", "--format, yaml", "--stage, x"})
    void nothingIsSuggestedWhereNoneOrSeveralAreNear(String option, String value) {
      assertThat(line(Ran.with("check", option, value, "a.json")))
          .contains(
              "\"" + value + "\" är inte ett giltigt värde för " + option + ", som är ett av ");
    }

    @Test
    void aWordThatIsNotOneOfThoseIsOneLineWithThem() {
      assertThat(line(Ran.with("check", "--body-kind", "choir", "a.json")))
          .contains("\"choir\" är inte ett giltigt värde för --body-kind, som är ett av assembly,");
      assertThat(line(Ran.with("check", "--stage", "lost", "--lang", "EN", "a.json")))
          .contains("\"lost\" is not a valid value of --stage, which is one of summoned,");
    }
  }
}
