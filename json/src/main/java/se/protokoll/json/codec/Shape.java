package se.protokoll.json.codec;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.Tokens;
import se.protokoll.language.ContradictionException;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Message;
import se.protokoll.text.Extra;

/**
 * What a record looks like as a JSON object: a table of its properties and a function that makes
 * the record.
 *
 * @param <T> the record
 */
public final class Shape<T> extends Codec<T> {
  private static final int MOST_FIELDS = Long.SIZE;
  private static final int STEADY = 500;

  private final String name;
  private final String meaning;
  private final Class<T> type;
  private final Use use;
  private final Function<Table<T>, Function<FieldValues, T>> definition;
  private final List<Field<T, ?>> fields;
  private final Field<T, ?>[] byIndex;
  private final @Nullable Field<T, Extra> extra;
  private final @Nullable Object[] absent;
  private final Function<FieldValues, T> maker;
  private final NameTable names;
  private final long required;
  private final long exactlyOne;
  private final List<Combination> combinations;
  private final Phrase expected;

  /**
   * What is done with a table other than writing by it.
   *
   * @param instead what can be read instead of what is only written; null for what is read
   * @param isRepeated whether what is read is worked out again and compared
   */
  private record Use(@Nullable Phrase instead, boolean isRepeated) {
    static final Use READ = new Use(null, false);
  }

  /**
   * How often it has been written, roughly: threads may count over each other. Together with the
   * writers it is all that changes, and is shared by all threads.
   */
  private int written;

  /** Made when it pays. It holds final fields only, so that a thread sees all of it or null. */
  private @Nullable FieldWriters writers;

  private Shape(
      String name,
      String meaning,
      Class<T> type,
      Use use,
      Function<Table<T>, Function<FieldValues, T>> definition,
      Table<T> table) {
    this.name = name;
    this.meaning = meaning;
    this.type = type;
    this.use = use;
    this.definition = definition;
    maker = definition.apply(table);
    fields = table.fields();
    extra = table.extraField();
    if (fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException(name + " has more than " + MOST_FIELDS + " properties");
    }
    @SuppressWarnings({"unchecked", "rawtypes"}) // no other way to an array of a generic type
    Field<T, ?>[] array = fields.toArray(new Field[0]);
    byIndex = array;
    absent = absentValues(fields, extra);
    names = new NameTable(fields.stream().map(Field::name).toList());
    required =
        fields.stream()
            .filter(Field::isRequired)
            .mapToLong(field -> 1L << field.index())
            .reduce(0, (some, one) -> some | one);
    exactlyOne = table.exactlyOneBits();
    combinations = table.combinations();
    expected =
        required == 0
            ? Phrase.of("object")
            : Phrase.of("object-with", "names", quoted(namesOf(required)));
  }

  /** Returns what stands for each property that is not there, own properties last. */
  private static <T> @Nullable Object[] absentValues(
      List<Field<T, ?>> fields, @Nullable Field<T, Extra> extra) {
    var values = new ArrayList<@Nullable Object>();
    fields.forEach(field -> values.add(field.absent()));
    if (extra != null) {
      values.add(extra.absent());
    }
    return values.toArray();
  }

  /**
   * Writes down the table of a record.
   *
   * @param type the record
   * @param definition adds the properties to a table and returns what makes the record of them
   */
  public static <T> Shape<T> of(
      Class<T> type, Function<Table<T>, Function<FieldValues, T>> definition) {
    return of(type.getSimpleName(), "", type, definition);
  }

  /**
   * Writes down the table of a type under a name of its own.
   *
   * @param name its name in the schema
   * @param meaning what it is, with a full stop; empty when the documentation of the type says it
   */
  public static <T> Shape<T> of(
      String name,
      String meaning,
      Class<T> type,
      Function<Table<T>, Function<FieldValues, T>> definition) {
    return new Shape<>(name, meaning, type, Use.READ, definition, new Table<>());
  }

  /** Writes down the table of what is written and never read: an answer of the library. */
  public static <T> Shape<T> written(Class<T> type, Consumer<Table<T>> definition) {
    return written(type.getSimpleName(), "", type, definition);
  }

