package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a request can ask for, in every format. */
class RequestsTest {
  private static final String HALVES =
      "'split':{'equal':[{'holder':{'key':'a','name':'Norr'}},{'holder':{'key':'b'}}]}";
  private static final String PAID = "'paid':[{'key':'a','amount':{'amount':'60.00'}}]";
  private static final String INSTALMENT = "'total':{'amount':'100.01'},HALVES,PAID";
  private static final String REPAYMENT = "'repay':{'amount':'10.01'},HALVES,PAID";
  private static final String CO_FINANCING =
      "'total':{'amount':'100.01'},HALVES,'coFinancing':{'rate':'1/2','ceiling':{'amount':'30'}}";
  private static final String COMPARISON =
      "'total':{'amount':'100.01'},HALVES,'before':{'total':{'amount':'90'},HALVES}";
  private static final String INDEXATION =
      "'index':{'factor':'1.023','amounts':[{'holder':{'key':'a'},'amount':{'amount':'100'}},"
          + "{'holder':{'key':'b'},'amount':{'amount':'200'}}]}";
  private static final String TABLE =
      "'rows':[{'key':'p'},{'key':'q'}],HALVES,'rowTotals':["
          + "{'key':'p','amount':{'amount':'0.01'}},{'key':'q','amount':{'amount':'0.01'}}]";

  private static Ran distribute(String properties, String... options) {
    String json =
        ("{" + properties.replace("HALVES", HALVES).replace("PAID", PAID) + "}").replace('\'', '"');
    var arguments = new ArrayList<String>(List.of("distribute"));
    arguments.addAll(List.of(options));
    arguments.add("-");
    return Ran.reading(json, arguments.toArray(String[]::new));
  }

