package se.protokoll.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;

/** What Jackson 2 makes of reports and rule books: the same as everything else here. */
class ReportJackson2Test {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  private static final RuleBook BOOK =
      RuleBook.standard()
          .without("person-reference")
          .withSeverity("quorum-namnd", Severity.WARNING)
          .withParameter(Parameter.SEATS, 11);

  private static final Meeting MEETING =
      JSON.read(
          """
          {"body": {"name": "Nämnden", "kind": "board", "standingOrders": {"seats": 5}},
           "attendance": [{"person": "a", "capacity": "deciding"}],
           "paragraphs": [{"number": 1, "decisions": [{"clauses": [{"text": "Antas."}]}]}]}
          """);

  /** What a service keeps and answers. */
  record Kept(RuleBook book, Report report, List<Finding> findings) {}

  /** What a service is told. */
  record Told(RuleBook book) {}

  @Test
  void writesReportsInTheirOneFormAlsoInsideAnApplicationsOwnType() throws Exception {
    Report report = MinutesValidator.standard().withRuleBook(BOOK).explaining().validate(MEETING);
    assertThat(report.findings()).isNotEmpty();
    String written = JSON.write(report, Report.class);
    assertThat(MAPPER.writeValueAsString(report)).isEqualTo(written);
    var kept =
        MAPPER.readTree(MAPPER.writeValueAsString(new Kept(BOOK, report, report.findings())));
    assertThat(kept.get("report")).isEqualTo(MAPPER.readTree(written));
    assertThat(kept.get("findings")).isEqualTo(MAPPER.readTree(written).get("findings"));
  }

  @Test
  void readsARuleBookAndRefusesAReport() throws Exception {
    String json = MAPPER.writeValueAsString(BOOK);
    assertThat(json).isEqualTo(JSON.write(BOOK, RuleBook.class));
    assertThat(MAPPER.readValue("{\"book\":" + json + "}", Told.class)).isEqualTo(new Told(BOOK));
    assertThatThrownBy(() -> MAPPER.readValue("{\"book\":{\"rules\":[\"x\"]}}", Told.class))
        .isInstanceOf(JsonMappingException.class)
        .hasCauseInstanceOf(MinutesReadException.class)
        .hasMessageContaining("/book/rules/0");
    assertThatThrownBy(() -> MAPPER.readValue("{}", Report.class))
        .hasCauseInstanceOf(MinutesReadException.class)
        .hasMessageContaining("found the form of Report, which is written and never read");
  }
}
