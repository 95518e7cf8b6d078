package se.protokoll.json.token.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.token.LineColumn;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.PlaceFinder;
import se.protokoll.json.token.Segments;
import se.protokoll.json.token.Tokens;

/**
 * The tokens of UTF-8 bytes, found eight bytes at a time.
 *
 * <p>A text becomes a {@code String} in one pass, without characters of two bytes in between when
 * none needs them. The first byte that is not JSON, or not UTF-8, is refused with a {@link
 * MalformedException}, which says what should stand there; {@link #pointer} then gives the value
 * that was being read. The whole document has been looked at when the last token has been read.
 */
public final class Utf8Tokens extends Tokens {
  private static final int FIRST_DEPTH = 24;
  private static final int CERTAINLY_INT = 10;
  private static final int NONE_YET = -1;
  private static final int UNNAMED = -2;

  /** Stands for the byte at the end, where there is none; JSON has it nowhere. */
  private static final byte END_OF_BYTES = 0;

  private final byte[] bytes;
  private final int end;
  private final PlaceFinder places;
  private final TextDecoder texts;

  /** The next byte to look at. */
  private int at;

  /** The kind of the current token, and its first byte. */
  private int token = NONE;

  private int start;

  /** Whether the one value of the document has begun. */
  private boolean begun;

  /** After a name: the kind of its value, and the value's first byte. */
  private int ahead = NONE;

  private int aheadStart;

  /** Whether the current text has not been looked at beyond its opening quote. */
  private boolean pending;

  private int numberEnd;
  private int nameLength;

  /**
   * The objects and arrays around: where each begins, and the element of each array and where the
   * name begins in each object that is current.
   */
  private int depth;

  private int[] opened = new int[FIRST_DEPTH];
  private int[] current = new int[FIRST_DEPTH];

  /**
   * Takes tokens from UTF-8 bytes, from index 0 up to an end.
   *
   * @param places what turns the indexes of bytes into lines and columns
   */
  public Utf8Tokens(byte[] bytes, int end, PlaceFinder places) {
    this.bytes = bytes;
    this.end = end;
    this.places = places;
    this.texts = new TextDecoder(bytes, end);
  }

  @Override
  public int next() {
    if (token == NAME) {
      return value();
    }
    if (pending) {
      skipText();
    }
    if (depth == 0) {
      return root();
    }
    if (bytes[opened[depth]] == '{') {
      return name() ? NAME : END_OBJECT;
    }
    return element();
  }

  /** Goes to the value of the current name, which has been scanned. */
  private int value() {
    return take(ahead, aheadStart);
  }

  private int element() {
    byte b = afterSpace();
    if (b == ']') {
      close();
      token = END_ARRAY;
      return token;
    }
    if (current[depth] != NONE_YET) {
      if (b != ',') {
        throw refused("comma-or", "bracket", "]");
      }
      at++;
    }
    current[depth]++;
    return take(scan(), aheadStart);
  }

  private int root() {
    if (!begun) {
      begun = true;
      return take(scan(), aheadStart);
    }
    afterSpace();
    if (at < end) {
      throw refused("end-of-document"); // there is one value in a document
    }
    token = NONE;
    return token;
  }

  private int take(int kind, int from) {
    start = from;
    token = kind;
    if (kind == TEXT) {
      pending = true;
    } else if (kind == START_OBJECT || kind == START_ARRAY) {
      open();
    }
    return kind;
  }

  private void open() {
    if (++depth == opened.length) {
      opened = Arrays.copyOf(opened, depth * 2);
      current = Arrays.copyOf(current, depth * 2);
    }
    opened[depth] = start;
    current[depth] = NONE_YET;
  }

  private void close() {
    start = at++;
    depth--;
  }

  /**
   * Goes past spaces, and returns the byte after them without going past it; {@link #END_OF_BYTES}
   * at the end.
   */
  private byte afterSpace() {
    while (at < end) {
      byte b = bytes[at];
      if (b > ' ' || !isSpace(b)) {
        return b;
      }
      at++;
    }
    return END_OF_BYTES;
  }

  private boolean isAfterComma() {
    int before = at - 1;
    while (before >= 0 && isSpace(bytes[before])) {
      before--;
    }
    return before >= 0 && bytes[before] == ',';
  }

  /** Says whether a byte is a space of JSON. */
  public static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  private MalformedException refused(String code) {
    return new MalformedException(at, Phrase.of(code));
  }

  private MalformedException refused(String code, String name, String argument) {
    return new MalformedException(at, Phrase.of(code, name, argument));
  }

