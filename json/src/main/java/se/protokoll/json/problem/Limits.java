package se.protokoll.json.problem;

import java.io.Serializable;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * How large a document may be: what keeps a hostile document from taking time or memory.
 *
 * <p>A document beyond them is refused when it is read. It is not written either, so that what has
 * been written under some limits can be read again under the same.
 *
 * @param bytes the largest document, or record of an archive, in bytes
 * @param depth how deep objects and arrays may stand inside each other, at most 250
 * @param textLength the longest text, in UTF-16 units
 * @param nameLength the longest name of a property, in UTF-16 units
 * @param parsedLength the longest text that is read as something else, in UTF-16 units: a set of
 *     paragraphs, a time of day, an amount, a number of a split
 * @param digits the longest number, in characters
 * @param elements how many elements of lists and own properties one document may have in all;
 *     inside the value of an own property every name and every value counts
 * @param problems after how many problems reading stops, 1 or more
 */
public record Limits(
    int bytes,
    int depth,
    int textLength,
    int nameLength,
    int parsedLength,
    int digits,
    int elements,
    int problems)
    implements HasNoJsonForm, Serializable {

  /**
   * For documents of your own: 32 MiB, 64 levels, texts of 1 MiB, names of 1 000 and parsed texts
   * of 2 000 units, numbers of 40 characters, 500 000 elements, 100 problems.
   */
  public static final Limits STANDARD =
      new Limits(32 << 20, 64, 1 << 20, 1_000, 2_000, 40, 500_000, 100);

  /**
   * For documents of strangers, as a service on the net gets them: 2 MiB, 32 levels, texts of 32
   * KiB, names of 200 and parsed texts of 500 units, numbers of 40 characters, 20 000 elements, 50
   * problems. The largest real minutes known have 70 kB, 13 levels, a text of 1 615 characters, and
   * 332 elements among some 1 100 values; so everything is about twenty times as large as needed.
   */
  public static final Limits UNTRUSTED =
      new Limits(2 << 20, 32, 32 << 10, 200, 500, 40, 20_000, 50);

  /** Reading, writing and comparing a meeting of this depth fits in a stack of 512 KiB. */
  private static final int DEEPEST = 250;

  public Limits {
    positive("bytes", bytes);
    positive("depth", depth);
    positive("textLength", textLength);
    positive("nameLength", nameLength);
    positive("parsedLength", parsedLength);
    positive("digits", digits);
    positive("elements", elements);
    positive("problems", problems);
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "depth is at most " + DEEPEST + ", because each level takes stack; not " + depth);
    }
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is 1 or more, not " + value);
    }
  }

  /** Returns these limits with another largest document, in bytes. */
  public Limits withBytes(int value) {
    return new Limits(
        value, depth, textLength, nameLength, parsedLength, digits, elements, problems);
  }

  /** Returns these limits with another depth, at most 250. */
  public Limits withDepth(int value) {
    return new Limits(
        bytes, value, textLength, nameLength, parsedLength, digits, elements, problems);
  }

  /** Returns these limits with another longest text, in UTF-16 units. */
  public Limits withTextLength(int value) {
    return new Limits(bytes, depth, value, nameLength, parsedLength, digits, elements, problems);
  }

  /** Returns these limits with another longest name, in UTF-16 units. */
  public Limits withNameLength(int value) {
    return new Limits(bytes, depth, textLength, value, parsedLength, digits, elements, problems);
  }

  /** Returns these limits with another longest text that is read as something else. */
  public Limits withParsedLength(int value) {
    return new Limits(bytes, depth, textLength, nameLength, value, digits, elements, problems);
  }

  /** Returns these limits with another longest number, in characters. */
  public Limits withDigits(int value) {
    return new Limits(
        bytes, depth, textLength, nameLength, parsedLength, value, elements, problems);
  }

  /** Returns these limits with another largest number of elements in all. */
  public Limits withElements(int value) {
    return new Limits(bytes, depth, textLength, nameLength, parsedLength, digits, value, problems);
  }

  /** Returns these limits with another number of problems after which reading stops. */
  public Limits withProblems(int value) {
    return new Limits(bytes, depth, textLength, nameLength, parsedLength, digits, elements, value);
  }
}
