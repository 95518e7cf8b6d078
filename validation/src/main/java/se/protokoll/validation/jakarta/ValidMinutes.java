package se.protokoll.validation.jakarta;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;

/**
 * The rules find nothing wrong with the minutes (<i>protokollet följer reglerna</i>).
 *
 * <p>It stands where an application uses a {@code Meeting}: on a field, a record component, a
 * parameter, a return value or a type argument, {@code List<@ValidMinutes Meeting>}. Every finding
 * becomes a violation of its own, at the element it is about: {@code
 * meeting.paragraphs[9].decisions[0].grants[2].amount}. The message is the finding's sentence,
 * Swedish or English by the provider's locale, then the rule's id and its legal source. Null is
 * valid.
 *
 * <p>{@code @Valid Meeting} checks nothing of this: the records carry no constraints.
 *
 * @see Stages
 * @see Severities
 * @see ProtokollValidation
 */
@Documented
@Constraint(validatedBy = ValidMinutesValidator.class)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidMinutes.List.class)
public @interface ValidMinutes {

  /** Returns the message template; the default shows the finding's own sentence. */
  String message() default "{se.protokoll.validation.jakarta.ValidMinutes.message}";

  /** Returns the groups; one of {@link Stages} also says at which stage to judge. */
  Class<?>[] groups() default {};

  /** Returns the payload; one of {@link Severities} also says which findings to report. */
  Class<? extends Payload>[] payload() default {};

  /** Returns the kind of body to judge as, one at most; none for what the minutes say. */
  BodyKind[] bodyKind() default {};

  /**
   * Returns the stage to judge at, one at most, whatever the groups say; none for that of the
   * groups, else what the minutes show.
   */
  Stage[] stage() default {};

  /**
   * Returns the lowest severity that is reported, where the payload does not say it: warnings and
   * errors. Information, such as that a rule cannot judge, makes no minutes invalid unless asked
   * for.
   */
  Severity least() default Severity.WARNING;

  /** Returns the ids of the rules to check, such as "quorum-namnd"; none for all of the book. */
  String[] rules() default {};

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
    ValidMinutes[] value();
  }
}
