package se.protokoll.json.token;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/** The tokens of a parser of Jackson 3. */
public final class Jackson3Tokens extends Tokens {
  private final JsonParser parser;

  /** Takes tokens from a parser, which counts lines and columns in its own way. */
  public Jackson3Tokens(JsonParser parser) {
    this.parser = parser;
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
  public int nextName(NameTable names) {
    return parser.nextNameMatch(names.matcher());
  }

  @Override
  public int nameLength() {
    return parser.getStringLength();
  }

  @Override
  public String text() {
    return parser.getString();
  }

  @Override
  public int wordAmong(NameTable words) {
    return wordAmong(
        words, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
  }

  @Override
  public boolean isInt() {
    return switch (parser.getNumberType()) {
      case INT -> true;
      case LONG, BIG_INTEGER -> fitsInt(parser.getString()); // a tree holds small ones so too
      default -> false;
    };
  }

  @Override
  public int intValue() {
    return parser.getIntValue();
  }

  @Override
  public String pointer() {
    var segments = new ArrayDeque<String>();
    TokenStreamContext context = parser.streamReadContext();
    for (; context != null; context = context.getParent()) {
      if (context.inObject() && context.hasCurrentName()) {
        segments.push(Segments.of(context.currentName()));
      } else if (context.inArray() && context.hasCurrentIndex()) {
        segments.push(Integer.toString(context.getCurrentIndex()));
      }
    }
    return Segments.joined(segments);
  }

  @Override
  public long position() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return LineColumn.pack(location.getLineNr(), location.getColumnNr());
  }

  @Override
  public LineColumn place(long position) {
    return LineColumn.unpacked(position);
  }
}
