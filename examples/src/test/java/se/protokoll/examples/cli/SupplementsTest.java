package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What groups get, recipients of several groups in all, and for which criterion, in every format.
 */
class SupplementsTest {
  /** A basic part in equal shares and a variable part by seats. */
  private static final String SUPPORT =
      "'total':{'amount':'1000.01'},'split':{'percent':["
          + "{'holder':{'key':'grund','name':'Grundstöd'},'percent':'10','split':{'equal':["
          + "{'holder':{'key':'m'}},{'holder':{'key':'s'}}]}},"
          + "{'holder':{'key':'mandat','name':'Mandatstöd'},'percent':'90','split':{'weights':["
          + "{'holder':{'key':'m'},'weight':'5'},{'holder':{'key':'s'},'weight':'3'},"
          + "{'holder':{'key':'v'},'weight':'1'}]}}]}";

  private static final String CRITERIA =
      "'total':{'amount':'1000000'},'unit':'krona','split':{'criteria':["
          + "{'name':'Invånare','percent':'70'},{'name':'80+','percent':'30'}],'values':["
          + "{'holder':{'key':'a'},'values':['60000','2400']},"
          + "{'holder':{'key':'b'},'values':['20000','1900']}]}";

  private static String out(String request, String format, String... more) {
    var arguments = new ArrayList<>(List.of("distribute", "--format", format));
    arguments.addAll(List.of(more));
    arguments.add("-");
    Ran ran = Ran.reading("{" + request.replace('\'', '"') + "}", arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out().replaceAll("[ \u00a0]+", " ");
  }

  private static List<String> sheet(String request, String name) throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] in = ("{" + request.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8);
    int code =
        Protokoll.run(
            new ByteArrayInputStream(in),
            new StandardOutput(out, () -> false),
            System.err,
            "distribute",
            "--format",
            "xlsx",
            "-");
    assertThat(code).isZero();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet sheet = book.getSheet(name);
      assertThat(sheet).as("the sheet " + name).isNotNull();
      var rows = new ArrayList<String>();
      sheet.forEach(
          row -> {
            var cells = new StringBuilder();
            ((XSSFRow) row).forEach(cell -> cells.append(cell).append(';'));
            rows.add(cells.toString());
          });
      return rows;
    }
  }

  @Test
  void textHasTheGroupsAndTheRecipients() {
    assertThat(out(SUPPORT, "text"))
        .contains("\nGrupper\nGrupp Nyckel Exakt andel (kr) Belopp (kr)\n")
        .contains("\nGrundstöd grund 100,001 100,00\n")
        .contains("\nMandatstöd mandat 900,009 900,01\n")
        .contains("\nMottagare\nMottagare Nyckel Grundstöd ")
        .contains("\nm m 50,00 500,01 550,0055 550,01\n")
        .contains("\nv v 100,00 100,001 100,00\n")
        .contains("\nSumma 100,00 900,01 1 000,01\n")
        .contains(" - Mandatstöd: exakt andel 900,009 kr, avrundad uppåt till 900,01 kr: ett öre");
  }

  @Test
  void markdownAndHtmlHaveThemBelowTheTable() {
    assertThat(out(SUPPORT, "md"))
        .contains("### Grupper\n\n| Grupp | Nyckel | Exakt andel (kr) | Belopp (kr) |\n")
        .contains("\n| Mandatstöd | mandat | 900,009 | 900,01 |\n")
        .contains("### Mottagare\n\n| Mottagare | Nyckel | Grundstöd (kr) | Mandatstöd (kr) |")
        .contains("\n| m | m | 50,00 | 500,01 | 550,0055… | 550,01 |\n".replace("…", ""))
        .contains("\n| **Summa** | | **100,00** | **900,01** | | **1 000,01** |\n")
        .contains("\n- Mandatstöd: exakt andel 900,009 kr, avrundad uppåt");
    assertThat(out(SUPPORT, "html"))
        .contains("<th scope=\"rowgroup\" colspan=\"8\">Grundstöd</th>")
        .contains("<caption id=\"d1-recipients\">Mottagare, alla grupper tillsammans</caption>")
        .contains(
            "<th scope=\"row\">m</th><td>m</td><td class=\"n\">50,00</td><td class=\"n\">500,01</td>");
  }

  @Test
  void csvHasThemBelowABlankRow() {
    assertThat(out(SUPPORT, "csv"))
        .contains(
            "\"\";Summa;;1000,01;;;;\n\n"
                + "key;name;exact;amount;reason\n"
                + "grund;Grundstöd;100,001;100,00;\"Exakt andel 100,001 kr, avrundad nedåt")
        .contains(
            "\"\";Summa;;1000,01;\n\n"
                + "key;name;in grund;in mandat;exact;amount;reason\n"
                + "m;;50,00;500,01;550,0055;550,01;"
                + "50,00 kr i Grundstöd och 500,01 kr i Mandatstöd, tillsammans 550,01 kr.\n")
        .endsWith("\n\"\";Summa;100,00;900,01;;1000,01;\n");
  }

  @Test
  void workbooksHaveASheetOfEach() throws IOException {
    assertThat(sheet(SUPPORT, "Grupper"))
        .contains("Mandatstöd;mandat;900.009;900.01;", "Summa;;;1000.01;");
    assertThat(sheet(SUPPORT, "Mottagare"))
        .contains("m;m;50.0;500.01;550.0055;550.01;", "v;v;100.0;100.001;100.0;");
    assertThat(sheet(CRITERIA, "Fördelning"))
        .anyMatch(row -> row.matches("a;a;692441\\.86\\d*;525000\\.0;167442\\.0;692442\\.0;"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "md", "html", "csv"})
  void everyKindOfAnswerHasThem(String format) {
    String paid = ",'paid':[{'key':'m','amount':{'amount':'1'}}]";
    String before =
        ",'before':{'total':{'amount':'10'},'split':{'equal':[{'holder':{'key':'x'}}]}}";
    for (String more : List.of("", paid, before, ",'coFinancing':{'rate':'1/2'}")) {
      String groups = out(SUPPORT + more, format);
      assertThat(groups).as(more).contains("Grundstöd").contains("grund");
      assertThat(groups.split("Summa", -1)).as(more).hasSizeGreaterThan(2);
      String criteria = out(CRITERIA + more.replace("'m'", "'a'"), format);
      assertThat(criteria).as(more).contains(format.equals("csv") ? "part 80+" : "80+");
    }
  }

  @Test
  void comparisonsHaveTheGroupsAndRecipientsBeforeAndAfter() {
    String before = ",'before':{" + SUPPORT.replace("1000.01", "500.00") + "}";
    assertThat(out(SUPPORT + before, "csv"))
        .contains("key;name;before;after;change;reason\ngrund;Grundstöd;50,00;100,00;50,00;")
        .contains("\nm;;275,00;550,01;275,01;50,00 kr i Grundstöd och 500,01 kr i Mandatstöd");
  }

  @Test
  void whatHasBeenPaidIsNotAReasonOfAGroup() {
    // v keeps 200 kr, which leaves the others less than their exact shares
    String paid = ",'paid':[{'key':'v','amount':{'amount':'200'}}]";
    assertThat(out(SUPPORT + paid, "md"))
        .contains("| Mandatstöd | mandat | 900,01 |")
        .doesNotContain("- Mandatstöd: exakt");
    JsonNode answer = JsonMapper.shared().readTree(out(SUPPORT + paid, "json"));
    assertThat(answer.at("/groups/1/amount/amount").asString()).isEqualTo("900.01");
    assertThat(answer.at("/groups/1/reason").isMissingNode()).isTrue();
    assertThat(answer.at("/payments/2/exactOre").asString()).isEqualTo("100001/10");
    JsonNode little = JsonMapper.shared().readTree(out(SUPPORT + paid.replace("200", "1"), "json"));
    assertThat(little.at("/groups/1/reason").asString()).startsWith("exakt andel");
  }

  @Test
  void groupsInGroupsAreAddedOnce() {
    String nested =
        "'total':{'amount':'12'},'split':{'equal':[{'holder':{'key':'g'},'split':{'equal':["
            + "{'holder':{'key':'n'},'split':{'equal':[{'holder':{'key':'a'}}]}},"
            + "{'holder':{'key':'b'}}]}},{'holder':{'key':'c'}}]}";
    assertThat(out(nested, "md"))
        .contains("| g | g | 6,00 | 6,00 |")
        .contains("| g / n | n | 3,00 | 3,00 |")
        .contains("| Utan grupp | | | 6,00 |")
        .contains("| **Summa utan inre grupper** | | | **12,00** |")
        .doesNotContain("### Mottagare");
  }

  @Test
  void recipientsOfManyGroupsHaveASentenceInsteadOfColumns() {
    var groups = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      groups.append(i == 0 ? "" : ",").append("{'holder':{'key':'g").append(i);
      groups.append("'},'split':{'equal':[{'holder':{'key':'a'}}]}}");
    }
    String md = out("'total':{'amount':'7'},'split':{'equal':[" + groups + "]}", "md");
    assertThat(md)
        .contains("### Mottagare\n\n| Mottagare | Nyckel | Exakt andel (kr) | Belopp (kr) |\n")
        .contains("- a: 1,00 kr i g0, 1,00 kr i g1");
  }

  @Test
  void manyCriteriaHaveARowEachInText() {
    var criteria = new StringBuilder();
    var values = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      criteria.append(i == 0 ? "" : ",").append("{'name':'k").append(i).append("','percent':'20'}");
      values.append(i == 0 ? "'1'" : ",'1'");
    }
    String request =
        "'total':{'amount':'10'},'split':{'criteria':["
            + criteria
            + "],'values':[{'holder':{'key':'a'},'values':["
            + values
            + "]}]}";
    assertThat(out(request, "text")).contains("Per kriterium\n").contains("\na k4 2,00\n");
    assertThat(out(CRITERIA, "text"))
        .contains("Per kriterium\nMottagare För Invånare (kr) För 80+ (kr) Belopp (kr)\n")
        .contains("\na 525 000,00 167 442,00 692 442,00\n");
  }
}
