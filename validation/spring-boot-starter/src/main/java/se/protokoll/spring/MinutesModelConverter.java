package se.protokoll.spring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Rounds;
import se.protokoll.fund.Suspicion;
import se.protokoll.json.MinutesSchema;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;

/** Refers to the schemas of the library where springdoc would guess them from its records. */
final class MinutesModelConverter implements ModelConverter {

  private static final String DEFINITIONS = "#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";
  private static final Pattern REFERENCE = Pattern.compile("\"" + COMPONENTS + "([^\"]+)\"");
  private static final Set<Class<?>> TEXTS =
      Set.of(MoneyUnit.class, ParagraphSet.class, Ratio.class);

  /** What the schemas of some types are called; those of all others are called as they are. */
  private static final Map<Class<?>, String> NAMES =
      Map.of(
          AuditRequest.class, "DivisionRequest",
          CoFinancing.Result.class, "CoFinanced",
          Office.class, "Actor.office",
          Organisation.class, "Actor.organisation",
          PersonRef.class, "Actor.person",
          Rounds.OfShare.class, "RoundsOfShare",
          Suspicion.Row.class, "SuspicionRow");

  private static final List<String> ACTORS =
      List.of("Actor.person", "Actor.organisation", "Actor.office");

  private static final Map<String, JsonNode> SCHEMAS = schemas();

  MinutesModelConverter() {}

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    JavaType java = Json.mapper().constructType(type.getType());
    if (java != null && OwnTypes.isOne(java.getRawClass())) {
      Class<?> raw = java.getRawClass();
      String name = NAMES.getOrDefault(raw, raw.getSimpleName());
      if (SCHEMAS.containsKey(name)) {
        return new Schema<>().$ref(COMPONENTS + name);
      }
      if (raw == Actor.class) {
        var actor = new Schema<>();
        ACTORS.forEach(one -> actor.addOneOfItem(new Schema<>().$ref(COMPONENTS + one)));
        return actor;
      }
      if (TEXTS.contains(raw)) {
        return new StringSchema();
      }
    }
    return others.hasNext() ? others.next().resolve(type, context, others) : null;
  }

  /**
   * Adds the schemas that a description refers to, and those that they refer to.
   *
   * @throws IllegalStateException when the application has a schema of such a name itself
   */
  static void addSchemas(OpenAPI description) {
    if (description.getComponents() == null) {
      description.setComponents(new Components());
    }
    Components components = description.getComponents();
    Set<String> added = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(references(Json31.pretty(description)));
    while (!open.isEmpty()) {
      String name = open.pop();
      JsonNode schema = SCHEMAS.get(name);
      if (schema != null && added.add(name)) {
        Schema<?> next = Json31.mapper().convertValue(schema, Schema.class);
        Schema<?> there =
            components.getSchemas() == null ? null : components.getSchemas().get(name);
        if (there != null && !there.equals(next)) {
          throw new IllegalStateException(
              "The application has a schema \""
                  + name
                  + "\" of its own as well as the one of minutes; give it another name by"
                  + " @Schema(name = ...)");
        }
        components.addSchemas(name, next);
        open.addAll(references(schema.toString()));
      }
    }
  }

  private static List<String> references(String json) {
    Matcher matcher = REFERENCE.matcher(json);
    return matcher.results().map(result -> result.group(1)).distinct().toList();
  }

  private static Map<String, JsonNode> schemas() {
    var schemas = new LinkedHashMap<String, JsonNode>();
    for (String text :
        List.of(
            MinutesSchema.ofProblem(),
            MinutesSchema.ofRequest(),
            MinutesSchema.ofProfile(),
            MinutesSchema.ofDistribution(),
            MinutesSchema.ofReport(),
            MinutesSchema.text())) {
      try {
        Json31.mapper()
            .readTree(text.replace(DEFINITIONS, COMPONENTS))
            .get("$defs")
            .properties()
            .forEach(one -> schemas.put(one.getKey(), one.getValue()));
      } catch (JsonProcessingException fault) {
        throw new IllegalStateException(
            "The schema of the library is not JSON: our own fault", fault);
      }
    }
    return Map.copyOf(schemas);
  }
}
