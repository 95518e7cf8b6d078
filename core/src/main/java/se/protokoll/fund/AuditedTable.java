package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.protokoll.money.Money;

/**
 * A published table beside the split it was made by: one row for each recipient, with all leaves of
 * the split that the recipient has.
 */
final class AuditedTable {
  /**
   * One recipient of the table.
   *
   * @param leaves the leaves of the split that have the key of the recipient
   */
  record Line(Holder holder, @SuppressWarnings("ArrayRecordComponent") int[] leaves) {}

  final List<Line> rows;

  /** The amounts in öre, in the order of the rows; zero for a row that is left out. */
  final long[] published;

  /** Whether a row stands in no table, because the whole group around it was left out. */
  final boolean[] absent;

  private AuditedTable(List<Line> rows, long[] published, boolean[] absent) {
    this.rows = rows;
    this.published = published;
    this.absent = absent;
  }

  /**
   * Puts amounts in the order of the split.
   *
   * @throws DivisionRefusedException when an amount is for nobody or for somebody twice, or when
   *     somebody has none; a group of which nobody has one is left out
   */
  static AuditedTable of(PreparedSplit plan, List<Audit.Published> table) {
    List<Line> rows = rows(plan);
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      places.put(rows.get(i).holder().key(), i);
    }
    long[] published = new long[rows.size()];
    boolean[] found = new boolean[rows.size()];
    for (int i = 0; i < table.size(); i++) {
      String key = table.get(i).key();
      Integer place = places.get(key);
      if (place == null) {
        throw new DivisionRefusedException(
            Refusals.publishedUnknown("/published/" + i + "/key", key));
      }
      if (found[place]) {
        throw new DivisionRefusedException(
            Refusals.publishedTwice("/published/" + i + "/key", key));
      }
      found[place] = true;
      published[place] = table.get(i).amount().ore();
    }
    return new AuditedTable(rows, published, absent(plan, rows, found));
  }

  private static List<Line> rows(PreparedSplit plan) {
    Map<String, List<Integer>> leaves = new LinkedHashMap<>();
    for (int i = 0; i < plan.size(); i++) {
      leaves.computeIfAbsent(plan.leaf(i).holder().key(), key -> new ArrayList<>()).add(i);
    }
    return leaves.values().stream()
        .map(
            those ->
                new Line(
                    plan.leaf(those.get(0)).holder(),
                    those.stream().mapToInt(Integer::intValue).toArray()))
        .toList();
  }

  private static boolean[] absent(PreparedSplit plan, List<Line> rows, boolean[] found) {
    Set<List<String>> present = new HashSet<>();
    boolean[] absent = new boolean[found.length];
    for (int i = 0; i < found.length; i++) {
      for (int leaf : rows.get(i).leaves()) {
        if (found[i]) {
          present.add(plan.within(leaf));
        }
      }
    }
    for (int i = 0; i < found.length; i++) {
      int[] leaves = rows.get(i).leaves();
      absent[i] =
          !found[i]
              && !present.isEmpty()
              && IntStream.of(leaves)
                  .mapToObj(plan::within)
                  .noneMatch(group -> group.isEmpty() || present.contains(group));
      if (!found[i] && !absent[i]) {
        throw new DivisionRefusedException(
            Refusals.notPublished("/published", rows.get(i).holder()));
      }
    }
    return absent;
  }

  int size() {
    return published.length;
  }

  /** Returns whether every recipient has one leaf, so that a row is a leaf. */
  boolean isByLeaf() {
    return rows.stream().allMatch(row -> row.leaves().length == 1);
  }

  BigInteger sum() {
    BigInteger sum = BigInteger.ZERO;
    for (long amount : published) {
      sum = sum.add(BigInteger.valueOf(amount));
    }
    return sum;
  }

  /** Returns whether leaves with these amounts, in öre, are this table. */
  boolean isGivenBy(long[] ore) {
    for (int i = 0; i < published.length; i++) {
      BigInteger sum = BigInteger.ZERO;
      for (int leaf : rows.get(i).leaves()) {
        sum = sum.add(BigInteger.valueOf(ore[leaf]));
      }
      if (!sum.equals(BigInteger.valueOf(published[i]))) {
        return false;
      }
    }
    return true;
  }

  Money amount(int row) {
    return Money.ofOre(published[row]);
  }
}