  /** Returns the kind of the value that begins here, and goes past it or its first byte. */
  private int scan() {
    byte first = afterSpace();
    aheadStart = at;
    switch (first) {
      case '"' -> {
        at++;
        return TEXT;
      }
      case '{' -> {
        at++;
        return START_OBJECT;
      }
      case '[' -> {
        at++;
        return START_ARRAY;
      }
      case 't' -> {
        return word("true", TRUE);
      }
      case 'f' -> {
        return word("false", FALSE);
      }
      case 'n' -> {
        return word("null", NULL);
      }
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        return number(first);
      }
      default ->
          throw first == ']' && isAfterComma()
              ? refused("value-or-no-comma")
              : refused("json-value");
    }
  }

  private int word(String word, int kind) {
    for (int i = 0; i < word.length(); i++) {
      if (at == end || bytes[at] != word.charAt(i)) {
        throw refused("literal", "word", word);
      }
      at++;
    }
    ends();
    return kind;
  }

  /** Refuses what cannot follow a word or a number. */
  private void ends() {
    if (at < end) {
      byte b = bytes[at];
      if (b != ',' && b != '}' && b != ']' && !isSpace(b)) {
        throw depth == 0 ? refused("end-of-document") : refused("end-of-value");
      }
    }
  }

  private int number(byte first) {
    int kind = WHOLE_NUMBER;
    if (first == '-') {
      at++;
    }
    if (at < end && bytes[at] == '0') {
      at++;
    } else {
      digits();
    }
    if (at < end && bytes[at] == '.') {
      kind = OTHER_NUMBER;
      at++;
      digits();
    }
    if (at < end && (bytes[at] | 0x20) == 'e') {
      kind = OTHER_NUMBER;
      at++;
      if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
        at++;
      }
      digits();
    }
    numberEnd = at;
    ends();
    return kind;
  }

  /** Goes past one or more digits. */
  private void digits() {
    int from = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == from) {
      throw refused("digit");
    }
  }

  /** Goes to the next name of the current object, or to its end; leaves the name to be read. */
  private boolean name() {
    if (!toName()) {
      return false;
    }
    nameLength = texts.decode(start + 1).length();
    named(texts.after());
    return true;
  }

  private boolean toName() {
    byte b = afterSpace();
    if (b == '}') {
      close();
      token = END_OBJECT;
      return false;
    }
    boolean first = current[depth] == NONE_YET;
    if (!first) {
      if (b != ',') {
        throw refused("comma-or", "bracket", "}");
      }
      at++;
      current[depth] = UNNAMED;
      b = afterSpace();
    }
    if (b == '}' && !first) {
      throw refused("property-or-no-comma", "bracket", "}");
    }
    if (b != '"') {
      throw first ? refused("quoted-name-or", "bracket", "}") : refused("quoted-name");
    }
    start = at;
    token = NAME;
    return true;
  }

  /** Goes from the end of a name to its value, and scans that. */
  private void named(int after) {
    current[depth] = start;
    at = after;
    if (at >= end || bytes[at] != ':') {
      if (afterSpace() != ':') {
        throw refused("colon");
      }
    }
    at++;
    ahead = scan();
  }

  @Override
  public int nextName(NameTable names) {
    if (pending) {
      skipText();
    }
    if (!toName()) {
      return END;
    }
    int index = names.find(bytes, start + 1, end);
    if (index >= 0) {
      nameLength = names.length(index);
      named(start + names.length(index) + 2);
      return index;
    }
    String name = texts.decode(start + 1);
    nameLength = name.length();
    named(texts.after());
    index = names.indexOf(name); // it may be known, and written with escapes
    return index < 0 ? UNKNOWN : index;
  }

  @Override
  public int token() {
    return token;
  }

  @Override
  public @Nullable String nextText() {
    if (token != NAME || ahead != TEXT) {
      return next() == TEXT ? text() : null;
    }
    token = TEXT;
    start = aheadStart;
    String text = texts.decode(start + 1);
    at = texts.after();
    return text;
  }

  @Override
  public int nameLength() {
    return nameLength;
  }

  @Override
  public String text() {
    if (token == TEXT) {
      String text = texts.decode(start + 1);
      at = texts.after();
      pending = false;
      return text;
    }
    return token == NAME
        ? texts.decode(start + 1)
        : new String(bytes, start, numberEnd - start, StandardCharsets.ISO_8859_1);
  }

  @Override
  public int wordAmong(NameTable words) {
    int index = words.find(bytes, start + 1, end);
    if (index < 0) {
      return super.wordAmong(words);
    }
    at = start + words.length(index) + 2;
    pending = false;
    return index;
  }

  @Override
  public boolean isInt() {
    return numberEnd - start < CERTAINLY_INT || fitsInt(text());
  }

  @Override
  public boolean isJsonNumber() {
    return true;
  }

  @Override
  public int intValue() {
    int i = bytes[start] == '-' ? start + 1 : start;
    int number = 0;
    while (i < numberEnd) {
      number = number * 10 + bytes[i++] - '0';
    }
    return bytes[start] == '-' ? -number : number;
  }

  @Override
  public void release() {
    texts.release();
  }

  @Override
  public boolean mayHaveHalfPairs() {
    return texts.hasSurrogateEscapes();
  }

  /** Says in words which character begins at an index. */
  public Phrase character(int index) {
    if (index >= end) {
      return Phrase.of("end-of-document");
    }
    int length = 1;
    while (index + length < end && (bytes[index + length] & 0xC0) == 0x80) {
      length++;
    }
    String character = new String(bytes, index, length, StandardCharsets.UTF_8);
    int point = character.codePointAt(0);
    return Character.isISOControl(point)
        ? Phrase.of(
            "control-character",
            "character",
            "U+" + HexFormat.of().withUpperCase().toHexDigits((short) point))
        : Phrase.written('"' + character + '"');
  }

  private void skipText() {
    texts.decode(start + 1);
    at = texts.after();
    pending = false;
  }

  @Override
  public String pointer() {
    var pointer = new StringBuilder();
    for (int level = 1; level <= depth; level++) {
      if (current[level] >= 0) {
        boolean array = bytes[opened[level]] == '[';
        pointer
            .append('/')
            .append(array ? current[level] : Segments.of(texts.decode(current[level] + 1)));
      }
    }
    return pointer.toString();
  }

  @Override
  public long position() {
    return start;
  }

  @Override
  public LineColumn place(long position) {
    return places.find((int) position);
  }
}
