package se.protokoll.json.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Shape;

/**
 * Whether the module {@code validation} is there, asked once, and the tables of its types. Without
 * it nothing is loaded that needs it.
 */
public final class ValidationShapes {
  private static final boolean PRESENT = isThere();

  private ValidationShapes() {}

  private static boolean isThere() {
    try {
      ClassLoader loader = ValidationShapes.class.getClassLoader();
      Class.forName("se.protokoll.validation.RuleBook", false, loader);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /** Returns the tables of a report and its parts, empty without validation. */
  public static List<Shape<?>> report() {
    return PRESENT ? ReportShapes.ALL : List.of();
  }

  /** Returns the tables of a rule book and its parts, empty without validation. */
  public static List<Shape<?>> ruleBook() {
    return PRESENT ? RuleBookShapes.ALL : List.of();
  }

  /** Returns the types that have a form by themselves, with their codecs. */
  static Map<Class<?>, Codec<?>> byType() {
    if (!PRESENT) {
      return Map.of();
    }
    var byType = new LinkedHashMap<Class<?>, Codec<?>>();
    for (Shape<?> shape :
        List.of(
            ReportShapes.REPORT,
            ReportShapes.FINDING,
            ReportShapes.LEGAL_SOURCE,
            ReportShapes.RULE_OUTCOME,
            ReportShapes.MET,
            ReportShapes.OUTCOMES,
            ReportShapes.PLACE,
            RuleBookShapes.RULE_BOOK)) {
      byType.put(shape.type(), shape);
    }
    return byType;
  }
}
