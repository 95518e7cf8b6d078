package se.protokoll.spring;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/** Tells the requests that are about something of this library from all others. */
final class OwnTypes {

  private static final String LIBRARY = "se.protokoll.";

  private OwnTypes() {}

  /** Says whether a method takes a type of the library, or one that holds such a type. */
  static boolean areTakenBy(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters()).anyMatch(OwnTypes::isIn);
  }

  /** Says whether a parameter is of a type of the library, or of one that holds such a type. */
  static boolean isIn(MethodParameter parameter) {
    return areIn(ResolvableType.forMethodParameter(parameter), new HashSet<>());
  }

  /** Says whether a class is a type of the library. */
  static boolean isOne(Class<?> type) {
    return type.getName().startsWith(LIBRARY);
  }

  private static boolean areIn(ResolvableType type, Set<Class<?>> met) {
    Class<?> raw = type.toClass();
    if (raw.isArray()) {
      return areIn(type.getComponentType(), met);
    }
    if (isOne(raw)) {
      return true;
    }
    for (ResolvableType argument : type.getGenerics()) {
      if (areIn(argument, met)) {
        return true;
      }
    }
    if (raw.isPrimitive() || raw.isEnum() || isForeign(raw.getName()) || !met.add(raw)) {
      return false;
    }
    for (Class<?> at = raw; at != null && !isForeign(at.getName()); at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && areIn(ResolvableType.forField(field, type), met)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isForeign(String name) {
    return name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jakarta.")
        || name.startsWith("org.springframework.");
  }
}
