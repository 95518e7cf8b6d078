package se.protokoll.json.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.token.LineColumn;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Segments;
import se.protokoll.json.token.Tokens;

/** The tokens of a parser of Jackson 2; what the parser throws comes out unchecked. */
final class Jackson2Tokens extends Tokens {
  private final JsonParser parser;

  Jackson2Tokens(JsonParser parser) {
    this.parser = parser;
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
  public int nextName(NameTable names) {
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
  public int nameLength() {
    try {
      return parser.getTextLength();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  public int wordAmong(NameTable words) {
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
      return switch (parser.getNumberType()) {
        case INT -> true;
        case LONG, BIG_INTEGER -> fitsInt(parser.getText()); // a tree holds small ones so too
        default -> false;
      };
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
    var segments = new ArrayDeque<String>();
    JsonStreamContext context = parser.getParsingContext();
    for (; context != null; context = context.getParent()) {
      if (context.inObject() && context.hasCurrentName()) {
        segments.push(Segments.of(context.getCurrentName()));
      } else if (context.inArray() && context.hasCurrentIndex()) {
        segments.push(Integer.toString(context.getCurrentIndex()));
      }
    }
    return Segments.joined(segments);
  }

  @Override
  public long position() {
    JsonLocation location = parser.currentTokenLocation();
    return LineColumn.pack(location.getLineNr(), location.getColumnNr());
  }

  @Override
  public LineColumn place(long position) {
    return LineColumn.unpacked(position);
  }
}
