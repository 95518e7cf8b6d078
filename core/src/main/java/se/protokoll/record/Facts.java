package se.protokoll.record;

import java.util.List;
import java.util.Objects;

/**
 * Refuses null where a record holds facts that may be absent, so that a mapper which does not know
 * the records fails and does not make empty ones.
 *
 * <p>There is a method for each number of facts because a record is made for every object of a
 * document, and an array for each would be garbage.
 */
public final class Facts {

  private static final String NOT_NULL =
      "Null for a fact or a list: what is absent is an empty Optional or an empty list, and a JSON"
          + " mapper needs the ProtokollModule to know that";

  private static final List<?> EMPTY = List.of();

  private Facts() {}

  /**
   * Returns a copy of a list.
   *
   * @throws NullPointerException when it is null or holds null
   */
  @SuppressWarnings("ReferenceEquality") // most lists are the empty one, and this is quicker
  public static <T> List<T> listOf(List<T> list) {
    return list == EMPTY ? list : List.copyOf(Objects.requireNonNull(list, NOT_NULL));
  }

  /** Refuses null. */
  public static void requireAll(Object one) {
    Objects.requireNonNull(one, NOT_NULL);
  }

  /** Refuses null among two facts. */
  public static void requireAll(Object one, Object two) {
    requireAll(one);
    requireAll(two);
  }

  /** Refuses null among three facts. */
  public static void requireAll(Object one, Object two, Object three) {
    requireAll(one, two);
    requireAll(three);
  }

  /** Refuses null among four facts. */
  public static void requireAll(Object one, Object two, Object three, Object four) {
    requireAll(one, two);
    requireAll(three, four);
  }
}
