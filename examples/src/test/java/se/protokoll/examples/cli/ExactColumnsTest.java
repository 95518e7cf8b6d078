package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact share of a recipient in a group is said of the same whole in column, rounds and text.
 */
class ExactColumnsTest {
  /** The group gets 50,01 kr of exactly 50,005 kr, and divides what it got. */
  private static final String NESTED =
      "{'total':{'amount':'100.01'},'split':{'equal':[{'holder':{'key':'g','name':'Länet'},"
          + "'split':{'equal':[{'holder':{'key':'a'}},{'holder':{'key':'b'}}]}},"
          + "{'holder':{'key':'h'}}]}}";

  private static String out(String request, String... options) {
    var arguments = new ArrayList<>(List.of("distribute"));
    arguments.addAll(List.of(options));
    arguments.add("-");
    Ran ran = Ran.reading(request.replace('\'', '"'), arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out().replace('\u00a0', ' ');
  }

  @Test
  void tablesForPeopleHaveThatOfWhatTheGroupGot() {
    assertThat(out(NESTED, "--format", "md"))
        .contains("| Vikt | Exakt av gruppens del (kr) | Omgång 1 (kr) | Rest |")
        .contains("| Länet / a | a | 1 | 25,005 | 25,00 | 0,5 | +0,01 | 25,01 |")
        .contains("- Länet / a: Av 50,01 kr till Länet: exakt andel 25,005 kr")
        .contains("| h | h | 1 | 50,005 | 50,00 | 0,5 |")
        .doesNotContain("25,0025");
    assertThat(out(NESTED, "--format", "html", "--lang", "en"))
        .contains("<th scope=\"col\" class=\"n\">Exact of the group's part (kr)</th>");
  }

  @Test
  void tablesForProgramsHaveBoth() {
    assertThat(out(NESTED, "--format", "csv"))
        .contains("key;name;weight;amount;exact;payee;within;exactInGroup\n")
        .contains("\na;;1;25,01;25,0025;;Länet;25,005\n")
        .contains("\nh;;1;50,00;50,005;;;50,005\n")
        .contains("key;name;exact;amount;reason\ng;Länet;50,005;50,01;");
    JsonNode share = JsonMapper.shared().readTree(out(NESTED, "--format", "json")).at("/shares/0");
    assertThat(share.get("exact").asString()).isEqualTo("10001/4");
    assertThat(share.get("exactInGroup").asString()).isEqualTo("5001/2");
  }

  @Test
  void groupsInGroupsHaveBothToo() {
    String deeper =
        NESTED.replace(
            "{'holder':{'key':'a'}}",
            "{'holder':{'key':'n'},'split':{'equal':[{'holder':{'key':'a'}}]}}");
    assertThat(out(deeper, "--format", "csv"))
        .contains("key;name;exact;exactInGroup;amount;reason\ng;Länet;50,005;50,005;50,01;")
        .contains("\nn;Länet / n;25,0025;25,005;25,00;");
    assertThat(out(deeper, "--format", "md"))
        .contains("| Grupp | Nyckel | Exakt av gruppens del (kr) | Belopp (kr) |")
        .contains("| Länet / n | n | 25,005 | 25,00 |");
  }

  @Test
  void whereTheyAreTheSameThereIsOne() {
    for (String same :
        List.of(
            NESTED.replace("100.01", "100.00"),
            NESTED.replace(
                "'split':{'equal':[{'holder':{'key':'g'",
                "'split':{'nesting':'leaf-exact','equal':[{'holder':{'key':'g'"))) {
      assertThat(out(same, "--format", "md")).contains("| Exakt andel (kr) |");
      assertThat(out(same, "--format", "csv")).doesNotContain("exactInGroup");
      assertThat(out(same, "--format", "json")).doesNotContain("exactInGroup");
    }
  }
}
