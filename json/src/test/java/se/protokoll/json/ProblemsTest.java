package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.language.Language;

class ProblemsTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final String BODY = "{\"body\":{\"name\":\"SVOM\"},";

  private static List<Problem> problems(String json) {
    return JSON.tryRead(json).problems();
  }

  private static List<String> messages(String json) {
    return problems(json).stream().map(problem -> problem.text(Language.EN)).toList();
  }

  private static Problem only(String json) {
    List<Problem> problems = problems(json);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @Test
  void saysWhatAnObjectNeeds() {
    String json =
        """
        {"body": "Kulturnämnden",
         "sittings": ["4 mars"],
         "paragraphs": [{"number": 1, "dispatchedTo": ["Anna"],
                         "decisions": [{"grants": [{"amount": 41.9}]}]}]}
        """;
    assertThat(messages(json))
        .containsExactly(
            "line 1, column 10 (/body): found the text \"Kulturnämnden\", expected an object with"
                + " \"name\"",
            "line 2, column 15 (/sittings/0): found the text \"4 mars\", expected an object",
            "line 3, column 48 (/paragraphs/0/dispatchedTo/0): found the text \"Anna\", expected an"
                + " object with \"type\"",
            "line 4, column 55 (/paragraphs/0/decisions/0/grants/0/amount): found the number 41.9,"
                + " expected an object with \"amount\"");
  }

  @Test
  void everyProblemOfADocumentIsFoundInOnePass() {
    String json =
        """
        {
          "format": "protokoll/1",
          "body": {"name": " ", "knd": "board", "kind": "bord"},
          "sittings": [{"date": "2026-02-30"}, null, {"date": [2026, 11, 21]},
                       {"date": "2026-11-21T10:00:00Z", "opens": "25:00"}],
          "people": [{"key": "a", "name": "Å", "key": "b", "acme:id": 1, "acme:id": 2}],
          "paragraphs": [
            {"number": 41.9},
            {"number": 1e1000000000},
            {"number": 99999999999},
            {"number": "1"},
            {"title": "§ 1"},
            {"number": 1, "decisions": [{"grants": [{"amount": {"amount": 12.5}},
                                                    {"amount": {"amount": "1e5", "currency": "EUR"}},
                                                    {"payer": {"name": "RJH", "type": "organization"}},
                                                    {"payer": {"name": "RJH"}}]}]},
            {"number": 2, "proposals": [{"proposers": [{"person": "a", "acme:x": 1, "type": "person"}]}]}
          ],
          "justering": {"justerare": [{"person": "a", "paragraphs": "3-1"}]}
        }
        """;
    assertThat(messages(json))
        .containsExactly(
            "line 3, column 20 (/body/name): found \" \", expected a text that is not blank",
            "line 3, column 25 (/body/knd): found the property \"knd\", expected a property of"
                + " PublicBody; did you mean \"kind\"?",
            "line 3, column 49 (/body/kind): found \"bord\", expected one of assembly,"
                + " executive-board, board, committee, joint-board, federation, coordination-federation,"
                + " cooperation-body, other; did you mean \"board\"?",
            "line 4, column 25 (/sittings/0/date): found \"2026-02-30\", expected a day that is in"
                + " the calendar",
            "line 4, column 40 (/sittings/1): found null, expected an object",
            "line 4, column 55 (/sittings/2/date): found an array, expected a day such as"
                + " \"2022-02-25\"",
            "line 5, column 25 (/sittings/3/date): found \"2026-11-21T10:00:00Z\", expected a day"
                + " such as \"2022-02-25\"",
            "line 5, column 58 (/sittings/3/opens): found \"25:00\", expected a time of day such as"
                + " \"13:00\"",
            "line 6, column 40 (/people/0/key): found \"key\" twice, expected each property once",
            "line 6, column 66 (/people/0/acme:id): found \"acme:id\" twice, expected each name"
                + " once",
            "line 8, column 16 (/paragraphs/0/number): found the number 41.9, expected a whole"
                + " number from 1",
            "line 9, column 16 (/paragraphs/1/number): found the number 1e1000000000, expected a"
                + " whole number from 1",
            "line 10, column 16 (/paragraphs/2/number): found 99999999999, expected a whole number"
                + " from 1 to 2147483647",
            "line 11, column 16 (/paragraphs/3/number): found the text \"1\", expected a whole"
                + " number from 1",
            "line 12, column 5 (/paragraphs/4): found no property \"number\", expected it in every"
                + " Paragraph",
            "line 13, column 67 (/paragraphs/5/decisions/0/grants/0/amount/amount): found the"
                + " number 12.5, expected an amount as text, such as \"6200011.00\"",
            "line 14, column 67 (/paragraphs/5/decisions/0/grants/1/amount/amount): found \"1e5\","
                + " expected an amount as text, such as \"6200011.00\"",
            "line 14, column 86 (/paragraphs/5/decisions/0/grants/1/amount/currency): found"
                + " \"EUR\", expected \"SEK\"",
            "line 15, column 79 (/paragraphs/5/decisions/0/grants/2/payer/type): found"
                + " \"organization\", expected one of person, organisation, office; did you mean"
                + " \"organisation\"?",
            "line 16, column 55 (/paragraphs/5/decisions/0/grants/3/payer): found no property"
                + " \"type\", expected it in every Actor",
            "line 17, column 64 (/paragraphs/6/proposals/0/proposers/0/acme:x): found the own"
                + " property \"acme:x\", expected no own properties here",
            "line 19, column 61 (/justering/justerare/0/paragraphs): found \"3-1\", expected a set"
                + " of paragraphs such as \"1-7, 11\"");
  }

  @Nested
  class Columns {
    @Test
    void countCharactersAndNotBytes() {
      Problem problem = only("{\"body\":{\"name\":\"Åre 😀\"},\"place\":5}");
      assertThat(problem.column()).isEqualTo(34);
    }

    @Test
    void beginAgainAfterEveryKindOfLineEnd() {
      Problem problem = only("{\"body\":{\"name\":\"Å\"},\r\n\r\"mode\":\n \"ö\"}");
      assertThat(problem.line()).isEqualTo(4);
      assertThat(problem.column()).isEqualTo(2);
    }
  }

  @Nested
  class WhatIsNoJson {
    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '`',
        textBlock =
            """
            ``                        | 1 | 1  | the end of the document | a JSON value
            `{`                       | 1 | 2  | the end of the document | a property name in double quotes or }
            `{"body"}`                | 1 | 8  | `"}"`                   | a colon
            `{"place":"a" 1}`         | 1 | 14 | `"1"`                   | a comma or }
            `{"place":"a",}`          | 1 | 14 | `"}"`                   | a property, or no comma before }: there is no trailing comma in JSON
            `{"people":[1,]}`         | 1 | 14 | `"]"`                   | a value, or no comma before ]: there is no trailing comma in JSON
            `{'place':1}`             | 1 | 2  | `"'"`                   | a property name in double quotes or }
            `{"place":NaN}`           | 1 | 10 | `"N"`                   | a JSON value
            `{"place":01}`            | 1 | 11 | `"1"`                   | the end of the value
            `{"place":tru}`           | 1 | 13 | `"}"`                   | the literal true
            `{"place":"\\x"}`         | 1 | 12 | `"x"`                   | one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u
            `{"place":"a`             | 1 | 12 | the end of the document | a closing double quote
            `{"body":{"name":"a"}} x` | 1 | 23 | `"x"`                   | the end of the document
            `// note`                 | 1 | 1  | `"/"`                   | a JSON value
            """,
        delimiter = '|')
    void isAnsweredWithItsPlace(String json, int line, int column, String found, String expected) {
      List<Problem> problems = problems(json);
      Problem last = problems.get(problems.size() - 1);
      assertThat(last.kind()).isEqualTo(ProblemKind.SYNTAX);
      assertThat(last.found().text(Language.EN)).isEqualTo(found);
      assertThat(last.expected().text(Language.EN)).isEqualTo(expected);
      assertThat(last.line()).isEqualTo(line);
      assertThat(last.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[1", "{\"body\": [", "{\"body\": {\"name\": {\"a\": 1"})
    void isAllThatIsSaidOfAValueThatDoesNotEnd(String json) {
      assertThat(only(json).kind()).isEqualTo(ProblemKind.SYNTAX);
    }

    @Test
    void comesAfterTheProblemsBeforeIt() {
      assertThat(messages(BODY + "\"mode\":\"mars\", oops"))
          .hasSize(2)
          .last()
          .asString()
          .contains("found \"o\", expected a property name in double quotes");
    }
  }

  @Nested
  class Encodings {
    private Problem problem(byte[] bytes) {
      List<Problem> problems = JSON.tryRead(bytes).problems();
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).kind()).isEqualTo(ProblemKind.ENCODING);
      return problems.get(0);
    }

    @Test
    void ofOtherUnitsAreTold() {
      for (String json : List.of("1", "[]", "{\"å\":1}", "{ }")) {
        for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-32")) {
          assertThat(problem(json.getBytes(Charset.forName(name))).found().text(Language.EN))
              .as(name + " " + json)
              .isEqualTo(name.substring(0, 6));
        }
      }
    }

    @Test
    void areNotGuessedFromAnyZeroByte() {
      for (String json : List.of("[\0]", "\0{}", "{\0\"a\":1}", "[1\0]", "\0", "[\0\0\0]")) {
        List<Problem> problems = problems(json);
        Problem last = problems.get(problems.size() - 1);
        assertThat(last.kind()).as(json).isEqualTo(ProblemKind.SYNTAX);
        assertThat(last.found().text(Language.EN)).isEqualTo("the control character U+0000");
        assertThat(last.column()).isEqualTo(json.indexOf('\0') + 1);
      }
    }

    @Test
    void otherThanUtf8AreNamed() {
      String json = BODY + "\"place\":\"Östersund\"}";
      assertThat(problem(json.getBytes(StandardCharsets.UTF_16)).found().text(Language.EN))
          .isEqualTo("UTF-16");
      assertThat(problem(json.getBytes(StandardCharsets.UTF_16LE)).found().text(Language.EN))
          .isEqualTo("UTF-16");
      assertThat(problem(json.getBytes(StandardCharsets.UTF_16BE)).found().text(Language.EN))
          .isEqualTo("UTF-16");
      assertThat(
              problem(("\uFEFF" + json).getBytes(StandardCharsets.UTF_8)).found().text(Language.EN))
          .isEqualTo("a byte order mark");
      Problem latin = problem(json.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(latin.found().text(Language.EN))
          .isEqualTo("the byte 0xD6, which is not UTF-8 there");
      assertThat(latin.column()).isEqualTo(34);
    }

    @Test
    void halfASurrogatePairIsRefusedHoweverItIsWritten() {
      assertThat(only(BODY + "\"place\":\"\\ud83d\"}").kind()).isEqualTo(ProblemKind.ENCODING);
      assertThat(only(BODY + "\"place\":\"\\uDE00\\ud83d\"}").kind())
          .isEqualTo(ProblemKind.ENCODING);
      assertThat(only(BODY + "\"place\":\"\ud83d\"}").column()).isEqualTo(34);
      assertThat(JSON.tryRead(BODY + "\"place\":\"\\ud83d\\ude00 😀\"}").isRead()).isTrue();
    }
  }

  @Nested
  class TheLimits {
    private List<Problem> with(Limits limits, String json) {
      return JSON.withLimits(limits).tryRead(json).problems();
    }

    @Test
    void ofSizeDepthTextElementsAndDigitsAreKept() {
      Limits standard = Limits.STANDARD;
      assertThat(with(standard.withBytes(10), BODY + "\"place\":\"a\"}"))
          .singleElement()
          .extracting(problem -> problem.found().text(Language.EN))
          .isEqualTo("a document of 36 bytes");
      assertThat(with(standard.withTextLength(4), BODY + "\"place\":\"abcde\"}"))
          .singleElement()
          .extracting(Problem::pointer)
          .isEqualTo("/place");
      assertThat(with(standard.withElements(1), BODY + "\"sittings\":[{},{}]}"))
          .singleElement()
          .extracting(problem -> problem.found().text(Language.EN))
          .isEqualTo("more than 1 elements");
      assertThat(with(standard, BODY + "\"a:b\":" + "1".repeat(41) + "}"))
          .singleElement()
          .extracting(Problem::kind)
          .isEqualTo(ProblemKind.LIMIT);
    }

    @Test
    void ofDepthHoldForRecordsOwnPropertiesAndWhatIsSkipped() {
      String deep = "[".repeat(100_000);
      for (String start : List.of("{\"a:b\":", "{\"unknown\":", "{\"place\":", "")) {
        List<Problem> problems = problems(start + deep);
        assertThat(problems.get(problems.size() - 1).kind()).isEqualTo(ProblemKind.LIMIT);
      }
      String clauses = "{\"clauses\":[".repeat(100_000);
      assertThat(problems("{\"paragraphs\":[{\"decisions\":[" + clauses))
          .singleElement()
          .extracting(problem -> problem.found().text(Language.EN))
          .isEqualTo("more than 64 levels");
    }

    @Test
    void ofNamesAndParsedTextsAreKeptAlsoInWhatIsSkipped() {
      Limits names = Limits.STANDARD.withNameLength(3);
      for (String json :
          List.of(
              "\"long\":1}",
              "\"x\":{\"long\":1}}",
              "\"a:b\":{\"x\":[{\"long\":1}]}}",
              "\"place\":[{\"long\":1}]}",
              "\"paragraphs\":[{\"number\":1,\"dispatchedTo\":[{\"x\":{\"long\":1},"
                  + "\"type\":\"person\",\"person\":\"a\"}]}]}")) {
        List<Problem> problems = with(names, BODY + json);
        assertThat(problems.get(problems.size() - 1).found().text(Language.EN))
            .as(json)
            .isEqualTo("a name of 4 UTF-16 units");
      }
      assertThat(with(Limits.STANDARD.withParsedLength(4), BODY + "\"statedRange\":\"1-7, 11\"}"))
          .singleElement()
          .extracting(problem -> problem.expected().text(Language.EN))
          .isEqualTo("a set of paragraphs such as \"1-7, 11\" of at most 4");
    }

    @Test
    void ofProblemsEndTheReading() {
      String many = BODY + "\"sittings\":[" + "1,".repeat(500) + "1]}";
      assertThat(problems(many)).hasSize(100);
      assertThat(with(Limits.STANDARD.withProblems(3), many)).hasSize(3);
    }
  }

  @Nested
  class Splits {
    @Test
    void haveExactlyOneWayOfMeasuring() {
      String start = BODY + "\"paragraphs\":[{\"number\":1,\"decisions\":[{\"grants\":[{\"split\":";
      assertThat(only(start + "{\"equal\":[],\"percent\":[]}}]}]}]}").kind())
          .isEqualTo(ProblemKind.MEANING);
      assertThat(only(start + "{}}]}]}]}").pointer())
          .isEqualTo("/paragraphs/0/decisions/0/grants/0/split");
      assertThat(problems(start + "{\"equal\":[]}}]}]}]}")).isEmpty();
    }
  }

  @Test
  void areEqualWhenADocumentIsReadTwice() {
    String contradiction =
        BODY
            + "\"inForceFrom\":1,\"attendance\":[{\"person\":\"a\",\"vacant\":true}],"
            + "\"paragraphs\":[{\"number\":1,\"precedents\":[{\"text\":\"b\","
            + "\"when\":{\"from\":\"2023-01-02\",\"to\":\"2023-01-01\"}}]}]}";
    assertThat(problems(contradiction))
        .extracting(Problem::kind)
        .contains(ProblemKind.MEANING, ProblemKind.UNKNOWN);
    assertThat(problems(contradiction)).isEqualTo(problems(contradiction));
  }

  @Test
  void aTimeOfDayHasDigitsAfterItsPoint() {
    assertThat(messages(BODY + "\"sittings\":[{\"opens\":\"13:00:00.\"}]}"))
        .singleElement()
        .asString()
        .endsWith("found \"13:00:00.\", expected a time of day such as \"13:00\"");
    assertThat(problems(BODY + "\"sittings\":[{\"opens\":\"13:00:00.5\"}]}")).isEmpty();
  }

  @Test
  void anotherFormatIsSaidAtOnce() {
    assertThat(messages("{\"format\":\"protokoll/9\",\"bodies\":[]}"))
        .containsExactly(
            "line 1, column 11 (/format): found \"protokoll/9\", expected \"protokoll/1\"");
  }

  @Test
  void theTypeOfAnActorMayStandAnywhere() {
    String start = BODY + "\"paragraphs\":[{\"number\":1,\"dispatchedTo\":[";
    String first =
        start
            + "{\"type\":\"office\",\"title\":\"controller\",\"organisation\":{\"name\":\"R\"}}]}]}";
    String last =
        start
            + "{\"title\":\"controller\",\"organisation\":{\"name\":\"R\"},\"type\":\"office\"}]}]}";
    assertThat(JSON.read(last)).isEqualTo(JSON.read(first));
    String bad =
        start
            + "{\"titel\":\"c\",\"organisation\":{\"name\":1,\"partOf\":{\"nam\":[{}]}},\"type\":\"office\"}]}]}";
    assertThat(problems(bad).stream().map(Problem::pointer))
        .containsExactly(
            "/paragraphs/0/dispatchedTo/0/titel",
            "/paragraphs/0/dispatchedTo/0/organisation/name",
            "/paragraphs/0/dispatchedTo/0/organisation/partOf/nam",
            "/paragraphs/0/dispatchedTo/0/organisation/partOf",
            "/paragraphs/0/dispatchedTo/0");
  }

  @Test
  void ownPropertiesComeBackAsTheyWereWritten() {
    String json =
        BODY.replace(
                "}", ",\"zz:q\":{\"a\":1.10,\"b\":[1E5,-0.0,12345678901234567890123,null,true]}}")
            + "\"a:b\":\"å\\u0001\\\"\",\"acme:x\":[]}";
    assertThat(JSON.write(JSON.read(json)))
        .isEqualTo(json.replace("{\"body", "{\"format\":\"protokoll/1\",\"body"));
    assertThat(only(BODY + "\"a:b\":{\"x\":1,\"x\":2}}").kind()).isEqualTo(ProblemKind.DUPLICATE);
  }

  @Test
  void theExceptionCarriesThemAll() {
    assertThatThrownBy(() -> JSON.read("{\"place\":1,\"mode\":2}"))
        .isInstanceOfSatisfying(
            MinutesReadException.class, thrown -> assertThat(thrown.problems()).hasSize(3))
        .hasMessageStartingWith("3 problems: line 1, column 10 (/place): found the number 1");
  }
}
