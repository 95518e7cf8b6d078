package se.protokoll.spring;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Collection;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import se.protokoll.money.Money;

/**
 * Puts the JSON Schema of minutes into the OpenAPI description that springdoc makes, instead of
 * what it guesses from Java. Nothing else of the description is changed. Each bean steps back for
 * one of the application's own with the same name, because springdoc has many of each type.
 */
@AutoConfiguration(after = ProtokollAutoConfiguration.class)
@ConditionalOnClass({GlobalOpenApiCustomizer.class, ModelConverter.class})
@ConditionalOnBooleanProperty(name = "protokoll.openapi.enabled", matchIfMissing = true)
public class ProtokollOpenApiAutoConfiguration {

  /** Makes the configuration; Spring does. */
  public ProtokollOpenApiAutoConfiguration() {}

  /** Returns what replaces the schemas that springdoc guesses by references. */
  @Bean
  @ConditionalOnMissingBean(name = "minutesModelConverter")
  MinutesModelConverter minutesModelConverter() {
    return new MinutesModelConverter();
  }

  /** Returns what adds the schemas that are referred to. */
  @Bean
  @ConditionalOnMissingBean(name = "minutesSchemas")
  GlobalOpenApiCustomizer minutesSchemas() {
    return MinutesModelConverter::addSchemas;
  }

  /** Returns what tells the answers with problem details. */
  @Bean
  @ConditionalOnMissingBean(name = "minutesAnswers")
  GlobalOperationCustomizer minutesAnswers() {
    return (operation, method) ->
        OwnTypes.areTakenBy(method) ? ProblemAnswers.addTo(operation) : operation;
  }

  /** Returns what tells that amounts are texts in parameters, where they are objects in bodies. */
  @Bean
  @ConditionalOnMissingBean(name = "amountsAreTextsInParameters")
  ParameterCustomizer amountsAreTextsInParameters() {
    return (parameter, method) -> {
      ResolvableType type = ResolvableType.forMethodParameter(method);
      boolean isList = type.isArray() || Collection.class.isAssignableFrom(type.toClass());
      Class<?> one =
          type.isArray()
              ? type.getComponentType().toClass()
              : (isList ? type.asCollection().getGeneric() : type).toClass();
      if (parameter == null || one != Money.class) {
        return parameter;
      }
      Schema<?> text = new StringSchema().example("1 250,50 kr");
      return parameter.schema(isList ? new ArraySchema().items(text) : text);
    };
  }
}
