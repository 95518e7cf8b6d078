package se.protokoll.json.shape;

import java.util.List;
import java.util.Map;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Shape;

/**
 * Whether the module {@code reader} is there, asked once, and the tables of its types. Without it
 * nothing is loaded that needs it.
 */
public final class ReaderShapes {
  private static final boolean PRESENT = isThere();

  private ReaderShapes() {}

  private static boolean isThere() {
    try {
      ClassLoader loader = ReaderShapes.class.getClassLoader();
      Class.forName("se.protokoll.reader.Layout", false, loader);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /** Returns the tables of a layout and its parts, empty without the reader. */
  public static List<Shape<?>> layout() {
    return PRESENT ? LayoutShapes.ALL : List.of();
  }

  /** Returns the types that have a form by themselves, with their codecs. */
  static Map<Class<?>, Codec<?>> byType() {
    return PRESENT ? Map.of(LayoutShapes.LAYOUT.type(), LayoutShapes.LAYOUT) : Map.of();
  }
}
