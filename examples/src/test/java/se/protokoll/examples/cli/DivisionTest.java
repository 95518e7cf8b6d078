package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DivisionTest {
  private static final String HALF_EACH =
      """
      {"total":{"amount":"0.03","currency":"SEK"},
       "split":{"percent":[{"holder":{"key":"kommunerna","name":"Kommunerna"},
                            "payee":{"key":"kf","name":"Kommunförbundet"},"percent":"50"},
                           {"holder":{"key":"regionen"},"percent":"50"}]}}
      """;

  @TempDir private Path folder;
  private String halfEach = "";
  private String broken = "";

  @BeforeEach
  void files() throws IOException {
    halfEach = file("half-each.json", HALF_EACH);
    broken = file("broken.json", HALF_EACH.replaceFirst("\"50\"", "\"40\""));
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return file.toString();
  }

  private static JsonNode json(String line) {
    return JsonMapper.shared().readTree(line);
  }

  @Nested
  class DistributingAsJson {
    @Test
    void givesOneLineWithEverything() {
      Ran ran = Ran.with("distribute", "--format", "json", halfEach);
      assertThat(ran.code()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.outLines()).hasSize(1);
      assertThat(json(ran.out()))
          .isEqualTo(
              json(
                  """
                  {"file":"%s","total":{"amount":"0.03","currency":"SEK"},
                   "split":{"percent":[
                    {"holder":{"key":"kommunerna","name":"Kommunerna"},
                     "payee":{"key":"kf","name":"Kommunförbundet"},"percent":"50"},
                    {"holder":{"key":"regionen"},"percent":"50"}]},
                   "rounding":{"unit":"ore","policy":"largest-remainder","tieBreak":"by-key"},
                   "shares":[
                    {"holder":{"key":"kommunerna","name":"Kommunerna"},
                     "payee":{"key":"kf","name":"Kommunförbundet"},
                     "amount":{"amount":"0.02","currency":"SEK"},"exact":"3/2","kind":"rounded-up",
                     "reason":"exakt andel 0,015 kr, avrundad uppåt till 0,02 kr: ett öre blev över och gick hit; Kommunerna och regionen stod lika nära nästa öre, och då gäller lägst nyckel först."},
                    {"holder":{"key":"regionen"},
                     "amount":{"amount":"0.01","currency":"SEK"},"exact":"3/2","kind":"rounded-down",
                     "reason":"exakt andel 0,015 kr, avrundad nedåt till 0,01 kr: ett öre blev över och gick till Kommunerna; Kommunerna och regionen stod lika nära nästa öre, och då gäller lägst nyckel först."}],
                   "remainder":{"kind":"below-one-unit","name":"rest under en betalningsenhet",
                                "amount":{"amount":"0.00","currency":"SEK"}},
                   "assumptions":[
                    {"code":"standard-unit","text":"Minsta belopp som betalas är ett öre, eftersom inget annat är angivet."},
                    {"code":"standard-policy","text":"Det som blir över efter avrundning nedåt går till dem som har störst rest, eftersom inget annat är angivet."},
                    {"code":"standard-tie-break","text":"Vid lika går den med lägst nyckel först, eftersom inget annat är angivet."}]}
                  """
                      .formatted(halfEach)));
    }

    @Test
    void refusesOnALineOfItsOwnAndAnswersTheOthers() {
      String missing = folder.resolve("missing.json").toString();
      Ran ran =
          Ran.with("distribute", "--format", "json", "--lang", "en", broken, halfEach, missing);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).isEmpty();
      assertThat(ran.outLines()).hasSize(3);
      JsonNode refusal = json(ran.outLines().get(0));
      assertThat(refusal.propertyNames()).containsExactly("file", "error", "pointer");
      assertThat(refusal.get("pointer").asString()).isEqualTo("/split/percent");
      assertThat(refusal.get("error").asString()).contains("are 90 in all and not 100");
      assertThat(json(ran.outLines().get(1)).has("shares")).isTrue();
      assertThat(json(ran.outLines().get(2)).get("error").asString())
          .isEqualTo("there is no such file");
    }

    @Test
    void refusesWhatNobodyCouldReadAgainAndShowsItAsText() throws IOException {
      String parts =
          IntStream.range(0, 205)
              .mapToObj(
                  i ->
                      "{\"holder\":{\"key\":\"k%d\"},\"weight\":\"1/%d\"}"
                          .formatted(i, 1_000_003 + 2 * i))
              .collect(Collectors.joining(","));
      String many =
          file(
              "many.json",
              "{\"total\":{\"amount\":\"1000\"},\"split\":{\"weights\":[" + parts + "]}}");

      Ran ran = Ran.with("distribute", "--format", "json", "--lang", "en", many, halfEach);

      assertThat(ran.code()).isEqualTo(2);
      assertThat(json(ran.outLines().get(0)).get("error").asString())
          .startsWith("cannot be written: found 205 different denominators")
          .endsWith("keep the total and the split instead");
      assertThat(json(ran.outLines().get(1)).has("shares")).isTrue();
      assertThat(Ran.with("distribute", many).code()).isZero();
    }

    @Test
    void saysWhereAMisspeltPropertyIs() throws IOException {
      String misspelt = file("misspelt.json", HALF_EACH.replace("\"split\"", "\"splt\""));
      JsonNode refusal = json(Ran.with("distribute", "--format", "json", misspelt).out());
      assertThat(refusal.get("error").asString())
          .startsWith("rad 2, kolumn 2: hittade ")
          .endsWith("; menade du \"split\"?");
      JsonNode english =
          json(Ran.with("distribute", "--format", "json", "--lang", "en", misspelt).out());
      assertThat(english.get("error").asString())
          .startsWith("line 2, column 2: found ")
          .endsWith("; did you mean \"split\"?");
    }

    @Test
    void theRequestMaySayHowToRound() throws IOException {
      String asked =
          file(
              "asked.json",
              HALF_EACH.replace(
                  "\"split\":",
                  "\"unit\":\"ore\",\"policy\":\"bearer\",\"bearer\":\"regionen\",\"tieBreak\":\"by-key\",\"split\":"));
      JsonNode answer = json(Ran.with("distribute", "--format", "json", asked).out());
      assertThat(answer.at("/shares/1/amount/amount").asString()).isEqualTo("0.02");
      assertThat(answer.at("/assumptions/0/code").asString()).isEqualTo("tie-break-without-effect");
      assertThat(answer.get("assumptions")).hasSize(1);
    }

    @Test
    void namesTheGroupsOfANestedShare() throws IOException {
      String nested =
          file(
              "nested.json",
              """
              {"total":{"amount":"10"},"unit":"krona","split":{"equal":[
                {"holder":{"key":"k"},"split":{"weights":[{"holder":{"key":"a"},"weight":"1/2"},
                                                          {"holder":{"key":"b"},"weight":"1"}]}},
                {"holder":{"key":"r"}}]}}
              """);
      JsonNode answer = json(Ran.with("distribute", "--format", "json", nested).out());
      assertThat(answer.at("/shares/0/within/0").asString()).isEqualTo("k");
      assertThat(answer.at("/shares/0/exact").asString()).isEqualTo("5/3");
      assertThat(answer.at("/shares/1/amount/amount").asString()).isEqualTo("3.00");
      assertThat(answer.at("/shares/2").has("within")).isFalse();
    }
  }

  @Nested
  class DistributingAsText {
    @Test
    void fitsEightyColumnsAndSaysWhy() {
      Ran ran = Ran.with("distribute", halfEach);
      assertThat(ran.code()).isZero();
      assertThat(ran.outLines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
      assertThat(ran.out())
          .contains("Kommunerna, betalas till Kommunförbundet")
          .contains("0,02\u00a0kr")
          .contains("stod lika nära nästa")
          .contains("Antaget:");
    }

    @Test
    void refusesInOneLineOnStandardError() {
      Ran ran = Ran.with("distribute", broken, halfEach);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).hasSize(1);
      assertThat(ran.err()).contains("/split/percent: Procenttalen är 90");
      assertThat(ran.out()).contains("Kommunerna");
    }

    @Test
    void tellsEverythingThatIsWrongWithASplitEachOnItsLine() throws IOException {
      String twice =
          file(
              "twice.json",
              HALF_EACH.replace("regionen", "kommunerna").replaceFirst("\"50\"", "\"-50\""));
      Ran ran = Ran.with("distribute", twice);
      assertThat(ran.errLines()).hasSize(2);
      assertThat(ran.err())
          .contains("/split/percent/1/holder/key: Nyckeln \"kommunerna\"")
          .contains("/split/percent/0/percent: Kommunerna har det negativa måttet \u221250;");
      String json = Ran.with("distribute", "--format", "json", twice).out();
      assertThat(json(json).get("pointer").asString()).isEqualTo("/split/percent/1/holder/key");
    }
  }

  @Nested
  class Csv {
    private static final String TABLE =
        "\ufeffkey;name;weight\r\n01;Region Stockholm;2,5\r\n03;\"Uppsala; län\";1.5\r\n";

    @Test
    void isReadAndWritten() throws IOException {
      String table = file("regions.csv", TABLE);
      Ran ran =
          Ran.with("distribute", "--format", "csv", "--total", "100,01", "--unit", "krona", table);
      assertThat(ran.code()).isZero();
      assertThat(ran.out())
          .isEqualTo(
              """
              \ufeffkey;name;weight;amount;exact;payee;within
              01;Region Stockholm;2,5;63,00;62,5;;
              03;"Uppsala; län";1,5;37,00;37,5;;
              "";rest under en betalningsenhet;;0,01;;;
              "";Summa;;100,01;;;
              """);
    }

    @Test
    void needsATotal() throws IOException {
      Ran ran = Ran.with("distribute", file("regions.csv", TABLE));
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("/total: en tabell säger inte totalen; ange den med --total");
    }

    @Test
    void isRefusedWithTheLineAndThePlace() throws IOException {
      String table = file("bad.csv", "key;name;weight\n01;A;1e1000000000\n;B;2\n03;C;1;9\n");
      Ran ran = Ran.with("distribute", "--total", "1", table);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).hasSize(3);
      assertThat(ran.err())
          .contains(
              "/split/weights/0/weight: rad 2: \"1e1000000000\" är inte en vikt som \"70\", \"33,3\""
                  + " eller \"1/3\"")
          .contains("/split/weights/1/holder/key: rad 3: nyckeln är tom")
          .contains("/split/weights/2: rad 4: 4\u00a0celler, men första raden har 3");
      assertThat(Ran.with("distribute", "--total", "1", "--lang", "en", table).err())
          .contains("/split/weights/0/weight: line 2: \"1e1000000000\" is not a weight")
          .contains("/split/weights/1/holder/key: line 3: the key is empty")
          .contains("/split/weights/2: line 4: 4\u00a0cells");
    }

    @Test
    void isRefusedWhenItHasOtherColumns() throws IOException {
      String other = file("other.csv", "id;weight\n1;1\n");
      Ran ran = Ran.with("distribute", "--total", "1", other);
      assertThat(ran.errLines()).hasSize(1);
      assertThat(ran.err()).contains("kolumnen \"key\" saknas");
      Ran english = Ran.with("distribute", "--total", "1", "--lang", "en", other);
      assertThat(english.err()).contains("\"key\" is missing");
    }

    @Test
    void optionsForTablesHaveNoEffectOnARequestAndItIsSaid() throws IOException {
      String request =
          file(
              "r.json",
              "{\"total\":{\"amount\":\"1.00\"},\"split\":{\"equal\":[{\"holder\":{\"key\":\"a\"}}]}}");
      JsonNode answer =
          json(Ran.with("distribute", "--total", "5", "--format", "json", request).out());
      assertThat(answer.at("/total/amount").asString()).isEqualTo("1.00");
      assertThat(answer.at("/notes/0/text").asString())
          .isEqualTo(
              "alternativ för tabeller gäller inte, eftersom uppdraget i JSON säger allt självt");
      assertThat(json(Ran.with("distribute", "--format", "json", request).out()).has("notes"))
          .isFalse();
    }

    @Test
    void aMisspeltPolicyIsToldWithTheOnesThereAre() throws IOException {
      Ran ran = Ran.with("distribute", "--total", "1", "--policy", "biggest", file("r.csv", TABLE));
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err())
          .contains(
              "\"biggest\" är inte ett giltigt värde för --policy, som är ett av largest-remainder");
    }
  }

  @Nested
  class Auditing {
    @Test
    void saysWhatIsWrongWithATable() throws IOException {
      String table = file("t.csv", "key;name;weight;published\na;A;1;34\nb;B;1;33\nc;C;1;35\n");
      Ran ran = Ran.with("audit", "--format", "json", "--total", "100", "--unit", "krona", table);
      assertThat(ran.code()).isOne();
      JsonNode answer = json(ran.out());
      assertThat(answer.propertyNames())
          .containsExactly(
              "file",
              "addsUp",
              "difference",
              "withinOneUnit",
              "policies",
              "methods",
              "shares",
              "suspicions",
              "assumptions",
              "notes");
      assertThat(answer.get("addsUp").asBoolean()).isFalse();
      assertThat(answer.get("difference").asString()).isEqualTo("2.00");
      assertThat(answer.get("withinOneUnit").asBoolean()).isFalse();
      assertThat(answer.get("policies")).isEmpty();
      assertThat(answer.at("/shares/2/exact").asString()).isEqualTo("100/3");
      assertThat(answer.at("/shares/2/difference").asString()).isEqualTo("5/3");
    }

    @ParameterizedTest
    @CsvSource({
      "33;34;33, 0", // largest remainder
      "33;33;33, 0", // nothing of the rest is given out
      "34;34;32, 1", // adds up, and c is a unit or more off
      "34;33;34, 1", // one too many
      "0;0;0, 1",
    })
    void anExitCodeSaysWhetherATableIsProvedWrong(String amounts, int code) throws IOException {
      String[] all = amounts.split(";");
      String rows = "a;1;%s\nb;1;%s\nc;1;%s\n".formatted((Object[]) all);
      String table = file("t.csv", "key;weight;published\n" + rows);
      for (String format : List.of("text", "json", "csv", "html", "md")) {
        assertThat(
                Ran.with("audit", "--total", "100", "--unit", "krona", "--format", format, table)
                    .code())
            .as(format)
            .isEqualTo(code);
      }
      String right = file("right.csv", "key;weight;published\na;1;100\n");
      assertThat(Ran.with("audit", "--total", "100", "--unit", "krona", table, right).code())
          .isEqualTo(code);
      String unreadable = file("bad.csv", "key;weight;published\na;1;x\n");
      assertThat(Ran.with("audit", "--total", "100", table, unreadable).code()).isEqualTo(2);
    }

    @Test
    void aSumThatATableStatesAndDoesNotHaveIsWrong() throws IOException {
      String rows = "key;weight;published\na;1;25\nb;1;25\nc;2;50\n";
      String right = file("right.csv", rows + "Summa;4;100\n");
      assertThat(Ran.with("audit", "--total", "100", right).code()).isZero();
      String wrong = file("wrong.csv", rows + "Summa;4;99\n");
      assertThat(Ran.with("audit", "--total", "100", wrong).code()).isOne();
      String request =
          """
          {"total":{"amount":"2"},"split":{"equal":[{"holder":{"key":"a"}},{"holder":{"key":"b"}}]},
           "published":[{"key":"a","amount":{"amount":"1"}},{"key":"b","amount":{"amount":"1"}},
            {"key":"Summa","amount":{"amount":"%s"}}]}
          """;
      Ran stated = Ran.with("audit", file("stated.json", request.formatted("3")));
      assertThat(stated.code()).isOne();
      assertThat(stated.out()).contains("Raden \"Summa\" är ingen mottagare och är utelämnad");
      String adding = file("adding.json", request.formatted("2"));
      assertThat(Ran.with("audit", adding).code()).isZero();
      assertThat(Ran.with("distribute", adding).code()).isZero();
    }

    @Test
    void namesThePoliciesThatGiveTheTable() throws IOException {
      String request =
          file(
              "a.json",
              """
              {"total":{"amount":"100.00"},"unit":"krona","split":{"equal":[{"holder":{"key":"a"}},
               {"holder":{"key":"b"}},{"holder":{"key":"c"}}]},"published":[
               {"key":"c","amount":{"amount":"33"}},{"key":"b","amount":{"amount":"34"}},
               {"key":"a","amount":{"amount":"33"}}]}
              """);
      JsonNode answer = json(Ran.with("audit", "--format", "json", request).out());
      assertThat(answer.get("addsUp").asBoolean()).isTrue();
      assertThat(answer.get("policies").valueStream().map(JsonNode::asString))
          .containsExactly(
              "largest-remainder",
              "sainte-lague",
              "bearer",
              "rounded-difference-to-largest",
              "cumulative");
    }

    @Test
    void fitsEightyColumns() throws IOException {
      String table =
          file("t.csv", "key;name;weight;published\na;A;1;1\nb;" + "B".repeat(90) + ";1;5\n");
      Ran ran = Ran.with("audit", "--total", "3", "--lang", "en", table);
      assertThat(ran.code()).isOne();
      assertThat(ran.out()).contains("does not add up: +3,00\u00a0kr").contains("no known policy");
      assertThat(ran.outLines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }

    @Test
    void refusesATableThatLeavesSomebodyOut() throws IOException {
      String request = file("a.json", HALF_EACH.strip().replaceFirst("}$", ",\"published\":[]}"));
      Ran ran = Ran.with("audit", request);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("/published: Kommunerna har inget belopp i tabellen");
    }

    @Test
    void refusesAnAmountThatIsNotExactInBothLanguages() throws IOException {
      String table = file("t.csv", "key;name;weight;published\na;A;1;ca 5 mkr\n");
      assertThat(Ran.with("audit", "--total", "1", table).err())
          .contains("/published/0/amount: rad 2: \"ca 5 mkr\" är inte ett exakt belopp");
      assertThat(Ran.with("audit", "--total", "1", "--lang", "en", table).err())
          .contains("/published/0/amount: line 2: \"ca 5 mkr\" is not an exact amount");
    }

    @Test
    void saysInBothLanguagesThatThereIsNoFile() {
      String missing = folder.resolve("missing.json").toString();
      assertThat(Ran.with("audit", missing).err()).endsWith(": filen finns inte\n");
      assertThat(Ran.with("audit", "--lang", "en", missing).err())
          .endsWith(": there is no such file\n");
      assertThat(Ran.with("audit", folder.toString()).err()).contains("en katalog, inte en fil");
    }
  }
}
