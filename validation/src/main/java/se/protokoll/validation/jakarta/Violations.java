package se.protokoll.validation.jakarta;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import se.protokoll.language.Language;
import se.protokoll.validation.finding.Finding;

/** Shows findings as constraint violations. */
final class Violations {

  /** What the message templates of our own constraints begin with. */
  private static final String OWN_KEY = "{se.protokoll.validation.jakarta.";

  /** The parameters that the bundles put the sentence in with, one for each language. */
  private static final String PARAMETER = "se.protokoll.validation.jakarta.finding.";

  private Violations() {}

  /**
   * Adds a violation for a finding.
   *
   * <p>In which language it is shown is known to the provider alone, and only when it interpolates
   * the message. Hibernate Validator is given both sentences as parameters, and the bundle of the
   * language names one of them. Other providers know no such parameters: there both sentences are
   * the template, and {@link MinutesMessageInterpolator} chooses.
   *
   * @param pointer where below the element that the constraint stands at
   */
  static void add(ConstraintValidatorContext context, Finding finding, String pointer) {
    context.disableDefaultConstraintViolation();
    String template = context.getDefaultConstraintMessageTemplate();
    Optional<HibernateExtras> extras = HibernateExtras.of(context);
    if (extras.isPresent()) {
      for (Language language : Language.values()) {
        extras.get().parameter(context, PARAMETER + language.code(), sentence(finding, language));
      }
      extras.get().payload(context, finding);
    } else if (template.startsWith(OWN_KEY)) {
      template =
          BilingualTemplate.of(sentence(finding, Language.SV), sentence(finding, Language.EN));
    }
    NodePath.of(pointer).add(context.buildConstraintViolationWithTemplate(template));
  }

  /** Returns what is wrong, then the rule and its source: "... (quorum-namnd, KL 6 kap. 27 §)". */
  private static String sentence(Finding finding, Language language) {
    String source = finding.sources().isEmpty() ? "" : ", " + finding.source(language);
    return finding.what(language) + " (" + finding.ruleId() + source + ")";
  }
}
