package se.protokoll.validation.jakarta;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import java.io.InputStream;
import java.util.Objects;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;

/**
 * Sets a provider of Jakarta Validation up for minutes.
 *
 * <p>{@link ValidMinutes} and its kin work without any of this where they are written. Beyond that:
 *
 * <ul>
 *   <li>{@link #configure} lets {@code validator.validate(meeting)} check the rules, with errors
 *       and warnings told apart by their payload, in the default group and in each of {@link
 *       Stages};
 *   <li>{@link #configureMessages} lets a provider show our texts that does not read the bundles of
 *       libraries; Hibernate Validator does, Apache BVal does not;
 *   <li>{@link #withRuleBook} lets the constraints check by the application's own rule book, with
 *       the parameters of its standing orders.
 * </ul>
 *
 * <p>All of them change the configuration they are handed, and only what is named. Give a message
 * interpolator or a factory of the application's own after these, if at all.
 */
public final class ProtokollValidation {

  /**
   * The resource with the class-level constraints on {@code Meeting}, for a {@code
   * META-INF/validation.xml}; version 3.0, the newest that both providers read.
   */
  public static final String MEETING_MAPPING = "META-INF/protokoll/meeting-constraints.xml";

  /**
   * The resource that lets {@code @Positive} and its kin stand on {@code Money}. Only for providers
   * that do not look validators up through the service loader; Hibernate Validator would refuse to
   * know them twice.
   */
  public static final String MONEY_MAPPING = "META-INF/protokoll/money-constraints.xml";

  private ProtokollValidation() {}

  /**
   * Adds the mappings, and the message interpolator where the provider needs it. Apache BVal reads
   * mappings by JAXB, which the application has to have.
   *
   * @return the same configuration
   */
  public static Configuration<?> configure(Configuration<?> configuration) {
    configuration.addMapping(resource(MEETING_MAPPING));
    if (!isHibernateValidator(configuration)) {
      configuration.addMapping(resource(MONEY_MAPPING));
    }
    return configureMessages(configuration);
  }

  /**
   * Sets the message interpolator where the provider needs it to show our texts.
   *
   * @return the same configuration
   */
  public static Configuration<?> configureMessages(Configuration<?> configuration) {
    if (!isHibernateValidator(configuration)) {
      configuration.messageInterpolator(
          new MinutesMessageInterpolator(configuration.getDefaultMessageInterpolator()));
    }
    return configuration;
  }

  /**
   * Lets {@link ValidMinutes} and what is built on it check by a rule book instead of the standard
   * one; all other validators are made as the provider makes them.
   *
   * @return the same configuration
   */
  public static Configuration<?> withRuleBook(Configuration<?> configuration, RuleBook book) {
    return configuration.constraintValidatorFactory(
        constraintValidatorFactory(configuration.getDefaultConstraintValidatorFactory(), book));
  }

  /**
   * Returns a factory that makes our validators with a rule book, and has all others made by
   * another: for applications whose framework brings a factory of its own.
   */
  public static ConstraintValidatorFactory constraintValidatorFactory(
      ConstraintValidatorFactory others, RuleBook book) {
    return new RuleBookFactory(
        Objects.requireNonNull(others, "others"), Objects.requireNonNull(book, "book"));
  }

  private static InputStream resource(String name) {
    ClassLoader loader = ProtokollValidation.class.getClassLoader();
    return Objects.requireNonNull(
        loader.getResourceAsStream(name), name + " is missing from the library");
  }

  private static boolean isHibernateValidator(Configuration<?> configuration) {
    return configuration.getClass().getName().startsWith("org.hibernate.validator.");
  }

  private record RuleBookFactory(ConstraintValidatorFactory others, RuleBook book)
      implements ConstraintValidatorFactory {

    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
      return type == ValidMinutesValidator.class
          ? type.cast(new ValidMinutesValidator(MinutesValidator.standard().withRuleBook(book)))
          : others.getInstance(type);
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {
      if (!(instance instanceof ValidMinutesValidator)) {
        others.releaseInstance(instance);
      }
    }
  }
}
