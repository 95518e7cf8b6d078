package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.money.Ratio;

/**
 * The numbers of splits: what JSON holds is what {@link Ratio#parse} reads, no more and no less.
 */
class NumbersOfSplitsTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(MinutesSchema.text(), InputFormat.JSON);
  private static final String DOCUMENT =
      "{\"body\":{\"name\":\"SVOM\"},\"paragraphs\":[{\"number\":1,\"decisions\":[{\"grants\":[{\"split\":"
          + "{\"weights\":[{\"holder\":{\"key\":\"a\"},\"weight\":\"%s\"}]}}]}]}]}";

  static final List<String> NUMBERS =
      List.of(
          "0",
          "70",
          "-1.5",
          "33.30",
          "1/3",
          "-1/3",
          "0/7",
          "9".repeat(50),
          "-" + "9".repeat(50),
          "-" + "9".repeat(25) + "." + "8".repeat(25),
          "9".repeat(50) + "/" + "7".repeat(50),
          "-" + "9".repeat(50) + "/" + "7".repeat(50));

  static final List<String> OTHER_TEXTS =
      List.of(
          "",
          "-",
          "-/3",
          "1/-3",
          "1/0",
          "1/" + "0".repeat(50),
          "1.",
          ".5",
          "1,5",
          "1e3",
          "+1",
          " 1",
          "1/2/3",
          "1.5/2",
          "9".repeat(51),
          "9".repeat(25) + "." + "8".repeat(26),
          "1/" + "7".repeat(51),
          "7".repeat(51) + "/1",
          "-" + "7".repeat(51) + "/1",
          "9".repeat(1000),
          "9".repeat(3000));

  @ParameterizedTest
  @FieldSource("NUMBERS")
  void areReadAndWrittenAsTheyAreAndValid(String text) {
    String json = DOCUMENT.formatted(text);
    assertThat(JSON.write(JSON.read(json))).contains("\"weight\":\"" + text + "\"");
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("OTHER_TEXTS")
  void areNothingElseForReaderAndSchema(String text) {
    String json = DOCUMENT.formatted(text);
    List<Problem> problems = JSON.tryRead(json).problems();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.pointer())
                  .isEqualTo("/paragraphs/0/decisions/0/grants/0/split/weights/0/weight");
              assertThat(problem.column()).isEqualTo(DOCUMENT.indexOf("\"%s") + 1);
              assertThat(problem.kind()).isIn(ProblemKind.VALUE, ProblemKind.LIMIT);
            });
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse(text));
  }

  @Test
  void thatCouldNotBeReadBackAreNotWritten() {
    Stream.of(
            new Ratio(BigInteger.TEN.pow(50), BigInteger.ONE, true),
            new Ratio(BigInteger.TEN.pow(50).negate(), BigInteger.TWO, false),
            new Ratio(BigInteger.ONE, BigInteger.TEN.pow(50), true),
            new Ratio(BigInteger.ONE, BigInteger.TEN.pow(50), false))
        .forEach(
            ratio ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> JSON.write(ratio, Ratio.class))
                    .withMessageContaining("\""));
  }
}
