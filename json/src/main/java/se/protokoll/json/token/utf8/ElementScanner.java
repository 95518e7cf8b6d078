package se.protokoll.json.token.utf8;

/**
 * Finds where one element of an array ends, byte by byte and without looking at what it holds: for
 * archives that are larger than memory, and for elements that are not JSON.
 */
public final class ElementScanner {
  private int depth;
  private boolean inText;
  private boolean escaped;

  /** Makes a scanner that stands before the first byte of an element. */
  public ElementScanner() {}

  /**
   * Looks at the next byte.
   *
   * @param b the byte, from 0 to 255
   * @return whether the element ends before it: it is a comma or a closing bracket of the array
   */
  public boolean endsAt(int b) {
    if (inText) {
      inText = escaped || b != '"';
      escaped = !escaped && b == '\\';
      return false;
    }
    switch (b) {
      case '"' -> inText = true;
      case '{', '[' -> depth++;
      case '}' -> depth -= depth > 0 ? 1 : 0;
      case ']' -> {
        if (depth == 0) {
          return true;
        }
        depth--;
      }
      case ',' -> {
        return depth == 0;
      }
      default -> {}
    }
    return false;
  }
}
