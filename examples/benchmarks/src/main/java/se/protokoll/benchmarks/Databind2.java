package se.protokoll.benchmarks;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.FundSplit;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.jackson2.ProtokollJackson2Module;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;

/**
 * Databind of Jackson 2 on our records, without our module: what an application would get with the
 * usual annotations. Splits and amounts go through our codec, for databind has no way to say their
 * form; the rest is databind's own. It checks no duplicates and keeps no own properties.
 */
final class Databind2 {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MODULE =
      JsonMapper.builder().addModule(new ProtokollJackson2Module()).build();

  private Databind2() {}

  static JsonMapper mapper() {
    var module = new SimpleModule();
    add(module, FundSplit.class);
    add(module, Money.class);
    add(module, ParagraphSet.class);
    leaveOut(module, Extra.class, Extra.NONE);
    return JsonMapper.builder()
        .addModule(module)
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .addMixIn(Actor.class, Databind.ByType.class)
        .addMixIn(se.protokoll.people.Organisation.class, Databind.Plain.class)
        .addMixIn(se.protokoll.Meeting.class, Databind.NoFormat.class)
        .withConfigOverride(
            LocalTime.class, override -> override.setFormat(JsonFormat.Value.forPattern("HH:mm")))
        .withConfigOverride(
            List.class,
            override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
        .withConfigOverride(
            boolean.class,
            override ->
                override.setInclude(
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)))
        .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
        .serializationInclusion(JsonInclude.Include.NON_EMPTY)
        .build();
  }

  private static <T> void add(SimpleModule module, Class<T> type) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider context)
              throws IOException {
            out.writeRawValue(JSON.write(value, type));
          }

          @Override
          public boolean isEmpty(SerializerProvider context, T value) {
            return value instanceof ParagraphSet set && set.isAll();
          }
        });
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public @Nullable Object getAbsentValue(DeserializationContext context) {
            return type == ParagraphSet.class ? ParagraphSet.ALL : null;
          }

          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return MODULE.readValue(in, type);
          }
        });
  }

  /** Writes nothing of a type, and reads the same value wherever it is left out. */
  private static <T> void leaveOut(SimpleModule module, Class<T> type, T nothing) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider context)
              throws IOException {
            out.writeNull();
          }

          @Override
          public boolean isEmpty(SerializerProvider context, T value) {
            return true;
          }
        });
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            in.skipChildren();
            return nothing;
          }

          @Override
          public Object getAbsentValue(DeserializationContext context) {
            return nothing;
          }
        });
  }
}