  /**
   * Writes down the table of a result. When it is read, the function makes it again from what it
   * was made of, and everything else must be as it is then, except for what is not compared.
   */
  public static <T> Shape<T> repeated(
      Class<T> type, Function<Table<T>, Function<FieldValues, T>> definition) {
    return new Shape<>(
        type.getSimpleName(), "", type, new Use(null, true), definition, new Table<>());
  }

  /** Writes down the table of what is written and never read, under a name of its own. */
  public static <T> Shape<T> written(
      String name, String meaning, Class<T> type, Consumer<Table<T>> definition) {
    return written(name, meaning, type, Phrase.of("minutes-to-check"), definition);
  }

  /**
   * Writes down the table of what is written and never read.
   *
   * @param instead what can be read instead
   */
  public static <T> Shape<T> written(
      String name, String meaning, Class<T> type, Phrase instead, Consumer<Table<T>> definition) {
    return new Shape<>(
        name,
        meaning,
        type,
        new Use(instead, false),
        table -> {
          definition.accept(table);
          return in -> {
            throw new IllegalStateException("A " + name + " is not read");
          };
        },
        new Table<>());
  }

  /** Returns the same shape with a property in front that tells it from others. */
  Shape<T> tagged(String property, String tag, String choice, boolean mustBeThere) {
    var table = new Table<T>();
    Field<T, String> field =
        mustBeThere ? table.constant(property, tag) : table.always(property, tag);
    field.meaning("tells what kind of " + choice + " it is");
    return new Shape<>(choice + "." + tag, meaning, type, use, definition, table);
  }

  /** Returns the name it has in the schema: mostly the simple name of the record. */
  public String name() {
    return name;
  }

  /** Returns what it is, empty where the documentation of the type says it. */
  public String meaning() {
    return meaning;
  }

  /** Returns the record. */
  public Class<T> type() {
    return type;
  }

  /** Returns the properties in order, own properties not among them. */
  public List<Field<T, ?>> fields() {
    return fields;
  }

  /** Says whether own properties of an application are kept. */
  public boolean keepsExtra() {
    return extra != null;
  }

  @Override
  public @Nullable T read(OpenDocument in) {
    in.tokens().next();
    return current(in);
  }

  @Override
  public @Nullable T current(OpenDocument in) {
    Tokens tokens = in.tokens();
    if (use.instead() != null) {
      in.stopOnlyWritten(name, use.instead());
    }
    if (tokens.token() != Tokens.START_OBJECT) {
      return in.wrongType(expected);
    }
    long start = tokens.position();
    in.enter();
    T value = members(in, start, 0);
    in.leave();
    return value;
  }

  /**
   * Reads the rest of an object that has been opened.
   *
   * @param start where the object begins
   * @param alreadyRead the bits of the properties that have been read already
   */
  @Nullable T members(OpenDocument in, long start, long alreadyRead) {
    int base = in.reserve(absent);
    int problems = in.problemCount();
    long seen = properties(in, base, alreadyRead);
    if ((required & ~seen) != 0) {
      missing(in, start, required & ~seen);
    }
    if (exactlyOne != 0 && Long.bitCount(exactlyOne & seen) != 1) {
      notExactlyOne(in, start, exactlyOne & seen);
    }
    if (!combinations.isEmpty()) {
      checkCombination(in, start, seen);
    }
    T value = in.problemCount() == problems ? make(in, start, base) : null;
    in.release(base);
    return value;
  }

  /**
   * Reads the properties into the room set aside, and returns the bits of those that were there.
   */
  private long properties(OpenDocument in, int base, long read) {
    Tokens tokens = in.tokens();
    long seen = read;
    for (int i; (i = tokens.nextName(names)) != Tokens.END; ) {
      if (i < 0) {
        unknown(in, base);
      } else if ((seen & 1L << i) != 0) {
        in.problem(
            ProblemKind.DUPLICATE,
            Phrase.of("twice", "name", Quoting.quoted(names.get(i))),
            Phrase.of("property-once"));
        tokens.next();
        in.skip();
      } else {
        seen |= 1L << i;
        Object value = byIndex[i].read(in);
        if (value != null) {
          in.set(base + i, value);
        }
      }
    }
    return seen;
  }

