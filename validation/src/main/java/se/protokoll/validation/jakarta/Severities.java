package se.protokoll.validation.jakarta;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;

/**
 * The severities of findings as payload (<i>allvarlighetsgrader</i>).
 *
 * <p>The payload of a constraint is written at its place of use, before anything is found. So that
 * it always tells the truth, it also selects: a constraint with the payload {@link Error} reports
 * errors and nothing else. Who wants errors and warnings, told apart, declares the constraint
 * twice:
 *
 * <pre>{@code
 * record Request(
 *     @ValidMinutes(payload = Severities.Error.class)
 *     @ValidMinutes(payload = Severities.Warning.class)
 *     Meeting meeting) {}
 * }</pre>
 */
public final class Severities {

  private Severities() {}

  /** Reports errors only. */
  @SuppressWarnings("JavaLangClash") // nobody names it without its class
  public interface Error extends Payload {}

  /** Reports warnings only. */
  public interface Warning extends Payload {}

  /** Reports information only. */
  public interface Info extends Payload {}

  /**
   * Returns how grave a violation is: as its payload says, else, under Hibernate Validator, as the
   * finding says that it carries; empty when neither says.
   */
  public static Optional<Severity> find(ConstraintViolation<?> violation) {
    Optional<Severity> severity = in(violation.getConstraintDescriptor().getPayload());
    return severity.isPresent() ? severity : findingOf(violation).map(Finding::severity);
  }

  /**
   * Returns the finding that a violation shows, with its rule, source and arguments; empty unless
   * the provider is Hibernate Validator, because no other lets a violation carry anything.
   */
  public static Optional<Finding> findingOf(ConstraintViolation<?> violation) {
    return HibernateExtras.payload(violation, Finding.class);
  }

  /**
   * Returns the severity that a payload stands for, empty when it stands for none.
   *
   * @throws ConstraintDeclarationException when it stands for several
   */
  static Optional<Severity> in(Collection<? extends Class<? extends Payload>> payload) {
    List<Severity> severities = new ArrayList<>();
    for (Class<? extends Payload> one : payload) {
      severityOf(one).ifPresent(severities::add);
    }
    if (severities.size() > 1) {
      throw new ConstraintDeclarationException(
          "The payload of a constraint on minutes is of one severity, not of "
              + severities
              + ": use one constraint for each");
    }
    return severities.stream().findFirst();
  }

  private static Optional<Severity> severityOf(Class<? extends Payload> payload) {
    if (Error.class.isAssignableFrom(payload)) {
      return Optional.of(Severity.ERROR);
    }
    if (Warning.class.isAssignableFrom(payload)) {
      return Optional.of(Severity.WARNING);
    }
    return Info.class.isAssignableFrom(payload) ? Optional.of(Severity.INFO) : Optional.empty();
  }
}
