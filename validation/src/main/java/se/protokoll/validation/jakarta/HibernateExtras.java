package se.protokoll.validation.jakarta;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate Validator offers beyond the standard: parameters of one message, and a payload of
 * one violation. It is found by name, so that nothing here needs Hibernate Validator to be there.
 */
final class HibernateExtras {

  private static final String CONTEXT =
      "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext";
  private static final String VIOLATION =
      "org.hibernate.validator.engine.HibernateConstraintViolation";

  private static final ClassValue<Optional<HibernateExtras>> CONTEXTS =
      new ClassValue<>() {
        @Override
        protected Optional<HibernateExtras> computeValue(Class<?> type) {
          Class<?> context = implemented(type, CONTEXT);
          return context == null ? Optional.empty() : find(context);
        }
      };

  private final Method addMessageParameter;
  private final Method withDynamicPayload;

  private HibernateExtras(Method addMessageParameter, Method withDynamicPayload) {
    this.addMessageParameter = addMessageParameter;
    this.withDynamicPayload = withDynamicPayload;
  }

  /** Returns the extras of a context, empty when it is not one of Hibernate Validator's. */
  static Optional<HibernateExtras> of(ConstraintValidatorContext context) {
    return CONTEXTS.get(context.getClass());
  }

  /** Returns what a violation carries, empty when it carries nothing of the type. */
  static <T> Optional<T> payload(ConstraintViolation<?> violation, Class<T> type) {
    Class<?> known = implemented(violation.getClass(), VIOLATION);
    if (known == null) {
      return Optional.empty();
    }
    try {
      Method method = known.getMethod("getDynamicPayload", Class.class);
      return Optional.ofNullable(type.cast(method.invoke(violation, type)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  /** Gives the next message a parameter; the provider escapes what it would interpret. */
  void parameter(ConstraintValidatorContext context, String name, String value) {
    invoke(addMessageParameter, context, name, value);
  }

  /** Lets the next violation carry something. */
  void payload(ConstraintValidatorContext context, Object payload) {
    invoke(withDynamicPayload, context, payload);
  }

  private static Optional<HibernateExtras> find(Class<?> context) {
    try {
      return Optional.of(
          new HibernateExtras(
              context.getMethod("addMessageParameter", String.class, Object.class),
              context.getMethod("withDynamicPayload", Object.class)));
    } catch (NoSuchMethodException e) {
      return Optional.empty(); // a version older than these
    }
  }

  private static void invoke(Method method, Object target, Object... arguments) {
    try {
      method.invoke(target, arguments);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new IllegalStateException("Hibernate Validator refused " + method.getName(), e);
    }
  }

  private static @Nullable Class<?> implemented(@Nullable Class<?> type, String name) {
    if (type == null || type.getName().equals(name)) {
      return type;
    }
    for (Class<?> one : type.getInterfaces()) {
      Class<?> found = implemented(one, name);
      if (found != null) {
        return found;
      }
    }
    return implemented(type.getSuperclass(), name);
  }
}
