package se.protokoll.json.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of UTF-8 bytes, found eight bytes at a time.
 *
 * <p>A text becomes a {@code String} in one pass, without characters of two bytes in between when
 * none needs them. It takes what {@link Grammar} takes: where that finds a fault, or the bytes of a
 * text are no UTF-8, a {@link Malformed} comes out, and whoever asked finds out why. The whole
 * document has been looked at when the last token has been read.
 */
public final class Utf8Tokens extends Tokens {
  private static final int FIRST_DEPTH = 24;
  private static final int LONGEST_INT = 10;
  private static final int NONE_YET = -1;

  private final byte[] bytes;
  private final int end;
  private final PlaceFinder places;
  private final TextDecoder texts;

  /** The next byte to look at. */
  private int at;

  /** The kind of the current token, and its first byte. */
  private int token = NONE;

  private int start;

  /** After a name: the kind of its value, and the value's first byte. */
  private int ahead = NONE;

  private int aheadStart;

  /** Whether the current text has not been looked at beyond its opening quote. */
  private boolean pending;

  private int numberEnd;

  /** The objects and arrays around: where each begins, and the current name or element of each. */
  private int depth;

  private int[] opened = new int[FIRST_DEPTH];
  private int[] current = new int[FIRST_DEPTH];

  /** What is not JSON was found, or is not UTF-8. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("No JSON, or no UTF-8", null, false, false);
    }
  }

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
    byte b = afterSpace();
    if (b == ']') {
      close();
      token = END_ARRAY;
      return token;
    }
    if (++current[depth] > 0) {
      comma(b);
    }
    return take(scan(), aheadStart);
  }

  /** Goes to the value of the current name, which has been scanned. */
  private int value() {
    return take(ahead, aheadStart);
  }

  private int root() {
    while (at < end && isSpace(bytes[at])) {
      at++;
    }
    if (at == end) {
      token = NONE;
      return token;
    }
    if (token != NONE) {
      throw new Malformed(); // there is one value in a document
    }
    int kind = take(scan(), aheadStart);
    boolean number = kind == WHOLE_NUMBER || kind == OTHER_NUMBER;
    if (number && at < end && !isSpace(bytes[at])) {
      throw new Malformed();
    }
    return kind;
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

  /** Goes past spaces, and returns the byte after them without going past it. */
  private byte afterSpace() {
    while (at < end) {
      byte b = bytes[at];
      if (b > ' ' || !isSpace(b)) {
        return b;
      }
      at++;
    }
    throw new Malformed();
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  private void comma(byte b) {
    if (b != ',') {
      throw new Malformed();
    }
    at++;
    afterSpace();
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
      default -> {
        return number(first);
      }
    }
  }

  private int word(String word, int kind) {
    int after = at + word.length();
    if (after > end) {
      throw new Malformed();
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        throw new Malformed();
      }
    }
    if (after < end && goesOn(after)) {
      throw new Malformed();
    }
    at = after;
    return kind;
  }

  /**
   * Says whether a word is longer than it should be; anything else is a fault of the next token.
   */
  private boolean goesOn(int after) {
    byte b = bytes[after];
    if (b < 0) {
      return Character.isJavaIdentifierPart(texts.point(after));
    }
    return b >= '0' && Character.isJavaIdentifierPart(b);
  }

  private int number(byte first) {
    int whole = first == '-' ? at + 1 : at;
    int i = digits(whole);
    if (bytes[whole] == '0' && i > whole + 1) {
      throw new Malformed();
    }
    int kind = WHOLE_NUMBER;
    if (i < end && bytes[i] == '.') {
      kind = OTHER_NUMBER;
      i = digits(i + 1);
    }
    if (i < end && (bytes[i] | 0x20) == 'e') {
      kind = OTHER_NUMBER;
      i++;
      if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
        i++;
      }
      i = digits(i);
    }
    numberEnd = i;
    at = i;
    return kind;
  }

  /** Returns the index after one or more digits. */
  private int digits(int from) {
    int i = from;
    while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    if (i == from) {
      throw new Malformed();
    }
    return i;
  }

  /** Goes to the next name of the current object, or to its end; leaves the name to be read. */
  private boolean name() {
    if (!toName()) {
      return false;
    }
    texts.decode(start + 1);
    at = texts.after();
    colon();
    return true;
  }

  private boolean toName() {
    byte b = afterSpace();
    if (b == '}') {
      close();
      token = END_OBJECT;
      return false;
    }
    if (current[depth] != NONE_YET) {
      comma(b);
      b = bytes[at];
    }
    if (b != '"') {
      throw new Malformed();
    }
    start = at;
    current[depth] = at;
    token = NAME;
    return true;
  }

  private void colon() {
    if (at >= end || bytes[at] != ':') {
      if (afterSpace() != ':') {
        throw new Malformed();
      }
    }
    at++;
    ahead = scan();
  }

  @Override
  public int nextName(Names names) {
    if (pending) {
      skipText();
    }
    if (!toName()) {
      return END;
    }
    int index = names.find(bytes, start + 1, end);
    if (index >= 0) {
      at = start + names.length(index) + 2;
      colon();
      return index;
    }
    String name = texts.decode(start + 1);
    at = texts.after();
    colon();
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
  public int wordAmong(Names words) {
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
    if (numberEnd - start < LONGEST_INT) {
      return true;
    }
    try {
      Integer.parseInt(text());
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
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
  public boolean refuseOtherEncodings() {
    return true;
  }

  @Override
  public boolean mayHaveHalfPairs() {
    return texts.hasSurrogateEscapes();
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
      if (current[level] != NONE_YET) {
        boolean array = bytes[opened[level]] == '[';
        pointer
            .append('/')
            .append(array ? current[level] : Pointers.escaped(texts.decode(current[level] + 1)));
      }
    }
    return pointer.toString();
  }

  @Override
  public long position() {
    return start;
  }

  /** An object is asked about only when it has just ended, and then it is the one a level below. */
  @Override
  public Object mark() {
    return this;
  }

  @Override
  public long positionOf(Object mark) {
    return opened[depth + 1];
  }

  @Override
  public Place place(long position) {
    return places.find((int) position);
  }
}
