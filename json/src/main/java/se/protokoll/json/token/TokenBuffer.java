package se.protokoll.json.token;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one object, kept so that they can be read once more: for an object that says what
 * it is only after its first property.
 */
public final class TokenBuffer extends Tokens {
  private final Tokens source;
  private final String base;
  private final List<BufferedToken> kept = new ArrayList<>();
  private boolean tooDeep;
  private int at = -1;

  /**
   * One token: its kind, its text where it has one, and where it stands.
   *
   * @param parent the index of the token that opens the object or array around it, -1 for the
   *     object itself
   * @param step how to get there from the parent: the index in an array; in an object {@code ~i},
   *     where i is the index of its name among the tokens
   */
  private record BufferedToken(int kind, String text, long position, int parent, int step) {}

  /** The step to the end of the object itself. */
  private static final int NOWHERE = Integer.MIN_VALUE;

  /**
   * Keeps the rest of an object.
   *
   * @param source the tokens, at a name directly in the object; afterwards at the end of the object
   * @param base the JSON pointer of the object
   * @param mostTokens how many tokens are kept at most
   * @param mostLevels how deep objects and arrays may stand inside the object
   */
  public TokenBuffer(Tokens source, String base, int mostTokens, int mostLevels) {
    this.source = source;
    this.base = base;
    int parent = -1;
    int step = NOWHERE;
    int depth = 0;
    for (int kind = source.token(); ; kind = source.next()) {
      boolean ends = kind == END_OBJECT || kind == END_ARRAY;
      if (kind == NAME) {
        step = ~kept.size();
      } else if (ends) {
        step = depth == 0 ? NOWHERE : kept.get(parent).step();
        parent = depth == 0 ? -1 : kept.get(parent).parent();
      } else if (parent >= 0 && kept.get(parent).kind() == START_ARRAY) {
        step++;
      }
      boolean hasText = kind >= NAME && kind <= OTHER_NUMBER;
      String text = hasText ? source.text() : "";
      kept.add(new BufferedToken(kind, text, source.position(), parent, step));
      if (kind == NONE || kept.size() > mostTokens) {
        break;
      } else if (kind == START_OBJECT || kind == START_ARRAY) {
        parent = kept.size() - 1;
        step = -1;
        if (++depth > mostLevels) {
          tooDeep = true;
          break;
        }
      } else if (ends && --depth < 0) {
        break;
      }
    }
  }

  /** Says whether the object was kept to its end. */
  public boolean isWhole() {
    return kept.get(kept.size() - 1).kind() == END_OBJECT;
  }

  /** Says whether the object was not kept to its end because it is too deep. */
  public boolean isTooDeep() {
    return tooDeep;
  }

  /**
   * Goes to a property directly in the object, so that the next token is its value.
   *
   * @return false when the object has no such property; then nothing has moved
   */
  public boolean goTo(String name) {
    int depth = 0;
    for (int i = 0; i < kept.size(); i++) {
      BufferedToken token = kept.get(i);
      switch (token.kind()) {
        case START_OBJECT, START_ARRAY -> depth++;
        case END_OBJECT, END_ARRAY -> depth--;
        case NAME -> {
          if (depth == 0 && token.text().equals(name)) {
            at = i;
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Goes back to before the first token. */
  public void rewind() {
    at = -1;
  }

  @Override
  public int next() {
    return kept.get(++at).kind();
  }

  @Override
  public int token() {
    return kept.get(at).kind();
  }

  @Override
  public @Nullable String nextText() {
    return next() == TEXT ? text() : null;
  }

  @Override
  public int nextName(NameTable names) {
    if (next() == END_OBJECT) {
      return END;
    }
    int index = names.indexOf(text());
    return index < 0 ? UNKNOWN : index;
  }

  @Override
  public String text() {
    return kept.get(at).text();
  }

  @Override
  public int nameLength() {
    return text().length();
  }

  @Override
  public boolean isInt() {
    return fitsInt(text());
  }

  @Override
  public int intValue() {
    return Integer.parseInt(text());
  }

  @Override
  public String pointer() {
    var segments = new ArrayDeque<String>();
    for (int i = at; i >= 0; i = kept.get(i).parent()) {
      int step = kept.get(i).step();
      if (step >= 0) {
        segments.push(Integer.toString(step));
      } else if (step != NOWHERE) {
        segments.push(Segments.of(kept.get(~step).text()));
      }
    }
    return base + Segments.joined(segments);
  }

  @Override
  public boolean mayHaveHalfPairs() {
    return source.mayHaveHalfPairs();
  }

  @Override
  public long position() {
    return kept.get(at).position();
  }

  @Override
  public LineColumn place(long position) {
    return source.place(position);
  }
}
