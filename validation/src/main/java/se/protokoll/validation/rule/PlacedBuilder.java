package se.protokoll.validation.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.people.Person;
import se.protokoll.validation.finding.Place;

/**
 * Builds something about a place of the minutes, with the arguments of its sentences.
 *
 * <p>A silent one notes nothing, for what nobody has asked to be told.
 *
 * @param <B> what it is, so that its methods return that
 */
public abstract sealed class PlacedBuilder<B extends PlacedBuilder<B>>
    permits FindingBuilder, MetBuilder {

  private final @Nullable CheckedMeeting checked;
  private @Nullable Located<?> where;

  /** What follows the pointer of the part: a pointer, or the name of a component alone. */
  private String below = "";

  private @Nullable Paragraph paragraph;

  /** Whether the paragraph was set after the place, and so counts more than that of the place. */
  private boolean pinned;

  private List<Paragraph> paragraphs = List.of();
  private @Nullable String person;

  /**
   * Names and values in turn; null until there is one, because many places have none. The value
   * null stands for the name of the person, which is looked up when it is read.
   */
  private @Nullable Object @Nullable [] arguments;

  private int used;

  /**
   * Begins to build.
   *
   * @param checked the meeting, null to be silent
   */
  PlacedBuilder(@Nullable CheckedMeeting checked) {
    this.checked = checked;
  }

  abstract B self();

  /** Sets the place to a part of the minutes, and the paragraph that the part stands in, if any. */
  public B at(Located<?> part) {
    if (checked == null) {
      return self();
    }
    where = part;
    below = "";
    pinned = false;
    return self();
  }

  /** Narrows the place to a component: from a decision to its "appealRoute". */
  public B component(String component) {
    if (checked == null) {
      return self();
    }
    if (!below.isEmpty()) {
      return below("/" + component);
    }
    below = component;
    return self();
  }

  /** Narrows the place to one of a list: from a posting's decision to "clauses", 2. */
  public B component(String list, int index) {
    return checked == null ? self() : below("/" + list + "/" + index);
  }

  /** Narrows the place by a JSON pointer that is relative to it, such as "/split/percent/2". */
  public B below(String relative) {
    if (checked != null) {
      below = belowPointer() + relative;
    }
    return self();
  }

  /** Sets the paragraph it is about, where the place does not stand in it. */
  public B in(Paragraph about) {
    if (checked != null) {
      paragraph = about;
      pinned = true;
    }
    return self();
  }

  /**
   * Gives the paragraphs it is about as the argument {@code paragraphs}; a single one also becomes
   * its place.
   */
  public B inAll(List<Paragraph> about) {
    if (checked == null) {
      return self();
    }
    paragraphs = about;
    if (about.size() == 1) {
      in(about.get(0));
    }
    return with("paragraphs", Paragraph.setOf(about));
  }

  /** Sets the person it is about, by key, and gives the name as the argument {@code person}. */
  public B person(String key) {
    if (checked == null) {
      return self();
    }
    person = key;
    note("person", null);
    return self();
  }

  /** Sets the person it is about, when there is one. */
  public B person(Optional<String> key) {
    return key.isPresent() ? person(key.get()) : self();
  }

  /** Gives an argument for the sentences. */
  public B with(String name, Object value) {
    if (checked != null) {
      note(name, value);
    }
    return self();
  }

  private void note(String name, @Nullable Object value) {
    @Nullable Object[] known = arguments;
    if (known == null) {
      known = new Object[4];
    } else if (used == known.length) {
      known = Arrays.copyOf(known, 2 * used);
    }
    known[used] = name;
    known[used + 1] = value;
    used += 2;
    arguments = known;
  }

  /** Returns the paragraphs it is about, none where it is about no certain one. */
  final List<Paragraph> about() {
    Paragraph one = paragraph();
    return !paragraphs.isEmpty() || one == null ? paragraphs : List.of(one);
  }

  final Place place() {
    Paragraph about = paragraph();
    return new Place(
        pointer(),
        about == null ? Optional.empty() : Optional.of(about.number()),
        about == null ? Optional.empty() : about.suffix(),
        Optional.ofNullable(person));
  }

  private String pointer() {
    return where == null ? belowPointer() : where.pointer() + belowPointer();
  }

  private String belowPointer() {
    return below.isEmpty() || below.startsWith("/") ? below : "/" + below;
  }

  /** Returns the paragraph it is about: where none was set later, that of the place. */
  private @Nullable Paragraph paragraph() {
    Located<Paragraph> around = pinned || where == null ? null : where.around(Paragraph.class);
    return around == null ? paragraph : around.value();
  }

  final Map<String, Object> arguments() {
    Map<String, Object> byName = new LinkedHashMap<>();
    @Nullable Object[] known = arguments;
    for (int i = 0; known != null && i < used; i += 2) {
      Object value = known[i + 1];
      byName.put((String) Objects.requireNonNull(known[i]), value == null ? nameOfPerson() : value);
    }
    return byName;
  }

  private String nameOfPerson() {
    String key = Objects.requireNonNull(person, "person");
    Person listed = Objects.requireNonNull(checked, "checked").person(key);
    return listed == null ? key : listed.name();
  }

  /** Returns the component that the pointer ends at, or the list it ends in. */
  final String lastComponent() {
    String[] steps = pointer().split("/", -1);
    int last = steps.length - 1;
    while (last > 0 && isIndex(steps[last])) {
      last--;
    }
    return steps[last];
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
