package se.protokoll.validation.jakarta;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
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
 * The <i>justerare</i> named cover every paragraph (<i>justerarna täcker alla paragrafer</i>): as
 * many as the body asks for, none of them its chair or secretary, each of whom took part in
 * deciding what he or she certifies.
 *
 * <p>It is {@link ValidMinutes} with the rules about that alone, judged as for signed minutes, so
 * that it can be asked before anybody signs. What cannot be judged is valid; {@code least =
 * Severity.INFO} refuses it too. Null is valid.
 */
@Documented
@ValidMinutes(
    rules = {
      "justerare-count",
      "justerare-present-and-deciding",
      "justerare-not-chair",
      "justerare-not-secretary",
      "jav-justerare"
    },
    stage = Stage.SIGNED)
@Constraint(validatedBy = {})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CoveredByJusterare.List.class)
public @interface CoveredByJusterare {

  /** Returns the message template; the default shows the finding's own sentence. */
  @OverridesAttribute(constraint = ValidMinutes.class, name = "message")
  String message() default "{se.protokoll.validation.jakarta.ValidMinutes.message}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload; one of {@link Severities} also says which findings to report. */
  Class<? extends Payload>[] payload() default {};

  /** Returns the kind of body to judge as, one at most; none for what the minutes say. */
  @OverridesAttribute(constraint = ValidMinutes.class, name = "bodyKind")
  BodyKind[] bodyKind() default {};

  /** Returns the lowest severity that is reported, where the payload does not say it. */
  @OverridesAttribute(constraint = ValidMinutes.class, name = "least")
  Severity least() default Severity.WARNING;

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
    CoveredByJusterare[] value();
  }
}
