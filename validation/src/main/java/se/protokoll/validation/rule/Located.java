package se.protokoll.validation.rule;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * A part of the minutes that knows its place (<i>del på sin plats</i>): a vote, and in which
 * decision of which paragraph it was held.
 *
 * <p>The JSON pointer is made when it is asked for, which is when something was found.
 *
 * @param <T> what it is
 */
public final class Located<T> implements HasNoJsonForm {

  private final T value;
  private final @Nullable Located<?> parent;
  private final String property;
  private final int index;

  private Located(T value, @Nullable Located<?> parent, String property, int index) {
    this.value = value;
    this.parent = parent;
    this.property = property;
    this.index = index;
  }

  /** Returns the parts in a list of the meeting itself. */
  static <T> List<Located<T>> list(String property, List<T> values) {
    return values.isEmpty() ? none() : new Parts<>(null, property, values);
  }

  /** Returns the parts in such a list, each made once: for parts that many rules look at. */
  static <T> List<Located<T>> kept(List<Located<T>> parts) {
    List<Located<T>> kept = parts.isEmpty() ? none() : new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      kept.add(parts.get(i));
    }
    return kept;
  }

  /** Returns no parts: the list of the JDK whose iterator is not made anew for every rule. */
  private static <T> List<Located<T>> none() {
    return Collections.emptyList();
  }

  /** Returns the parts in a list of each of some other parts, in the order of the document. */
  static <P, T> List<Located<T>> lists(
      List<Located<P>> parents, String property, Function<P, List<T>> lists) {
    List<Located<T>> all = none();
    for (int i = 0; i < parents.size(); i++) {
      Located<P> parent = parents.get(i);
      all = joined(all, parent, property, lists.apply(parent.value), parents.size());
    }
    return all;
  }

  /**
   * Returns a list with the parts of one more list behind it, the same list where it can be.
   *
   * @param expected how many parts there will be at least, as far as one can tell
   */
  static <T> List<Located<T>> joined(
      List<Located<T>> all, Located<?> parent, String property, List<T> values, int expected) {
    if (values.isEmpty()) {
      return all;
    }
    List<Located<T>> longer = all.isEmpty() ? new ArrayList<>(expected) : all;
    for (int i = 0; i < values.size(); i++) {
      longer.add(new Located<>(values.get(i), parent, property, i));
    }
    return longer;
  }

  /** Returns a part that stands alone in the meeting itself, such as the <i>justering</i>. */
  static <T> Located<T> single(String property, T value) {
    return new Located<>(value, null, property, -1);
  }

  /** Returns the part itself. */
  public T value() {
    return value;
  }

  /** Returns its index in the list it stands in, -1 when it stands in none. */
  public int index() {
    return index;
  }

  /**
   * Returns the parts in a list of this one.
   *
   * @param list the name of the component, such as "ballots"
   * @param values its value
   */
  public <U> List<Located<U>> each(String list, List<U> values) {
    return values.isEmpty() ? none() : new Parts<>(this, list, values);
  }

  /**
   * Returns a part that stands alone in this one.
   *
   * @param component the name of the component, such as "election"
   * @param part its value
   */
  public <U> Located<U> part(String component, U part) {
    return new Located<>(part, this, component, -1);
  }

  /**
   * Returns the part around this one that is of a type, such as the decision that a vote was about.
   *
   * @throws IllegalStateException when it does not stand in one
   */
  public <P> Located<P> within(Class<P> type) {
    Located<P> found = around(type);
    if (found == null) {
      throw new IllegalStateException(pointer() + " is not in a " + type.getSimpleName());
    }
    return found;
  }

  /**
   * Returns the paragraph it stands in, itself when it is one.
   *
   * @throws IllegalStateException when it does not stand in a paragraph
   */
  public Located<Paragraph> paragraph() {
    return within(Paragraph.class);
  }

  /** Says whether it stands in a part of a type, or is one itself. */
  public boolean isWithin(Class<?> type) {
    return around(type) != null;
  }

  @SuppressWarnings("unchecked") // the type of the value has been looked at
  <P> @Nullable Located<P> around(Class<P> type) {
    for (Located<?> one = this; one != null; one = one.parent) {
      if (type.isInstance(one.value)) {
        return (Located<P>) one;
      }
    }
    return null;
  }

  /** Returns its place as a JSON pointer into the document of the meeting. */
  public String pointer() {
    String step = "/" + property + (index < 0 ? "" : "/" + index);
    return parent == null ? step : parent.pointer() + step;
  }

  @Override
  public String toString() {
    return pointer();
  }

  /** The parts in a list, each made when it is asked for: most are looked at and left. */
  private static final class Parts<T> extends AbstractList<Located<T>> {

    private final @Nullable Located<?> parent;
    private final String property;
    private final List<T> values;

    Parts(@Nullable Located<?> parent, String property, List<T> values) {
      this.parent = parent;
      this.property = property;
      this.values = values;
    }

    @Override
    public Located<T> get(int index) {
      return new Located<>(values.get(index), parent, property, index);
    }

    @Override
    public int size() {
      return values.size();
    }
  }
}
