package se.protokoll.benchmarks;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.FundSplit;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.OpenDocument;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.Jackson3Sink;
import se.protokoll.json.token.Jackson3Tokens;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Databind of Jackson 3 on our records, without our module: what an application would get with the
 * usual annotations. Splits and amounts go through our codec, for databind has no way to say their
 * form; the rest is databind's own. It checks no duplicates and keeps no own properties.
 */
final class Databind {
  private Databind() {}

  /** Tells actors apart by a property. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = PersonRef.class, name = "person"),
    @JsonSubTypes.Type(value = Organisation.class, name = "organisation"),
    @JsonSubTypes.Type(value = Office.class, name = "office")
  })
  interface ByType {}

  /** Has no tag where only an organisation can stand. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
  interface Plain {}

  /** Passes over what only our documents begin with. */
  @JsonIgnoreProperties("format")
  interface NoFormat {}

  static JsonMapper mapper() {
    var module = new SimpleModule();
    add(module, FundSplit.class);
    add(module, Money.class);
    add(module, ParagraphSet.class);
    leaveOut(module, Extra.class, Extra.NONE);
    return JsonMapper.builder()
        .addModule(module)
        .addMixIn(Actor.class, ByType.class)
        .addMixIn(se.protokoll.people.Organisation.class, Plain.class)
        .addMixIn(se.protokoll.Meeting.class, NoFormat.class)
        .withConfigOverride(
            LocalTime.class, override -> override.setFormat(JsonFormat.Value.forPattern("HH:mm")))
        .withConfigOverride(
            List.class,
            override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
        .withConfigOverride(
            boolean.class,
            override ->
                override.setInclude(
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)))
        .changeDefaultVisibility(
            visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
        .changeDefaultPropertyInclusion(
            value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
        .build();
  }

  private static <T> void add(SimpleModule module, Class<T> type) {
    Codec<T> codec = Shapes.find(type).orElseThrow();
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            codec.write(value, new Jackson3Sink(out, Limits.STANDARD));
          }

          @Override
          public boolean isEmpty(SerializationContext context, T value) {
            return value instanceof ParagraphSet set && set.isAll();
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public @Nullable Object getAbsentValue(DeserializationContext context) {
            return type == ParagraphSet.class ? ParagraphSet.ALL : null;
          }

          @Override
          public T deserialize(JsonParser in, DeserializationContext context) {
            return codec.current(new OpenDocument(new Jackson3Tokens(in), Limits.STANDARD));
          }
        });
  }

  /** Writes nothing of a type, and reads the same value wherever it is left out. */
  private static <T> void leaveOut(SimpleModule module, Class<T> type, T nothing) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeNull();
          }

          @Override
          public boolean isEmpty(SerializationContext context, T value) {
            return true;
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) {
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
