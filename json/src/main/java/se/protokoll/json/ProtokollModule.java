package se.protokoll.json;

import org.jspecify.annotations.Nullable;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.DocumentWriter;
import se.protokoll.json.codec.Formats;
import se.protokoll.json.codec.LibraryVersion;
import se.protokoll.json.codec.OpenDocument;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.Jackson3Sink;
import se.protokoll.json.token.Jackson3Tokens;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.Version;
import tools.jackson.core.util.VersionUtil;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.node.TreeBuildingGenerator;

/**
 * Lets a mapper of Jackson 3 read and write minutes, and any record of theirs inside an
 * application's own classes.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * Meeting meeting = mapper.readValue(text, Meeting.class);
 * }</pre>
 *
 * <p>Nothing else of the mapper changes: the forms are those of {@link MinutesJson} whatever its
 * settings for names, nulls or dates. What makes the bytes is the mapper's affair: one that writes
 * numbers as strings writes what cannot be read back, and one that does not quote names writes no
 * JSON. A null gives a null record without asking the module; and on bytes the parser takes UTF-16,
 * UTF-32 and UTF-8 that is longer than it need be, which {@link MinutesJson} refuses. A record that
 * cannot be read gives a {@code DatabindException} whose cause is a {@link MinutesReadException}
 * with every problem. Columns are those of the mapper's parser, which counts bytes when it reads
 * bytes; a text that is not JSON at all is answered by the mapper as ever.
 *
 * <p>A mapper of XML is refused with one sentence, in both directions.
 *
 * <p>A record that could not be read again under the limits of the module gives a {@link
 * se.protokoll.json.problem.MinutesWriteException} when it is written.
 *
 * <p>Immutable; a mapper with the module is as safe for use by many threads as it is without.
 */
public final class ProtokollModule extends JacksonModule {
  private final Limits limits;

  /** Makes the module with {@link Limits#STANDARD}; this is the one that is found. */
  public ProtokollModule() {
    this(Limits.STANDARD);
  }

  private ProtokollModule(Limits limits) {
    this.limits = limits;
  }

  /**
   * Returns the module with other limits for what is read and what is written; that on bytes is
   * left to the mapper, which opens the document.
   */
  public ProtokollModule withLimits(Limits value) {
    return new ProtokollModule(value);
  }

  @Override
  public String getModuleName() {
    return "protokoll";
  }

  @Override
  public Object getRegistrationId() {
    return ProtokollModule.class;
  }

  @Override
  public Version version() {
    return VersionUtil.parseVersion(LibraryVersion.text(), "se.protokoll", "protokoll-json");
  }

  @Override
  public void setupModule(SetupContext context) {
    var serializers = new SimpleSerializers();
    var deserializers = new WordDeserializers(limits);
    Shapes.all().forEach((type, codec) -> add(type, codec, serializers, deserializers));
    context.addSerializers(serializers);
    context.addDeserializers(deserializers);
  }

  @SuppressWarnings("unchecked") // the map holds the codec of each type
  private <T> void add(
      Class<T> type,
      Codec<?> codec,
      SimpleSerializers serializers,
      SimpleDeserializers deserializers) {
    serializers.addSerializer(type, new Serializer<>((Codec<T>) codec, limits));
    deserializers.addDeserializer(type, new Deserializer<>((Codec<T>) codec, limits));
  }

  /** Reads the enums of the library by their words alone, and no constant by its number. */
  private static final class WordDeserializers extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    private final Limits limits;

    WordDeserializers(Limits limits) {
      this.limits = limits;
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return Shapes.findWords(type.getRawClass())
          .<ValueDeserializer<?>>map(words -> new Deserializer<>(words, limits))
          .orElse(null);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return Shapes.findWords(type).isPresent() || super.hasDeserializerFor(config, type);
    }
  }

  private static boolean isXml(@Nullable TokenStreamFactory factory) {
    return factory != null && Formats.isXml(factory.getFormatName());
  }

  private static final class Serializer<T> extends ValueSerializer<T> {
    private final Codec<T> codec;
    private final Limits limits;

    Serializer(Codec<T> codec, Limits limits) {
      this.codec = codec;
      this.limits = limits;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      if (isXml(context.tokenStreamFactory())) {
        throw DatabindException.from(generator, Formats.NO_XML);
      }
      DocumentWriter.write(
          codec,
          value,
          new Jackson3Sink(generator, limits, generator instanceof TreeBuildingGenerator));
    }

    /** Writes no class name, also where the mapper has default typing: the form needs none. */
    @Override
    public void serializeWithType(
        T value, JsonGenerator generator, SerializationContext context, TypeSerializer typing) {
      serialize(value, generator, context);
    }
  }

  private static final class Deserializer<T> extends ValueDeserializer<T> {
    private final Codec<T> codec;
    private final Limits limits;

    Deserializer(Codec<T> codec, Limits limits) {
      this.codec = codec;
      this.limits = limits;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (isXml(context.tokenStreamFactory())) {
        throw DatabindException.from(parser, Formats.NO_XML);
      }
      try (var in = new OpenDocument(new Jackson3Tokens(parser), limits)) {
        T value = value(in);
        if (value == null || in.problemCount() > 0) {
          throw refused(parser, in);
        }
        return value;
      }
    }

    private @Nullable T value(OpenDocument in) {
      try {
        return codec.current(in);
      } catch (OpenDocument.StoppedException stopped) {
        return null; // why is among the problems
      }
    }

    /** Reads no class name, also where the mapper has default typing: the form has none. */
    @Override
    public Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer typing) {
      return deserialize(parser, context);
    }

    private static DatabindException refused(JsonParser parser, OpenDocument in) {
      var problems = new MinutesReadException(in.problems());
      return DatabindException.from(parser, problems.getMessage(), problems);
    }
  }
}
