package se.protokoll.examples.guide;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.protokoll.Meeting;
import se.protokoll.examples.docs.Shown;
import se.protokoll.money.Money;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.jakarta.ProtokollValidation;
import se.protokoll.validation.jakarta.Severities;
import se.protokoll.validation.jakarta.ValidMinutes;
import se.protokoll.validation.law.Parameter;

/** The guide, Jakarta Validation. */
@ExtendWith(Shown.class)
class JakartaTest {

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  // [jakarta-record]
  record Received(
      @ValidMinutes(bodyKind = BodyKind.BOARD, least = Severity.ERROR) Meeting meeting,
      List<@ValidMinutes(least = Severity.ERROR) Meeting> earlier,
      @Positive Money fee) {}

  // [end]

  @Test
  void showsFindingsAsViolations() {
    Meeting meeting = Guide.meeting();
    // [jakarta]
    Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
    var received = new Received(meeting, List.of(), Money.ZERO);
    for (ConstraintViolation<Received> violation : sorted(validator.validate(received))) {
      System.out.println(violation.getPropertyPath() + " " + violation.getMessage());
    }
    // -> fee must be greater than 0
    // -> meeting.justering The minutes were certified on 2025-03-20, 16 days after the meeting on
    // 2025-03-04; the last day was 2025-03-18 (justering-deadline, KL 5 kap. 69 §, 6 kap. 35 §;
    // Lag (1930:173) 2 §)
    // [end]
  }

  @Test
  void checksTheClassItself() {
    Meeting meeting = Guide.meeting();
    // [jakarta-configured]
    var configuration = Validation.byDefaultProvider().configure();
    ProtokollValidation.configure(configuration);
    ProtokollValidation.withRuleBook(
        configuration, RuleBook.standard().withParameter(Parameter.SEATS, 9));
    Validator validator = configuration.buildValidatorFactory().getValidator();
    for (ConstraintViolation<Meeting> violation : sorted(validator.validate(meeting))) {
      Severities.findingOf(violation)
          .ifPresent(finding -> System.out.println(finding.severity() + " " + finding.ruleId()));
    }
    // -> ERROR quorum-namnd
    // -> WARNING justerare-present-and-deciding
    // -> ERROR justering-deadline
    // [end]
  }

  private static <T> List<ConstraintViolation<T>> sorted(
      java.util.Set<ConstraintViolation<T>> violations) {
    return violations.stream()
        .sorted(
            java.util.Comparator.comparing(
                violation -> violation.getPropertyPath() + violation.getMessage()))
        .toList();
  }
}
