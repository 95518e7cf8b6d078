package se.protokoll.validation.jakarta;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;

/**
 * The constraints of Jakarta Validation itself on {@code Money}; null is valid for each.
 *
 * <p>{@code @DecimalMin("0.01")} is in kronor, as an amount is written. {@code @Min} and
 * {@code @Max} are left out: nobody could tell whether {@code @Min(100)} means kronor or öre.
 *
 * <p>Hibernate Validator finds them by itself; other providers need the mapping that {@link
 * ProtokollValidation} adds.
 */
public final class MoneyConstraints {

  private MoneyConstraints() {}

  /** Checks {@code @Positive} on an amount. */
  public static final class ForPositive implements ConstraintValidator<Positive, Money> {
    /** Creates a validator. */
    public ForPositive() {}

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      return amount == null || amount.ore() > 0;
    }
  }

  /** Checks {@code @PositiveOrZero} on an amount. */
  public static final class ForPositiveOrZero
      implements ConstraintValidator<PositiveOrZero, Money> {
    /** Creates a validator. */
    public ForPositiveOrZero() {}

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      return amount == null || amount.ore() >= 0;
    }
  }

  /** Checks {@code @Negative} on an amount. */
  public static final class ForNegative implements ConstraintValidator<Negative, Money> {
    /** Creates a validator. */
    public ForNegative() {}

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      return amount == null || amount.ore() < 0;
    }
  }

  /** Checks {@code @NegativeOrZero} on an amount. */
  public static final class ForNegativeOrZero
      implements ConstraintValidator<NegativeOrZero, Money> {
    /** Creates a validator. */
    public ForNegativeOrZero() {}

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      return amount == null || amount.ore() <= 0;
    }
  }

  /** Checks {@code @DecimalMin} on an amount, in kronor. */
  public static final class ForDecimalMin implements ConstraintValidator<DecimalMin, Money> {
    private BigDecimal least = BigDecimal.ZERO;
    private boolean inclusive = true;

    /** Creates a validator. */
    public ForDecimalMin() {}

    @Override
    public void initialize(DecimalMin constraint) {
      least = new BigDecimal(constraint.value());
      inclusive = constraint.inclusive();
    }

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      if (amount == null) {
        return true;
      }
      int order = kronor(amount).compareTo(least);
      return inclusive ? order >= 0 : order > 0;
    }
  }

  /** Checks {@code @DecimalMax} on an amount, in kronor. */
  public static final class ForDecimalMax implements ConstraintValidator<DecimalMax, Money> {
    private BigDecimal most = BigDecimal.ZERO;
    private boolean inclusive = true;

    /** Creates a validator. */
    public ForDecimalMax() {}

    @Override
    public void initialize(DecimalMax constraint) {
      most = new BigDecimal(constraint.value());
      inclusive = constraint.inclusive();
    }

    @Override
    public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
      if (amount == null) {
        return true;
      }
      int order = kronor(amount).compareTo(most);
      return inclusive ? order <= 0 : order < 0;
    }
  }

  private static BigDecimal kronor(Money amount) {
    return BigDecimal.valueOf(amount.ore(), 2);
  }
}
