package se.protokoll.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Share;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.validation.finding.Report;

class MinutesModelConverterTest {

  private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

  /** The tables are for the other JSON module only; on the class path a test may ask for them. */
  private static Iterable<Class<?>> typesWithAForm() throws ReflectiveOperationException {
    Object all = Class.forName("se.protokoll.json.shape.Shapes").getMethod("all").invoke(null);
    return ((Map<?, ?>) all).keySet().stream().<Class<?>>map(type -> (Class<?>) type).toList();
  }

  private static Schema<?> resolved(Class<?> type) {
    return new MinutesModelConverter()
        .resolve(
            new AnnotatedType(type),
            new ModelConverterContextImpl(List.of()),
            List.<io.swagger.v3.core.converter.ModelConverter>of().iterator());
  }

  @Test
  void noTypeThatHasAFormIsGuessed() throws ReflectiveOperationException {
    for (Class<?> type : typesWithAForm()) {
      assertThat(resolved(type)).describedAs("%s", type).isNotNull();
    }
  }

  @Test
  void noReferenceLeadsNowhere() throws ReflectiveOperationException {
    var description = new OpenAPI();
    for (Class<?> type : typesWithAForm()) {
      description.schema(type.getName(), resolved(type));
    }
    MinutesModelConverter.addSchemas(description);
    assertThat(REFERENCE.matcher(Json31.pretty(description)).results().map(one -> one.group(1)))
        .contains("Distribution", "Change", "Actor.office", "SuspicionRow")
        .allSatisfy(name -> assertThat(description.getComponents().getSchemas()).containsKey(name));
  }

  @Test
  void whatComesOfADivisionOrACheckRefersToItsSchema() {
    assertThat(resolved(Distribution.class).get$ref()).endsWith("/Distribution");
    assertThat(resolved(Distribution.Change.class).get$ref()).endsWith("/Change");
    assertThat(resolved(Share.class).get$ref()).endsWith("/Share");
    assertThat(resolved(Report.class).get$ref()).endsWith("/Report");
  }

  /** By itself somebody who acts is written with what he or she is: {@code "type": "office"}. */
  @Test
  void whoActsRefersToTheSchemaWithTheType() {
    assertThat(resolved(Office.class).get$ref()).endsWith("/Actor.office");
    assertThat(resolved(Organisation.class).get$ref()).endsWith("/Actor.organisation");
    assertThat(resolved(PersonRef.class).get$ref()).endsWith("/Actor.person");
    assertThat(resolved(Actor.class).getOneOf()).hasSize(3);
  }
}
