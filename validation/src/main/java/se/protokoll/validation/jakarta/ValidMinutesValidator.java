package se.protokoll.validation.jakarta;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

/** Checks {@link ValidMinutes} by the rules of a validator of minutes. */
public final class ValidMinutesValidator implements ConstraintValidator<ValidMinutes, Meeting> {

  private final MinutesValidator given;
  private MinutesValidator validator;
  private Severity gravest = Severity.ERROR;
  private Severity least = Severity.WARNING;

  /** Creates a validator that checks by the standard rule book. */
  public ValidMinutesValidator() {
    this(MinutesValidator.standard());
  }

  /**
   * Creates a validator that checks by the rule book of another, for its kind of body and at its
   * stage, where the constraint says nothing else.
   */
  public ValidMinutesValidator(MinutesValidator given) {
    this.given = Objects.requireNonNull(given, "given");
    this.validator = given;
  }

  /**
   * Reads what to check.
   *
   * @throws ConstraintDeclarationException when several kinds of body, stages or severities are
   *     named, or when the rule book has no rule of an id
   */
  @Override
  public void initialize(ValidMinutes constraint) {
    MinutesValidator next = given.withRuleBook(only(Arrays.asList(constraint.rules())));
    var kind = single("bodyKind", constraint.bodyKind());
    if (kind.isPresent()) {
      next = next.withBodyKind(kind.get());
    }
    var stage = single("stage", constraint.stage()).or(() -> Stages.in(constraint.groups()));
    if (stage.isPresent()) {
      next = next.withStage(stage.get());
    }
    var payload = Severities.in(Arrays.asList(constraint.payload()));
    gravest = payload.orElse(Severity.ERROR);
    least = payload.orElse(constraint.least());
    validator = next;
  }

  @Override
  public boolean isValid(@Nullable Meeting meeting, ConstraintValidatorContext context) {
    if (meeting == null) {
      return true;
    }
    List<Finding> findings = validator.validate(meeting).findings();
    boolean valid = true;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.severity().compareTo(gravest) >= 0 && finding.severity().compareTo(least) <= 0) {
        Violations.add(context, finding, finding.place().pointer());
        valid = false;
      }
    }
    return valid;
  }

  private RuleBook only(List<String> ids) {
    try {
      RuleBook book = given.ruleBook();
      return ids.isEmpty() ? book : book.only(ids);
    } catch (IllegalArgumentException e) {
      throw new ConstraintDeclarationException(e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> Optional<E> single(String attribute, E[] values) {
    if (values.length > 1) {
      throw new ConstraintDeclarationException(
          "\"" + attribute + "\" takes one value at most, not " + Arrays.toString(values));
    }
    return Arrays.stream(values).findFirst();
  }
}