  private @Nullable T make(OpenDocument in, long start, int base) {
    if (extra != null) {
      int at = base + extra.index();
      in.set(at, OwnProperties.CODEC.value(in.get(at)));
    }
    try {
      T value = maker.apply(in.values(base));
      if (use.isRepeated()) {
        compare(in, start, base, value);
      }
      return value;
    } catch (ContradictionException e) {
      return notTogether(in, "", start, e);
    } catch (IllegalArgumentException e) {
      if (use.isRepeated() && e instanceof Diagnostic refused) {
        return notTogether(in, refused.pointer(), start, refused);
      }
      throw e;
    }
  }

  private @Nullable T notTogether(OpenDocument in, String inside, long start, Message reason) {
    in.problemInside(
        ProblemKind.MEANING,
        inside,
        start,
        Phrase.of("not-together"),
        Phrase.of("what-can", "reason", Contradiction.of(reason)));
    return null;
  }

  /** Compares what was read, which lies in the room set aside, with what was worked out again. */
  private void compare(OpenDocument in, long start, int base, T again) {
    var comparison = new DivisionComparison(in, start);
    for (Field<T, ?> field : fields) {
      Object read = in.get(base + field.index());
      if (read != null) {
        field.compare(read, again, comparison);
      }
    }
  }

  @Override
  void compare(T before, T after, Comparison out) {
    for (Field<T, ?> field : fields) {
      field.compareRecords(before, after, out);
    }
    if (extra != null) {
      OwnProperties.CODEC.compare(extra.get(before), extra.get(after), out);
    }
  }

  /** Takes the first property for the key: tables begin with what records are called by. */
  @Override
  @Nullable String key(T value) {
    return fields.get(0).json(value);
  }

  private void unknown(OpenDocument in, int base) {
    Tokens tokens = in.tokens();
    if (tokens.token() != Tokens.NAME) {
      in.stop(ProblemKind.TYPE, Phrase.of("not-a-name"), Phrase.of("property-name"));
    }
    String written = tokens.text();
    if (in.checkedName(written) != null) {
      if (Extra.isPrefixed(written)) {
        if (extra != null) {
          int at = base + extra.index();
          in.set(at, OwnProperties.CODEC.readNamed(in, written, in.get(at)));
          return;
        }
        in.problem(
            ProblemKind.UNKNOWN,
            Phrase.of("own-property", "name", Quoting.quoted(written)),
            Phrase.of("no-own-properties"));
      } else {
        Optional<String> meant = Suggestion.to(written, names.all());
        in.problem(
            ProblemKind.UNKNOWN,
            Phrase.of("property", "name", Quoting.quoted(written)),
            Phrase.of("property-of", "record", name),
            meant);
      }
    }
    tokens.next();
    in.skip();
  }

  private void notExactlyOne(OpenDocument in, long start, long seen) {
    in.problemOfObject(
        ProblemKind.MEANING,
        start,
        seen == 0 ? Phrase.of("none-of-them") : Phrase.of("as-written", "written", namesOf(seen)),
        Phrase.of("exactly-one-of", "names", Phrase.listed(namesOf(exactlyOne))));
  }

  /** Names what is missing from the nearest combination, and what does not belong to it. */
  private void checkCombination(OpenDocument in, long start, long seen) {
    Combination nearest =
        combinations.stream()
            .filter(one -> one.sign() == 0 || (one.sign() & seen) != 0)
            .min(
                Comparator.comparing((Combination one) -> one.sign() == 0)
                    .thenComparing(one -> one.distance(seen)))
            .orElseThrow();
    long extra = seen & ~nearest.allowed();
    if (extra == 0) {
      missing(in, start, nearest.required() & ~seen);
      return;
    }
    String sign = Phrase.listed(quoted(namesOf(nearest.sign()))).english();
    String first = namesOf(extra).get(0);
    Phrase found =
        nearest.sign() == 0
            ? Phrase.of("property", "name", Quoting.quoted(first))
            : Phrase.of("next-to", "name", Quoting.quoted(first), "sign", sign);
    Phrase expected =
        nearest.sign() == 0
            ? Phrase.of("only-next-to", "names", Phrase.listed(quoted(signsOf(extra))))
            : Phrase.of(
                "only-these",
                "names",
                Phrase.listed(quoted(namesOf(nearest.allowed()))),
                "sign",
                sign);
    in.problemOfProperty(ProblemKind.MEANING, first, start, found, expected);
  }

