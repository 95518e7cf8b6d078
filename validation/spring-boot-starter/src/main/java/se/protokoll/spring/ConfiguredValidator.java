package se.protokoll.spring;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.Resource;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.Problem;
import se.protokoll.language.Language;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Severity;

/** Makes the validator that the properties describe. */
final class ConfiguredValidator {

  private ConfiguredValidator() {}

  /**
   * Returns the validator.
   *
   * @throws InvalidConfigurationPropertyValueException when the profile cannot be read or the rule
   *     book has no rule of an id; Spring Boot stops and says so with the property
   */
  static MinutesValidator of(ProtokollProperties properties) {
    RuleBook book =
        properties.profile() == null ? RuleBook.standard() : profile(properties.profile());
    for (Map.Entry<String, Severity> severity : properties.severities().entrySet()) {
      book = withSeverity(book, severity.getKey(), severity.getValue());
    }
    MinutesValidator validator = MinutesValidator.standard().withRuleBook(book);
    if (properties.bodyKind() != null) {
      validator = validator.withBodyKind(properties.bodyKind());
    }
    return properties.stage() == null ? validator : validator.withStage(properties.stage());
  }

  private static RuleBook profile(Resource resource) {
    try (InputStream document = resource.getInputStream()) {
      return MinutesJson.standard().tryRead(document, RuleBook.class).orThrow();
    } catch (MinutesReadException refused) {
      throw invalid("profile", resource, texts(refused));
    } catch (IOException unreadable) {
      throw invalid("profile", resource, "It cannot be opened: " + unreadable.getMessage());
    }
  }

  private static RuleBook withSeverity(RuleBook book, String id, Severity severity) {
    try {
      return book.withSeverity(id, severity);
    } catch (IllegalArgumentException unknown) {
      throw invalid("severities." + id, severity.word(), whyNot(id, unknown));
    }
  }

  /**
   * Returns why there is no such rule, with what was probably meant when a standard rule is near.
   */
  private static String whyNot(String id, IllegalArgumentException unknown) {
    String profile = "{\"rules\": [\"" + id.replaceAll("[^a-z0-9-]", "?") + "\"]}";
    String meant =
        MinutesJson.standard().tryRead(profile, RuleBook.class).problems().stream()
            .flatMap(problem -> problem.suggestion().stream())
            .map(near -> "; did you mean \"" + near + "\"?")
            .collect(Collectors.joining());
    return unknown.getMessage() + meant;
  }

  private static String texts(MinutesReadException refused) {
    return refused.problems().stream()
        .map((Problem problem) -> problem.text(Language.EN))
        .collect(Collectors.joining("; "));
  }

  private static InvalidConfigurationPropertyValueException invalid(
      String property, Object value, String why) {
    return new InvalidConfigurationPropertyValueException("protokoll." + property, value, why);
  }
}
