package se.protokoll.validation.jakarta;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of a {@code FundSplit} make a whole, and so do those of every split inside
 * (<i>fördelningsnyckeln går jämnt upp</i>): percentages add up to 100, within what published
 * decimals leave open, or name who takes the rest; weights are not negative and not all zero; and
 * nothing else keeps the split from being divided.
 *
 * <p>It is the rule "allocation-key-sums" for a split by itself, where the rule finds an error; the
 * violation is where {@code FundSplit.problems()} has it: {@code split.parts[1].split.parts}. Null
 * is valid.
 */
@Documented
@Constraint(validatedBy = SumsToWholeValidator.class)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SumsToWhole.List.class)
public @interface SumsToWhole {

  /** Returns the message template; the default shows the finding's own sentence. */
  String message() default "{se.protokoll.validation.jakarta.SumsToWhole.message}";

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
    SumsToWhole[] value();
  }
}
