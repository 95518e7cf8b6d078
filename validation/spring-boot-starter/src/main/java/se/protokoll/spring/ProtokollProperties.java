package se.protokoll.spring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;

/**
 * What an application says about minutes in its properties.
 *
 * @param bodyKind Kind of body that minutes are judged as, whatever they say themselves.
 * @param stage Stage that minutes are judged at, whatever they show themselves.
 * @param profile Rule book as JSON, such as classpath:profile.json; the standard one when absent.
 * @param severities Severity of what a rule finds wrong, by the id of the rule.
 * @param language Language of problem details where a request asks for none; that of Spring when
 *     absent.
 * @param problems Problem details for requests about minutes.
 * @param openapi Schemas of minutes in the OpenAPI description.
 */
@ConfigurationProperties("protokoll")
public record ProtokollProperties(
    @Nullable BodyKind bodyKind,
    @Nullable Stage stage,
    @Nullable Resource profile,
    @DefaultValue Map<String, Severity> severities,
    @Nullable Language language,
    @DefaultValue Switch problems,
    @DefaultValue Switch openapi) {

  /** Copies the severities. */
  public ProtokollProperties {
    severities = Map.copyOf(severities);
  }

  /**
   * Something that can be turned off.
   *
   * @param enabled Whether it is there.
   */
  public record Switch(@DefaultValue("true") boolean enabled) {}
}
