package se.protokoll.json.codec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.Sink;
import se.protokoll.text.Extra;

/**
 * The own properties of an application, which stand among the properties of a record whatever they
 * are called; so they are read name by name, and not as one value.
 */
final class OwnProperties extends Codec<Extra> {
  static final OwnProperties CODEC = new OwnProperties();

  private OwnProperties() {}

  /** The own properties of one object while it is read. */
  private static final class PropertiesSoFar {
    private final List<Extra.Property> properties = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
  }

  @Override
  public @Nullable Extra current(OpenDocument in) {
    throw new UnsupportedOperationException("own properties are read by name");
  }

  /**
   * Reads one own property; the current token is its name.
   *
   * @param before what has been kept of the same object so far, if anything
   * @return what has been kept now
   */
  Object readNamed(OpenDocument in, String name, @Nullable Object before) {
    PropertiesSoFar kept =
        before instanceof PropertiesSoFar earlier ? earlier : new PropertiesSoFar();
    in.countElement();
    if (!kept.names.add(name)) {
      in.problem(
          ProblemKind.DUPLICATE,
          Phrase.of("twice", "name", Quoting.quoted(name)),
          Phrase.of("name-once"));
    }
    String json = RawJson.read(in);
    if (json != null && kept.names.size() > kept.properties.size()) {
      kept.properties.add(new Extra.Property(name, json));
    }
    return kept;
  }

  /** Returns what the record holds of what has been kept, none included. */
  Extra value(@Nullable Object kept) {
    return kept instanceof PropertiesSoFar some ? new Extra(some.properties) : Extra.NONE;
  }

  @Override
  public void write(Extra value, Sink out) {
    for (Extra.Property property : value.properties()) {
      out.countElements(1);
      out.limitedName(property.name());
      RawJson.write(property.json(), out);
    }
  }

  @Override
  void compare(Extra before, Extra after, Comparison out) {
    if (before.equals(after)) {
      return;
    }
    Map<String, String> one = byName(before);
    Map<String, String> other = byName(after);
    if (one.equals(other)) { // in another order
      out.differ(Optional.of(object(before)), Optional.of(object(after)));
      return;
    }
    var both = new LinkedHashMap<>(one);
    both.putAll(other);
    for (String name : both.keySet()) {
      Optional<String> left = Optional.ofNullable(one.get(name));
      Optional<String> right = Optional.ofNullable(other.get(name));
      if (!left.equals(right)) {
        out.differAt(name, left, right);
      }
    }
  }

  private static Map<String, String> byName(Extra extra) {
    var byName = new LinkedHashMap<String, String>();
    extra.properties().forEach(one -> byName.put(one.name(), one.json()));
    return byName;
  }

  private static String object(Extra extra) {
    return extra.properties().stream()
        .map(one -> Scalars.TEXT.json(one.name()) + ":" + one.json())
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public void describe(SchemaWriter out) {
    // any value: the name alone is restricted
  }

  @Override
  public String label() {
    return "any JSON";
  }
}