  /** Returns the signs that the first of some properties may stand next to. */
  private List<String> signsOf(long extra) {
    long first = Long.lowestOneBit(extra);
    return combinations.stream()
        .filter(one -> (one.allowed() & first) != 0 && one.sign() != 0)
        .flatMap(one -> namesOf(one.sign()).stream())
        .distinct()
        .toList();
  }

  private void missing(OpenDocument in, long start, long bits) {
    for (int i = 0; i < byIndex.length; i++) {
      if ((bits & 1L << i) != 0) {
        in.problemOfObject(
            ProblemKind.MISSING,
            start,
            Phrase.of("no-property", "name", Quoting.quoted(names.get(i))),
            Phrase.of("in-every", "record", name));
      }
    }
  }

  @Override
  public void write(T value, Sink out) {
    out.startObject();
    FieldWriters steady = writers;
    if (steady == null) {
      writeEach(value, out);
    } else {
      steady.write(value, out);
    }
    if (extra != null) {
      OwnProperties.CODEC.write(extra.get(value), out);
    }
    out.endObject();
  }

  private void writeEach(T value, Sink out) {
    for (Field<T, ?> field : byIndex) {
      field.write(field.get(value), names, out);
    }
    if (++written == STEADY) { // by several threads at worst, and then any of them will do
      writers = FieldWriters.find(fields, names, MethodHandles.lookup()).orElse(null);
    }
  }

  @Override
  public void describe(SchemaWriter out) {
    out.refer(this);
  }

  /** Writes the definition that the schema has of the object itself. */
  void define(SchemaWriter schema) {
    Sink out = schema.out();
    out.startObject();
    schema.text("description", schema.documentation().of(this)).text("type", "object");
    out.name("properties");
    out.startObject();
    for (Field<T, ?> field : fields) {
      out.name(field.name());
      out.startObject();
      schema.text("description", schema.documentation().of(type, field));
      field.describe(schema);
      out.endObject();
    }
    out.endObject();
    if (required != 0) {
      out.name("required");
      names(out, required);
    }
    if (exactlyOne != 0) {
      out.name("oneOf");
      out.startArray();
      for (long bits = exactlyOne; bits != 0; bits &= bits - 1) {
        out.startObject();
        out.name("required");
        names(out, Long.lowestOneBit(bits));
        out.endObject();
      }
      out.endArray();
    }
    if (!combinations.isEmpty()) {
      out.name("anyOf");
      out.startArray();
      for (Combination one : combinations) {
        define(schema, one);
      }
      out.endArray();
    }
    if (extra != null) {
      out.name("patternProperties");
      out.startObject();
      out.name("^[^:]+:[\\s\\S]+$");
      out.literal("true");
      out.endObject();
    }
    out.name("additionalProperties");
    out.flag(false);
    out.endObject();
  }

  private void define(SchemaWriter schema, Combination combination) {
    Sink out = schema.out();
    out.startObject();
    schema.text("description", combination.meaning());
    out.name("required");
    names(out, combination.required());
    out.name("properties");
    out.startObject();
    for (Field<T, ?> field : fields) {
      if ((combination.allowed() & 1L << field.index()) == 0) {
        out.name(field.name());
        out.flag(false);
      }
    }
    out.endObject();
    out.endObject();
  }

  private void names(Sink out, long bits) {
    out.startArray();
    namesOf(bits).forEach(out::text);
    out.endArray();
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(Quoting::quoted).toList();
  }

  private List<String> namesOf(long bits) {
    return fields.stream()
        .filter(field -> (bits & 1L << field.index()) != 0)
        .map(Field::name)
        .toList();
  }

  @Override
  public String label() {
    return name;
  }
}
