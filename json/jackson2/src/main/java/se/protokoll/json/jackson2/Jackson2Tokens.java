package se.protokoll.json.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.token.Names;
import se.protokoll.json.token.Place;
import se.protokoll.json.token.PlaceFinder;
import se.protokoll.json.token.Tokens;

/** The tokens of a parser of Jackson 2; what the parser throws comes out unchecked. */
final class Jackson2Tokens extends Tokens {
  /** Limits are kept by the codecs, which answer in the same words for each generation. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;
  private final @Nullable PlaceFinder places;

  Jackson2Tokens(JsonParser parser, @Nullable PlaceFinder places) {
    this.parser = parser;
    this.places = places;
  }

  /** Takes tokens from UTF-8 bytes, from index 0 up to an end. */
  static Jackson2Tokens of(byte[] bytes, int end, @Nullable PlaceFinder places) {
    try {
      return new Jackson2Tokens(FACTORY.createParser(bytes, 0, end), places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int next() {
    try {
      JsonToken token = parser.nextToken();
      return token == null ? NONE : token.id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int token() {
    return parser.currentTokenId();
  }

  @Override
  public @Nullable String nextText() {
    try {
      return parser.nextTextValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int nextName(Names names) {
    String name;
    try {
      name = parser.nextFieldName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (name == null) {
      return token() == END_OBJECT ? END : UNKNOWN;
    }
    int index = names.indexOf(name);
    return index < 0 ? UNKNOWN : index;
  }

  @Override
  public String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int wordAmong(Names words) {
    try {
      return wordAmong(
          words, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isInt() {
    try {
      return parser.getNumberType() == JsonParser.NumberType.INT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int intValue() {
    try {
      return parser.getIntValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String pointer() {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  @Override
  public long position() {
    return pack(parser.currentTokenLocation());
  }

  @Override
  public Object mark() {
    return parser.getParsingContext();
  }

  @Override
  public long positionOf(Object mark) {
    return pack(((JsonStreamContext) mark).startLocation(ContentReference.unknown()));
  }

  @Override
  public Place place(long position) {
    return PlaceFinder.place(places, position);
  }

  private static long pack(JsonLocation location) {
    return PlaceFinder.pack(location.getLineNr(), location.getColumnNr());
  }
}
