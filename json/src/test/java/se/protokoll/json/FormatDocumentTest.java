package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds what is generated from the tables to what lies in the repository. Run with {@code
 * -Dprotokoll.generate=true}, the tests write the files instead.
 */
class FormatDocumentTest {
  private static final Path FORMAT = Path.of("../docs/format.md");
  private static final Path REPORTS = Path.of("../docs/reports.md");
  private static final Path LAYOUTS = Path.of("../docs/layouts.md");
  private static final Path SCHEMA =
      Path.of("src/main/resources/se/protokoll/json/minutes.schema.json");

  private static void check(Path file, String generated) throws IOException {
    if (Boolean.getBoolean("protokoll.generate")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    assertThat(Files.readString(file))
        .as("%s is not what the tables say; run this test with -Dprotokoll.generate=true", file)
        .isEqualTo(generated);
  }

  @Test
  void theDescriptionOfTheFormatIsUpToDate() throws IOException {
    String handWritten = Files.readString(FORMAT).split(FormatDocument.MARK, -1)[0];
    check(FORMAT, handWritten + FormatDocument.MARK + FormatDocument.generated());
  }

  @Test
  void theDescriptionOfReportsAndProfilesIsUpToDate() throws IOException {
    String handWritten = Files.readString(REPORTS).split(FormatDocument.MARK, -1)[0];
    check(REPORTS, handWritten + FormatDocument.MARK + FormatDocument.ofValidation());
  }

  @Test
  void theSchemasOfReportsAndProfilesAreUpToDate() throws IOException {
    check(SCHEMA.resolveSibling("report.schema.json"), FormatDocument.reportSchema());
    check(SCHEMA.resolveSibling("profile.schema.json"), FormatDocument.profileSchema());
    assertThat(MinutesSchema.ofReport()).isEqualTo(FormatDocument.reportSchema());
    assertThat(MinutesSchema.ofProfile()).isEqualTo(FormatDocument.profileSchema());
  }

  @Test
  void theDescriptionOfLayoutsIsUpToDate() throws IOException {
    String handWritten = Files.readString(LAYOUTS).split(FormatDocument.MARK, -1)[0];
    check(LAYOUTS, handWritten + FormatDocument.MARK + FormatDocument.ofReader());
  }

  @Test
  void theSchemaOfLayoutsIsUpToDate() throws IOException {
    check(SCHEMA.resolveSibling("layout.schema.json"), FormatDocument.layoutSchema());
    assertThat(MinutesSchema.ofLayout()).isEqualTo(FormatDocument.layoutSchema());
  }

  @Test
  void theSchemaOfRequestsIsUpToDate() throws IOException {
    check(SCHEMA.resolveSibling("request.schema.json"), FormatDocument.requestSchema());
    assertThat(MinutesSchema.ofRequest()).isEqualTo(FormatDocument.requestSchema());
  }

  @Test
  void theSchemaOfDividedMoneyIsUpToDate() throws IOException {
    check(SCHEMA.resolveSibling("distribution.schema.json"), FormatDocument.distributionSchema());
    assertThat(MinutesSchema.ofDistribution()).isEqualTo(FormatDocument.distributionSchema());
  }

  @Test
  void theSchemaOfProblemsIsUpToDate() throws IOException {
    check(SCHEMA.resolveSibling("problem.schema.json"), FormatDocument.problemSchema());
    assertThat(MinutesSchema.ofProblem()).isEqualTo(FormatDocument.problemSchema());
  }

  @Test
  void theSchemaInTheJarIsUpToDate() throws IOException {
    check(SCHEMA, FormatDocument.schema());
    assertThat(MinutesSchema.text()).isEqualTo(Files.readString(SCHEMA));
  }

  @Test
  void theSchemaIsValidByItsOwnStandard() {
    var metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(metaSchema.validate(MinutesSchema.text(), InputFormat.JSON)).isEmpty();
    assertThat(metaSchema.validate(MinutesSchema.ofReport(), InputFormat.JSON)).isEmpty();
    assertThat(metaSchema.validate(MinutesSchema.ofProfile(), InputFormat.JSON)).isEmpty();
    assertThat(metaSchema.validate(MinutesSchema.ofLayout(), InputFormat.JSON)).isEmpty();
    assertThat(metaSchema.validate(MinutesSchema.ofRequest(), InputFormat.JSON)).isEmpty();
    assertThat(metaSchema.validate(MinutesSchema.ofDistribution(), InputFormat.JSON)).isEmpty();
    assertThat(metaSchema.validate(MinutesSchema.ofProblem(), InputFormat.JSON)).isEmpty();
    assertThat(metaSchema.validate("{\"required\": 1}", InputFormat.JSON)).isNotEmpty();
  }
}
