package se.protokoll.spring;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests about minutes with problem details, where there is Spring MVC. */
@AutoConfiguration(after = ProtokollAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(HandlerExceptionResolver.class)
public class ProtokollWebAutoConfiguration {

  /** Makes the configuration; Spring does. */
  public ProtokollWebAutoConfiguration() {}

  /** Returns what makes problem details, by the names that the application's mapper uses. */
  @Bean
  @ConditionalOnMissingBean
  MinutesProblems minutesProblems(ObjectProvider<JsonMapper> mapper) {
    return new MinutesProblems(mapper.getIfUnique(JsonMapper::shared));
  }

  /** Returns what answers with them, before any advice. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBooleanProperty(name = "protokoll.problems.enabled", matchIfMissing = true)
  MinutesProblemsResolver minutesProblemsResolver(
      MinutesProblems problems,
      ProtokollProperties properties,
      ObjectProvider<RequestMappingHandlerAdapter> adapters) {
    return new MinutesProblemsResolver(
        problems, Optional.ofNullable(properties.language()), adapters);
  }

  /** Returns what reads parameters of the enums of the library by their words. */
  @Bean
  @ConditionalOnMissingBean
  WordConverterFactory wordConverterFactory() {
    return new WordConverterFactory();
  }

  /** Returns what does not divide amounts and sets of paragraphs at commas. */
  @Bean
  @ConditionalOnMissingBean
  WholeTextConverter wholeTextConverter() {
    return new WholeTextConverter();
  }
}
