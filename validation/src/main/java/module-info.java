/** The law of collegial decisions as rules with their source. */
module se.protokoll.validation {
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive jakarta.validation;
  requires transitive se.protokoll;

  exports se.protokoll.validation;
  exports se.protokoll.validation.finding;
  exports se.protokoll.validation.jakarta;
  exports se.protokoll.validation.law;
  exports se.protokoll.validation.rule;

  provides jakarta.validation.ConstraintValidator with
      se.protokoll.validation.jakarta.MoneyConstraints.ForPositive,
      se.protokoll.validation.jakarta.MoneyConstraints.ForPositiveOrZero,
      se.protokoll.validation.jakarta.MoneyConstraints.ForNegative,
      se.protokoll.validation.jakarta.MoneyConstraints.ForNegativeOrZero,
      se.protokoll.validation.jakarta.MoneyConstraints.ForDecimalMin,
      se.protokoll.validation.jakarta.MoneyConstraints.ForDecimalMax;
}
