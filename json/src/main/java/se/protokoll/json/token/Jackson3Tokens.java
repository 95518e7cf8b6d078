package se.protokoll.json.token;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a parser of Jackson 3. */
public final class Jackson3Tokens extends Tokens {
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

  /**
   * Takes tokens from a parser.
   *
   * @param parser the parser
   * @param places what makes its places count characters, null to take them as it gives them
   */
  public Jackson3Tokens(JsonParser parser, @Nullable PlaceFinder places) {
    this.parser = parser;
    this.places = places;
  }

  /** Takes tokens from UTF-8 bytes, from index 0 up to an end. */
  public static Jackson3Tokens of(byte[] bytes, int end, @Nullable PlaceFinder places) {
    return new Jackson3Tokens(
        FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, end), places);
  }

  @Override
  public int next() {
    JsonToken token = parser.nextToken();
    return token == null ? NONE : token.id();
  }

  @Override
  public int token() {
    return parser.currentTokenId();
  }

  @Override
  public @Nullable String nextText() {
    return parser.nextStringValue();
  }

  @Override
  public int nextName(Names names) {
    return parser.nextNameMatch(names.matcher());
  }

  @Override
  public String text() {
    return parser.getString();
  }

  @Override
  public int wordAmong(Names words) {
    return wordAmong(
        words, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
  }

  @Override
  public boolean isInt() {
    return parser.getNumberType() == JsonParser.NumberType.INT;
  }

  @Override
  public int intValue() {
    return parser.getIntValue();
  }

  @Override
  public String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  @Override
  public long position() {
    return pack(parser.currentTokenLocation());
  }

  @Override
  public Object mark() {
    return parser.streamReadContext();
  }

  @Override
  public long positionOf(Object mark) {
    return pack(((TokenStreamContext) mark).startLocation(ContentReference.unknown()));
  }

  @Override
  public Place place(long position) {
    return PlaceFinder.place(places, position);
  }

  private static long pack(TokenStreamLocation location) {
    return PlaceFinder.pack(location.getLineNr(), location.getColumnNr());
  }
}
