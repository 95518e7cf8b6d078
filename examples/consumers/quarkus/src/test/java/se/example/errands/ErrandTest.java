package se.example.errands;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import se.protokoll.json.problem.Limits;

@QuarkusTest
class ErrandTest {

  private static final String LAWFUL =
      "{\"format\":\"protokoll/1\",\"body\":{\"name\":\"SVOM\",\"kind\":\"cooperation-body\"},"
          + "\"paragraphs\":[{\"number\":1,\"title\":\"Mötet öppnas\"}]}";

  /** Four of nine members present. */
  private static final String WITHOUT_QUORUM =
      """
      {"format": "protokoll/1",
       "body": {"name": "Socialnämnden", "kind": "board", "standingOrders": {"seats": 9}},
       "sittings": [{"date": "2024-03-05"}],
       "people": [{"key": "a", "name": "Anna Ek"}, {"key": "b", "name": "Bo Åker"},
                  {"key": "c", "name": "Cia Öst"}, {"key": "d", "name": "Dan Älv"}],
       "attendance": [
         {"person": "a", "capacity": "deciding", "presiding": true},
         {"person": "b", "capacity": "deciding"},
         {"person": "c", "capacity": "deciding"},
         {"person": "d", "capacity": "deciding"}],
       "paragraphs": [{"number": 1, "title": "Val av justerare"}]}
      """;

  private static final String ERRAND =
      "{\"number\":\"7\",\"fee\":{\"amount\":\"500.00\",\"currency\":\"SEK\"},"
          + "\"decidedBy\":[\"joint-board\"],\"minutes\":"
          + LAWFUL
          + "}";

  private static ValidatableResponse send(String path, String body, String language) {
    return given()
        .contentType("application/json; charset=UTF-8")
        .header("Accept-Language", language)
        .body(body)
        .post(path)
        .then();
  }

  private static ValidatableResponse refused(
      int status, String path, String body, String pointer, String message) {
    return send(path, body, "sv")
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", is(status))
        .body("problems.pointer", hasItem(pointer))
        .body("problems.message", hasItem(containsString(message)));
  }

  @Test
  void givesBackTheSameText() {
    send("/minutes/echo", LAWFUL, "sv").statusCode(200).body(equalTo(LAWFUL));
  }

  @Test
  void acceptsLawfulMinutesWithAReport() {
    send("/minutes", LAWFUL, "sv")
        .statusCode(200)
        .body("format", is("protokoll-report/1"))
        .body("bodyKind", is("cooperation-body"));
  }

  @Test
  void refusesMinutesThatBreakARule() {
    refused(422, "/minutes", WITHOUT_QUORUM, "/paragraphs/0", "4 av 9 ledamöter")
        .body("problems.code", hasItem("quorum-namnd.broken"));
    send("/minutes", WITHOUT_QUORUM, "en")
        .statusCode(422)
        .body("problems.message", hasItem(containsString("4 of 9 members")));
  }

  @Test
  void namesEveryProblemOfADocument() {
    String wrong = LAWFUL.replace("\"number\":1,\"title\"", "\"number\":0,\"titel\"");
    refused(400, "/minutes", wrong, "/paragraphs/0/titel", "menade du \"title\"?")
        .body("problems.pointer", contains("/paragraphs/0/number", "/paragraphs/0/titel"));
    send("/minutes", wrong, "en").body("problems.message", hasItem(containsString("did you mean")));
    refused(400, "/minutes", "protokoll", "", "protokoll");
  }

  @Test
  void refusesARequestWithoutMinutes() {
    send("/minutes", "", "sv").statusCode(400).body("problems.code", contains("not-valid"));
  }

  @Test
  void takesNoMoreThanAStrangerShouldSend() {
    String many = "{},".repeat(Limits.UNTRUSTED.elements()) + "{}";
    refused(
        400,
        "/minutes",
        "{\"body\":{\"name\":\"a\"},\"sittings\":[" + many + "]}",
        "/sittings/20000",
        "20000");
  }

  @Test
  void knowsItsTypesInsideTypesOfTheApplication() {
    send("/errands", ERRAND, "sv").statusCode(200).body(equalTo(ERRAND));
  }

  @Test
  void refusesWhatIsWrongInsideTypesOfTheApplication() {
    refused(400, "/errands", ERRAND.replace("500.00", "5x"), "/fee/amount", "5x");
    refused(400, "/errands", ERRAND.replace("joint-board", "joint"), "/decidedBy/0", "joint");
    refused(
        400,
        "/errands",
        ERRAND.replace("\"title\"", "\"titel\""),
        "/minutes/paragraphs/0/titel",
        "titel");
    send("/errands", ERRAND.replace("500.00", "0.00"), "sv")
        .statusCode(400)
        .body("problems.pointer", contains("/fee"));
    refused(
        422,
        "/errands",
        ERRAND.replace(LAWFUL, WITHOUT_QUORUM),
        "/minutes/paragraphs/0",
        "4 av 9 ledamöter");
  }

  @Test
  void takesAmountsAndParagraphsAsParameters() {
    given()
        .queryParam("total", "150,50")
        .queryParam("paragraphs", "1-3")
        .get("/parameters")
        .then()
        .statusCode(200)
        .body("total.amount", is("150.50"))
        .body("paragraphs", is("1-3"));
    given()
        .queryParam("total", "x")
        .queryParam("paragraphs", "1-3")
        .get("/parameters")
        .then()
        .statusCode(400)
        .body("problems.code", contains("not-an-amount"));
    given()
        .queryParam("total", "1")
        .queryParam("paragraphs", "3-1")
        .get("/parameters")
        .then()
        .statusCode(400)
        .body("problems.message", hasItem(containsString("3")));
  }

  @Test
  void answersWithADistribution() {
    send(
            "/distributions?total=1.01",
            "{\"percent\":[{\"holder\":{\"key\":\"a\"},\"percent\":\"50\"},"
                + "{\"holder\":{\"key\":\"b\"},\"percent\":\"50\"}]}",
            "sv")
        .statusCode(200)
        .body("shares.holder.key", contains("a", "b"))
        .body("shares.amount.amount", contains("0.51", "0.50"));
    refused(
        422,
        "/distributions?total=1",
        "{\"percent\":[{\"holder\":{\"key\":\"a\"},\"percent\":\"99\"}]}",
        "/split/percent",
        "99");
  }
}
