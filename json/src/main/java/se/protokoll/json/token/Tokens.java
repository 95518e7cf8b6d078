package se.protokoll.json.token;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as a run of tokens, in the one form that the codecs know; there is a subclass for each
 * generation of Jackson, and one for bytes.
 *
 * <p>Kinds of token are small numbers, the same that both generations use. Where a token stands is
 * asked only when there is a problem, so keeping track of it costs nothing.
 */
public abstract class Tokens {
  /** No token: the document is at its end. */
  public static final int NONE = 0;

  /** The brace that opens an object. */
  public static final int START_OBJECT = 1;

  /** The brace that closes an object. */
  public static final int END_OBJECT = 2;

  /** The bracket that opens an array. */
  public static final int START_ARRAY = 3;

  /** The bracket that closes an array. */
  public static final int END_ARRAY = 4;

  /** The name of a property. */
  public static final int NAME = 5;

  /** A text. */
  public static final int TEXT = 6;

  /** A number without fraction and exponent. */
  public static final int WHOLE_NUMBER = 7;

  /** Any other number. */
  public static final int OTHER_NUMBER = 8;

  /** The literal true. */
  public static final int TRUE = 9;

  /** The literal false. */
  public static final int FALSE = 10;

  /** The literal null. */
  public static final int NULL = 11;

  /** What {@link #nextName} gives at the end of the object. */
  public static final int END = -1;

  /** What {@link #nextName} gives for a name that is not among the known ones. */
  public static final int UNKNOWN = -2;

  private static final int LONGEST_INT = 11;

  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+");

  /** For subclasses. */
  protected Tokens() {}

  /** Goes to the next token and returns its kind. */
  public abstract int next();

  /** Returns the kind of the current token. */
  public abstract int token();

  /** Goes to the next token and returns the text it is, null when it is something else. */
  public abstract @Nullable String nextText();

  /**
   * Goes to the next name of the current object and returns its index, {@link #UNKNOWN} or {@link
   * #END}.
   */
  public abstract int nextName(NameTable names);

  /** Returns the length of the current name, in UTF-16 units, without making another String. */
  public abstract int nameLength();

  /** Returns the text of the current text, name or number; a number as it is written. */
  public abstract String text();

  /**
   * Returns which of some words the current text is, -1 when none; a parser can find out without
   * making a {@code String} of it.
   */
  public int wordAmong(NameTable words) {
    return words.indexOf(text());
  }

  /** Returns which of some words a part of an array is, -1 when none. */
  protected static int wordAmong(NameTable words, char[] chars, int from, int length) {
    for (int i = 0; i < words.all().size(); i++) {
      String word = words.get(i);
      if (word.length() == length && isAt(word, chars, from)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(String word, char[] chars, int from) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Gives back memory for other documents; there are no more tokens then. */
  public void release() {
    // a parser is closed where it was opened, or by itself at its end
  }

  /**
   * Says whether a text so far may hold half a surrogate pair; without reason to know better it
   * may.
   */
  public boolean mayHaveHalfPairs() {
    return true;
  }

  /** Says whether the current token, a whole number, is one that an {@code int} holds. */
  public abstract boolean isInt();

  /** Says whether a whole number, as it is written, is one that an {@code int} holds. */
  protected static boolean fitsInt(String number) {
    if (number.length() > LONGEST_INT) {
      return false;
    }
    try {
      Integer.parseInt(number);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Says whether the current token, a number, is written as JSON has numbers: a parser may take
   * others, such as NaN, when it has been told to, and so may a tree.
   */
  public boolean isJsonNumber() {
    return JSON_NUMBER.matcher(text()).matches();
  }

  /** Returns the current token as a number, when {@link #isInt} says so. */
  public abstract int intValue();

  /** Returns the JSON pointer of the current token. */
  public abstract String pointer();

  /**
   * Returns where the current token begins, in the form the source counts in; {@link #place} makes
   * something readable of it. Asking is cheap, so it can be kept for later.
   */
  public abstract long position();

  /** Returns the line and the column of a position. */
  public abstract LineColumn place(long position);
}
