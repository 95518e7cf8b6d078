package se.protokoll.spring;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.JsonPointer;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Turns paths of constraint violations into JSON pointers, by the names that a mapper uses. */
final class JsonNames {

  private final JsonMapper mapper;

  JsonNames(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Returns the segments of the pointer to an element.
   *
   * @param root the class or type that the path begins at
   * @param path the nodes of the path below it
   */
  List<String> segments(Type root, Iterable<Path.Node> path) {
    List<String> segments = new ArrayList<>();
    JavaType type = mapper.constructType(root);
    for (Path.Node node : path) {
      if (isOfMethod(node.getKind())) {
        continue;
      }
      if (node.getKey() != null) {
        segments.add(JsonPointer.segment(node.getKey().toString()));
        type = content(type);
      } else if (node.getIndex() != null) {
        segments.add(node.getIndex().toString());
        type = content(type);
      } else if (type != null && type.isReferenceType()) {
        type = content(type);
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        Optional<BeanPropertyDefinition> property = property(type, node.getName());
        segments.add(
            JsonPointer.segment(
                property.map(BeanPropertyDefinition::getName).orElse(node.getName())));
        type = property.map(BeanPropertyDefinition::getPrimaryType).orElse(null);
      }
    }
    return segments;
  }

  /** Says whether a path begins at a method, and goes on in one of its parameters. */
  static boolean beginsAtMethod(Path path) {
    return isOfMethod(path.iterator().next().getKind());
  }

  private static boolean isOfMethod(ElementKind kind) {
    return kind == ElementKind.METHOD
        || kind == ElementKind.CONSTRUCTOR
        || kind == ElementKind.PARAMETER
        || kind == ElementKind.CROSS_PARAMETER
        || kind == ElementKind.RETURN_VALUE;
  }

  private static @Nullable JavaType content(@Nullable JavaType type) {
    return type == null ? null : type.getContentType();
  }

  /** Finds the property that a field or component is; none of a type that has a form of its own. */
  private Optional<BeanPropertyDefinition> property(@Nullable JavaType type, String name) {
    if (type == null || OwnTypes.isOne(type.getRawClass())) {
      return Optional.empty();
    }
    var introspector = mapper.deserializationConfig().classIntrospectorInstance();
    return introspector
        .introspectForDeserialization(type, introspector.introspectClassAnnotations(type))
        .findProperties()
        .stream()
        .filter(property -> property.getInternalName().equals(name))
        .findFirst();
  }
}
