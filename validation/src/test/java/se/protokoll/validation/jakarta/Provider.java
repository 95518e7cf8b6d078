package se.protokoll.validation.jakarta;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.bval.jsr.ApacheValidationProvider;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The providers that everything is tested with, set up as an application would. */
enum Provider {
  HIBERNATE {
    @Override
    Configuration<?> configuration() {
      return Validation.byProvider(HibernateValidator.class).configure();
    }
  },
  HIBERNATE_WITHOUT_EL {
    @Override
    Configuration<?> configuration() {
      return Validation.byProvider(HibernateValidator.class)
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator());
    }

    @Override
    MessageInterpolator interpolator(Configuration<?> configuration) {
      return new ParameterMessageInterpolator();
    }
  },
  BVAL {
    @Override
    Configuration<?> configuration() {
      return Validation.byProvider(ApacheValidationProvider.class).configure();
    }

    @Override
    MessageInterpolator interpolator(Configuration<?> configuration) {
      return new MinutesMessageInterpolator(configuration.getDefaultMessageInterpolator());
    }
  };

  static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  abstract Configuration<?> configuration();

  MessageInterpolator interpolator(Configuration<?> configuration) {
    return configuration.getDefaultMessageInterpolator();
  }

  /** Returns a validator that answers in the language of a locale, as one for each request does. */
  Validator speaking(Locale locale) {
    return speaking(locale, configuration -> configuration);
  }

  Validator speaking(Locale locale, UnaryOperator<Configuration<?>> setUp) {
    Configuration<?> configuration = setUp.apply(configuration());
    return configuration
        .messageInterpolator(new InLocale(interpolator(configuration), locale))
        .buildValidatorFactory()
        .getValidator();
  }

  Validator validator() {
    return speaking(Locale.ENGLISH);
  }

  private record InLocale(MessageInterpolator others, Locale locale)
      implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return others.interpolate(template, context, locale);
    }

    @Override
    public String interpolate(String template, Context context, Locale ignored) {
      return others.interpolate(template, context, locale);
    }
  }
}
