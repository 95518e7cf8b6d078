package se.protokoll.json.problem;

/**
 * How much of a document is read before it is refused: what keeps a hostile document from taking
 * time or memory.
 *
 * @param bytes the largest document, or record of an archive, in bytes
 * @param depth how deep objects and arrays may stand inside each other
 * @param textLength the longest text, in UTF-16 units; a name counts as one
 * @param digits the longest number, in characters
 * @param elements how many elements and own properties one document may have in all
 * @param problems after how many problems reading stops, 1 or more
 */
public record Limits(int bytes, int depth, int textLength, int digits, int elements, int problems) {

  /** 32 MiB, 64 levels, texts of 1 MiB, 40 digits, 500 000 elements, 100 problems. */
  public static final Limits STANDARD = new Limits(32 << 20, 64, 1 << 20, 40, 500_000, 100);

  private static final int DEEPEST = 1_000;

  public Limits {
    positive("bytes", bytes);
    positive("depth", depth);
    positive("textLength", textLength);
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
    return new Limits(value, depth, textLength, digits, elements, problems);
  }

  /** Returns these limits with another depth, at most 1000. */
  public Limits withDepth(int value) {
    return new Limits(bytes, value, textLength, digits, elements, problems);
  }

  /** Returns these limits with another longest text, in UTF-16 units. */
  public Limits withTextLength(int value) {
    return new Limits(bytes, depth, value, digits, elements, problems);
  }

  /** Returns these limits with another longest number, in characters. */
  public Limits withDigits(int value) {
    return new Limits(bytes, depth, textLength, value, elements, problems);
  }

  /** Returns these limits with another largest number of elements in all. */
  public Limits withElements(int value) {
    return new Limits(bytes, depth, textLength, digits, value, problems);
  }

  /** Returns these limits with another number of problems after which reading stops. */
  public Limits withProblems(int value) {
    return new Limits(bytes, depth, textLength, digits, elements, value);
  }
}
