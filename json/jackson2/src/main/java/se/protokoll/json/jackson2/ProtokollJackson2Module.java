package se.protokoll.json.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.DocumentWriter;
import se.protokoll.json.codec.Formats;
import se.protokoll.json.codec.LibraryVersion;
import se.protokoll.json.codec.OpenDocument;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.shape.Shapes;

/**
 * Lets a mapper of Jackson 2 read and write minutes, and any record of theirs inside an
 * application's own classes.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * Meeting meeting = mapper.readValue(text, Meeting.class);
 * }</pre>
 *
 * <p>Everything is as {@link se.protokoll.json.ProtokollModule} has it for Jackson 3: the forms,
 * the problems and their places. Nothing else of the mapper changes. A record that cannot be read
 * gives a {@code JsonMappingException} whose cause is a {@link MinutesReadException} with every
 * problem; one that could not be read again under the limits of the module is not written, and the
 * cause is a {@link se.protokoll.json.problem.MinutesWriteException}.
 *
 * <p>A mapper of XML is refused with one sentence, in both directions.
 *
 * <p>What makes the bytes is the mapper's affair: one that writes numbers as strings writes what
 * cannot be read back, and one that does not quote names writes no JSON. A null gives a null record
 * without asking the module; and on bytes the parser takes UTF-16, UTF-32 and UTF-8 that is longer
 * than it need be, also in names, which {@link se.protokoll.json.MinutesJson} refuses.
 *
 * <p>Immutable; a mapper with the module is as safe for use by many threads as it is without.
 */
public final class ProtokollJackson2Module extends Module {
  private static final int OLDEST_MINOR = 13; // the first whose parsers tell where a token begins

  private final Limits limits;

  /**
   * Makes the module with {@link Limits#STANDARD}; this is the one that is found.
   *
   * @throws IllegalStateException when Jackson is older than 2.13
   */
  public ProtokollJackson2Module() {
    this(Limits.STANDARD);
  }

  private ProtokollJackson2Module(Limits limits) {
    Version core = PackageVersion.VERSION;
    if (core.getMinorVersion() < OLDEST_MINOR) {
      throw new IllegalStateException(
          "protokoll-json-jackson2 needs Jackson 2.13 or newer, and found jackson-core " + core);
    }
    this.limits = limits;
  }

  /**
   * Returns the module with other limits for what is read and what is written; that on bytes is
   * left to the mapper, which opens the document.
   */
  public ProtokollJackson2Module withLimits(Limits value) {
    return new ProtokollJackson2Module(value);
  }

  @Override
  public String getModuleName() {
    return "protokoll";
  }

  @Override
  public Object getTypeId() {
    return ProtokollJackson2Module.class;
  }

  @Override
  public Version version() {
    return VersionUtil.parseVersion(
        LibraryVersion.text(), "se.protokoll", "protokoll-json-jackson2");
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
    serializers.addSerializer(type, new Jackson2Serializer<>((Codec<T>) codec, limits));
    deserializers.addDeserializer(type, new Jackson2Deserializer<>((Codec<T>) codec, limits));
  }

  /** Reads the enums of the library by their words alone, and no constant by its number. */
  private static final class WordDeserializers extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    private final Limits limits;

    WordDeserializers(Limits limits) {
      this.limits = limits;
    }

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return Shapes.findWords(type)
          .<JsonDeserializer<?>>map(words -> new Jackson2Deserializer<>(words, limits))
          .orElse(null);
    }
  }

  private static boolean isXml(@Nullable ObjectCodec codec) {
    return codec != null && Formats.isXml(codec.getFactory().getFormatName());
  }

  private static final class Jackson2Serializer<T> extends JsonSerializer<T> {
    private final Codec<T> codec;
    private final Limits limits;

    Jackson2Serializer(Codec<T> codec, Limits limits) {
      this.codec = codec;
      this.limits = limits;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (isXml(generator.getCodec())) {
        throw JsonMappingException.from(generator, Formats.NO_XML);
      }
      try {
        DocumentWriter.write(codec, value, new Jackson2Sink(generator, limits));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    /** Writes no class name, also where the mapper has default typing: the form needs none. */
    @Override
    public void serializeWithType(
        T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer typing)
        throws IOException {
      serialize(value, generator, provider);
    }
  }

  private static final class Jackson2Deserializer<T> extends JsonDeserializer<T> {
    private final Codec<T> codec;
    private final Limits limits;

    Jackson2Deserializer(Codec<T> codec, Limits limits) {
      this.codec = codec;
      this.limits = limits;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (isXml(parser.getCodec())) {
        throw JsonMappingException.from(parser, Formats.NO_XML);
      }
      try (var in = new OpenDocument(new Jackson2Tokens(parser), limits)) {
        T value = value(in);
        if (value == null || in.problemCount() > 0) {
          throw refused(parser, in);
        }
        return value;
      } catch (UncheckedIOException e) {
        throw e.getCause();
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
        JsonParser parser, DeserializationContext context, TypeDeserializer typing)
        throws IOException {
      return deserialize(parser, context);
    }

    private static JsonMappingException refused(JsonParser parser, OpenDocument in) {
      var problems = new MinutesReadException(in.problems());
      return JsonMappingException.from(parser, String.valueOf(problems.getMessage()), problems);
    }
  }
}
