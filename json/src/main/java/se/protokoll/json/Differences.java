package se.protokoll.json;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.RecordComparison;
import se.protokoll.json.problem.Difference;
import se.protokoll.json.shape.Shapes;

/** What differs between two records (<i>skillnader</i>): two versions of the same minutes, say. */
public final class Differences {
  private Differences() {}

  /**
   * Returns what differs, in the order of the properties in JSON; nothing when the records are
   * equal. Works for every type that {@link MinutesJson} writes, and takes time in proportion to
   * the records.
   *
   * <p>What is equal at the beginning and at the end of two lists is passed. Between them, elements
   * whose first property is the same, such as paragraphs by their number and people by their key,
   * are taken for the same one, unless a list has that value twice or the order is another; all
   * others are compared in order. Own properties of an application go by name. Of a distribution
   * its amounts are compared, and not the explanations that follow from them.
   *
   * @throws IllegalArgumentException when the values are of different types, or of one that has no
   *     form in JSON
   */
  public static <T> List<Difference> between(T before, T after) {
    if (before.getClass() != after.getClass()) {
      throw new IllegalArgumentException(
          before.getClass().getSimpleName()
              + " and "
              + after.getClass().getSimpleName()
              + " are different types");
    }
    @SuppressWarnings("unchecked") // the class of a value of the type
    Codec<T> codec = Shapes.require((Class<T>) before.getClass());
    var differences = new ArrayList<Difference>();
    RecordComparison.compare(
        codec,
        before,
        after,
        (pointer, one, other) -> differences.add(new Difference(pointer, one, other)));
    return List.copyOf(differences);
  }
}
