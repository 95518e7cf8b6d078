package se.protokoll.language;

import java.util.Map;

/**
 * Something that the library says (<i>meddelande</i>): data first, the sentence is made from it.
 *
 * <p>A program looks at the code and the arguments, which are stable; a person reads the text,
 * which may be worded better in a later version.
 */
public interface Message extends Spoken {

  /** Returns what is said, in lower kebab-case, such as "percent-not-100"; stable. */
  String code();

  /** Returns the values that the text names, by name and in order; not abbreviated. */
  Map<String, Object> arguments();
}
