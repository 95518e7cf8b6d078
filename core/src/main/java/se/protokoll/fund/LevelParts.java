package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;

/** The parts of one level: which leaves they are, and what is fixed, bounded or divided further. */
final class LevelParts {
  final List<Part> list;

  /** The keys of the holders around each part, the outermost first. */
  final List<List<String>> within;

  /** Floors and caps, null when there are none. */
  final @Nullable Bounds bounds;

  /** All fixed amounts together, in öre. */
  final BigInteger fixedSum;

  private final long @Nullable [] fixed;
  private final int firstLeaf;
  private final int @Nullable [] leafOf;
  private final @Nullable CompiledLevel @Nullable [] inner;

  /**
   * @param leafOf which leaf of the whole split each part is, or begins at
   * @param inner the level inside each part, null for a leaf
   */
  LevelParts(
      List<Part> list,
      List<List<String>> within,
      int[] leafOf,
      @Nullable CompiledLevel[] inner,
      @Nullable Bounds bounds) {
    this(list, within, 0, leafOf, inner, fixed(list), bounds);
  }

  /** Returns parts that are all leaves, one after another from the first one on. */
  static LevelParts ofLeaves(
      List<Part> list, List<List<String>> within, int firstLeaf, @Nullable Bounds bounds) {
    return new LevelParts(list, within, firstLeaf, null, null, fixed(list), bounds);
  }

  /** Returns all leaves of a split, of which none is fixed or bounded. */
  static LevelParts ofPlainLeaves(List<Part> list, List<List<String>> within) {
    return new LevelParts(list, within, 0, null, null, null, null);
  }

  private LevelParts(
      List<Part> list,
      List<List<String>> within,
      int firstLeaf,
      int @Nullable [] leafOf,
      @Nullable CompiledLevel @Nullable [] inner,
      long @Nullable [] fixed,
      @Nullable Bounds bounds) {
    this.list = list;
    this.within = within;
    this.firstLeaf = firstLeaf;
    this.leafOf = leafOf;
    this.inner = inner;
    this.fixed = fixed;
    this.fixedSum = sum(fixed);
    this.bounds = bounds;
  }

  /** Returns the fixed amounts in öre, -1 for a part without one; null when no part has one. */
  private static long @Nullable [] fixed(List<Part> parts) {
    return parts.stream().allMatch(part -> part.fixed().isEmpty())
        ? null
        : parts.stream().mapToLong(part -> part.fixed().map(Money::ore).orElse(-1L)).toArray();
  }

  private static BigInteger sum(long @Nullable [] fixed) {
    return fixed == null
        ? BigInteger.ZERO
        : Arrays.stream(fixed)
            .filter(amount -> amount > 0)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
  }

  int size() {
    return list.size();
  }

  boolean hasFixed() {
    return fixed != null;
  }

  boolean isFixed(int i) {
    return fixed != null && fixed[i] >= 0;
  }

  /** Returns the fixed amount of a part that has one, in öre. */
  long fixed(int i) {
    return Objects.requireNonNull(fixed)[i];
  }

  boolean hasInner() {
    return inner != null && Arrays.stream(inner).anyMatch(Objects::nonNull);
  }

  /** Returns the level inside a part, null for a leaf. */
  @Nullable CompiledLevel inner(int i) {
    return inner == null ? null : inner[i];
  }

  /** Returns which leaf of the whole split a part is, or begins at. */
  int leaf(int i) {
    return leafOf == null ? firstLeaf + i : leafOf[i];
  }
}
