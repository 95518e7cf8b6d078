package se.protokoll.json.token;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Limits;

/** Writes nothing and knows where it is: says where a value stands that cannot be written. */
public final class PlaceSink extends Sink {
  private final Deque<Enclosing> levels = new ArrayDeque<>();

  /** An object or array that is open: the name it is at, or the index. */
  private static final class Enclosing {
    private final boolean array;
    private int index = -1;
    private @Nullable String name;

    Enclosing(boolean array) {
      this.array = array;
    }
  }

  /** Begins at the root of a document. */
  public PlaceSink(Limits limits) {
    super(limits);
  }

  /** Returns the JSON pointer of the value begun last, or of the object it would stand in. */
  public String pointer() {
    var pointer = new StringBuilder();
    for (Iterator<Enclosing> outside = levels.descendingIterator(); outside.hasNext(); ) {
      Enclosing level = outside.next();
      if (level.array && level.index >= 0) {
        pointer.append('/').append(level.index);
      } else if (level.name != null) {
        pointer.append('/').append(Segments.of(level.name));
      }
    }
    return pointer.toString();
  }

  private void beforeValue() {
    Enclosing level = levels.peek();
    if (level != null) {
      level.index++;
    }
  }

  @Override
  protected void openObject() {
    beforeValue();
    levels.push(new Enclosing(false));
  }

  @Override
  protected void closeObject() {
    levels.pop();
  }

  @Override
  protected void openArray() {
    beforeValue();
    levels.push(new Enclosing(true));
  }

  @Override
  protected void closeArray() {
    levels.pop();
  }

  @Override
  protected void leaveProperty() {
    levels.element().name = null;
  }

  @Override
  public void name(NameTable names, int index) {
    name(names.get(index));
  }

  @Override
  public void name(String name) {
    leaveProperty();
    levels.element().name = whole(name);
  }

  @Override
  public void text(String text) {
    beforeValue();
    whole(text);
  }

  @Override
  public void number(int number) {
    beforeValue();
  }

  @Override
  public void literal(String literal) {
    beforeValue();
  }
}
