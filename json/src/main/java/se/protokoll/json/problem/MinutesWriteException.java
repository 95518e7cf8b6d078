package se.protokoll.json.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.Text;

/**
 * A record was not written, because what would have been written could not be read again: it is
 * beyond the limits, or holds what JSON or the format does not have. {@link #getMessage} is the
 * English text.
 *
 * <p>After it has been serialized by Java, it has the code, the pointer and the English text.
 */
public final class MinutesWriteException extends IllegalArgumentException implements Diagnostic {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final String pointer;
  private final transient @Nullable Phrase found;
  private final transient @Nullable Phrase expected;

  /**
   * Refuses to write a value whose place is not known.
   *
   * @param kind what kind of thing is wrong
   * @param found what there is to be written
   * @param expected what could be written
   */
  public MinutesWriteException(ProblemKind kind, Phrase found, Phrase expected) {
    this(kind, "", found, expected);
  }

  private MinutesWriteException(ProblemKind kind, String pointer, Phrase found, Phrase expected) {
    super(text(pointer, found, expected, Language.EN));
    this.kind = Objects.requireNonNull(kind, "kind");
    this.pointer = pointer;
    this.found = found;
    this.expected = expected;
  }

  /** Returns the same with its place, as a JSON pointer from what was to be written. */
  public MinutesWriteException at(String place) {
    return found == null || expected == null
        ? this
        : new MinutesWriteException(kind, place, found, expected);
  }

  /** Returns what kind of thing is wrong. */
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return kind.word();
  }

  @Override
  public String pointer() {
    return pointer;
  }

  /** Returns what was found and what was expected, in this order. */
  @Override
  public Map<String, Object> arguments() {
    var arguments = new LinkedHashMap<String, Object>();
    if (found != null && expected != null) {
      arguments.put("found", found);
      arguments.put("expected", expected);
    }
    return Collections.unmodifiableMap(arguments);
  }

  @Override
  public String text(Language language) {
    return found == null || expected == null
        ? String.valueOf(getMessage())
        : text(pointer, found, expected, language);
  }

  private static String text(String pointer, Phrase found, Phrase expected, Language language) {
    String place = pointer.isEmpty() ? "" : " (" + pointer + ")";
    var parts = new LinkedHashMap<String, Object>();
    parts.put("pointer", Text.untranslated(place));
    parts.put("found", found);
    parts.put("expected", expected);
    return Phrase.text("unwritable", parts, language);
  }
}
