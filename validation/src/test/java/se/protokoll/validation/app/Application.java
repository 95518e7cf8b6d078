package se.protokoll.validation.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Positive;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.money.Money;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.PublicBody;
import se.protokoll.validation.jakarta.MinutesMessageInterpolator;
import se.protokoll.validation.jakarta.ProtokollValidation;
import se.protokoll.validation.jakarta.ValidMinutes;

/**
 * An application with one provider, run by {@code IsolationTest} as a program of its own with no
 * more than it names: what is not on its path cannot be leaned on.
 */
public final class Application {

  /** What it receives. */
  public record Request(@ValidMinutes(rules = "person-reference") Meeting meeting) {}

  /** What it pays. */
  public record Payment(@Positive(message = "{own}") Money amount) {}

  private Application() {}

  /**
   * Prints what it finds: a line for each call, its language and what was shown or thrown.
   *
   * @param calls what to do, "with-expressions" first where the provider evaluates them
   */
  public static void main(String[] calls) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    List<String> given = List.of(calls);
    boolean expressions = given.contains("with-expressions");
    for (String call : given) {
      for (String language : List.of("sv", "en")) {
        try {
          for (String line : run(call, language, expressions)) {
            out.println(call + " " + language + " " + line);
          }
        } catch (RuntimeException | LinkageError e) {
          for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            out.println(call + " " + language + " threw " + cause);
          }
        }
      }
    }
    out.println("module " + ValidMinutes.class.getModule());
  }

  private static List<String> run(String call, String language, boolean expressions) {
    return switch (call) {
      case "start" -> started(Provider.configuration());
      case "use" -> shown(Provider.configuration(), language, expressions, new Request(minutes()));
      case "mapping" -> shown(configured(), language, expressions, minutes());
      case "amounts" -> shown(configured(), language, expressions, new Payment(Money.ZERO));
      default -> List.of();
    };
  }

  private static Configuration<?> configured() {
    return ProtokollValidation.configure(Provider.configuration());
  }

  private static List<String> started(Configuration<?> configuration) {
    try (ValidatorFactory factory = configuration.buildValidatorFactory()) {
      return List.of(factory.getClass().getName());
    }
  }

  private static List<String> shown(
      Configuration<?> configuration, String language, boolean expressions, Object value) {
    try (ValidatorFactory factory = factory(configuration, language, expressions)) {
      return shown(factory.getValidator().validate(value));
    }
  }

  private static final class Provider {
    static Configuration<?> configuration() {
      return Validation.byDefaultProvider().configure();
    }
  }

  private static ValidatorFactory factory(
      Configuration<?> configuration, String language, boolean expressions) {
    MessageInterpolator others =
        expressions ? configuration.getDefaultMessageInterpolator() : withoutExpressions();
    boolean bval = configuration.getClass().getName().startsWith("org.apache.bval.");
    return configuration
        .messageInterpolator(
            new InLanguage(
                bval ? new MinutesMessageInterpolator(others) : others,
                Locale.forLanguageTag(language)))
        .buildValidatorFactory();
  }

  private static MessageInterpolator withoutExpressions() {
    String type = "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator";
    try {
      return (MessageInterpolator) Class.forName(type).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Meeting minutes() {
    return Meeting.builder()
        .body(PublicBody.builder().key("body").name("Nämnden").build())
        .addParagraphs(Paragraph.builder().number(1).build())
        .addAttendance(Attendance.builder().person("${1+1}").capacity(Capacity.DECIDING).build())
        .build();
  }

  private static List<String> shown(Set<? extends ConstraintViolation<?>> violations) {
    Set<String> shown = new TreeSet<>();
    for (ConstraintViolation<?> one : violations) {
      shown.add(one.getPropertyPath() + ": " + one.getMessage());
    }
    return List.copyOf(shown);
  }

  private record InLanguage(MessageInterpolator others, Locale locale)
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
