package se.example.minutes;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.jakarta.ValidMinutes;

/** Minutes: accepted when nothing in them is an error, with what else was noticed. */
@RestController
@RequestMapping("/{municipalityId}/minutes")
class MinutesResource {

  private final MinutesValidator validator;

  MinutesResource(MinutesValidator validator) {
    this.validator = validator;
  }

  /** What was noticed in minutes that were accepted. */
  record Accepted(String municipalityId, String body, int paragraphs, List<Noticed> noticed) {}

  /** One thing that was noticed. */
  record Noticed(String rule, String severity, String pointer, String what, String source) {}

  // [spring-resource]
  @PostMapping
  Accepted accept(
      @PathVariable String municipalityId,
      @RequestBody @ValidMinutes(least = Severity.ERROR) Meeting meeting,
      Locale locale) {
    Language language = Language.of(locale);
    return new Accepted(
        municipalityId,
        meeting.body().name(),
        meeting.paragraphs().size(),
        validator.validate(meeting).findings().stream()
            .map(finding -> noticed(finding, language))
            .toList());
  }

  // [end]

  private static Noticed noticed(Finding finding, Language language) {
    return new Noticed(
        finding.ruleId(),
        finding.severity().word(),
        finding.place().pointer(),
        finding.what(language),
        finding.source(language));
  }
}
