package se.protokoll.text;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.record.Facts;

/**
 * An application's own properties on a record (<i>egna uppgifter</i>): an ordered list of prefixed
 * names with their values as raw JSON text.
 *
 * <p>Core knows no JSON: the text is kept as it was written, numbers included, and anyone who
 * writes a document checks it. The order counts, so that equal records give equal bytes.
 *
 * @param properties the properties in their original order, no name twice
 */
public record Extra(List<Property> properties) implements HasNoJsonForm {

  /** No own properties. */
  public static final Extra NONE = new Extra(List.of());

  /**
   * One own property.
   *
   * @param name the name, with a prefix before a colon: "acme:id"
   * @param json the value as raw JSON text
   */
  public record Property(String name, String json) implements HasNoJsonForm {
    public Property {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(json, "json");
      if (!isPrefixed(name)) {
        throw new IllegalArgumentException(
            "An own property needs a prefix, a colon and a name, such as \"acme:id\", not \""
                + name
                + "\"");
      }
    }
  }

  public Extra {
    properties = Facts.listOf(properties);
    var names = new HashSet<String>();
    for (Property property : properties) {
      if (!names.add(property.name())) {
        throw new IllegalArgumentException(
            "The own property \"" + property.name() + "\" is there twice");
      }
    }
  }

  /** Returns own properties in the order given. */
  public static Extra of(Property... properties) {
    return new Extra(List.of(properties));
  }

  /** Says whether a name has the form of an own property: a prefix, a colon and a name. */
  public static boolean isPrefixed(String name) {
    int colon = name.indexOf(':');
    return colon > 0 && colon < name.length() - 1;
  }

  /** Says whether there are none. */
  public boolean isEmpty() {
    return properties.isEmpty();
  }

  /** Returns the raw JSON text of a property, empty when there is none of that name. */
  public Optional<String> json(String name) {
    return properties.stream()
        .filter(property -> property.name().equals(name))
        .map(Property::json)
        .findFirst();
  }
}
