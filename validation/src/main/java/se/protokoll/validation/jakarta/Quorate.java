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

/**
 * Enough took part in deciding every paragraph of the minutes (<i>beslutsförhet</i>).
 *
 * <p>It is {@link ValidMinutes} with the rules about a quorum alone. A paragraph whose quorum
 * cannot be judged, because the number of seats or who was there is unknown, is valid; {@code least
 * = Severity.INFO} refuses it too. A cooperation body has no quorum by law. Null is valid.
 */
@Documented
@ValidMinutes(rules = {"quorum-fullmaktige", "quorum-namnd", "quorum-jav-namnd-no-exception"})
@Constraint(validatedBy = {})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Quorate.List.class)
public @interface Quorate {

  /** Returns the message template; the default shows the finding's own sentence. */
  @OverridesAttribute(constraint = ValidMinutes.class, name = "message")
  String message() default "{se.protokoll.validation.jakarta.ValidMinutes.message}";

  /** Returns the groups; one of {@link Stages} also says at which stage to judge. */
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
    Quorate[] value();
  }
}
