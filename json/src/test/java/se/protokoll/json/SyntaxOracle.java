package se.protokoll.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import se.protokoll.json.token.Segments;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the first place where a text is not JSON and says what should be there: a second parser,
 * slow and plain, that the tokens of our own are held to. The text is known to be UTF-8.
 */
final class SyntaxOracle {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final byte[] bytes;
  private final int end;
  private final Deque<Level> levels = new ArrayDeque<>();
  private int at;

  /**
   * Where and why a text is not JSON.
   *
   * @param index the index of the byte where it stops being JSON
   * @param pointer the JSON pointer of the value being read there
   * @param found what is there
   * @param expected what should be there
   */
  record Fault(int index, String pointer, String found, String expected) {}

  private static final class Level {
    private final boolean array;
    private int index;
    private String name = "";
    private boolean named;
    private boolean begun;

    Level(boolean array) {
      this.array = array;
    }
  }

  /** Stops the search; carries nothing, because the place is where the search stands. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop(String expected) {
      super(expected, null, false, false);
    }
  }

  private SyntaxOracle(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /**
   * Searches a text for its first fault.
   *
   * @return the fault, empty when all of the text is JSON
   */
  static Optional<Fault> firstFault(byte[] bytes, int end) {
    var oracle = new SyntaxOracle(bytes, end);
    try {
      oracle.document();
    } catch (Stop stop) {
      return Optional.of(
          new Fault(
              oracle.at, oracle.pointer(), oracle.found(), String.valueOf(stop.getMessage())));
    }
    return Optional.empty();
  }

  private void document() {
    skipSpace();
    value("a JSON value");
    while (!levels.isEmpty()) {
      Level level = levels.getLast();
      skipSpace();
      int c = peek();
      if (c == (level.array ? ']' : '}')) {
        at++;
        levels.removeLast();
      } else if (!level.begun) {
        level.begun = true;
        if (!level.array && c != '"') {
          throw new Stop("a property name in double quotes or }");
        }
        element(level);
      } else if (c == ',') {
        at++;
        skipSpace();
        level.index++;
        if (peek() == (level.array ? ']' : '}')) {
          level.named = false;
          throw new Stop(
              (level.array ? "a value" : "a property")
                  + ", or no comma before "
                  + (level.array ? "]" : "}")
                  + ": there is no trailing comma in JSON");
        }
        element(level);
      } else {
        throw new Stop(level.array ? "a comma or ]" : "a comma or }");
      }
    }
    skipSpace();
    if (at < end) {
      throw new Stop("the end of the document");
    }
  }

  private void element(Level level) {
    if (!level.array) {
      level.named = false;
      if (peek() != '"') {
        throw new Stop("a property name in double quotes");
      }
      int from = at;
      text();
      level.name = MAPPER.readValue(bytes, from, at - from, String.class);
      level.named = true;
      skipSpace();
      if (peek() != ':') {
        throw new Stop("a colon");
      }
      at++;
      skipSpace();
    }
    value("a JSON value");
  }

  private void value(String expected) {
    switch (peek()) {
      case '{', '[' -> open();
      case '"' -> text();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw new Stop(expected);
    }
  }

  private void open() {
    levels.addLast(new Level(peek() == '['));
    at++;
  }

  private void text() {
    at++;
    while (true) {
      int c = peek();
      if (c < 0) {
        throw new Stop("a closing double quote");
      } else if (c == '"') {
        at++;
        return;
      } else if (c < 0x20) {
        throw new Stop("a text in which control characters are escaped");
      } else if (c == '\\') {
        escape();
      } else {
        at++;
      }
    }
  }

  private void escape() {
    int letter = at + 1 < end ? bytes[at + 1] : -1;
    if (letter == 'u') {
      for (int i = at + 2; i < at + 6; i++) {
        if (i >= end || Character.digit(bytes[i], 16) < 0) {
          at = Math.min(i, end);
          throw new Stop("four hexadecimal digits");
        }
      }
      at += 6;
    } else if (letter >= 0 && "\"\\/bfnrt".indexOf(letter) >= 0) {
      at += 2;
    } else {
      at = Math.min(at + 1, end);
      throw new Stop("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
    }
  }

  private void word(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (peek() != word.charAt(i)) {
        throw new Stop("the literal " + word);
      }
      at++;
    }
    ends();
  }

  private void number() {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if ((peek() | 0x20) == 'e') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    ends();
  }

  private void digits() {
    if (!isDigit(peek())) {
      throw new Stop("a digit");
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private void ends() {
    int c = peek();
    if (c >= 0 && " \t\r\n,]}".indexOf(c) < 0) {
      throw new Stop(levels.isEmpty() ? "the end of the document" : "the end of the value");
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void skipSpace() {
    while (at < end && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
  }

  /** Returns the byte to be read, from 0 to 255; -1 at the end. */
  private int peek() {
    return at < end ? bytes[at] & 0xFF : -1;
  }

  private String pointer() {
    var pointer = new StringBuilder();
    for (Level level : levels) {
      if (level.array) {
        pointer.append('/').append(level.index);
      } else if (level.named) {
        pointer.append('/').append(Segments.of(level.name));
      }
    }
    return pointer.toString();
  }

  private String found() {
    if (at >= end) {
      return "the end of the document";
    }
    int length = 1;
    while (at + length < end && (bytes[at + length] & 0xC0) == 0x80) {
      length++;
    }
    String character = new String(bytes, at, length, StandardCharsets.UTF_8);
    int point = character.codePointAt(0);
    return Character.isISOControl(point)
        ? "the control character U+" + HexFormat.of().withUpperCase().toHexDigits((short) point)
        : "\"" + character + "\"";
  }
}
