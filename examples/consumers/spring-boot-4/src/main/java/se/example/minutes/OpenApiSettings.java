package se.example.minutes;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.json.MinutesSchema;
import se.protokoll.money.Money;

/**
 * Puts the JSON Schema of minutes into the OpenAPI description, instead of one guessed from Java.
 */
@Configuration
class OpenApiSettings {

  private static final String DEFINITIONS = "#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";

  @Bean
  OpenApiCustomizer schemaOfMinutes() throws IOException {
    for (Class<?> record :
        new Class<?>[] {Meeting.class, FundSplit.class, Holder.class, Money.class}) {
      Schema<?> reference = new Schema<>().$ref(COMPONENTS + record.getSimpleName());
      SpringDocUtils.getConfig().replaceWithSchema(record, reference);
    }
    var mapper = Json31.mapper();
    var schema = mapper.readTree(MinutesSchema.text().replace(DEFINITIONS, COMPONENTS));
    return (OpenAPI description) -> {
      description.info(new Info().title("Minutes").version("1.0"));
      Components components = description.getComponents();
      schema
          .get("$defs")
          .fields()
          .forEachRemaining(
              definition ->
                  components.addSchemas(
                      definition.getKey(),
                      mapper.convertValue(definition.getValue(), Schema.class)));
    };
  }
}
