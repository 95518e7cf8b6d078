package se.protokoll.spring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson2.autoconfigure.Jackson2AutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.ProtokollModule;
import se.protokoll.json.jackson2.ProtokollJackson2Module;
import se.protokoll.json.problem.Limits;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.jakarta.Severities;
import se.protokoll.validation.jakarta.ValidMinutes;

@SuppressWarnings("removal") // Spring Boot has Jackson 2 for as long as applications need it
class ProtokollAutoConfigurationTest {

  /** Four of nine members present, as no kind of body. */
  private static final Meeting FOUR_OF_NINE =
      MinutesJson.standard()
          .read(
              """
              {"format": "protokoll/1",
               "body": {"name": "Socialnämnden"},
               "sittings": [{"date": "2024-03-05"}],
               "people": [{"key": "a", "name": "Anna Ek"}, {"key": "b", "name": "Bo Åker"},
                          {"key": "c", "name": "Cia Öst"}, {"key": "d", "name": "Dan Älv"}],
               "attendance": [
                 {"person": "a", "capacity": "deciding", "presiding": true},
                 {"person": "b", "capacity": "deciding"},
                 {"person": "c", "capacity": "deciding"},
                 {"person": "d", "capacity": "deciding"}],
               "paragraphs": [{"number": 1, "title": "Val av justerare"}]}
              """);

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  ProtokollAutoConfiguration.class,
                  JacksonAutoConfiguration.class,
                  Jackson2AutoConfiguration.class,
                  ValidationAutoConfiguration.class));

  private record Request(@ValidMinutes(least = Severity.ERROR) Meeting meeting) {}

  @Test
  void documentsAreThoseOfStrangers() {
    runner.run(
        context -> {
          assertThat(context.getBean(MinutesJson.class).limits()).isEqualTo(Limits.UNTRUSTED);
          var mapper = context.getBean(tools.jackson.databind.json.JsonMapper.class);
          String many = "{},".repeat(Limits.UNTRUSTED.elements()) + "{}";
          String document = "{\"body\": {\"name\": \"a\"}, \"sittings\": [" + many + "]}";
          assertThat(
                  org.assertj.core.api.Assertions.catchThrowable(
                      () -> mapper.readValue(document, Meeting.class)))
              .hasMessageContaining("20000");
        });
  }

  @Test
  void bothGenerationsOfJacksonWriteMinutesAlike() {
    runner.run(
        context -> {
          var three = context.getBean(tools.jackson.databind.json.JsonMapper.class);
          var two = context.getBean(com.fasterxml.jackson.databind.ObjectMapper.class);
          Map<String, Meeting> held = Map.of("meeting", FOUR_OF_NINE);
          assertThat(two.writeValueAsString(held)).isEqualTo(three.writeValueAsString(held));
        });
  }

  @Test
  void theValidatorIsThatOfTheProperties() {
    runner
        .withPropertyValues(
            "protokoll.body-kind=board",
            "protokoll.stage=held",
            "protokoll.profile=classpath:profile.json",
            "protokoll.severities.quorum-namnd=warning")
        .run(
            context -> {
              MinutesValidator validator = context.getBean(MinutesValidator.class);
              assertThat(validator.ruleBook().rule("split-rounding-undeclared")).isEmpty();
              var report = validator.validate(FOUR_OF_NINE);
              assertThat(report.findings())
                  .filteredOn(finding -> finding.ruleId().equals("quorum-namnd"))
                  .hasSize(1)
                  .allSatisfy(
                      finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
            });
  }

  @Test
  void constraintsCheckByTheSameValidator() {
    String[] properties = {"protokoll.body-kind=board", "protokoll.profile=classpath:profile.json"};
    var request = new Request(FOUR_OF_NINE);
    runner.run(context -> assertThat(context.getBean(Validator.class).validate(request)).isEmpty());
    runner
        .withPropertyValues(properties)
        .run(
            context ->
                assertThat(context.getBean(Validator.class).validate(request))
                    .flatExtracting(one -> Severities.findingOf(one).stream().toList())
                    .extracting(finding -> finding.ruleId())
                    .contains("quorum-namnd"));
    runner
        .withPropertyValues(properties)
        .withPropertyValues("protokoll.severities.quorum-namnd=warning")
        .run(
            context ->
                assertThat(context.getBean(Validator.class).validate(request))
                    .flatExtracting(one -> Severities.findingOf(one).stream().toList())
                    .extracting(finding -> finding.ruleId())
                    .doesNotContain("quorum-namnd"));
  }

  @Test
  void aRuleThatIsNotInTheBookStopsTheStartWithTheProperty() {
    runner
        .withPropertyValues("protokoll.severities.quorum-namd=warning")
        .run(
            context ->
                assertThat(analysis(context.getStartupFailure()).getDescription())
                    .contains("protokoll.severities.quorum-namd")
                    .contains("has no rule \"quorum-namd\"; did you mean \"quorum-namnd\"?"));
  }

  @Test
  void aProfileThatIsWrongStopsTheStartWithTheProperty() {
    runner
        .withPropertyValues("protokoll.profile=classpath:misspelt-profile.json")
        .run(
            context ->
                assertThat(analysis(context.getStartupFailure()).getDescription())
                    .contains("protokoll.profile")
                    .contains("/without/0")
                    .contains("split-rounding-undeclared"));
    runner
        .withPropertyValues("protokoll.profile=classpath:nowhere.json")
        .run(
            context ->
                assertThat(analysis(context.getStartupFailure()).getDescription())
                    .contains("protokoll.profile")
                    .contains("nowhere.json"));
  }

  @Test
  void aWordThatIsNoneStopsTheStartWithTheProperty() {
    for (String property : new String[] {"body-kind", "stage", "severities.quorum-namnd"}) {
      runner
          .withPropertyValues("protokoll." + property + "=bord")
          .run(
              context -> {
                FailureAnalysis analysis = analysis(context.getStartupFailure());
                assertThat(analysis.getDescription()).contains("protokoll." + property, "bord");
                assertThat(analysis.getAction()).contains("valid");
              });
    }
  }

  /** Asks the analyzers of Spring Boot, as its start does. */
  private static FailureAnalysis analysis(Throwable failure) {
    var context = new org.springframework.context.support.GenericApplicationContext();
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(
            FailureAnalyzer.class,
            ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
                .and(Environment.class, context.getEnvironment()))
        .stream()
        .map(analyzer -> analyzer.analyze(failure))
        .filter(analysis -> analysis != null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyBeanStepsBackForTheApplications() {
    var json = MinutesJson.standard();
    var module = new ProtokollModule();
    var second = new ProtokollJackson2Module();
    var validator = MinutesValidator.standard().withRuleBook(RuleBook.empty());
    runner
        .withBean("a", MinutesJson.class, () -> json)
        .withBean("b", ProtokollModule.class, () -> module)
        .withBean("c", ProtokollJackson2Module.class, () -> second)
        .withBean("d", MinutesValidator.class, () -> validator)
        .run(
            context -> {
              assertThat(context.getBean(MinutesJson.class)).isSameAs(json);
              assertThat(context.getBean(ProtokollModule.class)).isSameAs(module);
              assertThat(context.getBean(ProtokollJackson2Module.class)).isSameAs(second);
              assertThat(context.getBean(MinutesValidator.class)).isSameAs(validator);
              assertThat(context.getBean(Validator.class).validate(new Request(FOUR_OF_NINE)))
                  .isEmpty();
            });
  }

  private final WebApplicationContextRunner web =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  ProtokollAutoConfiguration.class,
                  ProtokollWebAutoConfiguration.class,
                  ProtokollOpenApiAutoConfiguration.class));

  /** Returns the methods that make beans. */
  private static Stream<Method> beans() {
    return Stream.of(
            ProtokollAutoConfiguration.class,
            ProtokollAutoConfiguration.Jackson2.class,
            ProtokollWebAutoConfiguration.class,
            ProtokollOpenApiAutoConfiguration.class)
        .flatMap(one -> Stream.of(one.getDeclaredMethods()))
        .filter(one -> one.isAnnotationPresent(Bean.class));
  }

  /** By type where there is one of a type, by name where Spring has many of them. */
  @ParameterizedTest
  @MethodSource("beans")
  <T> void eachBeanStepsBackForTheApplications(Method bean) {
    @SuppressWarnings("unchecked") // what the method returns
    Class<T> type = (Class<T>) bean.getReturnType();
    boolean isByName =
        bean.getAnnotation(ConditionalOnMissingBean.class) != null
            && bean.getAnnotation(ConditionalOnMissingBean.class).name().length > 0;
    String name = isByName ? bean.getName() : "own";
    T own = own(type);
    web.withBean(name, type, () -> own)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBean(name)).isSameAs(own);
              assertThat(context.containsBean(bean.getName())).isEqualTo(isByName);
            });
    web.run(context -> assertThat(context).hasNotFailed().hasBean(bean.getName()));
  }

  private static <T> T own(Class<T> type) {
    if (type == MinutesJson.class) {
      return type.cast(MinutesJson.standard());
    } else if (type == MinutesValidator.class) {
      return type.cast(MinutesValidator.standard());
    } else if (type == MinutesProblems.class) {
      return type.cast(new MinutesProblems(tools.jackson.databind.json.JsonMapper.shared()));
    } else if (type == MinutesProblemsResolver.class) {
      var problems = new MinutesProblems(tools.jackson.databind.json.JsonMapper.shared());
      var none = new DefaultListableBeanFactory();
      return type.cast(
          new MinutesProblemsResolver(
              problems,
              Optional.empty(),
              none.getBeanProvider(RequestMappingHandlerAdapter.class)));
    } else if (type.isInterface()) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> 1;
                    case "toString" -> type.getSimpleName();
                    default -> arguments == null ? null : arguments[0];
                  }));
    }
    return BeanUtils.instantiateClass(type);
  }

  @Test
  void eachPropertyThatTurnsSomethingOffDoesSo() {
    web.withPropertyValues("protokoll.problems.enabled=false")
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(MinutesProblemsResolver.class)
                    .hasSingleBean(MinutesProblems.class)
                    .hasBean("minutesSchemas"));
    web.withPropertyValues("protokoll.openapi.enabled=false")
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(ProtokollOpenApiAutoConfiguration.class)
                    .doesNotHaveBean("minutesSchemas")
                    .doesNotHaveBean("minutesModelConverter")
                    .hasSingleBean(MinutesProblemsResolver.class));
  }

  /** So that a switch that is added is tried above. */
  @Test
  void noOtherPropertyTurnsSomethingOff() {
    assertThat(
            Stream.of(ProtokollProperties.class.getRecordComponents())
                .filter(one -> one.getType() == ProtokollProperties.Switch.class)
                .map(RecordComponent::getName))
        .containsExactly("problems", "openapi");
  }

  @Test
  void nothingIsNeededButTheLibrary() {
    for (String absent :
        new String[] {
          "com.fasterxml.jackson.databind",
          "org.springframework.web.servlet",
          "org.hibernate.validator",
          "org.springdoc",
          "io.swagger",
          "org.springframework.data",
          "jakarta.persistence"
        }) {
      new WebApplicationContextRunner()
          .withClassLoader(new FilteredClassLoader(absent))
          .withConfiguration(
              AutoConfigurations.of(
                  ProtokollAutoConfiguration.class,
                  ProtokollWebAutoConfiguration.class,
                  ProtokollOpenApiAutoConfiguration.class))
          .run(
              context -> {
                assertThat(context).hasNotFailed().hasSingleBean(MinutesValidator.class);
                assertThat(context.containsBean("minutesProblemsResolver"))
                    .isEqualTo(!absent.equals("org.springframework.web.servlet"));
                assertThat(context.containsBean("minutesSchemas"))
                    .isEqualTo(!absent.equals("org.springdoc") && !absent.equals("io.swagger"));
                assertThat(context.containsBean("protokollJackson2Module"))
                    .isEqualTo(!absent.equals("com.fasterxml.jackson.databind"));
              });
    }
  }
}
