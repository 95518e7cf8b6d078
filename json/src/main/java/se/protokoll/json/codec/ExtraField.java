package se.protokoll.json.codec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.Names;
import se.protokoll.json.token.Sink;
import se.protokoll.text.Extra;

/** Where the own properties of an application are kept, whatever they are called. */
final class ExtraField<T> extends Field<T, Extra> {
  private final Function<T, Extra> getter;

  /** The own properties of one object while it is read. */
  private static final class Kept {
    private final List<Extra.Property> properties = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
  }

  ExtraField(int index, Function<T, Extra> getter) {
    super("extra", "own properties of an application", index);
    this.getter = getter;
  }

  @Override
  @Nullable Object read(Reading in) {
    throw new UnsupportedOperationException("own properties are read by name");
  }

  /** Reads one own property; the current token is its name. */
  Object readNamed(Reading in, String name, @Nullable Object before) {
    Kept kept = before == null ? new Kept() : (Kept) before;
    in.countElement();
    if (!kept.names.add(name)) {
      in.problem(ProblemKind.DUPLICATE, Found.quoted(name) + " twice", "each name once");
    }
    String json = RawJson.read(in);
    if (json != null && kept.names.size() > kept.properties.size()) {
      kept.properties.add(new Extra.Property(name, json));
    }
    return kept;
  }

  @Override
  Extra value(@Nullable Object read) {
    return read == null ? Extra.NONE : new Extra(((Kept) read).properties);
  }

  @Override
  void write(T source, Names names, Sink out) {
    Extra extra = getter.apply(source);
    if (!extra.isEmpty()) {
      for (Extra.Property property : extra.properties()) {
        out.name(property.name());
        RawJson.write(property.json(), out);
      }
    }
  }

  @Override
  public String label() {
    return "any JSON";
  }

  @Override
  public void describe(SchemaWriter out) {
    // any value: the name alone is restricted
  }
}
