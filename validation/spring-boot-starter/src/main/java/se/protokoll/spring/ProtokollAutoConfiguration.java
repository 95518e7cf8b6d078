package se.protokoll.spring;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.ProtokollModule;
import se.protokoll.json.jackson2.ProtokollJackson2Module;
import se.protokoll.json.problem.Limits;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.jakarta.ValidMinutesValidator;

/**
 * Makes what an application needs to read, write and check minutes. Every bean steps back for one
 * of the application's own. Documents are read with {@link Limits#UNTRUSTED}, because those of a
 * service come from strangers.
 */
@AutoConfiguration
@EnableConfigurationProperties(ProtokollProperties.class)
public class ProtokollAutoConfiguration {

  /** Makes the configuration; Spring does. */
  public ProtokollAutoConfiguration() {}

  /** Returns the module for the mapper of Jackson 3. */
  @Bean
  @ConditionalOnMissingBean
  ProtokollModule protokollModule() {
    return new ProtokollModule().withLimits(Limits.UNTRUSTED);
  }

  /** Returns what reads and writes minutes without a mapper. */
  @Bean
  @ConditionalOnMissingBean
  MinutesJson minutesJson() {
    return MinutesJson.standard().withLimits(Limits.UNTRUSTED);
  }

  /** Returns the validator that the properties describe. */
  @Bean
  @ConditionalOnMissingBean
  MinutesValidator minutesValidator(ProtokollProperties properties) {
    return ConfiguredValidator.of(properties);
  }

  /** Lets {@code @ValidMinutes} and what is built on it check by the validator among the beans. */
  @Bean
  @ConditionalOnMissingBean(name = "validMinutesByTheValidator")
  static BeanPostProcessor validMinutesByTheValidator(ObjectProvider<MinutesValidator> validator) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean instanceof ValidMinutesValidator
            ? validator.stream().findFirst().<Object>map(ValidMinutesValidator::new).orElse(bean)
            : bean;
      }
    };
  }

  /** What an application with Jackson 2 needs too. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({ObjectMapper.class, ProtokollJackson2Module.class})
  static class Jackson2 {

    /** Returns the module for mappers of Jackson 2. */
    @Bean
    @ConditionalOnMissingBean
    ProtokollJackson2Module protokollJackson2Module() {
      return new ProtokollJackson2Module().withLimits(Limits.UNTRUSTED);
    }
  }
}
