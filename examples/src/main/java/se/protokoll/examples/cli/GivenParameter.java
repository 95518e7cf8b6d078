package se.protokoll.examples.cli;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.law.Parameter;

/**
 * A parameter and the value that the command line gives it.
 *
 * @param parameter what the law leaves to the body
 * @param value what the body has decided
 */
record GivenParameter<T>(Parameter<T> parameter, T value) {

  /** Returns the book with this value. */
  RuleBook in(RuleBook book) {
    return book.withParameter(parameter, value);
  }

  /** Returns what people type to give a parameter, such as "--seats N". */
  static String option(Parameter<?> parameter, Voice voice) {
    String number = voice.say("check.number");
    if (parameter == Parameter.SEATS) {
      return "--seats " + number;
    }
    List<String> words = parameter.words();
    String value = words.isEmpty() ? number : String.join("|", words);
    return "--set " + parameter.name() + "=" + value;
  }

  /** Reads "seats=11", the name of a parameter and its value. */
  static final class Converter implements ITypeConverter<GivenParameter<?>> {

    Converter() {}

    @Override
    public GivenParameter<?> convert(String text) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      Parameter<?> parameter =
          Parameter.named(name)
              .orElseThrow(
                  () -> new MisuseException("set.unknown-name", "name", name, "names", names()));
      if (equals < 0) {
        throw new MisuseException("set.no-value", "name", name);
      }
      return read(parameter, text.substring(equals + 1));
    }

    private static String names() {
      return String.join(", ", Parameter.all().stream().map(Parameter::name).toList());
    }
  }

  /** Reads the number of seats. */
  static final class SeatsConverter implements ITypeConverter<GivenParameter<?>> {

    SeatsConverter() {}

    @Override
    public GivenParameter<?> convert(String text) {
      return read(Parameter.SEATS, text);
    }
  }

  private static <T> GivenParameter<T> read(Parameter<T> parameter, String text) {
    T value =
        parameter
            .read(text)
            .orElseThrow(
                () ->
                    parameter.words().isEmpty()
                        ? new MisuseException("set.number", "name", parameter.name(), "value", text)
                        : new MisuseException(
                            "set.word",
                            "name",
                            parameter.name(),
                            "value",
                            text,
                            "words",
                            String.join(", ", parameter.words())));
    return new GivenParameter<>(parameter, value);
  }
}
