package se.protokoll.examples.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.people.BodyKind;

/** Reads a kind of body as the documents write it: "cooperation-body". */
final class BodyKindConverter implements ITypeConverter<BodyKind> {

  BodyKindConverter() {}

  @Override
  public BodyKind convert(String text) {
    return Arrays.stream(BodyKind.values())
        .filter(kind -> Voice.kebab(kind).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of "
                        + Arrays.stream(BodyKind.values())
                            .map(Voice::kebab)
                            .collect(Collectors.joining(", "))
                        + " but was '"
                        + text
                        + "'"));
  }
}
