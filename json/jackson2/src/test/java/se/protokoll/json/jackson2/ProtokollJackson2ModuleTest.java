package se.protokoll.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.SplitKind;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.people.PublicBody;

class ProtokollJackson2ModuleTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
  private static final Path MEETING =
      Path.of(
          "../../examples/src/main/resources/se/protokoll/examples/meetings/svom-2022-02-25.json");

  /** A class of an application with our records inside. */
  public record Case(
      String caseNumber,
      Meeting meeting,
      Grant grant,
      FundSplit split,
      Money money,
      List<Actor> actors) {}

  private static Case example() {
    var split =
        FundSplit.builder()
            .kind(SplitKind.EQUAL)
            .addParts(Part.builder().holder(Holder.of("rjh")).build())
            .addParts(Part.builder().holder(Holder.of("2380", "Östersund")).build())
            .build();
    return new Case(
        "A1",
        Meeting.builder().body(PublicBody.of("SVOM")).build(),
        Grant.builder().amount(Money.ofKronor(620)).split(split).build(),
        split,
        Money.ofOre(-5),
        List.of(Organisation.of("RJH"), PersonRef.builder().person("anna").build()));
  }

  private static final String JSON =
      "{\"caseNumber\":\"A1\",\"meeting\":{\"format\":\"protokoll/1\",\"body\":{\"name\":\"SVOM\"}},"
          + "\"grant\":{\"amount\":{\"amount\":\"620.00\",\"currency\":\"SEK\"},\"split\":{\"equal\":"
          + "[{\"holder\":{\"key\":\"rjh\"}},{\"holder\":{\"key\":\"2380\",\"name\":\"Östersund\"}}]}},"
          + "\"split\":{\"equal\":[{\"holder\":{\"key\":\"rjh\"}},{\"holder\":{\"key\":\"2380\","
          + "\"name\":\"Östersund\"}}]},\"money\":{\"amount\":\"-0.05\",\"currency\":\"SEK\"},"
          + "\"actors\":[{\"type\":\"organisation\",\"name\":\"RJH\"},"
          + "{\"type\":\"person\",\"person\":\"anna\"}]}";

  @Test
  void recordsInsideAnApplicationsOwnClassJustWork() throws Exception {
    assertThat(MAPPER.writeValueAsString(example())).isEqualTo(JSON);
    assertThat(MAPPER.readValue(JSON, Case.class)).isEqualTo(example());
  }

  @Test
  void settingsOfTheMapperChangeItsOwnPropertiesOnly() throws Exception {
    JsonMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfSubType(Object.class).build())
            .build();
    Case read = mapper.readValue(mapper.writeValueAsString(example()), Case.class);
    assertThat(read).isEqualTo(example());
    assertThat(mapper.valueToTree(example()).has("case_number")).isTrue();
  }

  @Test
  void theRealMinutesAreReadAndWrittenAsByTheLibrary() throws Exception {
    Meeting meeting = MinutesJson.standard().read(MEETING);
    assertThat(MAPPER.readValue(Files.readString(MEETING), Meeting.class)).isEqualTo(meeting);
    assertThat(MAPPER.readValue(MEETING.toFile(), Meeting.class)).isEqualTo(meeting);
    assertThat(MAPPER.convertValue(MAPPER.readTree(MEETING.toFile()), Meeting.class))
        .isEqualTo(meeting);
    assertThat(MAPPER.writeValueAsString(meeting)).isEqualTo(MinutesJson.standard().write(meeting));
  }

  @Test
  void everyProblemIsCarriedWithItsPlaceInTheWholeDocument() {
    assertThatThrownBy(() -> MAPPER.readValue(JSON.replace("\"SVOM\"", "5,\"nmae\":1"), Case.class))
        .isInstanceOf(JsonMappingException.class)
        .hasCauseInstanceOf(MinutesReadException.class)
        .hasMessageContaining("(/meeting/body/name): found the number 5")
        .hasMessageContaining("(/meeting/body/nmae): found the property \"nmae\"")
        .hasMessageContaining("did you mean \"name\"?");
  }

  @Test
  void whatIsNotJsonIsAnsweredByTheMapper() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"body\":{", Meeting.class))
        .isInstanceOf(JsonEOFException.class);
  }

  @Test
  void theModuleSaysWhichVersionItIs() throws Exception {
    Version version = new ProtokollJackson2Module().version();
    assertThat(version.getArtifactId()).isEqualTo("protokoll-json-jackson2");
    assertThat(Files.readString(Path.of("../../pom.xml")))
        .contains(
            "<artifactId>protokoll-parent</artifactId>\n  <version>" + version + "</version>");
  }

  @Test
  void aWholeNumberOfAnyJavaTypeIsReadFromATree() throws Exception {
    for (Number five : List.of(5, 5L, BigInteger.valueOf(5), (short) 5)) {
      var paragraph = Map.of("number", five);
      var meeting = Map.of("body", Map.of("name", "a"), "paragraphs", List.of(paragraph));
      assertThat(MAPPER.convertValue(meeting, Meeting.class).paragraphs().get(0).number())
          .isEqualTo(5);
      JsonNode tree = MAPPER.valueToTree(meeting);
      assertThat(MAPPER.treeToValue(tree, Meeting.class).paragraphs().get(0).number()).isEqualTo(5);
    }
    for (Number large : List.of(1L << 31, BigInteger.TEN.pow(30))) {
      var meeting =
          Map.of("body", Map.of("name", "a"), "paragraphs", List.of(Map.of("number", large)));
      assertThatThrownBy(() -> MAPPER.convertValue(meeting, Meeting.class))
          .hasMessageContaining(
              "found " + large + ", expected a whole number from 1 to 2147483647");
    }
  }

  @Test
  void anOwnNumberThatIsNotJsonIsRefused() throws Exception {
    JsonMapper lenient =
        JsonMapper.builder()
            .findAndAddModules()
            .enable(
                JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .build();
    for (String number : List.of("NaN", "Infinity", "-Infinity", "+1.5", ".5", "5.")) {
      String json = "{\"body\":{\"name\":\"a\"},\"a:b\":[" + number + "]}";
      try {
        Meeting meeting = lenient.readValue(json, Meeting.class);
        assertThat(MinutesJson.standard().write(meeting)).as("a parser may repair it").isNotEmpty();
      } catch (JsonMappingException refused) {
        assertThat(refused)
            .hasMessageContaining("(/a:b/0): found the number " + number)
            .hasMessageContaining("expected a number that JSON has");
      }
    }
    var tree = MAPPER.createObjectNode().put("a:b", Double.NaN);
    tree.putObject("body").put("name", "a");
    assertThatThrownBy(() -> MAPPER.treeToValue(tree, Meeting.class))
        .hasMessageContaining("(/a:b): found the number NaN");
  }

  @Test
  void whatCouldNotBeReadAgainIsNotWritten() {
    Meeting half = Meeting.builder().body(PublicBody.of("a")).place("\ud83d").build();
    for (ThrowingCallable write :
        List.<ThrowingCallable>of(
            () -> MAPPER.writeValueAsBytes(half),
            () -> MAPPER.writeValueAsString(half),
            () -> MAPPER.valueToTree(half))) {
      assertThatThrownBy(write)
          .hasRootCauseInstanceOf(MinutesWriteException.class)
          .hasMessageContaining("(/place): found half a surrogate pair");
    }
    var limited = new ProtokollJackson2Module().withLimits(Limits.STANDARD.withTextLength(4));
    JsonMapper mapper = JsonMapper.builder().addModule(limited).build();
    assertThatThrownBy(() -> mapper.writeValueAsString(half.withPlace("Umeå X")))
        .hasRootCauseInstanceOf(MinutesWriteException.class)
        .hasMessageContaining("(/place): found a text of 6 UTF-16 units, expected at most 4");
  }

  @Test
  void limitsAreThoseOfTheModule() {
    var limited = new ProtokollJackson2Module().withLimits(Limits.STANDARD.withElements(1));
    JsonMapper mapper = JsonMapper.builder().addModule(limited).build();
    String json = "{\"body\":{\"name\":\"a\"},\"sittings\":[{},{}]}";
    assertThatThrownBy(() -> mapper.readValue(json, Meeting.class))
        .cause()
        .isInstanceOf(MinutesReadException.class)
        .hasMessageContaining("more than 1 elements");
  }

  @Test
  void numbersOfOnesOwnAreNumbersInATree() throws Exception {
    Meeting meeting =
        MinutesJson.standard()
            .read(
                """
                {"format": "protokoll/1", "body": {"name": "a"},
                 "x:whole": 12345678901234, "x:huge": 123456789012345678901234567890,
                 "x:decimal": 1.50, "x:power": 1e2, "x:minus": -0, "x:zero": 0}
                """);
    JsonNode tree = MAPPER.valueToTree(meeting);
    assertThat(tree.get("x:whole").longValue()).isEqualTo(12345678901234L);
    assertThat(tree.get("x:huge").bigIntegerValue())
        .isEqualTo(new BigInteger("123456789012345678901234567890"));
    assertThat(tree.get("x:decimal").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(tree.get("x:power").decimalValue()).isEqualByComparingTo("100");
    assertThat(tree.get("x:zero").isInt()).isTrue(); // as in a tree that is read
    assertThat(MAPPER.writeValueAsString(meeting))
        .contains("\"x:power\":1e2", "\"x:decimal\":1.50", "\"x:minus\":-0,");
  }
}