  private static JsonNode json(String properties) {
    Ran ran = distribute(properties, "--format", "json");
    assertThat(ran.code()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  @Test
  void anInstalmentSaysWhatIsPaidAndToPay() {
    JsonNode payment = json(INSTALMENT).at("/payments/1");
    assertThat(payment.at("/holder/key").asString()).isEqualTo("b");
    assertThat(payment.at("/paid/amount").asString()).isEqualTo("0.00");
    assertThat(payment.at("/toPay/amount").asString()).isEqualTo("40.01");
    assertThat(json(INSTALMENT).get("withinOneUnit").asBoolean()).isFalse();
    assertThat(json(INSTALMENT + ",'correction':'regulated'").at("/payments/0/toPay/amount"))
        .hasToString("\"-9.99\"");
  }

  @Test
  void aRepaymentTakesBack() {
    assertThat(json(REPAYMENT).at("/payments/0/toPay/amount").asString()).isEqualTo("-10.01");
  }

  @Test
  void aCostIsSupportedAndTheRestShared() {
    JsonNode answer = json(CO_FINANCING);
    assertThat(answer.at("/support/amount").asString()).isEqualTo("30.00");
    assertThat(answer.get("ceilingReached").asBoolean()).isTrue();
    assertThat(answer.at("/rest/shares/0/amount/amount").asString()).isEqualTo("35.01");
  }

  @Test
  void aComparisonHasTheChanges() {
    JsonNode answer = json(COMPARISON);
    assertThat(answer.at("/changes/0/difference/amount").asString()).isEqualTo("5.01");
    assertThat(answer.at("/shares/0/amount/amount").asString()).isEqualTo("50.01");
  }

  @Test
  void whatIsComparedWithIsRefusedAtItsPlace() {
    Ran ran =
        distribute(
            COMPARISON.replace("{'amount':'90'},HALVES", "{'amount':'90'},'split':{'equal':[]}"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("/before/split").contains("det som jämförs med");
  }

  @Test
  void amountsAreRaised() {
    assertThat(json(INDEXATION).at("/total/amount").asString()).isEqualTo("306.90");
    Ran ran = distribute(INDEXATION.replace("'100'", "'92000000000000000'"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("/index: beloppen är tillsammans, eller uppräknade, större");
  }

  @Test
  void aTableHasAReasonForEveryCell() {
    JsonNode answer = json(TABLE);
    assertThat(answer.at("/rows/0/amount/amount").asString()).isEqualTo("0.01");
    assertThat(answer.at("/rows/0/cells/0/column/key").asString()).isEqualTo("a");
    assertThat(answer.at("/rows/0/cells/0/exactKronor").asString()).isEqualTo("1/200");
    assertThat(answer.at("/rows/0/cells/0/reason").asString()).isNotBlank();
    assertThat(answer.at("/columns/1/amount/amount").asString()).isEqualTo("0.01");
  }

  @Test
  void aTableThatIsAuditedIsAnsweredToo() {
    String published =
        ",'published':[{'key':'a','amount':{'amount':'1'}},{'key':'b','amount':{'amount':'1'}}]";
    assertThat(json("'total':{'amount':'2'},HALVES" + published).get("addsUp").asBoolean())
        .isTrue();
  }

  @Test
  void recipientsGroupsAndCriteriaAreAnswered() {
    JsonNode answer =
        json(
            "'total':{'amount':'10'},'split':{'percent':[{'holder':{'key':'g'},'percent':'50',"
                + HALVES
                + "},{'holder':{'key':'h'},'percent':'50','split':{'criteria':"
                + "[{'name':'80+','percent':'100'}],'values':[{'holder':{'key':'a'},"
                + "'values':['1']}]}}]}");
    assertThat(answer.at("/recipients/0/amount/amount").asString()).isEqualTo("7.50");
    assertThat(answer.at("/recipients/0/reason").asString().replace('\u00a0', ' '))
        .isEqualTo("2,50 kr i g och 5,00 kr i h, tillsammans 7,50 kr");
    assertThat(answer.at("/groups/1/amount/amount").asString()).isEqualTo("5.00");
    assertThat(answer.at("/shares/2/parts/0/criterion").asString()).isEqualTo("80+");
  }

  private static final String GROUP =
      "'split':{'percent':[{'holder':{'key':'g','name':'Länet'},'percent':'50','split':"
          + "{'equal':[{'holder':{'key':'a','name':'Norr'}}]}},"
          + "{'holder':{'key':'h'},'percent':'50'}]}";

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "html", "md"})
  void aGroupIsToldByItsName(String format) {
    String total = "'total':{'amount':'10'}," + GROUP;
    String paid = ",'paid':[{'key':'a','amount':{'amount':'1'}}]";
    String before = ",'before':{'total':{'amount':'8'}," + GROUP + "}";
    for (String more : List.of("", paid, before)) {
      assertThat(distribute(total + more, "--format", format).out().replaceAll("\\s", ""))
          .contains("Länet");
    }
    String published =
        ",'published':[{'key':'a','amount':{'amount':'1'}},{'key':'h','amount':{'amount':'9'}}]";
    Ran audit = distribute(total + published, "--format", format);
    assertThat(audit.out().contains("Länet / Norr")).isEqualTo(!format.equals("csv"));
    assertThat(json(total + published).at("/shares/0/within/0").asString()).isEqualTo("g");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "csv @ key;name;paid;exact;entitled;toPay",
        "csv @ a;Norr;60,00;50,005;60,00;0,00",
        "csv @ Summa;60,00;;100,01;40,01",
        "md @ | **Summa** | | **60,00** | | **100,01** | **40,01** |",
        "html @ <th scope=\"col\" class=\"n\">Att betala (kr)</th>",
        "text @ Ingen ska betala tillbaka",
      })
  void paymentsAreATable(String format, String line) {
    assertThat(distribute(INSTALMENT, "--format", format).out().replaceAll("\\s+", " "))
        .contains(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {INSTALMENT, REPAYMENT, CO_FINANCING, COMPARISON, INDEXATION, TABLE})
  void everyRequestIsAnsweredInEveryFormat(String properties) {
    for (String format : List.of("text", "json", "csv", "html", "md", "xlsx")) {
      for (String language : List.of("sv", "en")) {
        Ran ran = distribute(properties, "--format", format, "--lang", language);
        assertThat(ran.code()).as(format + ran.err()).isZero();
        assertThat(ran.out()).isNotBlank();
        assertThat(ran.err()).isEmpty();
      }
    }
  }
}
