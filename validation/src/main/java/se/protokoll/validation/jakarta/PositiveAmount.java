package se.protokoll.validation.jakarta;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;

/**
 * An amount of {@code Money} is more than nothing, to the öre; null is valid.
 *
 * <p>It needs no configuration with any provider; {@code Positive} of Jakarta Validation does the
 * same on {@code Money} where {@link ProtokollValidation} says how.
 */
@Documented
@Constraint(validatedBy = PositiveAmount.ForMoney.class)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PositiveAmount.List.class)
public @interface PositiveAmount {

  /** Returns the message template. */
  String message() default "{se.protokoll.validation.jakarta.PositiveAmount.message}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload. */
  Class<? extends Payload>[] payload() default {};

  /** Several of them at the same place, with different groups or payloads. */
  @Documented
  @Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
  })
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** Returns the constraints. */
    PositiveAmount[] value();
  }

  /** Checks it. */
  final class ForMoney implements ConstraintValidator<PositiveAmount, Money> {
    /** Creates a validator. */
    public ForMoney() {}

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      return amount == null || amount.ore() > 0;
    }
  }
}
