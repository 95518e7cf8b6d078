package se.protokoll.json.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.HalfPairs;
import se.protokoll.json.token.LineColumn;
import se.protokoll.json.token.Tokens;
import se.protokoll.json.token.utf8.Utf8Sink;

/**
 * A document that is being read: its tokens, the problems found so far and what is left of limits.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // what notes a problem gives null, of any type
public final class OpenDocument implements AutoCloseable {
  private static final int FIRST_ROOM = 200;
  private static final @Nullable Object[] NOTHING = {};

  private final Limits limits;
  private final List<Problem> problems = new ArrayList<>();
  private Tokens tokens;
  private int problemCount;
  private int depth;
  private int elements;
  private @Nullable Object[] stack = NOTHING;
  private int top;
  private @Nullable Utf8Sink scratch;
  private final FieldValues values = new FieldValues();

  /** Ends the reading; every reason has been noted as a problem. */
  public static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("Reading was stopped", null, false, false);
    }
  }

  /**
   * Begins a reading.
   *
   * @param tokens the document
   * @param limits how much of it to read
   */
  public OpenDocument(Tokens tokens, Limits limits) {
    this.tokens = tokens;
    this.limits = limits;
  }

  /** Returns the tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** Returns the limits. */
  public Limits limits() {
    return limits;
  }

  /** Returns the problems so far, in document order. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns how many problems there are so far. */
  public int problemCount() {
    return problemCount;
  }

  /** Reads on from other tokens, and returns those so far. */
  Tokens swap(Tokens other) {
    Tokens before = tokens;
    tokens = other;
    return before;
  }

  /** Goes one level down. */
  void enter() {
    if (++depth > limits.depth()) {
      throw tooDeep();
    }
  }

  /** Returns how many more levels there may be. */
  int levelsLeft() {
    return limits.depth() - depth;
  }

  /** Notes that the current token is deeper than the limits allow, which ends the reading. */
  StoppedException tooDeep() {
    problem(
        ProblemKind.LIMIT, Phrase.of("levels", "most", limits.depth()), Phrase.of("less-nesting"));
    return new StoppedException();
  }

  /** Goes one level up. */
  void leave() {
    depth--;
  }

  /** Counts one more element or own property. */
  void countElement() {
    if (++elements > limits.elements()) {
      stop(
          ProblemKind.LIMIT,
          Phrase.of("elements", "most", limits.elements()),
          Phrase.of("fewer-elements"));
    }
  }

  /**
   * Sets aside room for the values of one object, and returns where it begins.
   *
   * @param values what is there until something is read
   */
  int reserve(@Nullable Object[] values) {
    int base = top;
    if (base + values.length > stack.length) {
      makeRoom(base + values.length);
    }
    System.arraycopy(values, 0, stack, base, values.length);
    top = base + values.length;
    return base;
  }

  void set(int index, @Nullable Object value) {
    stack[index] = value;
  }

  @Nullable Object get(int index) {
    return stack[index];
  }

  /** Gives back what was set aside. */
  void release(int base) {
    top = base;
  }

  /** Returns the values set aside; the same object each time, so it is not to be kept. */
  FieldValues values(int base) {
    values.moveTo(stack, base);
    return values;
  }

  int stackTop() {
    return top;
  }

  void push(Object element) {
    if (top == stack.length) {
      makeRoom(top + 1);
    }
    stack[top++] = element;
  }

  private void makeRoom(int least) {
    stack = Arrays.copyOf(stack, Math.max(FIRST_ROOM, Math.max(least, 2 * stack.length)));
  }

  /** Takes the elements above a height off the stack, as a list. */
  @SuppressWarnings({"unchecked", "NullAway"}) // push takes no null, and only elements of one list
  <T> List<T> pop(int height) {
    Object[] s = stack;
    int count = top - height;
    List<Object> list =
        switch (count) {
          case 0 -> List.of();
          case 1 -> List.of(s[height]);
          case 2 -> List.of(s[height], s[height + 1]);
          case 3 -> List.of(s[height], s[height + 1], s[height + 2]);
          case 4 -> List.of(s[height], s[height + 1], s[height + 2], s[height + 3]);
          default -> List.of(Arrays.copyOfRange(s, height, top));
        };
    top = height;
    return (List<T>) list;
  }

  /** Notes a problem at the current token. */
  public <T> @Nullable T problem(ProblemKind kind, Phrase found, Phrase expected) {
    return problem(kind, found, expected, Optional.empty());
  }

  /** Notes a problem at the current token, and what was probably meant. */
  public <T> @Nullable T problem(
      ProblemKind kind, Phrase found, Phrase expected, Optional<String> suggestion) {
    note(kind, tokens.pointer(), tokens.position(), found, expected, suggestion);
    return null;
  }

  /** Notes a problem with the object that has just ended, at the place where it begins. */
  <T> @Nullable T problemOfObject(ProblemKind kind, long start, Phrase found, Phrase expected) {
    note(kind, tokens.pointer(), start, found, expected, Optional.empty());
    return null;
  }

  /** Notes a problem with a property of the object that has just ended. */
  void problemOfProperty(ProblemKind kind, String name, long start, Phrase found, Phrase expected) {
    problemInside(kind, "/" + name, start, found, expected);
  }

  /** Notes a problem inside the object that has just ended, by the pointer from there. */
  void problemInside(ProblemKind kind, String inside, long start, Phrase found, Phrase expected) {
    note(kind, tokens.pointer() + inside, start, found, expected, Optional.empty());
  }

  /** Notes that the current value is only written, which ends the reading. */
  void stopOnlyWritten(String name, Phrase instead) {
    stop(ProblemKind.TYPE, Phrase.of("only-written", "record", name), instead);
  }

  /** Notes a problem at the current token and ends the reading. */
  void stop(ProblemKind kind, Phrase found, Phrase expected) {
    problem(kind, found, expected);
    throw new StoppedException();
  }

  private void note(
      ProblemKind kind,
      String pointer,
      long position,
      Phrase found,
      Phrase expected,
      Optional<String> suggestion) {
    LineColumn place = tokens.place(position);
    problems.add(
        new Problem(kind, pointer, place.line(), place.column(), found, expected, suggestion));
    if (++problemCount >= limits.problems()) {
      throw new StoppedException();
    }
  }

  /**
   * Skips the current value and notes that it is of the wrong type. One that does not end, or that
   * ends the reading, has that problem and no other. The end of a list is not a problem: a list
   * finds its end by asking for one more element.
   */
  public <T> @Nullable T wrongType(Phrase expected) {
    if (tokens.token() != Tokens.END_ARRAY) {
      String pointer = tokens.pointer();
      long position = tokens.position();
      Phrase found = found();
      skip();
      note(ProblemKind.TYPE, pointer, position, found, expected, Optional.empty());
    }
    return null;
  }

  /** Says in words what the current token is. */
  private Phrase found() {
    return switch (tokens.token()) {
      case Tokens.START_OBJECT -> Phrase.of("object");
      case Tokens.START_ARRAY -> Phrase.of("array");
      case Tokens.TEXT -> Phrase.of("text-written", "written", Quoting.quoted(tokens.text()));
      case Tokens.WHOLE_NUMBER, Tokens.OTHER_NUMBER ->
          Phrase.of("number-written", "written", Quoting.cut(tokens.text()));
      case Tokens.TRUE -> Phrase.written("true");
      case Tokens.FALSE -> Phrase.written("false");
      case Tokens.NULL -> Phrase.written("null");
      default -> Phrase.of("not-a-value");
    };
  }

  /** Skips the current value, so that its last token becomes the current one. */
  void skip() {
    int token = tokens.token();
    if (token == Tokens.START_OBJECT || token == Tokens.START_ARRAY) {
      enter();
      skipRest();
      leave();
    }
  }

  /** Skips to the end of the object or array that the current token stands directly in. */
  void skipRest() {
    int inside = depth;
    while (true) {
      switch (tokens.next()) {
        case Tokens.START_OBJECT, Tokens.START_ARRAY -> enter();
        case Tokens.END_OBJECT, Tokens.END_ARRAY -> {
          if (depth == inside) {
            return;
          }
          leave();
        }
        case Tokens.NAME -> checkNameLength(tokens.nameLength());
        case Tokens.NONE -> throw new StoppedException();
        default -> {}
      }
    }
  }

  /** Checks a text, which is the current token, against the limits and for half pairs. */
  @Nullable String checked(String text) {
    if (text.length() > limits.textLength()) {
      return problem(
          ProblemKind.LIMIT,
          Phrase.of("text-units", "count", text.length()),
          Phrase.of("at-most", "most", limits.textLength()));
    }
    if (tokens.mayHaveHalfPairs() && HalfPairs.isIn(text)) {
      return problem(ProblemKind.ENCODING, Phrase.of("half-pair"), Phrase.of("whole-characters"));
    }
    return text;
  }

  /** Checks a name that is not known, which is the current token; a long one ends the reading. */
  @Nullable String checkedName(String name) {
    checkNameLength(name.length());
    return checked(name);
  }

  /** Checks the length of the name that is the current token; a long one ends the reading. */
  private void checkNameLength(int length) {
    if (length > limits.nameLength()) {
      noteLast(
          ProblemKind.LIMIT,
          "",
          tokens.position(),
          Phrase.of("name-units", "count", length),
          Phrase.of("at-most", "most", limits.nameLength()));
      throw new StoppedException();
    }
  }

  /** Returns a sink for the value of an own property, the same each time and empty. */
  Utf8Sink scratch() {
    if (scratch == null) {
      scratch = new Utf8Sink();
    }
    scratch.clear();
    return scratch;
  }

  /** Gives back memory for other documents; nothing is read any more then. */
  @Override
  public void close() {
    tokens.release();
    if (scratch != null) {
      scratch.close();
    }
  }

  /** Notes the problem that ends the reading, however many there are. */
  void noteLast(ProblemKind kind, String pointer, long position, Phrase found, Phrase expected) {
    LineColumn place = tokens.place(position);
    problems.add(
        new Problem(
            kind, pointer, place.line(), place.column(), found, expected, Optional.empty()));
  }
}
