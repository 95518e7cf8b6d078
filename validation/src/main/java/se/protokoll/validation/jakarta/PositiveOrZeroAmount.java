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
 * An amount of {@code Money} is nothing or more, to the öre; null is valid.
 *
 * <p>It needs no configuration with any provider; {@code PositiveOrZero} of Jakarta Validation does
 * the same on {@code Money} where {@link ProtokollValidation} says how.
 */
@Documented
@Constraint(validatedBy = PositiveOrZeroAmount.ForMoney.class)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PositiveOrZeroAmount.List.class)
public @interface PositiveOrZeroAmount {

  /** Returns the message template. */
  String message() default "{se.protokoll.validation.jakarta.PositiveOrZeroAmount.message}";

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
    PositiveOrZeroAmount[] value();
  }

  /** Checks it. */
  final class ForMoney implements ConstraintValidator<PositiveOrZeroAmount, Money> {
    /** Creates a validator. */
    public ForMoney() {}

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      return amount == null || amount.ore() >= 0;
    }
  }
}
