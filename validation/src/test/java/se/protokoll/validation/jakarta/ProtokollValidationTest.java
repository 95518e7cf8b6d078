package se.protokoll.validation.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.Meeting;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;

class ProtokollValidationTest {

  private static Validator mapped(Provider provider) {
    return provider.speaking(Provider.SWEDISH, ProtokollValidation::configure);
  }

  private static List<String> shown(Set<ConstraintViolation<Meeting>> violations) {
    return violations.stream()
        .map(one -> one.getPropertyPath() + ": " + one.getMessage())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void letsThePlainValidatorJudgeMinutes(Provider provider) {
    Validator validator = mapped(provider);
    assertThat(validator.validate(LawfulMeetings.board())).isEmpty();
    assertThat(shown(validator.validate(ValidMinutesTest.withoutQuorum())))
        .contains(
            "paragraphs[3]: 4 av 11 ledamöter var närvarande i § 19; det krävs 6"
                + " (quorum-namnd, KL 6 kap. 27 §)");
  }

  @ParameterizedTest
  @EnumSource
  void tellsErrorsFromWarnings(Provider provider) {
    Meeting broken =
        LawfulMeetings.absent(LawfulMeetings.board(), "m2", "m5", "m6", "m7", "m8", "m9");
    var report = MinutesValidator.standard().validate(broken);
    var violations = mapped(provider).validate(broken);
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      assertThat(violations.stream().filter(one -> Severities.find(one).get() == severity))
          .hasSameSizeAs(report.withSeverity(severity))
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void judgesEachStageInItsGroup(Provider provider) {
    Validator validator = mapped(provider);
    Meeting draft = LawfulMeetings.board().withJustering(Optional.empty()).withPostings(List.of());
    assertThat(validator.validate(draft)).isEmpty();
    assertThat(validator.validate(draft, Stages.Summoned.class)).isEmpty();
    assertThat(validator.validate(draft, Stages.Held.class)).isEmpty();
    assertThat(validator.validate(draft, Stages.Signed.class)).isNotEmpty();
    assertThat(validator.validate(draft, Stages.Announced.class))
        .hasSizeGreaterThan(validator.validate(draft, Stages.Signed.class).size());
  }

  @ParameterizedTest
  @EnumSource
  void takesTheRuleBookOfTheApplication(Provider provider) {
    RuleBook book = RuleBook.standard().withParameter(Parameter.SEATS, 19);
    Validator validator =
        provider.speaking(
            Locale.ENGLISH,
            one -> ProtokollValidation.withRuleBook(ProtokollValidation.configure(one), book));
    assertThat(shown(validator.validate(LawfulMeetings.board())))
        .anyMatch(one -> one.contains("9 of 19 members"));
  }

  @Test
  void letsBvalShowOurTextsWithoutTheMapping() {
    Validator validator =
        ProtokollValidation.configureMessages(Provider.BVAL.configuration())
            .buildValidatorFactory()
            .getValidator();
    var violations =
        validator.validate(new ValidMinutesTest.OneRule(ValidMinutesTest.withoutQuorum()));
    assertThat(violations)
        .isNotEmpty()
        .allMatch(one -> one.getMessage().startsWith("4 of 11 members"));
  }
}
