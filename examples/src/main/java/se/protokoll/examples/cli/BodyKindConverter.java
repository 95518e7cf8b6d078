package se.protokoll.examples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.protokoll.language.Word;
import se.protokoll.people.BodyKind;

/** Reads a kind of body as the documents write it: "cooperation-body". */
final class BodyKindConverter implements ITypeConverter<BodyKind> {

  BodyKindConverter() {}

  @Override
  public BodyKind convert(String text) {
    return Word.find(BodyKind.class, text).orElseThrow(() -> new TypeConversionException(text));
  }
}
